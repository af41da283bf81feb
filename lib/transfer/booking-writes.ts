import { ulid } from "ulid";
import { record } from "@/lib/audit/repository";
import { bookingOf } from "@/lib/bookings/item";
import { takeSeatsMadeElsewhere } from "@/lib/bookings/ledger";
import { about, bookingTrail } from "@/lib/bookings/trail";
import { ledgerMoves, type Moved } from "@/lib/changes/change";
import { moveSeats } from "@/lib/changes/move-seats";
import { table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import type { TransactAction } from "@/lib/dynamo/transact";
import type { Flight } from "@/lib/flights/flight";
import { bookingItemOf, placeOf } from "./booking-rules";
import type { Draft } from "./drafts/draft";
import { beforeImage, changeEvent, type RecordWrite, type Writing } from "./flight-writes";
import { expressionOf, nextVersion, setAttributes } from "./set-attributes";

/** The seats that new bookings take, one action a flight. */
export function seatsFor(drafts: readonly Draft[]): TransactAction[] {
  const seats = new Map<string, string[]>();
  for (const draft of drafts) {
    const place = placeOf(bookingItemOf(draft));
    if (place && typeof place !== "string")
      seats.set(place.flightId, [...(seats.get(place.flightId) ?? []), place.seat]);
  }
  return [...seats].map(([flightId, taken]) => takeSeatsMadeElsewhere(flightId, taken));
}

/** Makes a booking with its event, if there is none of its id; its seat is taken by `seatsFor`. */
export function makeBooking(draft: Draft, writing: Writing): RecordWrite {
  const { at, byId, byName, jobId, reason } = writing;
  const item: Item = {
    ...bookingItemOf(draft),
    // Who has a request id went through the ledger: canceling gives the seat back.
    request_id: jobId,
    version: 1,
    created_at: at,
    created_by: byId,
    updated_at: at,
    updated_by: byId,
    import_job: jobId,
  };
  const booking = bookingOf(item);
  const event = record({
    ...about(booking),
    eventId: ulid(Date.parse(at)),
    kind: "booking.made",
    at,
    byId,
    byName,
    changes: bookingTrail(booking),
    reason,
  });
  const put: TransactAction = {
    Put: {
      TableName: table("bookings"),
      Item: item,
      ConditionExpression: "attribute_not_exists(booking_id)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
  return { key: draft.key, actions: [put, event], made: true };
}

/** Derived attributes are no news. */
function withoutKeys(after: Item): Item {
  return Object.fromEntries(Object.entries(after).filter(([name]) => !/^name_(key|bucket)/.test(name)));
}

/** Changes attributes of a stored booking, with its event, if they are still what they were. */
export function changeBooking(key: string, stored: Item, after: Item, writing: Writing): RecordWrite {
  const update = setAttributes(after, stored);
  nextVersion(update, stored, writing);
  const booking = bookingOf(stored);
  const event = changeEvent(
    writing,
    { ...about(booking), kind: "booking.edited" },
    stored,
    withoutKeys(after),
  );
  return {
    key,
    actions: [
      { Update: { TableName: table("bookings"), Key: { booking_id: key }, ...expressionOf(update) } },
      record(event),
    ],
    made: false,
    before: beforeImage(key, stored, after),
  };
}

/**
 * What a change of flight, seat or status does to the ledgers of `flights`, as actions. Gives a sentence when a rule refuses it: no
 * such flight, a seat that is taken or blocked, a flight that takes nobody. One of `intruders` (booking ids) gives no seat back.
 */
export function seatMoves(
  stored: Item,
  after: Item,
  flights: readonly Flight[],
  intruders: ReadonlySet<string>,
): Moves {
  const booking = bookingOf(stored);
  const next = bookingOf({ ...stored, ...after });
  const to: Moved = { flightId: next.flightId, seatNumber: next.seatNumber, status: next.status };
  return ledgerMoves([{ booking, to }], [...flights], intruders);
}

type Moves = ReturnType<typeof ledgerMoves>;

/** The actions of such a move. */
export function moveActions(moves: Moves): TransactAction[] {
  return moves.ok ? moves.value.flatMap(moveSeats) : [];
}
