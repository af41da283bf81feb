import { readStored, storedInstant } from "@/lib/airports/local-time";
import type { Flight } from "./flight";
import type { AirportOf } from "./timetable";

type Facts = { flight: Flight; departs?: string; arrives?: string; airportOf: AirportOf };

const checks: ((facts: Facts) => string | undefined)[] = [
  ({ flight }) =>
    flight.unreadable.length > 0
      ? `Stored in a way that cannot be read: ${flight.unreadable.join(", ")}.`
      : undefined,
  ({ flight }) => (flight.origin && flight.destination ? undefined : "No route is stored."),
  ({ flight, airportOf }) =>
    unknownAirport(flight.origin, airportOf) ?? unknownAirport(flight.destination, airportOf),
  ({ flight }) => (flight.departureTime && flight.arrivalTime ? undefined : "A time is missing."),
  ({ flight }) => noTime("departure", flight.departureTime) ?? noTime("arrival", flight.arrivalTime),
  ({ flight }) =>
    zoneless(flight.departureTime) || zoneless(flight.arrivalTime)
      ? "The times are stored without a zone and are read as local to each airport."
      : undefined,
  ({ departs, arrives }) =>
    departs && arrives && arrives <= departs
      ? "It arrives before it departs: the times may be swapped."
      : undefined,
  ({ flight }) => (flight.capacity === undefined ? "No capacity is stored." : undefined),
  ({ flight }) => (flight.seatsAvailable === undefined ? "No count of seats for sale is stored." : undefined),
  ({ flight: { capacity, seatsAvailable, takenSeats } }) =>
    capacity !== undefined && seatsAvailable !== undefined && seatsAvailable + takenSeats.length !== capacity
      ? `The seats do not add up: ${seatsAvailable} for sale and ${takenSeats.length} taken, of ${capacity}.`
      : undefined,
  ({ flight }) => (flight.price !== undefined && !flight.currency ? "The fare has no currency." : undefined),
  ({ flight }) => (flight.price === undefined ? "No fare is stored." : undefined),
];

function unknownAirport(iata: string | undefined, airportOf: AirportOf): string | undefined {
  return iata && !airportOf(iata) ? `No airport has the code ${iata}.` : undefined;
}

function noTime(end: string, stored: string | undefined): string | undefined {
  return stored && !readStored(stored, undefined) ? `The time of ${end} is no time: ${stored}.` : undefined;
}

function zoneless(stored: string | undefined): boolean {
  return stored !== undefined && readStored(stored, undefined)?.zoneAssumed === true;
}

/** What is wrong with a stored flight, in sentences; empty for everything that Apron wrote. */
export function faultsOf(flight: Flight, airportOf: AirportOf): string[] {
  const instantAt = (stored: string | undefined, iata: string | undefined) =>
    stored ? storedInstant(stored, airportOf(iata ?? "")?.zone) : undefined;
  const departs = instantAt(flight.departureTime, flight.origin);
  const arrives = instantAt(flight.arrivalTime, flight.destination);
  const facts: Facts = {
    flight,
    airportOf,
    ...(departs ? { departs } : {}),
    ...(arrives ? { arrives } : {}),
  };
  return checks.map((check) => check(facts)).filter((fault) => fault !== undefined);
}
