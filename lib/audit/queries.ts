import "server-only";
import { airport } from "@/lib/airports/airports";
import { addDays, dayBounds, isDay, longDay, readStored, today } from "@/lib/airports/local-time";
import { allowed, readFor } from "@/lib/auth/session";
import { readCursor, writeCursor } from "@/lib/cursor";
import { env } from "@/lib/env";
import { readFlight } from "@/lib/flights/read-flight";
import type { ChangesOfDay } from "./day-view";
import { type AuditEvent, flightSubject } from "./event";
import { creationsOf } from "./import-event";
import { listBookingChanges } from "./lists";
import { listByBooking, listBySubject } from "./repository";

/** How many events a page of history holds. */
const pageSize = 25;

export type History = { events: AuditEvent[]; earlier?: string };

/** The last page of a history, and how an import made the flight where one did: flights of an import share their event. */
async function withCreation(flightId: string, events: AuditEvent[]): Promise<AuditEvent[]> {
  if (events.some(({ kind }) => kind === "flight.created")) return events;
  const flight = await readFlight(flightId);
  const made = flight ? await creationsOf([flight]) : [];
  return [...events, ...made].sort((a, b) => (a.eventId < b.eventId ? 1 : -1));
}

/** A flight's history with its bookings', newest first; `cursor` goes on to earlier events. */
export async function getFlightHistory(flightId: string, cursor?: string): Promise<History> {
  const subject = flightSubject(flightId);
  const from = cursor ? readCursor(cursor, subject) : undefined;
  const [, page] = await readFor("flights.read", () => listBySubject(subject, pageSize, from));
  const events = page.after ? page.items : await withCreation(flightId, page.items);
  return { events, ...(page.after ? { earlier: writeCursor(page.after, subject) } : {}) };
}

/** What happened to one booking, newest first. */
export async function getBookingHistory(bookingId: string): Promise<History> {
  const [, events] = await readFor("bookings.read", () => listByBooking(bookingId, pageSize));
  return { events };
}

/** How many changes a page of a day holds. */
const changesShown = 50;

/** What was booked, changed and canceled on a day of the home station, newest first; today where no day is given. */
export async function getBookingChanges(asked?: string, cursor?: string): Promise<ChangesOfDay> {
  await allowed("bookings.read");
  const zone = airport(env().homeStation)?.zone ?? "UTC";
  const now = today(new Date(), zone);
  const day = asked && isDay(asked) ? asked : now;
  const { from, to: until } = dayBounds(day, zone);
  const list = `changes ${day}`;
  const position = cursor ? readCursor(cursor, list) : undefined;
  const page = await listBookingChanges({ from, until }, changesShown, position);
  const step = (to: string) => ({ day: to, label: longDay(to) });
  return {
    day,
    dayWords: longDay(day),
    isToday: day === now,
    previous: step(addDays(day, -1)),
    next: step(addDays(day, 1)),
    changes: page.items.map((event) => ({ ...event, time: readStored(event.at, zone) })),
    ...(page.after ? { earlier: writeCursor(page.after, list) } : {}),
    continued: position !== undefined,
  };
}
