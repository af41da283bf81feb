import { airport } from "@/lib/airports/airports";
import type { Item } from "@/lib/dynamo/item";
import { alreadyLeaving, type PlannedFlight } from "./conflicts";
import * as schedule from "./repository";

/** A flight that a file asks for: its id, and its attributes as they would be stored. */
type Asked = { key: string; wanted: Item };

type Numbered = { carrier: string; flightNumber: string; origin: string; destination: string };

/** The flights of one number on one route. */
type Group = { number: Numbered; flights: PlannedFlight[] };

function grouped(asked: readonly Asked[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { key, wanted } of asked) {
    const text = (attribute: string) => String(wanted[attribute] ?? "");
    const number = {
      carrier: text("carrier"),
      flightNumber: text("flight_number"),
      origin: text("origin"),
      destination: text("destination"),
    };
    const flight = { flightId: key, day: text("departure_date") };
    if ([flight.day, ...Object.values(number)].includes("")) continue;
    const name = Object.values(number).join(" ");
    const group = groups.get(name);
    if (group) group.flights.push(flight);
    else groups.set(name, { number, flights: [flight] });
  }
  return [...groups.values()];
}

async function leavingOf({ number, flights }: Group): Promise<[string, string][]> {
  const days = flights.map(({ day }) => day).sort();
  const [from = "", until = from] = [days[0], days.at(-1)];
  const stored = await schedule.ofNumber(number, { from, until });
  const there = new Set(stored.map(({ flightId }) => flightId));
  return alreadyLeaving(flights, stored, airport).flatMap(({ flight, words }): [string, string][] =>
    there.has(flight.flightId) ? [] : [[flight.flightId, `${words}: it is not made a second time.`]],
  );
}

/**
 * Which of these flights, none of them there under its own id, leave that day already under another: by their ids, in words. One
 * query for each number and route.
 */
export async function leavingAlready(asked: readonly Asked[]): Promise<Map<string, string>> {
  return new Map((await Promise.all(grouped(asked).map(leavingOf))).flat());
}
