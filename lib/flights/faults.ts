import { readStored } from "@/lib/airports/local-time";
import type { StationTime } from "@/lib/airports/station-time";
import type { Flight } from "./flight";
import type { AirportOf } from "./timetable";

/** The two times as their airports read them, where they can be read. */
type Facts = { flight: Flight; departs?: StationTime; arrives?: StationTime; airportOf: AirportOf };

const checks: ((facts: Facts) => string | undefined)[] = [
  ({ flight }) =>
    flight.unreadable.length > 0
      ? `Stored in a way that cannot be read: ${flight.unreadable.join(", ")}.`
      : undefined,
  ({ flight }) => (flight.origin && flight.destination ? undefined : "No route is stored."),
  ({ flight, airportOf }) =>
    unknownAirport(flight.origin, airportOf) ?? unknownAirport(flight.destination, airportOf),
  ({ flight }) => (flight.departureTime && flight.arrivalTime ? undefined : "A time is missing."),
  ({ flight, departs, arrives }) =>
    noTime("departure", flight.departureTime, departs) ?? noTime("arrival", flight.arrivalTime, arrives),
  ({ departs, arrives }) =>
    departs?.zoneAssumed || arrives?.zoneAssumed
      ? "The times are stored without a zone and are read as local to each airport."
      : undefined,
  ({ departs, arrives }) =>
    departs?.instant && arrives?.instant && arrives.instant <= departs.instant
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

function noTime(end: string, stored: string | undefined, read: StationTime | undefined): string | undefined {
  return stored && !read ? `The time of ${end} is no time: ${stored}.` : undefined;
}

/** What is wrong with a stored flight, in sentences; empty for everything that Apron wrote. */
export function faultsOf(flight: Flight, airportOf: AirportOf): string[] {
  const read = (stored: string | undefined, iata: string | undefined) =>
    stored ? readStored(stored, airportOf(iata ?? "")?.zone) : undefined;
  const departs = read(flight.departureTime, flight.origin);
  const arrives = read(flight.arrivalTime, flight.destination);
  return checks
    .map((check) => check({ flight, airportOf, departs, arrives }))
    .filter((fault) => fault !== undefined);
}
