import { addDays } from "@/lib/airports/day";
import { table } from "@/lib/dynamo/client";
import { streamQuery } from "@/lib/dynamo/stream";
import { type Flight, spellings } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import { dayQuery, routeQuery } from "@/lib/flights/lists";
import { inOrder } from "@/lib/transfer/in-order";

type Period = { from: string; until: string };

/** Texts between which every stored time of departure of a period of local days lies, in UTC or without a zone. */
function bounds({ from, until }: Period): { from: string; until: string } {
  return { from: addDays(from, -1), until: addDays(until, 2) };
}

/** The stored flights of one number, however it is spelled, on a route in a period of local days, a day more at either end. */
export async function ofNumber(
  flight: { carrier: string; flightNumber: string; origin: string; destination: string },
  period: Period,
): Promise<Flight[]> {
  const { carrier, flightNumber, origin, destination } = flight;
  const { query } = routeQuery(
    { origin, destination, ...bounds(period), keep: () => true },
    { carrier, flightNumbers: spellings(flightNumber) },
  );
  const found: Flight[] = [];
  for await (const item of streamQuery(query)) found.push(flightOf(item));
  return found;
}

/** The stored flights of one aircraft in a period, a day more at either end. */
export async function ofAircraft(registration: string, period: Period): Promise<Flight[]> {
  const { from, until } = bounds(period);
  const found: Flight[] = [];
  for await (const item of streamQuery({
    TableName: table("flights"),
    IndexName: "by_tail",
    KeyConditionExpression: "registration = :registration AND departure_time BETWEEN :from AND :until",
    ExpressionAttributeValues: { ":registration": registration, ":from": from, ":until": until },
  }))
    found.push(flightOf(item));
  return found;
}

/** So many days are read at once. */
const daysAtOnce = 8;

async function ofDay(day: string, carrier: string): Promise<Flight[]> {
  const found: Flight[] = [];
  for await (const item of streamQuery(dayQuery(day, carrier ? { carrier } : {}).query))
    found.push(flightOf(item));
  return found;
}

async function* daysOf({ from, until }: Period): AsyncGenerator<string> {
  for (let day = from; day <= until; day = addDays(day, 1)) yield day;
}

/** Every flight that leaves on one of the local days of a period, of one airline or of all (""). */
export async function* ofPeriod(period: Period, carrier: string): AsyncGenerator<Flight> {
  for await (const flights of inOrder(daysOf(period), daysAtOnce, (day) => ofDay(day, carrier)))
    yield* flights;
}
