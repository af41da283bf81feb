/** What a change did to one field, as text for a person; a missing side means that there was nothing. */
export type FieldChange = { from?: string; to?: string };

export type EventKind =
  | "flight.created"
  | "flight.edited"
  | "flight.retimed"
  | "flight.delayed"
  | "flight.stepped"
  | "flight.restored"
  | "flight.reequipped"
  | "flight.deleted"
  | "flight.blocked"
  | "flight.unblocked"
  | "flight.mended"
  | "flight.closed"
  | "flight.canceled"
  | "flight.reopened"
  | "booking.made"
  | "booking.edited"
  | "booking.canceled"
  | "booking.reseated"
  | "booking.swapped"
  | "booking.moved"
  | "booking.arrived"
  | "booking.split"
  | "booking.renamed"
  | "booking.stepped"
  | "booking.reinstated"
  | "booking.restored"
  | "booking.mended"
  | "booking.deleted";

/** One change, written in the same transaction as the change itself and never touched again. */
export type AuditEvent = {
  /** `flight#FL100`; `booking#BKG200` for a booking without a flight. */
  subject: string;
  /** A ULID, so events of a subject sort by time. */
  eventId: string;
  kind: EventKind;
  /** UTC instant. */
  at: string;
  byId: string;
  byName: string;
  changes: Record<string, FieldChange>;
  /** Whom a booking's event is about, in words: `Evans, seat 18D`. */
  about?: string;
  reason?: string;
  requestId?: string;
  bookingId?: string;
  /** The record's version after the change: an undo holds only while it is still that, and after a mend changes are counted on from it. */
  version?: number;
  /** Every subject under which the same change has events, where there are several. */
  subjects?: string[];
};

export type Actor = { userId: string; name: string };

export function flightSubject(flightId: string): string {
  return `flight#${flightId}`;
}

/** A booking's events lie with its flight, so one flight's history is one query. */
export function bookingSubject(booking: { bookingId: string; flightId?: string }): string {
  return booking.flightId ? flightSubject(booking.flightId) : `booking#${booking.bookingId}`;
}

/** What differs between two sets of values, field by field. */
export function changesBetween(
  before: Record<string, string | undefined>,
  after: Record<string, string | undefined>,
): Record<string, FieldChange> {
  const changes: Record<string, FieldChange> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const from = before[field];
    const to = after[field];
    if ((from ?? "") !== (to ?? ""))
      changes[field] = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  return changes;
}
