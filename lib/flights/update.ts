import type { NumberValue } from "@aws-sdk/lib-dynamodb";
import type { AuditEvent } from "@/lib/audit/event";
import type { Flight } from "./flight";
import { type Editable, editable, storedValue } from "./item";

/**
 * Edited fields; undefined takes the attribute away. Capacity is whole seats and moves the seats for sale with it. With `seatsTaken`
 * the edit holds only while exactly these seats are taken: another aircraft was judged by them.
 */
export type FlightChanges = Partial<Record<Editable, string | undefined>> & {
  capacity?: number;
  seatsTaken?: readonly string[];
};

type Expression = {
  Key: Record<string, string>;
  UpdateExpression: string;
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Record<string, string | number | NumberValue | Set<string>>;
  ReturnValuesOnConditionCheckFailure: "ALL_OLD";
};

/** `version = :seen`, or, for an item that Apron has never written, that it still has none. */
export function unchangedSince(version: number): { condition: string; values: Record<string, number> } {
  return version === 0
    ? { condition: "attribute_not_exists(version)", values: {} }
    : { condition: "version = :seen", values: { ":seen": version } };
}

export type Part = { sets: string[]; conditions: string[]; values: Record<string, number> };

/**
 * Seats for sale move by the difference, never to a figure of ours, and only while enough are unsold. A flight
 * without a capacity gets its first one: capacity less the seats in the ledger, if no seat moved since it was read.
 */
export function capacityPart(flight: Flight, capacity: number): Part {
  if (flight.capacity === undefined) {
    const seen = flight.seatsAvailable;
    return {
      sets: ["#capacity = :capacity", "seats_available = :left"],
      conditions: [
        "attribute_not_exists(#capacity)",
        seen === undefined ? "attribute_not_exists(seats_available)" : "seats_available = :free",
      ],
      values: {
        ":capacity": capacity,
        ":left": capacity - flight.takenSeats.length,
        ...(seen === undefined ? {} : { ":free": seen }),
      },
    };
  }
  const delta = capacity - flight.capacity;
  return {
    sets: ["#capacity = :capacity", "seats_available = seats_available + :delta"],
    conditions: ["#capacity = :old", "seats_available >= :minus"],
    values: {
      ":capacity": capacity,
      ":delta": delta,
      ":old": flight.capacity,
      ":minus": Math.max(0, -delta),
    },
  };
}

/** The one update that an edit is: the edited fields, the next version, who and when, if the version is as it was read. */
export function updateOf(flight: Flight, changes: FlightChanges, event: AuditEvent): Expression {
  const { capacity, seatsTaken, ...fields } = changes;
  const unchanged = unchangedSince(flight.version);
  const sets = ["#version = :next", "#updated_at = :at", "#updated_by = :by"];
  const removes: string[] = [];
  const conditions = ["attribute_exists(flight_id)", unchanged.condition];
  const names: Record<string, string> = {
    "#version": "version",
    "#updated_at": "updated_at",
    "#updated_by": "updated_by",
  };
  const values: Expression["ExpressionAttributeValues"] = {
    ":next": flight.version + 1,
    ":at": event.at,
    ":by": event.byId,
    ...unchanged.values,
  };
  for (const [field, value] of Object.entries(fields) as [Editable, string | undefined][]) {
    const attribute = editable[field];
    names[`#${attribute}`] = attribute;
    if (value === undefined) removes.push(`#${attribute}`);
    else {
      sets.push(`#${attribute} = :${attribute}`);
      values[`:${attribute}`] = storedValue(field, value);
    }
  }
  // A status is a step from the one that was seen, whoever else writes without counting the version on.
  if ("status" in fields) {
    const none = flight.status === "scheduled" ? "attribute_not_exists(#status) OR " : "";
    conditions.push(`(${none}#status = :was)`);
    values[":was"] = flight.status;
  }
  if (capacity !== undefined) {
    const part = capacityPart(flight, capacity);
    names["#capacity"] = "capacity";
    sets.push(...part.sets);
    conditions.push(...part.conditions);
    Object.assign(values, part.values);
  }
  if (seatsTaken?.length === 0) conditions.push("attribute_not_exists(taken_seats)");
  else if (seatsTaken) {
    conditions.push("taken_seats = :taken");
    values[":taken"] = new Set(seatsTaken);
  }
  return {
    Key: { flight_id: flight.flightId },
    UpdateExpression: `SET ${sets.join(", ")}${removes.length > 0 ? ` REMOVE ${removes.join(", ")}` : ""}`,
    ConditionExpression: conditions.join(" AND "),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
}
