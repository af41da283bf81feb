import { ulid } from "ulid";
import { type Actor, type EventKind, flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import type { Flight, Quote } from "./flight";
import * as flights from "./repository";
import { creationTrail } from "./trail";

/** For tests: who does things. */
export const olga: Actor = { userId: "olga", name: "Olga Lind" };

/** For tests: an id that nothing else in the tables has. */
export function newId(): string {
  return `T${ulid()}`;
}

/** For tests: a flight of 12 seats, 1A to 3D, all unsold, as Apron stores one, under an id of its own. */
export function sampleFlight(over: Partial<Flight> = {}): Flight {
  const capacity = over.capacity ?? 12;
  return {
    flightId: newId(),
    carrier: "AS",
    flightNumber: "448",
    origin: "SEA",
    destination: "JFK",
    departureTime: "2026-11-20T16:45:00Z",
    arrivalTime: "2026-11-20T22:05:00Z",
    departureDate: "2026-11-20",
    aircraftType: "739",
    price: "149.5",
    currency: "USD",
    capacity,
    seatsAvailable: capacity - (over.takenSeats?.length ?? 0),
    takenSeats: [],
    blockedSeats: [],
    status: "scheduled",
    version: 1,
    createdAt: "2026-10-01T17:00:00.000Z",
    createdBy: olga.userId,
    updatedAt: "2026-10-01T17:00:00.000Z",
    updatedBy: olga.userId,
    unreadable: [],
    other: {},
    ...over,
  };
}

/** For tests: an event of a flight. */
export function flightEvent(flight: Flight, kind: EventKind, who = olga) {
  const changes = kind === "flight.created" ? creationTrail(flight) : {};
  return eventBy(who, { subject: flightSubject(flight.flightId), kind, changes });
}

/** For tests: a sample flight that is stored, with its event. */
export async function storedFlight(over: Partial<Flight> = {}): Promise<Flight> {
  const flight = sampleFlight(over);
  const stored = await flights.insert(flight, flightEvent(flight, "flight.created"));
  if (!stored.ok) throw new Error(`${flight.flightId} is there already`);
  return flight;
}

/** For tests: a flight as it is stored now, which must be there. */
export async function nowStored(flightId: string): Promise<Flight> {
  const flight = await flights.find(flightId);
  if (!flight) throw new Error(`${flightId} is not there`);
  return flight;
}

/** For tests: what somebody is shown who books this flight. */
export function quoteOf({ price, currency, capacity, aircraftType }: Flight): Quote {
  return {
    ...(price === undefined ? {} : { price }),
    ...(currency === undefined ? {} : { currency }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(aircraftType === undefined ? {} : { aircraftType }),
  };
}
