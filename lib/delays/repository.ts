import { isoInstant } from "@/lib/airports/stored-time";
import { table } from "@/lib/dynamo/client";
import { readAll } from "@/lib/dynamo/paginate";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { Flight } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import { longestDelay } from "./typed";

const hour = 3_600_000;

/** A wall clock without a zone sorts among the instants of its digits, at most so far from its own. */
const zones = 14 * hour;

/** How far a delay is followed along an aircraft's flights: as long as it may be, and a day more. */
const followed = (longestDelay / 60 + 24) * hour;

/** One batch reads this many; an aircraft does not fly more often in four days. */
const most = 100;

/**
 * The flights of an aircraft that leave within four days from a moment (milliseconds), as they are stored now. The index says
 * which, and lags for an instant; what they are is read by key, consistently.
 */
export async function onTail(registration: string, from: number): Promise<Flight[]> {
  const found = await readAll({
    TableName: table("flights"),
    IndexName: "by_tail",
    KeyConditionExpression: "registration = :tail AND departure_time BETWEEN :from AND :until",
    ProjectionExpression: "flight_id",
    ExpressionAttributeValues: {
      ":tail": registration,
      ":from": isoInstant(from - zones),
      ":until": isoInstant(from + followed + zones),
    },
  });
  const keys = found.slice(0, most).map(({ flight_id }) => ({ flight_id: String(flight_id) }));
  const items = await readKeys("flights", keys);
  return items.map(flightOf).filter((flight) => flight.registration === registration);
}
