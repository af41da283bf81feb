import { airport } from "@/lib/airports/airports";
import { addDays, localDay } from "@/lib/airports/local-time";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { Flight } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import { listByDay, listByRoute, type Narrowing, type Position } from "@/lib/flights/lists";
import { routeInDays } from "@/lib/flights/route-days";
import { type Candidate, hopOf, onwardCandidate } from "./option";
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
  const journey = { origin, destination, notBefore, notAfter: notBefore + searchedHours * hour };
  return { flightId: flight.flightId, journey, layout: hop.layout };
}

/** Every flight of a local day that is as `narrowing` says, however many pages of the index they are. */
export async function ofDay(day: string, narrowing: Narrowing): Promise<Flight[]> {
  const found: Flight[] = [];
  let position: Position = {};
  for (;;) {
    const page = await listByDay(day, narrowing, pageSize, position);
    found.push(...page.items);
    if (!page.after) return found;
    position = { from: page.after };
  }
}

/** The four local days about the departure of a flight, or about now where that is later. */
function daysAbout({ origin = "", departureDate, departureTime }: Flight, now: Date): string[] {
  const zone = airport(origin)?.zone;
  const planned = departureDate ?? (departureTime && localDay(departureTime, zone));
  const today = localDay(now.toISOString(), zone);
  const day = planned && today && today > planned ? today : planned;
  return day ? [-1, 0, 1, 2].map((step) => addDays(day, step)) : [];
}

/**
 * Flights on sale about the days of canceled ones, and those of their routes that have no day. A day is read once: for one
 * flight only what leaves its one station or reaches the other, for several the whole of it.
 */
async function around(flights: readonly Flight[], now: Date): Promise<Flight[]> {
  const open = { status: "scheduled", hasSeats: true } as const;
  const [one, second] = flights;
  const at = !second && one?.origin && one.destination;
  const whole = at ? { ...open, departing: one.origin, arriving: one.destination } : open;
  const days = new Set(flights.flatMap((flight) => daysAbout(flight, now)));
  const routes = new Map<string, ReturnType<typeof routeInDays>>();
  for (const flight of flights) {
    const { origin, destination } = flight;
    const [first, last] = [daysAbout(flight, now)[0], daysAbout(flight, now).at(-1)];
    if (origin && destination && first && last)
      routes.set(`${origin} ${destination} ${first}`, routeInDays(origin, destination, first, last));
  }
  const found = await Promise.all([
    ...[...days].map((day) => ofDay(day, whole)),
    ...[...routes.values()].map((route) => listByRoute(route, open, pageSize).then(({ items }) => items)),
  ]);
  return found.flat();
}

/**
 * Flights that may take in the passengers of canceled ones: on sale, with a seat, from twelve hours before the planned departure
 * (a person may choose an earlier flight, the plan does not) to 36 hours after it. Indexes answer, so a seat may be gone.
 */
export async function candidatesFor(flights: readonly Flight[], now: Date): Promise<Candidate[]> {
  const gone = new Set(flights.map(({ flightId }) => flightId));
  const spans = flights.flatMap((flight) => {
    const canceled = canceledOf(flight, now);
    if (!canceled) return [];
    const { notBefore, notAfter } = canceled.journey;
    // Somebody who changed at a station before leaves it up to as long after.
    return [{ from: notBefore - 12 * hour, until: notAfter + 12 * hour }];
  });
  const soonest = now.getTime() + noticeMinutes * 60_000;
  const inTime = ({ departs }: Candidate) =>
    departs >= soonest && spans.some(({ from, until }) => departs >= from && departs <= until);
  const found = new Map<string, Candidate>();
  for (const other of spans.length > 0 ? await around(flights, now) : []) {
    const candidate = gone.has(other.flightId) ? undefined : onwardCandidate(other, airport);
    if (!candidate || candidate.free.length === 0 || candidate.left === 0) continue;
    if (inTime(candidate)) found.set(candidate.flightId, candidate);
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
