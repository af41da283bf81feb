import { storedInstant } from "@/lib/airports/local-time";
import { isoInstant } from "@/lib/airports/stored-time";
import type { Flight } from "./flight";
import type { AirportOf, Timetable } from "./timetable";
import type { FlightChanges } from "./update";

/** When a flight was to leave and arrive and when it is known to: actual, else estimated, else scheduled. Milliseconds. */
export type Expected = {
  scheduledDeparture: number;
  scheduledArrival?: number;
  departs: number;
  arrives?: number;
};

function moment(stored: string | undefined, iata: string | undefined, airportOf: AirportOf) {
  const found = stored === undefined ? undefined : storedInstant(stored, airportOf(iata ?? "")?.zone);
  return found === undefined ? undefined : Date.parse(found);
}

/**
 * The estimates of a flight whose schedule moves, as stored: they move along, because how late it is expected to be is not what
 * a new schedule changes. Nothing where none is stored, or none can be read.
 */
export function estimatesAlong(flight: Flight, to: Timetable, airportOf: AirportOf): FlightChanges {
  function along(
    estimate: string | undefined,
    was: string | undefined,
    is: string,
    iata: string | undefined,
  ) {
    const [expected, before] = [moment(estimate, iata, airportOf), moment(was, iata, airportOf)];
    const shift = before === undefined ? 0 : Date.parse(is) - before;
    return expected === undefined || shift === 0 ? undefined : isoInstant(expected + shift);
  }
  const { origin, destination } = flight;
  const departs = along(flight.estimatedDeparture, flight.departureTime, to.departureTime, origin);
  const arrives = along(flight.estimatedArrival, flight.arrivalTime, to.arrivalTime, destination);
  return {
    ...(departs ? { estimatedDeparture: departs } : {}),
    ...(arrives ? { estimatedArrival: arrives } : {}),
  };
}

/**
 * The times of a flight as instants, or undefined when its scheduled departure cannot be read. A departure that moved without
 * a word of the arrival moves that by as much, as in `legOf`.
 */
export function expectedOf(flight: Flight, airportOf: AirportOf): Expected | undefined {
  const { origin, destination } = flight;
  const scheduledDeparture = moment(flight.departureTime, origin, airportOf);
  if (scheduledDeparture === undefined) return undefined;
  const departs =
    moment(flight.actualDeparture ?? flight.estimatedDeparture, origin, airportOf) ?? scheduledDeparture;
  const scheduledArrival = moment(flight.arrivalTime, destination, airportOf);
  if (scheduledArrival === undefined) return { scheduledDeparture, departs };
  const arrives =
    moment(flight.actualArrival ?? flight.estimatedArrival, destination, airportOf) ??
    scheduledArrival + (departs - scheduledDeparture);
  return { scheduledDeparture, scheduledArrival, departs, arrives };
}

/**
 * The expected arrival, as stored, of a flight that leaves at `departs` instead: later or sooner by as much; undefined where both
 * ends are the schedule again, or nothing is known of it.
 */
export function arrivalAfter(expected: Expected, departs: number): string | undefined {
  const { arrives, scheduledArrival } = expected;
  if (arrives === undefined) return undefined;
  const moved = arrives + departs - expected.departs;
  // Said, an arrival on time is one that does not move with a late departure.
  const isSchedule = moved === scheduledArrival && departs === expected.scheduledDeparture;
  return isSchedule ? undefined : isoInstant(moved);
}
