import type { AuditEvent } from "@/lib/audit/event";
import { listByChange } from "@/lib/audit/repository";
import type { Booking } from "@/lib/bookings/booking";
import { find } from "@/lib/bookings/repository";
import { type Answer, err } from "@/lib/result";
import { carryOut, type Done, staleBooking } from "./carry-out";
import type { BookingChange, Moved } from "./change";
import { type Deed, refused } from "./deeds/deed";
import { final } from "./undoable";

type Doing = Parameters<typeof carryOut>[1];

/** A booking back to what it was before an event. */
function back(booking: Booking, event: AuditEvent): BookingChange {
  const to: Record<string, string | undefined> = {};
  for (const [field, { from }] of Object.entries(event.changes)) to[field] = from;
  return { booking, to: to as Moved };
}

/** What takes a change back: every booking to what it was. Refuses a change that made a booking, which is canceled instead. */
function reversal(pairs: { booking: Booking; event: AuditEvent }[]): Deed {
  if (pairs.some(({ event }) => event.kind === "booking.made"))
    return refused("A new booking is taken back by canceling it.");
  if (pairs.some(({ event }) => final.has(event.kind)))
    return refused("A mend is not taken back: edit the booking.");
  const [first, ...rest] = pairs.map(({ booking, event }) => back(booking, event));
  return first ? { ok: true, value: [first, ...rest] } : refused("There is nothing to take back.");
}

/** One event a booking of a change, whichever flights they were on. */
async function eventsOf(subject: string, changeId: string): Promise<AuditEvent[]> {
  const own = await listByChange(subject, changeId);
  const elsewhere = new Set(own.flatMap(({ subjects = [] }) => subjects));
  elsewhere.delete(subject);
  const others = await Promise.all([...elsewhere].map((other) => listByChange(other, changeId)));
  return [...own, ...others.flat()].filter(({ bookingId }) => bookingId !== undefined);
}

/**
 * Takes a stored change back, minutes or days later, for all its passengers together. Refuses when a booking moved since,
 * and says who moved it; when the old seat is somebody else's now or, on another aircraft, is not there any more; and what was
 * never a change of bookings.
 */
export async function undo(
  subject: string,
  changeId: string,
  doing: Omit<Doing, "kind">,
): Promise<Answer<Done>> {
  const pairs: { booking: Booking; event: AuditEvent }[] = [];
  for (const event of await eventsOf(subject, changeId)) {
    const booking = await find(event.bookingId ?? "");
    if (!booking)
      return err({ code: "not-found", message: `Booking ${event.bookingId} is no longer there.` });
    if (booking.version !== event.version) return err(await staleBooking(booking, booking));
    pairs.push({ booking, event });
  }
  return carryOut(reversal(pairs), { ...doing, kind: "booking.restored" });
}
