import { ulid } from "ulid";
import type { Actor, AuditEvent } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import type { Booking } from "@/lib/bookings/booking";
import { bookingIdOf } from "@/lib/bookings/locator";
import { listByLocator } from "@/lib/bookings/repository";
import { about, bookingTrail } from "@/lib/bookings/trail";
import { type ApplyRefusal, apply } from "@/lib/changes/apply";
import { eventsOf } from "@/lib/changes/carry-out";
import type { BookingChange } from "@/lib/changes/change";
import { readKeys } from "@/lib/dynamo/read-keys";
import { transact } from "@/lib/dynamo/transact";
import { grouped } from "@/lib/grouped";
import { err, ok, type Result } from "@/lib/result";
import type { Outcome } from "./disruption";
import type { Seat } from "./plan";
import { recordStep, type Step } from "./repository";

/** A passenger as they were read now, and where they go: a seat on each flight of the way, or, with none, the list. */
export type Moving = { booking: Booking; legs: Seat[]; why: string };

/** Whose doing it is, and what a history gives as the reason. */
export type Doing = { jobId: string; who: Actor; reason: string };

/** Actions of one transaction, of at most 100, that one passenger takes: the booking, its events, a second booking. */
export function actionsOf({ legs }: Pick<Moving, "legs">): number {
  return legs.length === 0 ? 2 : legs.length === 1 ? 3 : 5;
}

/** So many numbers of a locator are looked up at once; a party of one transaction needs fewer. */
const numbersAtOnce = 50;

/** The next numbers of a locator that nobody has; for a booking without a locator, of its own id. */
async function freeIds(booking: Booking, count: number): Promise<string[]> {
  const stem = booking.recordLocator ?? booking.bookingId;
  const listed = booking.recordLocator ? await listByLocator(booking.recordLocator) : [];
  const numbers = listed.map(({ bookingId }) => Number(/-(\d+)$/.exec(bookingId)?.[1] ?? 0));
  // The index that lists them may lag: what it does not show yet is found by key.
  for (let last = Math.max(0, ...numbers); ; ) {
    const ids = Array.from({ length: numbersAtOnce }, (_, at) => bookingIdOf(stem, last + at + 1));
    const items = await readKeys(
      "bookings",
      ids.map((id) => ({ booking_id: id })),
    );
    const used = new Set(items.map((item) => item.booking_id));
    const highest = ids.findLastIndex((id) => used.has(id));
    if (highest < 0) return ids.slice(0, count);
    last += highest + 1;
  }
}

/** The booking of the second flight of a way, under the same locator, numbered on. It costs nothing more. */
function onwardOf({ booking, legs }: Moving, bookingId: string, { jobId, who }: Doing, at: string): Booking {
  const [, second] = legs;
  const { passengerName, nameKey, recordLocator, email, phone, note } = booking;
  return {
    bookingId,
    requestId: jobId,
    ...(passengerName ? { passengerName } : {}),
    ...(nameKey ? { nameKey } : {}),
    ...(recordLocator ? { recordLocator } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(note ? { note } : {}),
    ...(second ? { flightId: second.flightId, seatNumber: second.seat } : {}),
    status: "confirmed",
    version: 1,
    createdAt: at,
    createdBy: who.userId,
    updatedAt: at,
    updatedBy: who.userId,
    unreadable: [],
    other: {},
  };
}

async function onwards(moving: Moving[], doing: Doing, at: string): Promise<Map<string, Booking>> {
  const made = new Map<string, Booking>();
  const stems = grouped(
    moving.filter(({ legs }) => legs.length === 2),
    ({ booking }) => booking.recordLocator ?? booking.bookingId,
  );
  for (const together of stems.values()) {
    const [first] = together;
    const ids = first ? await freeIds(first.booking, together.length) : [];
    for (const [index, one] of together.entries())
      made.set(one.booking.bookingId, onwardOf(one, ids[index] ?? "", doing, at));
  }
  return made;
}

function changeOf({ booking, legs }: Moving): BookingChange {
  const [first] = legs;
  if (!first) return { booking, to: { status: "canceled" } };
  return { booking, to: { flightId: first.flightId, seatNumber: first.seat, status: "confirmed" } };
}

function outcomeOf({ booking, legs, why }: Moving, onward: Booking | undefined): Outcome {
  return {
    bookingId: booking.bookingId,
    name: booking.passengerName ?? booking.bookingId,
    from: {
      flightId: booking.flightId ?? "",
      ...(booking.seatNumber ? { seat: booking.seatNumber } : {}),
      ...(booking.status ? { status: booking.status } : {}),
    },
    to: legs,
    ...(onward ? { onward: onward.bookingId } : {}),
    version: booking.version + 1,
    why,
  };
}

function stepBy({ jobId, who }: Doing, kind: Step["kind"], outcomes: Outcome[], now: Date): Step {
  return {
    jobId,
    eventId: ulid(now.getTime()),
    kind,
    at: now.toISOString(),
    byId: who.userId,
    byName: who.name,
    outcomes,
  };
}

/** The events of changes of one kind; none for no changes. */
function toldOf(
  kind: AuditEvent["kind"],
  changes: BookingChange[],
  { jobId, who }: Doing,
  reason: string,
  now: Date,
): AuditEvent[] {
  const doing = { kind, who, requestId: jobId, reason };
  return eventsOf(changes, ulid(now.getTime()), now.toISOString(), doing);
}

/**
 * Moves passengers off their flight in one transaction: bookings, ledgers of all flights, second bookings, history, and the step
 * that accounts for them. Refuses, changing nothing, what the ledgers refuse and a booking that somebody changed since.
 */
export async function write(moving: Moving[], doing: Doing): Promise<Result<Outcome[], ApplyRefusal>> {
  const now = new Date();
  const made = await onwards(moving, doing, now.toISOString());
  const changes = moving.map(changeOf);
  const events = moving.flatMap(({ booking, legs, why }, index) => {
    const change = changes[index] ?? { booking, to: {} };
    const kind = booking.status === "canceled" ? "booking.reinstated" : "booking.moved";
    return legs.length > 0
      ? toldOf(kind, [change], doing, doing.reason, now)
      : toldOf("booking.canceled", [change], doing, `${doing.reason}. ${why}`, now);
  });
  // The engine pairs the first events with the changes; arrivals follow.
  const own = events.filter(({ bookingId }) => bookingId !== undefined);
  const arrivals = events.filter(({ bookingId }) => bookingId === undefined);
  const outcomes = moving.map((one) => outcomeOf(one, made.get(one.booking.bookingId)));
  const onward = [...made.values()];
  const born = onward.map((booking) =>
    eventBy(
      doing.who,
      {
        kind: "booking.made",
        changes: bookingTrail(booking),
        ...about(booking),
        reason: doing.reason,
        requestId: doing.jobId,
      },
      now,
    ),
  );
  const [first, ...rest] = [...own, ...arrivals, ...born];
  if (!first) return ok([]);
  const step = recordStep(stepBy(doing, "disruption.moved", outcomes, now));
  const applied = await apply(changes, [first, ...rest], { made: onward, also: [step] });
  return applied.ok ? ok(outcomes) : err(applied.error);
}

/** A passenger who goes back: to a seat of the old flight; the booking of the second flight, if there is one, is canceled. */
export type Returning = { outcome: Outcome; booking: Booking; seat: string; onward?: Booking };

/** Puts passengers back in one transaction, with the step that accounts for them. Refuses as `write` does. */
export async function writeBack(back: Returning[], doing: Doing): Promise<Result<Outcome[], ApplyRefusal>> {
  const now = new Date();
  const home = back.map(({ outcome, booking, seat }): BookingChange => {
    const { flightId, status = "confirmed" } = outcome.from;
    // Who was aboard came off the aircraft.
    const stands = status === "boarded" ? "checked_in" : status;
    return { booking, to: { flightId, seatNumber: seat, status: stands } };
  });
  const off = back.flatMap(({ onward }): BookingChange[] =>
    onward ? [{ booking: onward, to: { status: "canceled" } }] : [],
  );
  const told = [
    ...home.flatMap((change) => toldOf("booking.restored", [change], doing, doing.reason, now)),
    ...off.flatMap((change) => toldOf("booking.canceled", [change], doing, doing.reason, now)),
  ];
  const own = told.filter(({ bookingId }) => bookingId !== undefined);
  const arrivals = told.filter(({ bookingId }) => bookingId === undefined);
  const [first, ...rest] = [...own, ...arrivals];
  const outcomes = back.map(({ outcome, booking, seat }) => ({
    ...outcome,
    to: [{ flightId: outcome.from.flightId, seat }],
    version: booking.version + 1,
    why: "",
  }));
  if (!first) return ok([]);
  const step = recordStep(stepBy(doing, "disruption.returned", outcomes, now));
  const applied = await apply([...home, ...off], [first, ...rest], { also: [step] });
  return applied.ok ? ok(outcomes) : err(applied.error);
}

/** Accounts for passengers who are left where they are, each with the reason. */
export async function writeKept(outcomes: Outcome[], doing: Doing): Promise<void> {
  const step = stepBy(doing, "disruption.returned", outcomes, new Date());
  await transact([recordStep(step)], step.eventId);
}
