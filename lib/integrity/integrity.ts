import { type AuditEvent, type EventKind, flightSubject } from "@/lib/audit/event";
import { type Booking, isLive } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";
import { counted } from "@/lib/format";

/** What is checked together. Give every booking and event of the flights, and every flight of the bookings. */
export type World = { flights: Flight[]; bookings: Booking[]; events: AuditEvent[] };

/**
 * `count`: seats for sale are not negative and, with the taken ones, make the capacity. `ledger`: the taken seats are those
 * of the live bookings, one each, none blocked. `live`: nobody is booked on a flight that is missing or canceled.
 * `history`: every change has its event.
 */
export type Rule = "count" | "ledger" | "live" | "history";

/** A rule that does not hold, as a sentence for a person, with the record to look at. */
export type Violation = { rule: Rule; flightId?: string; bookingId?: string; sentence: string };

/** Everything that is wrong with the seat ledger and its history; empty when nothing is. */
export function violationsIn({ flights, bookings, events }: World): Violation[] {
  const stored = new Map(flights.map((flight) => [flight.flightId, flight]));
  const live = bookings.filter(isLive);
  return [
    ...flights.flatMap(wrongCounts),
    ...flights.flatMap((flight) => wrongLedger(flight, live)),
    ...live.flatMap((booking) => wrongPlace(booking, stored)),
    ...wrongFlightHistories(stored, events),
    ...wrongBookingHistories(bookings, events),
  ];
}

function wrongCounts(flight: Flight): Violation[] {
  const { flightId, capacity, seatsAvailable, takenSeats } = flight;
  const taken = takenSeats.length;
  const wrong = (sentence: string): Violation => ({ rule: "count", flightId, sentence });
  if (seatsAvailable === undefined)
    return capacity === undefined
      ? []
      : [wrong(`Flight ${flightId} does not say how many seats are for sale.`)];
  const sum = `${seatsAvailable} for sale and ${taken} taken, of ${capacity}`;
  return [
    ...(seatsAvailable < 0 ? [wrong(`Flight ${flightId} has ${seatsAvailable} seats for sale.`)] : []),
    ...(capacity !== undefined && seatsAvailable + taken !== capacity
      ? [wrong(`The seats of flight ${flightId} do not add up: ${sum}.`)]
      : []),
  ];
}

function wrongLedger(flight: Flight, live: Booking[]): Violation[] {
  const { flightId, takenSeats, blockedSeats } = flight;
  const holders = new Map<string, Booking[]>();
  const found: Violation[] = [];
  for (const booking of live.filter((candidate) => candidate.flightId === flightId)) {
    const { bookingId, seatNumber: seat } = booking;
    const wrong = (sentence: string) => found.push({ rule: "ledger", flightId, bookingId, sentence });
    if (!seat) wrong(`Booking ${bookingId} has no seat on flight ${flightId}.`);
    else if (!takenSeats.includes(seat))
      wrong(`Booking ${bookingId} has seat ${seat} of flight ${flightId}, which the ledger does not hold.`);
    if (seat) holders.set(seat, [...(holders.get(seat) ?? []), booking]);
  }
  const wrong = (sentence: string) => found.push({ rule: "ledger", flightId, sentence });
  for (const [seat, sharing] of holders)
    if (sharing.length > 1)
      wrong(
        `Seat ${seat} of flight ${flightId} is sold to ${sharing.map((b) => b.bookingId).join(" and ")}.`,
      );
  for (const seat of takenSeats) {
    if (!holders.has(seat)) wrong(`Flight ${flightId} holds seat ${seat} for nobody.`);
    if (blockedSeats.includes(seat)) wrong(`Seat ${seat} of flight ${flightId} is blocked and taken.`);
  }
  return found;
}

function wrongPlace({ bookingId, flightId }: Booking, stored: Map<string, Flight>): Violation[] {
  const wrong = (sentence: string): Violation[] => [
    { rule: "live", bookingId, ...(flightId ? { flightId } : {}), sentence },
  ];
  if (!flightId) return wrong(`Booking ${bookingId} is on no flight.`);
  const flight = stored.get(flightId);
  if (!flight) return wrong(`Booking ${bookingId} is on flight ${flightId}, which is not there.`);
  return flight.status === "canceled"
    ? wrong(`Booking ${bookingId} is on flight ${flightId}, which is canceled.`)
    : [];
}

/** Its events since it was last deleted, oldest first. */
function sinceDeletion(events: AuditEvent[]): AuditEvent[] {
  const deleted = events.findLastIndex((event) => event.kind === "flight.deleted");
  return events.slice(deleted + 1);
}

function grouped<K>(events: AuditEvent[], keyOf: (event: AuditEvent) => K | undefined): Map<K, AuditEvent[]> {
  const groups = new Map<K, AuditEvent[]>();
  for (const event of [...events].sort((a, b) => (a.eventId < b.eventId ? -1 : 1))) {
    const key = keyOf(event);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return groups;
}

/** A record's version counts its changes, and so do its events. */
function miscounted(what: string, version: number, events: number): string | undefined {
  return version === events
    ? undefined
    : `${what} was changed ${counted(version, "time")}, and its history tells of ${events}.`;
}

/** Seats that are blocked, like seats that are sold, leave a flight's version as it is. */
const seatKinds = new Set<EventKind>(["flight.blocked", "flight.unblocked"]);

function wrongFlightHistories(stored: Map<string, Flight>, events: AuditEvent[]): Violation[] {
  const subjects = grouped(events, (event) => event.subject);
  const found: Violation[] = [];
  for (const [flightId, { version }] of stored) {
    const own = sinceDeletion(subjects.get(flightSubject(flightId)) ?? []);
    const changes = own.filter(({ kind }) => kind.startsWith("flight.") && !seatKinds.has(kind));
    const sentence = miscounted(`Flight ${flightId}`, version, changes.length);
    if (sentence) found.push({ rule: "history", flightId, sentence });
  }
  for (const [subject, all] of subjects) {
    const flightId = subject.replace(/^flight#/, "");
    if (stored.has(flightId) || flightSubject(flightId) !== subject) continue;
    const since = sinceDeletion(all).some(
      ({ kind }) => kind.startsWith("flight.") || kind === "booking.made",
    );
    const sentence = `Flight ${flightId} is gone, and its history does not say so.`;
    if (since) found.push({ rule: "history", flightId, sentence });
  }
  return found;
}

/** Whether a booking is canceled, as the last of its events that tells of its status says. */
function toldCanceled(events: AuditEvent[]): boolean {
  const last = events.findLast(({ kind, changes }) => kind === "booking.canceled" || changes.status);
  return last?.kind === "booking.canceled" || last?.changes.status?.to === "canceled";
}

function wrongBookingHistories(bookings: Booking[], events: AuditEvent[]): Violation[] {
  const histories = grouped(events, (event) => event.bookingId);
  const found: Violation[] = [];
  const wrong = (bookingId: string, sentence: string) => found.push({ rule: "history", bookingId, sentence });
  for (const booking of bookings) {
    const { bookingId, version } = booking;
    const own = histories.get(bookingId) ?? [];
    const sentence = miscounted(`Booking ${bookingId}`, version, own.length);
    if (sentence) wrong(bookingId, sentence);
    else if (version > 0 && isLive(booking) === toldCanceled(own))
      wrong(bookingId, `Booking ${bookingId} is ${booking.status}, and its history says otherwise.`);
  }
  const there = new Set(bookings.map((booking) => booking.bookingId));
  for (const bookingId of histories.keys())
    if (!there.has(bookingId))
      wrong(bookingId, `Booking ${bookingId} is gone, and its history does not say so.`);
  return found;
}
