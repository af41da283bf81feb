import { table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import type { TransactAction } from "@/lib/dynamo/transact";
import type { Flight } from "@/lib/flights/flight";
import type { LedgerMove } from "./change";

/** Which seats there are hangs on capacity and type: they are as they were when the seats were chosen. */
function sameCabin(
  { capacity, aircraftType, unreadable }: Flight,
  names: Record<string, string>,
  values: Item,
): string[] {
  const read: Item = { capacity, aircraft_type: aircraftType };
  return Object.entries(read).flatMap(([attribute, value]) => {
    if (unreadable.includes(attribute)) return [];
    names[`#${attribute}`] = attribute;
    if (value === undefined) {
      values[":null"] = "NULL";
      return [`(attribute_not_exists(#${attribute}) OR attribute_type(#${attribute}, :null))`];
    }
    values[`:${attribute}`] = value;
    return [`#${attribute} = :${attribute}`];
  });
}

/**
 * What a change does to one flight's ledger, as one action; none when it does nothing. Seats that leave the sale do so
 * only from a scheduled flight and while nobody has them; seats that come back only while the ledger holds them. Taking
 * and releasing at once replaces the whole set, and passes only if no other seat moved since the flight was read. What takes seats
 * passes only on the cabin that was read.
 */
export function moveSeats({ flight, take, release, keep }: LedgerMove): TransactAction[] {
  const conditions: string[] = [];
  const values: Item = {};
  const hold = (seats: string[], holds: (name: string) => string[]) => {
    for (const seat of seats) {
      const name = `:s${Object.keys(values).length}`;
      values[name] = seat;
      conditions.push(...holds(name));
    }
  };
  hold(keep, (name) => [`contains(taken_seats, ${name})`]);
  if (take.length === 0) hold(release, (name) => [`contains(taken_seats, ${name})`]);
  hold(take, (name) => [`NOT contains(taken_seats, ${name})`, `NOT contains(blocked_seats, ${name})`]);
  if (conditions.length === 0) return [];
  const at = { TableName: table("flights"), Key: { flight_id: flight.flightId } };
  if (take.length + release.length === 0)
    return [
      {
        ConditionCheck: {
          ...at,
          ConditionExpression: conditions.join(" AND "),
          ExpressionAttributeValues: values,
        },
      },
    ];
  const names: Record<string, string> = {};
  values[":delta"] = release.length - take.length;
  if (take.length > 0) {
    conditions.push(...sameCabin(flight, names, values));
    names["#status"] = "status";
    values[":scheduled"] = "scheduled";
    values[":missing"] = Math.max(0, take.length - release.length);
    conditions.push("attribute_exists(flight_id)", "seats_available >= :missing");
    conditions.push("(attribute_not_exists(#status) OR #status = :scheduled)");
  }
  let sets = "SET seats_available = seats_available + :delta";
  if (take.length > 0 && release.length > 0) {
    values[":before"] = new Set(flight.takenSeats);
    values[":after"] = new Set([...flight.takenSeats.filter((seat) => !release.includes(seat)), ...take]);
    conditions.push("taken_seats = :before");
    sets += ", taken_seats = :after";
  } else {
    values[":moved"] = new Set([...take, ...release]);
    sets += take.length > 0 ? " ADD taken_seats :moved" : " DELETE taken_seats :moved";
  }
  return [
    {
      Update: {
        ...at,
        UpdateExpression: sets,
        ConditionExpression: conditions.join(" AND "),
        ...(take.length > 0 ? { ExpressionAttributeNames: names } : {}),
        ExpressionAttributeValues: values,
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
  ];
}
