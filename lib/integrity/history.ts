import { type AuditEvent, type EventKind, flightSubject } from "@/lib/audit/event";
import { type Booking, isLive } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";
import { counted } from "@/lib/format";
import { grouped } from "@/lib/grouped";
import type { Violation } from "./integrity";

/** As much of an event as the count of changes needs. */
export type Told = Pick<AuditEvent, "subject" | "eventId" | "kind" | "version" | "bookingId" | "changes">;

/** Its events since it was last deleted, oldest first. */
function sinceDeletion(events: Told[]): Told[] {
  const deleted = events.findLastIndex(({ kind }) => kind.endsWith(".deleted"));
  return events.slice(deleted + 1);
}

function inOrder(events: readonly Told[]): Told[] {
  return [...events].sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
}

/** How many changes events tell of. A mend says at which version the record is then; changes are counted on from there. */
function changesTold(events: Told[]): number {
  const mended = events.findLastIndex(
    ({ kind, version }) => kind.endsWith(".mended") && version !== undefined,
  );
  return (events[mended]?.version ?? 0) + events.length - (mended + 1);
}

/** A record's version counts its changes, and so do its events. */
function miscounted(what: string, version: number, events: Told[]): string | undefined {
  const told = changesTold(events);
  return version === told
    ? undefined
    : `${what} was changed ${counted(version, "time")}, and its history tells of ${told}.`;
}

/** Seats that are blocked, like seats that are sold, leave a flight's version as it is. */
const seatKinds = new Set<EventKind>(["flight.blocked", "flight.unblocked"]);

/** Whether a flight's events, in any order, tell of each of its changes. */
export function wrongFlightHistory(
  { flightId, version }: Pick<Flight, "flightId" | "version">,
  events: readonly Told[],
): Violation[] {
  const own = sinceDeletion(inOrder(events.filter(({ bookingId }) => !bookingId)));
  const changes = own.filter(({ kind }) => kind.startsWith("flight.") && !seatKinds.has(kind));
  // Where the import's event is among those given, it is counted with them.
  const sentence = miscounted(`Flight ${flightId}`, version, changes);
  return sentence ? [{ rule: "history", breach: "miscounted", flightId, sentence }] : [];
}

/** Whether the history of a flight that is not there says that it was deleted; silent about one that never was. */
export function untoldFlight(flightId: string, events: readonly Told[]): Violation[] {
  const all = inOrder(events);
  const deleted = all.findLastIndex(({ kind }) => kind === "flight.deleted");
  const since = all
    .slice(deleted + 1)
    .some(({ kind }) => kind.startsWith("flight.") || kind === "booking.made");
  const sentence = `Flight ${flightId} is gone, and its history does not say so.`;
  return since ? [{ rule: "history", breach: "untold", flightId, sentence }] : [];
}

export function wrongFlightHistories(stored: Map<string, Flight>, events: Told[]): Violation[] {
  const subjects = grouped(events, (event) => event.subject);
  const found = [...stored.values()].flatMap((flight) =>
    wrongFlightHistory(flight, subjects.get(flightSubject(flight.flightId)) ?? []),
  );
  for (const [subject, all] of subjects) {
    const flightId = subject.replace(/^flight#/, "");
    if (!stored.has(flightId) && flightSubject(flightId) === subject)
      found.push(...untoldFlight(flightId, all));
  }
  return found;
}

/** Whether a booking is canceled, as the last of its events that tells of its status says. */
function toldCanceled(events: Told[]): boolean {
  const last = events.findLast(({ kind, changes }) => kind === "booking.canceled" || changes.status);
  return last?.kind === "booking.canceled" || last?.changes.status?.to === "canceled";
}

/** Whether a booking's events, in any order, tell of each of its changes and of what became of it. */
export function wrongBookingHistory(
  booking: Pick<Booking, "bookingId" | "version" | "status">,
  events: readonly Told[],
): Violation[] {
  const { bookingId, version, status } = booking;
  const own = sinceDeletion(inOrder(events));
  const sentence = miscounted(`Booking ${bookingId}`, version, own);
  if (sentence) return [{ rule: "history", breach: "miscounted", bookingId, sentence }];
  if (version === 0 || isLive(booking) !== toldCanceled(own)) return [];
  const otherwise = `Booking ${bookingId} is ${status}, and its history says otherwise.`;
  return [{ rule: "history", breach: "contradicted", bookingId, sentence: otherwise }];
}

/** Whether the history of a booking that is not there says that it was deleted. */
export function untoldBooking(bookingId: string, events: readonly Told[]): Violation[] {
  if (sinceDeletion(inOrder(events)).length === 0) return [];
  const sentence = `Booking ${bookingId} is gone, and its history does not say so.`;
  return [{ rule: "history", breach: "untold", bookingId, sentence }];
}

export function wrongBookingHistories(bookings: Booking[], events: Told[]): Violation[] {
  const histories = grouped(events, (event) => event.bookingId);
  const there = new Set(bookings.map((booking) => booking.bookingId));
  return [
    ...bookings.flatMap((booking) => wrongBookingHistory(booking, histories.get(booking.bookingId) ?? [])),
    ...[...histories].flatMap(([bookingId, own]) =>
      there.has(bookingId) ? [] : untoldBooking(bookingId, own),
    ),
  ];
}
