import { readStored } from "@/lib/airports/local-time";
import type { StationTime } from "@/lib/airports/station-time";
import type { Flight } from "./flight";
import type { AirportOf } from "./timetable";

/** The two times as their airports read them, where they can be read. */
type Facts = { flight: Flight; departs?: StationTime; arrives?: StationTime; airportOf: AirportOf };

/** What can be wrong with a flight that another program stored, for whoever mends it. */
export type FaultKind =
  | "unreadable"
  | "route"
  | "airport"
  | "no-time"
  | "time"
  | "zone"
  | "swapped"
  | "capacity"
  | "no-count"
  | "sum"
  | "currency"
  | "fare";

export type Fault = { kind: FaultKind; sentence: string };

const checks: [kind: FaultKind, check: (facts: Facts) => string | undefined | false][] = [
  [
    "unreadable",
    ({ flight }) =>
      flight.unreadable.length > 0 && `Stored in a way that cannot be read: ${flight.unreadable.join(", ")}.`,
  ],
  ["route", ({ flight }) => !(flight.origin && flight.destination) && "No route is stored."],
  [
    "airport",
    ({ flight, airportOf }) =>
      unknownAirport(flight.origin, airportOf) ?? unknownAirport(flight.destination, airportOf),
  ],
  ["no-time", ({ flight }) => !(flight.departureTime && flight.arrivalTime) && "A time is missing."],
  [
    "time",
    ({ flight, departs, arrives }) =>
      noTime("departure", flight.departureTime, departs) ?? noTime("arrival", flight.arrivalTime, arrives),
  ],
  [
    "zone",
    ({ departs, arrives }) =>
      (departs?.zoneAssumed || arrives?.zoneAssumed) &&
      "The times are stored without a zone and are read as local to each airport.",
  ],
  [
    "swapped",
    ({ departs, arrives }) =>
      departs?.instant &&
      arrives?.instant &&
      arrives.instant <= departs.instant &&
      "It arrives before it departs: the times may be swapped.",
  ],
  ["capacity", ({ flight }) => flight.capacity === undefined && "No capacity is stored."],
  [
    "no-count",
    ({ flight }) => flight.seatsAvailable === undefined && "No count of seats for sale is stored.",
  ],
  [
    "sum",
    ({ flight: { capacity, seatsAvailable, takenSeats } }) =>
      capacity !== undefined &&
      seatsAvailable !== undefined &&
      seatsAvailable + takenSeats.length !== capacity &&
      `The seats do not add up: ${seatsAvailable} for sale and ${takenSeats.length} taken, of ${capacity}.`,
  ],
  ["currency", ({ flight }) => flight.price !== undefined && !flight.currency && "The fare has no currency."],
  ["fare", ({ flight }) => flight.price === undefined && "No fare is stored."],
];

function unknownAirport(iata: string | undefined, airportOf: AirportOf): string | undefined {
  return iata && !airportOf(iata) ? `No airport has the code ${iata}.` : undefined;
}

function noTime(end: string, stored: string | undefined, read: StationTime | undefined): string | undefined {
  return stored && !read ? `The time of ${end} is no time: ${stored}.` : undefined;
}

/** What is wrong with a stored flight, kind by kind; empty for everything that Apron wrote. */
export function faultsIn(flight: Flight, airportOf: AirportOf): Fault[] {
  const read = (stored: string | undefined, iata: string | undefined) =>
    stored ? readStored(stored, airportOf(iata ?? "")?.zone) : undefined;
  const departs = read(flight.departureTime, flight.origin);
  const arrives = read(flight.arrivalTime, flight.destination);
  return checks.flatMap(([kind, check]) => {
    const sentence = check({ flight, airportOf, departs, arrives });
    return sentence ? [{ kind, sentence }] : [];
  });
}

/** The same in sentences, for the screens. */
export function faultsOf(flight: Flight, airportOf: AirportOf): string[] {
  return faultsIn(flight, airportOf).map(({ sentence }) => sentence);
}
