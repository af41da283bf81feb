import { expect } from "vitest";
import type { Actor, EventKind } from "@/lib/audit/event";
import type { Booking } from "@/lib/bookings/booking";
import * as bookings from "@/lib/bookings/repository";
import { sampleParty, tryToBook } from "@/lib/bookings/sample-booking";
import type { Flight } from "@/lib/flights/flight";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";

/** For tests: somebody other than Olga. */
export const asha: Actor = { userId: "asha", name: "Asha Rao" };

/** For tests: who does what. */
export function by(who: Actor, kind: EventKind) {
  return { kind, who, requestId: "test" };
}

/** For tests: a booking as it is stored now, which must be there. */
export async function now(booking: Booking): Promise<Booking> {
  const stored = await bookings.find(booking.bookingId);
  if (!stored) throw new Error(`${booking.bookingId} is not there`);
  return stored;
}

/** For tests: a stored party on these seats. */
export async function storedParty(flight: Flight, seats: [string, ...string[]]): Promise<Booking[]> {
  const party = sampleParty(flight, seats);
  const booked = await tryToBook(flight, ...party);
  if (!booked.ok) throw new Error(booked.error.kind);
  return party;
}

/** For tests: nothing is wrong with these flights, between which passengers may have gone. */
export async function expectWhole(...flights: Flight[]): Promise<void> {
  const world = await readWorld(...flights.map(({ flightId }) => flightId));
  expect(violationsIn(world)).toEqual([]);
}
