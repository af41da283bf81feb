import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { AuditEvent } from "@/lib/audit/event";
import { record } from "@/lib/audit/repository";
import { db, table } from "@/lib/dynamo/client";
import { lookUp, OutcomeUnknown } from "@/lib/dynamo/faults";
import { readAll } from "@/lib/dynamo/paginate";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
import type { Flight, Quote } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import * as flights from "@/lib/flights/repository";
import { err, ok, type Result } from "@/lib/result";
import { type Booking, isLive, isReplay } from "./booking";
import { flightQuery, locatorQuery } from "./index-queries";
import { bookingItem, bookingOf } from "./item";
import { releaseSeat, seatNotHeld, takeSeats } from "./ledger";

/** One booking, read consistently; undefined when there is none. */
export async function find(bookingId: string): Promise<Booking | undefined> {
  const answer = await db().send(
    new GetCommand({ TableName: table("bookings"), Key: { booking_id: bookingId }, ConsistentRead: true }),
  );
  return answer.Item ? bookingOf(answer.Item) : undefined;
}

/** The bookings of a flight by seat, canceled ones included; an index answers, so the latest may lag for a moment. */
export async function listByFlight(flightId: string): Promise<Booking[]> {
  const items = await readAll(flightQuery(flightId));
  return items.map(bookingOf);
}

async function holdersOf(flightId: string, seat: string): Promise<Booking[]> {
  const items = await readAll({
    TableName: table("bookings"),
    IndexName: "by_flight",
    KeyConditionExpression: "flight_id = :flight AND seat_number = :seat",
    ExpressionAttributeValues: { ":flight": flightId, ":seat": seat },
  });
  return items.map(bookingOf).filter(isLive);
}

/** Who sits in this seat, if a live booking says so; an index answers, so the latest may lag for a moment. */
export async function holderOf(flightId: string, seat: string): Promise<Booking | undefined> {
  return (await holdersOf(flightId, seat))[0];
}

/**
 * Does another program's booking, which never went through the ledger, sit where somebody else sits too? Then the seat
 * that the ledger holds is not its own.
 */
export async function isIntruder({ bookingId, flightId, seatNumber, requestId }: Booking): Promise<boolean> {
  if (requestId || !flightId || !seatNumber) return false;
  const holders = await holdersOf(flightId, seatNumber);
  return holders.some((other) => other.bookingId !== bookingId);
}

/** The passengers who share a record locator, by their number. */
export async function listByLocator(locator: string): Promise<Booking[]> {
  const items = await readAll(locatorQuery(locator));
  return items.map(bookingOf);
}

export type BookRefusal =
  | { kind: "flight"; flight: Flight | undefined }
  | { kind: "held-outside-ledger"; booking: Booking }
  | { kind: "id-in-use"; booking: Booking };

/** Stores a booking that is not there yet; its event and its seat are for the same transaction. */
export function putNew(booking: Booking): TransactAction {
  return {
    Put: {
      TableName: table("bookings"),
      Item: bookingItem(booking),
      ConditionExpression: "attribute_not_exists(booking_id)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/**
 * Books a party: seats, count, bookings and events in one transaction, under the request's id as token. The same
 * request again is a success with the booking that is stored, unless it was canceled since. Refuses with the flight
 * as it stands, or with the booking that already has the id. `party` shares flight and request, each with its own seat
 * and event. `strays` also asks for bookings that another program wrote past the ledger; the form knows when a flight
 * has some.
 */
export async function book(
  party: [Booking, ...Booking[]],
  quote: Quote,
  events: AuditEvent[],
  strays = quote.capacity === undefined,
): Promise<Result<Booking, BookRefusal>> {
  const [lead] = party;
  const flightId = lead.flightId ?? "";
  const seats = party.map((booking) => booking.seatNumber ?? "");
  if (strays) {
    const holders = await Promise.all(seats.map((seat) => holderOf(flightId, seat)));
    const held = holders.find((holder, passenger) => holder && !isReplay(holder, party[passenger] ?? lead));
    if (held) return err({ kind: "held-outside-ledger", booking: held });
  }
  const outcome = await transact(
    [takeSeats(flightId, seats, quote), ...party.map(putNew), ...events.map(record)],
    lead.requestId ?? lead.bookingId,
  );
  if (outcome.kind === "done") return ok(lead);
  // The booking's own reason is read first: stored under the same request, the refused seat is our own earlier success.
  const item = outcome.kind === "refused" ? outcome.reasons[1]?.item : undefined;
  const what = `booking ${lead.bookingId} made`;
  const stored = item ? bookingOf(item) : await lookUp(what, () => find(lead.bookingId));
  if (stored && isLive(stored) && isReplay(stored, lead)) return ok(stored);
  if (stored) return err({ kind: "id-in-use", booking: stored });
  if (outcome.kind !== "refused") throw new OutcomeUnknown(what);
  const flight = outcome.reasons[0]?.item;
  return err({ kind: "flight", flight: flight ? flightOf(flight) : undefined });
}

function markCanceled(booking: Booking, event: AuditEvent): TransactAction {
  const seen = booking.version === 0 ? "attribute_not_exists(version)" : "version = :seen";
  return {
    Update: {
      TableName: table("bookings"),
      Key: { booking_id: booking.bookingId },
      UpdateExpression: "SET #status = :canceled, version = :next, updated_at = :at, updated_by = :by",
      ConditionExpression: `attribute_exists(booking_id) AND ${seen} AND (attribute_not_exists(#status) OR NOT #status IN (:canceled, :boarded))`,
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: {
        ":canceled": "canceled",
        ":boarded": "boarded",
        ":next": booking.version + 1,
        ":at": event.at,
        ":by": event.byId,
        ...(booking.version === 0 ? {} : { ":seen": booking.version }),
      },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/**
 * What canceling does to the ledger. A booking that went through it (it has a request id) gives its seat back. One that
 * another program wrote past it gives back only a seat that the ledger holds, and holds for nobody else.
 */
async function seatAction(booking: Booking): Promise<TransactAction | undefined> {
  const { flightId, seatNumber, requestId } = booking;
  if (!flightId || !seatNumber) return undefined;
  if (requestId) return releaseSeat(flightId, seatNumber);
  const [flight, shared] = await Promise.all([flights.find(flightId), isIntruder(booking)]);
  if (!flight?.takenSeats.includes(seatNumber)) return seatNotHeld(flightId, seatNumber);
  return shared ? undefined : releaseSeat(flightId, seatNumber);
}

/**
 * Cancels one booking and gives its seat back, with its event, if the booking is still as it was read. Where the ledger
 * does not hold the seat, because another program took the flight or the seat away, nothing is released.
 * Refuses with the booking as it stands; undefined when it is gone.
 */
export async function cancel(
  booking: Booking,
  event: AuditEvent,
): Promise<Result<Booking, { current: Booking | undefined }>> {
  const mark = markCanceled(booking, event);
  const release = await seatAction(booking);
  let outcome = await transact([mark, ...(release ? [release] : []), record(event)], event.eventId);
  if (outcome.kind === "refused" && release && !outcome.reasons[0]?.failed) {
    const unheld = seatNotHeld(booking.flightId ?? "", booking.seatNumber ?? "");
    outcome = await transact([mark, unheld, record(event)], `${event.eventId}-unheld`);
  }
  const what = `booking ${booking.bookingId} canceled`;
  const current = await lookUp(what, () => find(booking.bookingId));
  if (outcome.kind === "done" && current) return ok(current);
  if (current?.status === "canceled" && current.updatedAt === event.at && current.updatedBy === event.byId)
    return ok(current);
  if (outcome.kind === "unknown") throw new OutcomeUnknown(what);
  return err({ current });
}
