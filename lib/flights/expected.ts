import { storedInstant } from "@/lib/airports/local-time";
import { isoInstant } from "@/lib/airports/stored-time";
import type { Flight } from "./flight";
import type { AirportOf } from "./timetable";

/** When a flight was to leave and arrive and when it is known to: actual, else estimated, else scheduled. Milliseconds. */
export type Expected = {
  scheduledDeparture: number;
  scheduledArrival?: number;
  departs: number;
  arrives?: number;
};

/**
 * The times of a flight as instants, or undefined when its scheduled departure cannot be read. A departure that moved without
 * a word of the arrival moves that by as much, as in `legOf`.
 */
export function expectedOf(flight: Flight, airportOf: AirportOf): Expected | undefined {
  const from = airportOf(flight.origin ?? "")?.zone;
  const to = airportOf(flight.destination ?? "")?.zone;
  const instant = (stored: string | undefined, zone: string | undefined) => {
    const found = stored === undefined ? undefined : storedInstant(stored, zone);
    return found === undefined ? undefined : Date.parse(found);
  };
  const scheduledDeparture = instant(flight.departureTime, from);
  if (scheduledDeparture === undefined) return undefined;
  const departs = instant(flight.actualDeparture ?? flight.estimatedDeparture, from) ?? scheduledDeparture;
  const scheduledArrival = instant(flight.arrivalTime, to);
  if (scheduledArrival === undefined) return { scheduledDeparture, departs };
  const arrives =
    instant(flight.actualArrival ?? flight.estimatedArrival, to) ??
    scheduledArrival + (departs - scheduledDeparture);
  return { scheduledDeparture, scheduledArrival, departs, arrives };
}

/**
 * The expected arrival, as stored, of a flight that leaves at `departs` instead: later or sooner by as much; undefined where it
 * is the schedule again, or nothing is known of it.
 */
export function arrivalAfter(expected: Expected, departs: number): string | undefined {
  const { arrives, scheduledArrival } = expected;
  if (arrives === undefined) return undefined;
  const moved = arrives + departs - expected.departs;
  return moved === scheduledArrival ? undefined : isoInstant(moved);
}
