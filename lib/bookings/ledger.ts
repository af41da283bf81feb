import { table } from "@/lib/dynamo/client";
import { exactNumber, type Item } from "@/lib/dynamo/item";
import type { TransactAction } from "@/lib/dynamo/transact";
import type { Quote } from "@/lib/flights/flight";

/**
 * The seat ledger's one way out of a free seat: seats leave the sale and enter `taken_seats` together, only on a
 * scheduled flight, at the fare and on the aircraft that the person was shown. Bookings never move a flight's version,
 * so a sale does not disturb somebody who is editing the flight. `seats` are distinct.
 */
export function takeSeats(flightId: string, seats: string[], quote: Quote): TransactAction {
  const conditions = [
    "attribute_exists(flight_id)",
    "(attribute_not_exists(#status) OR #status = :scheduled)",
    "seats_available >= :n",
  ];
  const values: Item = { ":n": seats.length, ":seats": new Set(seats), ":scheduled": "scheduled" };
  const names: Record<string, string> = { "#status": "status" };
  for (const [index, seat] of seats.entries()) {
    conditions.push(`NOT contains(taken_seats, :s${index})`, `NOT contains(blocked_seats, :s${index})`);
    values[`:s${index}`] = seat;
  }
  const quoted: Item = {
    price: quote.price === undefined ? undefined : exactNumber(quote.price),
    currency: quote.currency,
    capacity: quote.capacity,
    aircraft_type: quote.aircraftType,
  };
  for (const [attribute, value] of Object.entries(quoted)) {
    names[`#${attribute}`] = attribute;
    if (value === undefined) conditions.push(`attribute_not_exists(#${attribute})`);
    else {
      conditions.push(`#${attribute} = :${attribute}`);
      values[`:${attribute}`] = value;
    }
  }
  return {
    Update: {
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: "SET seats_available = seats_available - :n ADD taken_seats :seats",
      ConditionExpression: conditions.join(" AND "),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/**
 * The way out of the sale for bookings that were made elsewhere: like a sale, but at no fare that anybody was shown, and also on
 * a flight that has left. `seats` are distinct.
 */
export function takeSeatsMadeElsewhere(flightId: string, seats: string[]): TransactAction {
  const conditions = [
    "attribute_exists(flight_id)",
    "(attribute_not_exists(#status) OR NOT #status IN (:canceling, :canceled))",
    "seats_available >= :n",
  ];
  const values: Item = {
    ":n": seats.length,
    ":seats": new Set(seats),
    ":canceling": "canceling",
    ":canceled": "canceled",
  };
  for (const [index, seat] of seats.entries()) {
    conditions.push(`NOT contains(taken_seats, :s${index})`, `NOT contains(blocked_seats, :s${index})`);
    values[`:s${index}`] = seat;
  }
  return {
    Update: {
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: "SET seats_available = seats_available - :n ADD taken_seats :seats",
      ConditionExpression: conditions.join(" AND "),
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: values,
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/** Gives one taken seat back to the sale. Refuses when the ledger does not hold the seat, so none is released twice. */
export function releaseSeat(flightId: string, seat: string): TransactAction {
  return {
    Update: {
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: "SET seats_available = seats_available + :one DELETE taken_seats :seats",
      ConditionExpression: "contains(taken_seats, :seat)",
      ExpressionAttributeValues: { ":one": 1, ":seats": new Set([seat]), ":seat": seat },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/** Passes only while the ledger does not hold the seat: for bookings that other programs wrote past the ledger. */
export function seatNotHeld(flightId: string, seat: string): TransactAction {
  return {
    ConditionCheck: {
      TableName: table("flights"),
      Key: { flight_id: flightId },
      ConditionExpression: "attribute_not_exists(flight_id) OR NOT contains(taken_seats, :seat)",
      ExpressionAttributeValues: { ":seat": seat },
    },
  };
}
