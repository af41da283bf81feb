import { typeName } from "@/lib/aircraft/aircraft";
import type { Airport } from "@/lib/airports/airport";
import { designator, type Flight } from "@/lib/flights/flight";
import { counted } from "@/lib/format";
import { legOf } from "@/lib/rotations/leg";
import { conflictsOf, type RotationConflict } from "@/lib/rotations/rotation";

type AirportOf = (iata: string) => Airport | undefined;

const hours = 3_600_000;
/** How far from a flight its aircraft's other flights still matter. */
const around = 36 * hours;

/** Between which stored times of departure the flights are that an aircraft flies before and after this one. */
export function aroundFlight(
  flight: Flight,
  airportOf: AirportOf,
): { from: string; until: string } | undefined {
  const leg = legOf({ ...flight, registration: flight.registration ?? "any" }, airportOf);
  if (!leg) return undefined;
  const text = (instant: number) => new Date(instant).toISOString().slice(0, 19);
  return { from: text(leg.departs - around), until: text(leg.departs + around) };
}

/** The type that a registration flies as, as its flights of those days say; of several the last. */
export function typeOfTail(flights: readonly Flight[], except: string): string | undefined {
  return flights.findLast(({ flightId, aircraftType }) => flightId !== except && aircraftType)?.aircraftType;
}

function sentence(conflict: RotationConflict, registration: string, other: Flight, first: boolean): string {
  const { kind, ground, needed } = conflict;
  const route = other.origin && other.destination ? ` ${other.origin}→${other.destination}` : "";
  const name = `${designator(other)}${route}`;
  switch (kind) {
    case "overlap":
      return `${registration} flies ${name} at the same time.`;
    case "wrong-airport":
      return first
        ? `${registration} is to fly ${name} next, and does not arrive there with this flight.`
        : `${registration} comes with ${name}, and this flight leaves from elsewhere.`;
    case "short-turnaround":
      return `${registration} has ${counted(ground, "minute")} on the ground ${first ? "before" : "after"} ${name}; it needs ${needed}.`;
  }
}

/** What this registration cannot do if it flies this flight too, in sentences; `tail` are its flights around it. */
export function tailConflicts(
  flight: Flight,
  aircraft: { registration: string; aircraftType?: string },
  tail: readonly Flight[],
  airportOf: AirportOf,
): string[] {
  const { registration, aircraftType } = aircraft;
  const others = tail.filter(({ flightId }) => flightId !== flight.flightId);
  const own: Flight = { ...flight, registration, ...(aircraftType ? { aircraftType } : {}) };
  const flown = typeOfTail(tail, flight.flightId);
  const odd =
    flown && aircraftType && flown !== aircraftType
      ? [`${registration} flies as ${typeName(flown)} on its other flights.`]
      : [];
  const legs = [own, ...others].flatMap((one) => legOf(one, airportOf) ?? []);
  const conflicts = conflictsOf(legs).flatMap((conflict) => {
    const first = conflict.afterId === flight.flightId;
    if (!first && conflict.flightId !== flight.flightId) return [];
    const other = others.find(({ flightId }) => flightId === (first ? conflict.flightId : conflict.afterId));
    return other ? [sentence(conflict, registration, other, first)] : [];
  });
  return [...odd, ...conflicts];
}
