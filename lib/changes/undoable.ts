import type { AuditEvent, EventKind } from "@/lib/audit/event";

/** What no undo takes back: a booking is canceled instead, and a record as another program left it is nothing to go back to. */
export const final: ReadonlySet<EventKind> = new Set(["booking.made", "booking.mended", "booking.deleted"]);

/**
 * The event of a booking's history whose change can be taken back: the newest, if the booking is still as that change left
 * it. None for a booking that was only made or mended, and for events that say no version: those of the demo day.
 */
export function undoableEvent(events: readonly AuditEvent[], version: number): AuditEvent | undefined {
  return events.find(
    (event) => event.version === version && !final.has(event.kind) && event.bookingId !== undefined,
  );
}

/** The change that an event is one of: its id begins with the change's, a ULID of 26 signs. */
export function changeOf({ subject, eventId }: AuditEvent): { subject: string; changeId: string } {
  return { subject, changeId: eventId.slice(0, 26) };
}
