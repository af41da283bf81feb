import { airport } from "@/lib/airports/airports";
import type { Booking } from "@/lib/bookings/booking";
import { isLive } from "@/lib/bookings/booking";
import { type Called, listByIds, listByName, listByWord } from "@/lib/bookings/lists";
import { nameKeyOf } from "@/lib/bookings/name";
import * as bookings from "@/lib/bookings/repository";
import { bookingRow, bySeat } from "@/lib/bookings/view";
import { spellings } from "@/lib/flights/flight";
import { listPage } from "@/lib/flights/list-page";
import { listByDay } from "@/lib/flights/lists";
import * as flights from "@/lib/flights/repository";
import type { FlightRow } from "@/lib/flights/row";
import { rowOf } from "@/lib/flights/view";
import type { FoundBooking } from "./finds";
import { type NameQuestion, nameLookups, nameRank, wordLookups } from "./names";
import type { Question } from "./query";

/** At most `size` of what was found; `cut` says that there are more. */
export type Found<T> = { items: T[]; cut: boolean };

/** How many names one lookup reads: enough that the rest of the name is among them, small enough for one round trip. */
const namesRead = 100;

/** How many bookings can be read by their ids at once. */
const idsRead = 100;

/** More legs than one flight number has on a day. */
const legsRead = 10;

function of<K extends Question["kind"]>(questions: Question[], kind: K) {
  return questions.filter((question): question is Extract<Question, { kind: K }> => question.kind === kind);
}

function first<T>(items: T[], size: number, cut = false): Found<T> {
  return { items: items.slice(0, size), cut: cut || items.length > size };
}

function departure(row: FlightRow): string {
  return row.departs.scheduled?.instant ?? row.departs.scheduled?.date ?? "";
}

/** What is still to leave, the next first; then what is over, the latest first. */
function byUse(a: FlightRow, b: FlightRow): number {
  if (a.past !== b.past) return a.past ? 1 : -1;
  const order = departure(a) < departure(b) ? -1 : 1;
  return a.past ? -order : order;
}

async function flightsByNumber(question: Extract<Question, { kind: "number" }>, now: Date) {
  const { carrier, number, day } = question;
  const narrowing = { flightNumbers: spellings(number), ...(carrier ? { carrier } : {}) };
  const { items } = await listByDay(day, narrowing, legsRead);
  return items.map((flight) => rowOf(flight, airport, now.toISOString()));
}

async function flightsOnRoute({ origin, destination, day }: Extract<Question, { kind: "route" }>, now: Date) {
  const { rows } = await listPage({ day, until: day, from: origin, to: destination }, origin, now);
  return rows;
}

/** Flights by id, number and day, route and day: each question one read, all at once. */
export async function findFlights(questions: Question[], size: number, now: Date): Promise<Found<FlightRow>> {
  const [byId, ...lists] = await Promise.all([
    Promise.all(of(questions, "id").map(({ id }) => flights.find(id))),
    ...of(questions, "number").map((question) => flightsByNumber(question, now)),
    ...of(questions, "route").map((question) => flightsOnRoute(question, now)),
  ]);
  const exact = byId.flatMap((flight) => (flight ? [rowOf(flight, airport, now.toISOString())] : []));
  const rows = [...exact, ...lists.flat().sort(byUse)];
  return first([...new Map(rows.map((row) => [row.flightId, row])).values()], size);
}

/** Bookings by id and by record locator, the party in its order. */
export async function findBookings(questions: Question[], size: number): Promise<Found<Booking>> {
  const [byId, byLocator] = await Promise.all([
    Promise.all(of(questions, "id").map(({ id }) => bookings.find(id))),
    Promise.all(of(questions, "locator").map(({ locator }) => bookings.listByLocator(locator))),
  ]);
  const all = [...byId, ...byLocator.flat()].filter((booking) => booking !== undefined);
  return first([...new Map(all.map((booking) => [booking.bookingId, booking])).values()], size);
}

/** Everybody on a flight, by seat, canceled bookings included. */
export async function findAboard(flightId: string): Promise<Booking[]> {
  return (await bookings.listByFlight(flightId)).sort(bySeat);
}

type Ranked = { booking: Booking; rank: number; key: string };

function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (isLive(a.booking) !== isLive(b.booking)) return isLive(a.booking) ? -1 : 1;
  const [one, other] = [a, b].map(({ key, booking }) => `${key} ${booking.bookingId}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

function ranked(question: NameQuestion, booking: Booking): Ranked[] {
  const key = booking.nameKey ?? nameKeyOf(booking.passengerName ?? "");
  const rank = nameRank(question, key);
  return rank === undefined ? [] : [{ booking, rank, key }];
}

/** Who has a word of the question in the name, beside those that were read already, the best answers first. */
async function readOthers(question: NameQuestion, called: Called[]): Promise<Found<Booking>> {
  const answering = [...new Map(called.map((each) => [each.bookingId, each])).values()]
    .flatMap(({ bookingId, nameKey }) => {
      const rank = nameRank(question, nameKey);
      return rank === undefined ? [] : [{ bookingId, order: `${rank} ${nameKey}` }];
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const items = await listByIds(answering.slice(0, idsRead).map(({ bookingId }) => bookingId));
  return { items, cut: answering.length > idsRead };
}

/**
 * Passengers of a name, those whose family name was typed in full first. Every lookup is one query and all go at once; where
 * one was cut off, some of the name may be missing. Who is found by another word than the family name's first is read by id
 * after that.
 */
export async function findPeople(question: NameQuestion, size: number): Promise<Found<Booking>> {
  const [reads, words] = await Promise.all([
    Promise.all(nameLookups(question).map(({ bucket, prefix }) => listByName(bucket, prefix, namesRead))),
    Promise.all(wordLookups(question).map(({ bucket, prefix }) => listByWord(bucket, prefix, namesRead))),
  ]);
  const all = new Map(reads.flatMap((read) => read.bookings).map((booking) => [booking.bookingId, booking]));
  const unread = words.flatMap(({ called }) => called).filter(({ bookingId }) => !all.has(bookingId));
  const others = await readOthers(question, unread);
  const people = [...all.values(), ...others.items]
    .flatMap((booking) => ranked(question, booking))
    .sort(byRank)
    .map(({ booking }) => booking);
  return first(people, size, others.cut || [...reads, ...words].some(({ more }) => more));
}

/** The bookings as rows, each with its flight: one read for each flight, all at once. */
export async function withFlights(found: Booking[], now: Date): Promise<FoundBooking[]> {
  const ids = [...new Set(found.flatMap(({ flightId }) => flightId ?? []))];
  const read = await Promise.all(ids.map((id) => flights.find(id)));
  const rows = new Map(
    read.flatMap((flight) =>
      flight ? [[flight.flightId, rowOf(flight, airport, now.toISOString())] as const] : [],
    ),
  );
  return found.map((booking) => {
    const flight = rows.get(booking.flightId ?? "");
    return { ...bookingRow(booking), ...(flight ? { flight: briefly(flight) } : {}) };
  });
}

function briefly({ designator, origin, destination, departs }: FlightRow): FoundBooking["flight"] {
  return {
    designator,
    ...(origin ? { from: origin.iata } : {}),
    ...(destination ? { to: destination.iata } : {}),
    ...(departs.scheduled ? { day: departs.scheduled.date } : {}),
  };
}
