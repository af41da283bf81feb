import "server-only";
import { redirect } from "next/navigation";
import { airport } from "@/lib/airports/airports";
import { longDay, today } from "@/lib/airports/local-time";
import type { ChangesOfDay } from "@/lib/audit/day-view";
import { getBookingChanges } from "@/lib/audit/queries";
import { may } from "@/lib/auth/roles";
import { allowed, currentUser } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Found, findAboard, findBookings, findFlights, findPeople, withFlights } from "./find";
import type { BookingFinds, FindGroup, Finds, FoundBooking } from "./finds";
import { type Question, questionsOf, tidy } from "./query";
import { bookingsAddress } from "./schema";

/** How many of each group the search shows, and how many the bookings page. */
const [briefly, atLength] = [8, 50];

function homeDay(now: Date): string {
  return today(now, airport(env().homeStation)?.zone ?? "UTC");
}

function read(typed: string, now: Date): Question[] {
  return questionsOf(typed, { today: homeDay(now), isAirport: (iata) => airport(iata) !== undefined });
}

function nameIn(questions: Question[]) {
  return questions.find((question) => question.kind === "name")?.name;
}

async function bookingsIn(questions: Question[], size: number, now: Date): Promise<Found<FoundBooking>> {
  const found = await findBookings(questions, size);
  return { ...found, items: await withFlights(found.items, now) };
}

async function peopleIn(questions: Question[], size: number, now: Date): Promise<Found<FoundBooking>> {
  const name = nameIn(questions);
  if (!name) return { items: [], cut: false };
  const found = await findPeople(name, size);
  return { ...found, items: await withFlights(found.items, now) };
}

function listsFor(questions: Question[], typed: string, people: number): Finds["lists"] {
  const lists = questions.flatMap((question) => {
    if (question.kind === "day")
      return { label: `Flights on ${longDay(question.day)}`, href: `/flights?day=${question.day}` };
    if (question.kind !== "route") return [];
    const { origin, destination, day } = question;
    const address = new URLSearchParams({ day, from: origin, to: destination });
    return { label: `${origin} to ${destination} from ${longDay(day)}`, href: `/flights?${address}` };
  });
  if (people > 0)
    lists.push({ label: `All called ${typed}`, href: `/bookings?${new URLSearchParams({ q: typed })}` });
  return lists;
}

/** What may be meant by what was typed, in groups; a group that cannot be read is named, not left empty. Undefined for a stranger. */
export async function search(typed: string): Promise<Finds | undefined> {
  if (!(await currentUser())) return undefined;
  await allowed("flights.read");
  await allowed("bookings.read");
  const now = new Date();
  const questions = read(typed, now);
  const failed: FindGroup[] = [];
  const cut: FindGroup[] = [];
  async function part<T>(group: FindGroup, reading: Promise<Found<T>>): Promise<T[]> {
    try {
      const found = await reading;
      if (found.cut) cut.push(group);
      return found.items;
    } catch (error) {
      log().error({ err: error, group }, "search failed");
      failed.push(group);
      return [];
    }
  }
  const [flights, bookings, people] = await Promise.all([
    part("flights", findFlights(questions, briefly, now)),
    part("bookings", bookingsIn(questions, briefly, now)),
    part("people", peopleIn(questions, briefly, now)),
  ]);
  const lists = listsFor(questions, tidy(typed), people.length);
  return { today: homeDay(now), flights, bookings, people, lists, cut, failed };
}

/** The passengers of the flights that were asked for by id, or by number and day, each by seat. */
async function aboard(
  questions: Question[],
  now: Date,
): Promise<{ flights: string[]; rows: FoundBooking[] }> {
  const named = questions.filter(({ kind }) => kind === "id" || kind === "number");
  const { items } = await findFlights(named, briefly, now);
  const lists = await Promise.all(items.map(({ flightId }) => findAboard(flightId)));
  return { flights: items.map(({ designator }) => designator), rows: await withFlights(lists.flat(), now) };
}

export type BookingsPage = { finds?: BookingFinds; changes?: ChangesOfDay; mayExport: boolean };

/**
 * Bookings by name, record locator, id or flight; one that was named by locator or id is opened. Without a question, a day's
 * changes.
 */
export async function getBookingsPage(address: Record<string, unknown>): Promise<BookingsPage> {
  const { role } = await allowed("bookings.read");
  const mayExport = may(role, "records.export");
  const { q = "", day, after } = bookingsAddress.parse(address);
  const asked = tidy(q);
  if (!asked) return { changes: await getBookingChanges(day, after), mayExport };
  const now = new Date();
  const questions = read(asked, now);
  const [named, called, flown] = await Promise.all([
    bookingsIn(questions, atLength, now),
    peopleIn(questions, atLength, now),
    aboard(questions, now),
  ]);
  const [only, ...others] = named.items;
  if (only && others.length === 0 && called.items.length === 0 && flown.flights.length === 0)
    redirect(`/bookings/${encodeURIComponent(only.bookingId)}`);
  const rows = new Map([...named.items, ...flown.rows, ...called.items].map((row) => [row.bookingId, row]));
  const { flights } = flown;
  return { finds: { asked, rows: [...rows.values()], cut: named.cut || called.cut, flights }, mayExport };
}
