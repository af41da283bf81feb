import { table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import type { TransactAction } from "@/lib/dynamo/transact";
import { blockable } from "./blocking";

function each(
  seats: readonly string[],
  holds: (name: string) => string,
): { values: Item; conditions: string[] } {
  const names = seats.map((_seat, index) => `:s${index}`);
  return {
    values: { ":seats": new Set(seats), ...Object.fromEntries(seats.map((seat, at) => [`:s${at}`, seat])) },
    conditions: names.map(holds),
  };
}

/**
 * Takes seats out of use while nobody has them and nobody blocked them, on a flight that has not left. The version stays:
 * whether it holds is decided by the seats themselves, as with a sale, so somebody who edits the flight is not disturbed.
 * The count of seats stays too: it counts what is not taken.
 */
export function blockSeatsOf(flightId: string, seats: readonly string[]): TransactAction {
  const { values, conditions } = each(
    seats,
    (seat) => `NOT contains(taken_seats, ${seat}) AND NOT contains(blocked_seats, ${seat})`,
  );
  const statuses = Object.fromEntries(blockable.map((status, at) => [`:status${at}`, status]));
  return {
    Update: {
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: "ADD blocked_seats :seats",
      ConditionExpression: [
        "attribute_exists(flight_id)",
        `(attribute_not_exists(#status) OR #status IN (${Object.keys(statuses).join(", ")}))`,
        "(attribute_not_exists(blocked_seats) OR attribute_type(blocked_seats, :set))",
        ...conditions,
      ].join(" AND "),
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: { ...values, ...statuses, ":set": "SS" },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/** Puts blocked seats back into use while all of them are blocked. The version stays, as when they were blocked. */
export function unblockSeatsOf(flightId: string, seats: readonly string[]): TransactAction {
  const { values, conditions } = each(seats, (seat) => `contains(blocked_seats, ${seat})`);
  return {
    Update: {
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: "DELETE blocked_seats :seats",
      ConditionExpression: ["attribute_type(blocked_seats, :set)", ...conditions].join(" AND "),
      ExpressionAttributeValues: { ...values, ":set": "SS" },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}
