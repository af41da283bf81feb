import { isoInstant, readStored } from "@/lib/airports/stored-time";
import { expectedOf } from "@/lib/flights/expected";
import { designator, type Flight } from "@/lib/flights/flight";
import type { AirportOf } from "@/lib/flights/timetable";
import type { FlightChanges } from "@/lib/flights/update";
import { minimumGroundMinutes } from "@/lib/rotations/ground-time";
import { type Leg, legOf } from "@/lib/rotations/leg";
import { inRotation, type KnockOn, knockOn } from "@/lib/rotations/rotation";
import { lateAircraft } from "./codes";
import { onSchedule } from "./delay";

/** What a delay does to a later flight of the same aircraft; minutes below 0 where it gives time back. */
export type Effect = {
  flight: Flight;
  departs: number;
  minutes: number;
  why: string;
  changes: FlightChanges;
};

const minute = 60_000;

/**
 * What a delay that shrank gives back: each later flight that is late only because of its aircraft leaves as soon as that is
 * ready, but not before its schedule; the first that is late for a reason of its own, or has left, ends it.
 */
function easing(legs: readonly Leg[], moved: Leg, reactionary: ReadonlySet<string>): KnockOn[] {
  const after = inRotation(legs).filter(
    (leg) => leg.flightId !== moved.flightId && leg.scheduledDeparture >= moved.scheduledDeparture,
  );
  const eased: KnockOn[] = [];
  let ready = moved.arrives;
  for (const leg of after) {
    const needed = minimumGroundMinutes(leg.aircraftType ?? moved.aircraftType) * minute;
    const departs = Math.max(leg.scheduledDeparture, ready + needed);
    if (leg.hasDeparted || !reactionary.has(leg.flightId) || leg.departs <= departs) break;
    const arrives = leg.arrives - (leg.departs - departs);
    eased.push({
      flightId: leg.flightId,
      departs,
      arrives,
      minutes: -Math.round((leg.departs - departs) / minute),
    });
    ready = arrives;
  }
  return eased;
}

/** `AS 604 arrives at LAS 20:12, then 40 min on the ground`. */
function why(
  before: { flight: Flight; arrives: number },
  type: string | undefined,
  airportOf: AirportOf,
): string {
  const { destination = "" } = before.flight;
  const at = readStored(isoInstant(before.arrives), airportOf(destination)?.zone)?.local ?? "";
  const needed = minimumGroundMinutes(type);
  return `${designator(before.flight)} arrives at ${destination} ${at}, then ${needed} min on the ground`;
}

function changesOf(flight: Flight, moved: KnockOn, because: Flight, airportOf: AirportOf): FlightChanges {
  const expected = expectedOf(flight, airportOf);
  const arrival = { estimatedArrival: isoInstant(moved.arrives) };
  if (moved.departs === expected?.scheduledDeparture)
    return { ...onSchedule, ...(moved.arrives === expected.scheduledArrival ? {} : arrival) };
  return {
    estimatedDeparture: isoInstant(moved.departs),
    ...arrival,
    delayCode: lateAircraft,
    delayReason: `Aircraft late from ${designator(because)}`,
  };
}

/**
 * What a change of one flight does to those after it on the same aircraft, in their order: `moved` is the flight as it will be,
 * `others` are those of its aircraft as stored. Minimum ground times are those of lib/rotations. A flight without an aircraft, a
 * place or times that can be read does nothing to others.
 */
export function effectsOf(moved: Flight, others: readonly Flight[], airportOf: AirportOf): Effect[] {
  const leg = legOf(moved, airportOf);
  if (!leg) return [];
  const byId = new Map(others.map((flight) => [flight.flightId, flight]));
  const legs = others.flatMap((flight) => legOf(flight, airportOf) ?? []);
  const reactionary = new Set(
    others.filter(({ delayCode }) => delayCode === lateAircraft).map(({ flightId }) => flightId),
  );
  const later = knockOn(legs, leg);
  const moves = later.length > 0 ? later : easing(legs, leg, reactionary);
  const effects: Effect[] = [];
  let before = { flight: moved, arrives: leg.arrives };
  for (const move of moves) {
    const flight = byId.get(move.flightId);
    if (!flight) break;
    effects.push({
      flight,
      departs: move.departs,
      minutes: move.minutes,
      why: why(before, flight.aircraftType ?? moved.aircraftType, airportOf),
      changes: changesOf(flight, move, before.flight, airportOf),
    });
    before = { flight, arrives: move.arrives };
  }
  return effects;
}
