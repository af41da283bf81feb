import type { Airport } from "@/lib/airports/airport";
import { designator, type Flight } from "@/lib/flights/flight";
import { type Leg, legOf } from "@/lib/rotations/leg";
import { conflictsOf, type RotationConflict } from "@/lib/rotations/rotation";
import type { SeasonInput } from "./schema";
import type { DateRemark } from "./screen";
import type { SeasonFlight } from "./season";
import { seasonFlightId } from "./season-rows";

type AirportOf = (iata: string) => Airport | undefined;

/** On which days the number leaves already, as a flight with another id: there it is not made a second time. */
export function alreadyLeaving(
  input: SeasonInput,
  flights: readonly SeasonFlight[],
  stored: readonly Flight[],
): DateRemark[] {
  const made = new Set(flights.map(({ day }) => seasonFlightId(input, day)));
  const others = stored.filter(({ flightId, status }) => !made.has(flightId) && status !== "canceled");
  const days = new Map(
    others.flatMap((flight) => (flight.departureDate ? [[flight.departureDate, flight]] : [])),
  );
  return flights.flatMap(({ day }) => {
    const other = days.get(day);
    return other
      ? { day, words: `${designator(other)} leaves that day already, as flight ${other.flightId}` }
      : [];
  });
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
  return `${ground} minutes on the ground between ${afterId} and ${flightId}; ${needed} are needed`;
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
