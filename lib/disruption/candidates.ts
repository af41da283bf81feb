import { airport } from "@/lib/airports/airports";
import { addDays, localDay } from "@/lib/airports/local-time";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { Flight } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import { listByDay, listByRoute } from "@/lib/flights/lists";
import { routeInDays } from "@/lib/flights/route-days";
import { type Candidate, candidateOf, hopOf } from "./option";
import type { Canceled } from "./plan";

/** How long after the planned departure somebody may leave instead, in hours. */
export const searchedHours = 36;

/** How long before the departure somebody must know of it, in minutes. */
export const noticeMinutes = 45;

const hour = 3_600_000;
const pageSize = 1_000;

/** Where the passengers of a canceled flight have to go, not before they would have left; undefined without places or times. */
export function canceledOf(flight: Flight, now: Date): Canceled | undefined {
  const hop = hopOf({ ...flight, estimatedDeparture: undefined, estimatedArrival: undefined }, airport);
  if (!hop) return undefined;
  const notBefore = Math.max(hop.departs, now.getTime() + noticeMinutes * 60_000);
  const { origin, destination } = hop;
  return { flightId: flight.flightId, journey: { origin, destination, notBefore }, layout: hop.layout };
}

async function ofDay(day: string, from: string, to: string): Promise<Flight[]> {
  const found: Flight[] = [];
  let position: Parameters<typeof listByDay>[3] = {};
  for (;;) {
    const narrowing = { departing: from, arriving: to, status: "scheduled", hasSeats: true } as const;
    const page = await listByDay(day, narrowing, pageSize, position);
    found.push(...page.items);
    if (!page.after) return found;
    position = { from: page.after };
  }
}

/** Flights that leave the one station or reach the other on the days in question, and those of the route that have no day. */
async function around(flight: Flight, now: Date): Promise<Flight[]> {
  const { origin, destination, departureTime } = flight;
  if (!origin || !destination || !departureTime) return [];
  const zone = airport(origin)?.zone;
  const planned = flight.departureDate ?? localDay(departureTime, zone);
  const today = localDay(now.toISOString(), zone);
  const day = planned && today && today > planned ? today : planned;
  if (!day) return [];
  const days = [-1, 0, 1, 2].map((step) => addDays(day, step));
  const route = routeInDays(origin, destination, days[0] ?? day, days.at(-1) ?? day);
  const [direct, ...others] = await Promise.all([
    listByRoute(route, { status: "scheduled", hasSeats: true }, pageSize).then(({ items }) => items),
    ...days.map((one) => ofDay(one, origin, destination)),
  ]);
  return [...direct, ...others.flat()];
}

/**
 * Flights that may take in the passengers of canceled ones: on sale, with a seat, from twelve hours before the planned departure
 * (a person may choose an earlier flight, the plan does not) to 36 hours after it. Indexes answer, so a seat may be gone.
 */
export async function candidatesFor(flights: readonly Flight[], now: Date): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  const gone = new Set(flights.map(({ flightId }) => flightId));
  for (const flight of flights) {
    const canceled = canceledOf(flight, now);
    if (!canceled) continue;
    const { notBefore } = canceled.journey;
    const [from, until] = [now.getTime() + noticeMinutes * 60_000, notBefore + searchedHours * hour];
    for (const other of await around(flight, now)) {
      const candidate = gone.has(other.flightId) ? undefined : candidateOf(other, airport);
      if (!candidate || candidate.free.length === 0 || candidate.left === 0) continue;
      if (candidate.departs < Math.max(from, notBefore - 12 * hour) || candidate.departs > until) continue;
      found.set(candidate.flightId, candidate);
    }
  }
  return [...found.values()];
}

/** Flights by their ids, consistently; those that are gone are left out. */
export async function flightsNow(flightIds: Iterable<string>): Promise<Flight[]> {
  const ids = [...new Set(flightIds)];
  const items = [];
  for (let from = 0; from < ids.length; from += 100)
    items.push(
      ...(await readKeys(
        "flights",
        ids.slice(from, from + 100).map((id) => ({ flight_id: id })),
      )),
    );
  return items.map(flightOf);
}
