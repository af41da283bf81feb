import { isoInstant } from "@/lib/airports/stored-time";
import { table } from "@/lib/dynamo/client";
import { readAll } from "@/lib/dynamo/paginate";
import type { Flight } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";

/** What a bar is drawn from; the seats, which are most of an item, stay in the database. */
const drawnAttributes = [
  "flight_id",
  "carrier",
  "flight_number",
  "origin",
  "destination",
  "departure_time",
  "arrival_time",
  "estimated_departure",
  "estimated_arrival",
  "actual_departure",
  "actual_arrival",
  "status",
  "registration",
  "aircraft_type",
  "version",
];

/**
 * Every flight whose local day of departure is `day`, with what a timeline draws; with `since` (ms), which is long after that day, only those
 * that left, or are expected to, at that instant or later.
 */
export async function flightsOfDay(day: string, since?: number): Promise<Flight[]> {
  const items = await readAll({
    TableName: table("flights"),
    IndexName: "by_day",
    KeyConditionExpression: "departure_date = :day",
    ProjectionExpression: drawnAttributes.map((name) => `#${name}`).join(", "),
    ExpressionAttributeNames: Object.fromEntries(drawnAttributes.map((name) => [`#${name}`, name])),
    ...(since === undefined
      ? {}
      : { FilterExpression: "#estimated_departure >= :since OR #actual_departure >= :since" }),
    ExpressionAttributeValues: {
      ":day": day,
      ...(since === undefined ? {} : { ":since": isoInstant(since) }),
    },
  });
  return items.map(flightOf);
}
