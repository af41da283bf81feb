import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { type AuditEvent, flightSubject } from "@/lib/audit/event";
import { record } from "@/lib/audit/repository";
import { db, table } from "@/lib/dynamo/client";
import { lookUp, OutcomeUnknown } from "@/lib/dynamo/faults";
import type { Item } from "@/lib/dynamo/item";
import { anyMatch } from "@/lib/dynamo/paginate";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
import { err, ok, type Result } from "@/lib/result";
import { blockSeatsOf, unblockSeatsOf } from "./block-update";
import type { Flight } from "./flight";
import { flightItem, flightOf } from "./item";
import { type FlightChanges, unchangedSince, updateOf } from "./update";

/** One flight, read consistently; undefined when there is none. */
export async function find(flightId: string): Promise<Flight | undefined> {
  const answer = await db().send(
    new GetCommand({ TableName: table("flights"), Key: { flight_id: flightId }, ConsistentRead: true }),
  );
  return answer.Item ? flightOf(answer.Item) : undefined;
}

/** Writes a flight that is not there yet, with its event. Refuses, with the one that is there, when the id is in use. */
export async function insert(
  flight: Flight,
  event: AuditEvent,
): Promise<Result<Flight, { existing: Flight }>> {
  const outcome = await transact(
    [
      {
        Put: {
          TableName: table("flights"),
          Item: flightItem(flight),
          ConditionExpression: "attribute_not_exists(flight_id)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        },
      },
      record(event),
    ],
    event.eventId,
  );
  if (outcome.kind === "done") return ok(flight);
  const what = `flight ${flight.flightId} created`;
  const stored =
    outcome.kind === "refused"
      ? existing(outcome.reasons[0]?.item)
      : await lookUp(what, () => find(flight.flightId));
  if (!stored) throw new OutcomeUnknown(what);
  if (stored.createdAt === flight.createdAt && stored.createdBy === flight.createdBy) return ok(stored);
  return err({ existing: stored });
}

function existing(item: Item | undefined): Flight | undefined {
  return item ? flightOf(item) : undefined;
}

/**
 * Stores edited fields of a flight, with its event, if nobody changed it since `flight` was read. Only these fields
 * are written, so seats sold meanwhile stay sold. Refuses with the flight as it stands: gone, changed by somebody
 * else, or with more seats sold than the new capacity holds.
 */
export async function save(
  flight: Flight,
  changes: FlightChanges,
  event: AuditEvent,
): Promise<Result<Flight, { current: Flight | undefined }>> {
  const outcome = await transact(
    [{ Update: { TableName: table("flights"), ...updateOf(flight, changes, event) } }, record(event)],
    event.eventId,
  );
  if (outcome.kind === "refused") return err({ current: existing(outcome.reasons[0]?.item) });
  const what = `flight ${flight.flightId} saved`;
  const current = await lookUp(what, () => find(flight.flightId));
  if (outcome.kind === "done" && current) return ok(current);
  if (current?.version === flight.version + 1 && current.updatedAt === event.at) return ok(current);
  if (current && current.version === flight.version) throw new OutcomeUnknown(what);
  return err({ current });
}

/** `done` says of the flight as it stands whether the seats are as they were asked to be, whoever did it. */
async function changeSeats(
  flightId: string,
  action: TransactAction,
  event: AuditEvent,
  done: (flight: Flight) => boolean,
): Promise<Result<Flight, { current: Flight | undefined }>> {
  const outcome = await transact([action, record(event)], event.eventId);
  if (outcome.kind === "refused") return err({ current: existing(outcome.reasons[0]?.item) });
  const what = `seats of flight ${flightId} changed`;
  const current = await lookUp(what, () => find(flightId));
  if (current && (outcome.kind === "done" || done(current))) return ok(current);
  throw new OutcomeUnknown(what);
}

/** Blocks free seats of a flight, with the event that says why. Refuses with the flight as it stands. */
export async function block(flightId: string, seats: readonly string[], event: AuditEvent) {
  return changeSeats(flightId, blockSeatsOf(flightId, seats), event, (flight) =>
    seats.every((seat) => flight.blockedSeats.includes(seat)),
  );
}

/** Puts blocked seats of a flight back into use, with its event. Refuses with the flight as it stands. */
export async function unblock(flightId: string, seats: readonly string[], event: AuditEvent) {
  return changeSeats(flightId, unblockSeatsOf(flightId, seats), event, (flight) =>
    seats.every((seat) => !flight.blockedSeats.includes(seat)),
  );
}

/**
 * Takes a flight that never had a passenger away, with its event, unless it is gone already. Refuses with the flight
 * as it stands: changed by somebody else, or with a seat sold.
 */
export async function remove(
  flight: Flight,
  event: AuditEvent,
): Promise<Result<undefined, { current: Flight }>> {
  const { condition, values } = unchangedSince(flight.version);
  const deletion: TransactAction = {
    Delete: {
      TableName: table("flights"),
      Key: { flight_id: flight.flightId },
      ConditionExpression: `attribute_not_exists(taken_seats) AND ${condition}`,
      ...(flight.version === 0 ? {} : { ExpressionAttributeValues: values }),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
  const outcome = await transact([deletion, record(event)], event.eventId);
  if (outcome.kind === "done") return ok(undefined);
  if (outcome.kind === "refused") {
    const current = existing(outcome.reasons[0]?.item);
    return current ? err({ current }) : ok(undefined);
  }
  const what = `flight ${flight.flightId} deleted`;
  if (await lookUp(what, () => find(flight.flightId))) throw new OutcomeUnknown(what);
  return ok(undefined);
}

/** Is anybody booked on a flight, or was, as far as the bookings index knows? It may be behind by a moment. */
export function hasBookings(flightId: string): Promise<boolean> {
  return anyMatch({
    TableName: table("bookings"),
    IndexName: "by_flight",
    KeyConditionExpression: "flight_id = :flight",
    ExpressionAttributeValues: { ":flight": flightId },
  });
}

/**
 * Did this flight ever have a passenger? Asked of its history, which is read consistently and outlives a canceled
 * booking, and of the bookings index for bookings that other programs wrote.
 */
export async function everBooked(flightId: string): Promise<boolean> {
  const [history, bookings] = await Promise.all([
    anyMatch({
      TableName: table("audit"),
      KeyConditionExpression: "subject = :subject",
      FilterExpression: "begins_with(kind, :booking)",
      ExpressionAttributeValues: { ":subject": flightSubject(flightId), ":booking": "booking." },
      ConsistentRead: true,
    }),
    hasBookings(flightId),
  ]);
  return history || bookings;
}
