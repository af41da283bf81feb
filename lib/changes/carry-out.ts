import { ulid } from "ulid";
import {
  type Actor,
  type AuditEvent,
  bookingSubject,
  changesBetween,
  type EventKind,
  flightSubject,
} from "@/lib/audit/event";
import { nameOf } from "@/lib/auth/names";
import type { Booking } from "@/lib/bookings/booking";
import { about } from "@/lib/bookings/trail";
import { ago } from "@/lib/format";
import { type Answer, err, fieldProblem, ok, type Problem } from "@/lib/result";
import { type ApplyRefusal, apply } from "./apply";
import { type BookingChange, explainChange } from "./change";
import type { Deed } from "./deeds/deed";
import { lostSeat } from "./lost-seat";

/** What a person is told of a change, and what they need to take it back. */
export type Done = {
  /** The change's id: its events' ids begin with it. */
  changeId: string;
  /** Where the change's events lie. */
  subject: string;
  names: string[];
};

type Doing = {
  kind: EventKind;
  who: Actor;
  requestId: string;
  reason?: string;
  now?: Date;
  /** The form's field for a seat that was refused; `seat` unless said otherwise. */
  fieldOf?: (seat: string) => string;
};

function trail({ booking, to }: BookingChange) {
  const before = Object.fromEntries(
    Object.keys(to).map((field) => [field, booking[field as keyof typeof to]]),
  );
  return changesBetween(before, to as Record<string, string | undefined>);
}

/** One event a booking under the flight that it is on, and, where it goes to another, one under that flight too. */
export function eventsOf(changes: BookingChange[], changeId: string, at: string, doing: Doing): AuditEvent[] {
  const { kind, who, requestId, reason } = doing;
  const eventId = (index: number) => `${changeId}-${String(index).padStart(2, "0")}`;
  const subjects = [...new Set(changes.map(({ booking }) => bookingSubject(booking)))];
  const told = changes.map(
    (change, index): AuditEvent => ({
      ...about(change.booking),
      kind,
      at,
      eventId: eventId(index),
      byId: who.userId,
      byName: who.name,
      changes: trail(change),
      requestId,
      version: change.booking.version + 1,
      ...(subjects.length > 1 ? { subjects } : {}),
      ...(reason ? { reason } : {}),
    }),
  );
  // The flight that they go to is told too, but a booking's own history counts the change once.
  const arrivals = told.flatMap(({ bookingId: _id, version: _version, ...event }, index): AuditEvent[] => {
    const { booking, to } = changes[index] ?? {};
    if (!to?.flightId || to.flightId === booking?.flightId) return [];
    const subject = flightSubject(to.flightId);
    return [{ ...event, subject, kind: "booking.arrived", eventId: eventId(changes.length + index) }];
  });
  return [...told, ...arrivals];
}

/** Who changed a booking meanwhile, and when. */
export async function staleBooking(seen: Booking, current: Booking | undefined): Promise<Problem> {
  const name = seen.passengerName ?? seen.bookingId;
  if (!current) return { code: "not-found", message: `The booking of ${name} is no longer there.` };
  const by = await nameOf(current.updatedBy);
  const when = current.updatedAt ? ` ${ago(current.updatedAt, new Date().toISOString())}` : "";
  return {
    code: "conflict",
    message: `${by} changed the booking of ${name}${when}. Nothing was done; look at it again.`,
    see: { href: `/bookings/${encodeURIComponent(seen.bookingId)}`, label: `Open ${seen.bookingId}` },
  };
}

async function problemOf(refusal: ApplyRefusal, changes: BookingChange[], doing: Doing): Promise<Problem> {
  if (refusal.kind === "stale") return staleBooking(refusal.seen, refusal.current);
  if (refusal.kind === "id-in-use")
    return { code: "conflict", message: `There is a booking ${refusal.booking.bookingId} already.` };
  const { refusal: why } = refusal;
  const sentence = explainChange(why);
  const field = doing.fieldOf ?? (() => "seat");
  if (why.kind === "same-seat") return fieldProblem(field(why.seat), sentence);
  if (why.kind !== "flight" || !("seat" in why.refusal)) return { code: "refused", message: sentence };
  const { seat } = why.refusal;
  const asked = changes.map(({ to }) => to.seatNumber);
  return lostSeat({ flight: why.flight, seat, sentence, field: field(seat), asked });
}

/**
 * Does what a deed decided: bookings, ledgers and history in one transaction. Refuses what the deed refused, what the
 * ledgers refuse, and a booking that somebody changed since it was read.
 */
export async function carryOut(deed: Deed, doing: Doing): Promise<Answer<Done>> {
  if (!deed.ok) {
    const { sentence, field } = deed.error;
    return err(field ? fieldProblem(field, sentence) : { code: "refused", message: sentence });
  }
  const now = doing.now ?? new Date();
  const changeId = ulid(now.getTime());
  const [first, ...rest] = eventsOf(deed.value, changeId, now.toISOString(), doing);
  if (!first) return err({ code: "refused", message: "There is nothing to do." });
  const applied = await apply(deed.value, [first, ...rest]);
  if (!applied.ok) return err(await problemOf(applied.error, deed.value, doing));
  return ok({
    changeId,
    subject: bookingSubject(deed.value[0].booking),
    names: deed.value.map(({ booking }) => booking.passengerName ?? booking.bookingId),
  });
}
