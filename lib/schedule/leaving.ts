import { airport } from "@/lib/airports/airports";
import type { Item } from "@/lib/dynamo/item";
import { grouped } from "@/lib/grouped";
import { alreadyLeaving, type PlannedFlight } from "./conflicts";
import * as schedule from "./repository";

/** A flight that a file asks for: its id, and its attributes as they would be stored. */
type Asked = { key: string; wanted: Item };

function numberOf({ wanted }: Asked) {
  const text = (attribute: string) => String(wanted[attribute] ?? "");
  return {
    carrier: text("carrier"),
    flightNumber: text("flight_number"),
    origin: text("origin"),
    destination: text("destination"),
  };
}

function dayOf({ wanted }: Asked): string {
  return String(wanted.departure_date ?? "");
}

/** The flights of one number on one route; none of those that lack a part of it. */
function byNumber(asked: readonly Asked[]): Asked[][] {
  const groups = grouped(asked, (one) => {
    const parts = Object.values(numberOf(one));
    return dayOf(one) && parts.every(Boolean) ? parts.join(" ") : undefined;
  });
  return [...groups.values()];
}

async function leavingOf(asked: Asked[]): Promise<[string, string][]> {
  const [first] = asked;
  if (!first) return [];
  const flights = asked.map((one): PlannedFlight => ({ flightId: one.key, day: dayOf(one) }));
  const days = flights.map(({ day }) => day).sort();
  const [from = "", until = from] = [days[0], days.at(-1)];
  const stored = await schedule.ofNumber(numberOf(first), { from, until });
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
  return new Map((await Promise.all(byNumber(asked).map(leavingOf))).flat());
}
