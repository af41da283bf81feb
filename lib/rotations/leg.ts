import type { Airport } from "@/lib/airports/airport";
import { storedInstant } from "@/lib/airports/local-time";
import type { Flight } from "@/lib/flights/flight";

/** A flight as a part of an aircraft's day. Times are milliseconds since the epoch, the best that is known: actual, else estimated, else scheduled. */
export type Leg = {
  flightId: string;
  registration: string;
  aircraftType?: string;
  origin: string;
  destination: string;
  departs: number;
  arrives: number;
  scheduledDeparture: number;
  scheduledArrival: number;
  /** It has left: its departure is a fact, and nothing moves it. */
  hasDeparted: boolean;
};

type AirportOf = (iata: string) => Airport | undefined;

function instant(stored: string | undefined, zone: string | undefined): number | undefined {
  const found = stored === undefined ? undefined : storedInstant(stored, zone);
  return found === undefined ? undefined : Date.parse(found);
}

/** The leg that a flight is, or undefined where it is none: canceled, without an aircraft, a place or a time that can be read. */
export function legOf(flight: Flight, airportOf: AirportOf): Leg | undefined {
  const { flightId, registration, aircraftType, origin, destination, status } = flight;
  if (!registration || !origin || !destination || status === "canceled" || status === "canceling")
    return undefined;
  const from = airportOf(origin)?.zone;
  const to = airportOf(destination)?.zone;
  const scheduledDeparture = instant(flight.departureTime, from);
  const scheduledArrival = instant(flight.arrivalTime, to);
  if (scheduledDeparture === undefined || scheduledArrival === undefined) return undefined;
  const departs = instant(flight.actualDeparture ?? flight.estimatedDeparture, from) ?? scheduledDeparture;
  // A late departure without an estimate of its arrival arrives late by as much.
  const arrives =
    instant(flight.actualArrival ?? flight.estimatedArrival, to) ??
    scheduledArrival + (departs - scheduledDeparture);
  return {
    flightId,
    registration,
    ...(aircraftType ? { aircraftType } : {}),
    origin,
    destination,
    departs,
    arrives,
    scheduledDeparture,
    scheduledArrival,
    hasDeparted: status === "departed" || status === "arrived",
  };
}
