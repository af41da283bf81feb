import { layoutFor } from "@/lib/aircraft/layout";
import type { SeatLayout } from "@/lib/aircraft/plan";
import type { Airport } from "@/lib/airports/airport";
import { storedInstant } from "@/lib/airports/local-time";
import { designator, type Flight } from "@/lib/flights/flight";

type AirportOf = (iata: string) => Airport | undefined;

/** A flight with its places and times; milliseconds since the epoch, estimated where an estimate is known. */
export type Hop = {
  flightId: string;
  designator: string;
  origin: string;
  destination: string;
  departs: number;
  arrives: number;
  /** Does it leave the country? */
  abroad: boolean;
  layout: SeatLayout;
};

/** A flight that may take passengers in: the seats that can be had, and how many of them the sale still has. */
export type Candidate = Hop & { free: string[]; left: number };

/** A way from one place to another: one flight, or two with a legal connection. */
export type Option = { legs: [Candidate] | [Candidate, Candidate]; arrives: number };

/** From where to where somebody has to go, leaving not before and not after (milliseconds since the epoch). */
export type Journey = { origin: string; destination: string; notBefore: number; notAfter: number };

const minute = 60_000;

/**
 * Minutes that a change of aircraft takes at least. Apron's own rule: 45 within one country, 90 where one of the two
 * flights crosses a border. Airlines file figures of their own for each station.
 */
export function connectingMinutes(inbound: Pick<Hop, "abroad">, onward: Pick<Hop, "abroad">): number {
  return inbound.abroad || onward.abroad ? 90 : 45;
}

/** The longest that somebody is left at a connecting station, in minutes. Apron's own rule. */
export const longestConnection = 6 * 60;

function instant(stored: string | undefined, zone: string | undefined): number | undefined {
  const found = stored === undefined ? undefined : storedInstant(stored, zone);
  return found === undefined ? undefined : Date.parse(found);
}

/** A flight as a hop; undefined where it has no place, or no time that can be read. */
export function hopOf(flight: Flight, airportOf: AirportOf): Hop | undefined {
  const { flightId, origin, destination } = flight;
  if (!origin || !destination) return undefined;
  const [from, to] = [airportOf(origin), airportOf(destination)];
  const planned = instant(flight.departureTime, from?.zone);
  const arrival = instant(flight.arrivalTime, to?.zone);
  if (planned === undefined || arrival === undefined) return undefined;
  const departs = instant(flight.estimatedDeparture, from?.zone) ?? planned;
  // A late departure without an estimate of its arrival arrives late by as much.
  const arrives = instant(flight.estimatedArrival, to?.zone) ?? arrival + (departs - planned);
  return {
    flightId,
    designator: designator(flight),
    origin,
    destination,
    departs,
    arrives,
    abroad: from?.country !== to?.country,
    layout: layoutFor(flight.aircraftType, flight.capacity),
  };
}

/** A flight as one that may take passengers in; undefined where it is not on sale or its seats are not known. */
export function candidateOf(flight: Flight, airportOf: AirportOf): Candidate | undefined {
  if (flight.status !== "scheduled" || flight.unreadable.length > 0) return undefined;
  const hop = hopOf(flight, airportOf);
  if (!hop) return undefined;
  const held = new Set([...flight.takenSeats, ...flight.blockedSeats]);
  const free = hop.layout.seats.filter((seat) => !held.has(seat));
  return { ...hop, free, left: Math.min(free.length, Math.max(0, flight.seatsAvailable ?? 0)) };
}

/** The same for passengers of other flights: one that arrives before it departs, as other programs store it, leads nowhere. */
export function onwardCandidate(flight: Flight, airportOf: AirportOf): Candidate | undefined {
  const candidate = candidateOf(flight, airportOf);
  return candidate && candidate.arrives > candidate.departs ? candidate : undefined;
}

/** The same flights without seats that are promised to others. */
export function withoutSeats(
  candidates: readonly Candidate[],
  promised: readonly { flightId: string; seat: string }[],
): Candidate[] {
  return candidates.map((candidate) => {
    const gone = new Set(
      promised.flatMap(({ flightId, seat }) => (flightId === candidate.flightId ? [seat] : [])),
    );
    const free = candidate.free.filter((seat) => !gone.has(seat));
    const left = Math.max(0, candidate.left - (candidate.free.length - free.length));
    return { ...candidate, free, left: Math.min(left, free.length) };
  });
}

/** May somebody change from one flight to the other: same station, and neither too short nor too long between? */
export function connects(inbound: Hop, onward: Hop): boolean {
  const between = (onward.departs - inbound.arrives) / minute;
  return (
    inbound.destination === onward.origin &&
    between >= connectingMinutes(inbound, onward) &&
    between <= longestConnection
  );
}

function earlier(a: Option, b: Option): number {
  const departs = (option: Option) => -option.legs[0].departs;
  const ids = (option: Option) => option.legs.map(({ flightId }) => flightId).join();
  return a.arrives - b.arrives || departs(a) - departs(b) || (ids(a) < ids(b) ? -1 : 1);
}

/**
 * Every way to make a journey with these flights: the same route first, then with one stop; each kind by arrival, and of two
 * that arrive together the one that leaves later.
 */
export function optionsFor(journey: Journey, candidates: readonly Candidate[]): Option[] {
  const { origin, destination, notBefore, notAfter } = journey;
  const leaving = candidates.filter(
    (hop) => hop.origin === origin && hop.departs >= notBefore && hop.departs <= notAfter,
  );
  const direct = leaving
    .filter((hop) => hop.destination === destination)
    .map((hop): Option => ({ legs: [hop], arrives: hop.arrives }));
  const onward = candidates.filter((hop) => hop.destination === destination && hop.origin !== origin);
  const oneStop = leaving
    .filter((hop) => hop.destination !== destination)
    .flatMap((hop) =>
      onward
        .filter((next) => connects(hop, next))
        .map((next): Option => ({ legs: [hop, next], arrives: next.arrives })),
    );
  return [...direct.sort(earlier), ...oneStop.sort(earlier)];
}
