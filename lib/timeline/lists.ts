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

/** Every flight whose local day of departure is `day`, with what a timeline draws. */
export async function flightsOfDay(day: string): Promise<Flight[]> {
  const items = await readAll({
    TableName: table("flights"),
    IndexName: "by_day",
    KeyConditionExpression: "departure_date = :day",
    ProjectionExpression: drawnAttributes.map((name) => `#${name}`).join(", "),
    ExpressionAttributeNames: Object.fromEntries(drawnAttributes.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: { ":day": day },
  });
  return items.map(flightOf);
}
