import "server-only";
import { allowed } from "@/lib/auth/session";
import { readCursor, writeCursor } from "@/lib/cursor";
import { type AuditEvent, flightSubject } from "./event";
import { listByBooking, listBySubject } from "./repository";

/** How many events a page of history holds. */
const pageSize = 25;

export type History = { events: AuditEvent[]; earlier?: string };

/** A flight's history with its bookings', newest first; `cursor` goes on to earlier events. */
export async function getFlightHistory(flightId: string, cursor?: string): Promise<History> {
  await allowed("flights.read");
  const subject = flightSubject(flightId);
  const from = cursor ? readCursor(cursor, subject) : undefined;
  const page = await listBySubject(subject, pageSize, from);
  return { events: page.items, ...(page.after ? { earlier: writeCursor(page.after, subject) } : {}) };
}

/** What happened to one booking, newest first. */
export async function getBookingHistory(bookingId: string): Promise<History> {
  await allowed("bookings.read");
  return { events: await listByBooking(bookingId, pageSize) };
}
