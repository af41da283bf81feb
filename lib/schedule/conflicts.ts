import type { Airport } from "@/lib/airports/airport";
import { localDay } from "@/lib/airports/stored-time";
import { designator, type Flight } from "@/lib/flights/flight";
import { counted } from "@/lib/format";
import { type Leg, legOf } from "@/lib/rotations/leg";
import { conflictsOf, type RotationConflict } from "@/lib/rotations/rotation";
import type { SeasonInput } from "./schema";
import type { DateRemark } from "./screen";
import type { SeasonFlight } from "./season";
import { seasonFlightId } from "./season-rows";

type AirportOf = (iata: string) => Airport | undefined;

/** A flight that is to be made of a number on a route, on a local day of departure. */
export type PlannedFlight = { flightId: string; day: string };

/**
 * On which days the number of these flights leaves already, as a flight with another id: there it is not made a second time. `stored`
 * is what is there of the number on its route.
 */
export function alreadyLeaving<T extends PlannedFlight>(
  flights: readonly T[],
  stored: readonly Flight[],
  airportOf: AirportOf,
): (DateRemark & { flight: T })[] {
  const own = new Set(flights.map(({ flightId }) => flightId));
  const others = stored.filter(({ flightId, status }) => !own.has(flightId) && status !== "canceled");
  const days = new Map(others.map((flight) => [dayOf(flight, airportOf), flight]));
  return flights.flatMap((flight) => {
    const { day } = flight;
    const other = days.get(day);
    return other
      ? { flight, day, words: `${designator(other)} leaves that day already, as flight ${other.flightId}` }
      : [];
  });
}

/** Flights of other programs lack the day that lists them. */
function dayOf({ departureDate, departureTime, origin }: Flight, airportOf: AirportOf): string | undefined {
  return departureDate ?? localDay(departureTime ?? "", airportOf(origin ?? "")?.zone);
}

function plannedLeg(input: SeasonInput, { day, departs, arrives }: SeasonFlight): Leg {
  const [leaves, lands] = [Date.parse(departs), Date.parse(arrives)];
  return {
    flightId: seasonFlightId(input, day),
    registration: input.registration,
    ...(input.aircraftType ? { aircraftType: input.aircraftType } : {}),
    origin: input.origin,
    destination: input.destination,
    departs: leaves,
    arrives: lands,
    scheduledDeparture: leaves,
    scheduledArrival: lands,
    hasDeparted: false,
  };
}

function words(
  { kind, flightId, afterId, ground, needed }: RotationConflict,
  legs: ReadonlyMap<string, Leg>,
): string {
  const [leg, after] = [legs.get(flightId), legs.get(afterId)];
  if (kind === "overlap") return `${flightId} leaves before ${afterId} has arrived`;
  if (kind === "wrong-airport")
    return `${flightId} leaves ${leg?.origin}, and ${afterId} ends in ${after?.destination}`;
  return `${counted(ground, "minute")} on the ground between ${afterId} and ${flightId}; ${needed} are needed`;
}

/** What the aircraft of a season cannot do, beside what it flies already, by the day of departure. None without an aircraft. */
export function aircraftConflicts(
  input: SeasonInput,
  flights: readonly SeasonFlight[],
  stored: readonly Flight[],
  airportOf: AirportOf,
): Record<RotationConflict["kind"], DateRemark[]> {
  const found: Record<RotationConflict["kind"], DateRemark[]> = {
    overlap: [],
    "short-turnaround": [],
    "wrong-airport": [],
  };
  if (!input.registration) return found;
  const planned = flights.map((flight) => plannedLeg(input, flight));
  const own = new Map(planned.map((leg, at) => [leg.flightId, flights[at]?.day ?? ""]));
  const others = stored.flatMap((flight) =>
    own.has(flight.flightId) ? [] : (legOf(flight, airportOf) ?? []),
  );
  const legs = [...planned, ...others];
  const byId = new Map(legs.map((leg) => [leg.flightId, leg]));
  for (const conflict of conflictsOf(legs)) {
    const day = own.get(conflict.flightId) ?? own.get(conflict.afterId);
    if (day) found[conflict.kind].push({ day, words: words(conflict, byId) });
  }
  return found;
}
