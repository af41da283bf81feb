import type fc from "fast-check";
import { expect } from "vitest";
import type { Booking } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { violationsIn } from "./integrity";
import { readWorld } from "./repository";

/** For the model test: what one flight and its bookings must be, kept by hand beside the database. */
export type Model = {
  /** Missing once it is deleted. */
  flight: Pick<Flight, "capacity" | "gate" | "departureTime" | "version"> | undefined;
  /** Live bookings by their seats. */
  seats: Map<string, Booking>;
  canceled: Booking[];
};

export type Real = { flightId: string };
export type Command = fc.AsyncCommand<Model, Real>;

/** A flight of 12 seats that nobody has booked. */
export function newModel(): Model {
  const { capacity, gate, departureTime, version } = sampleFlight();
  return { flight: { capacity, gate, departureTime, version }, seats: new Map(), canceled: [] };
}

export function everBooked(model: Model): boolean {
  return model.seats.size + model.canceled.length > 0;
}

/** Seats that could still be sold. */
export function seatsLeft({ flight, seats }: Model): number {
  return (flight?.capacity ?? 0) - seats.size;
}

/** The flight as somebody sees it who reads it now. */
export function seenNow(model: Model, { flightId }: Real): Flight {
  const takenSeats = [...model.seats.keys()];
  return sampleFlight({ flightId, ...model.flight, takenSeats });
}

/** The database holds what the model holds, and no invariant is broken. */
export async function agrees(model: Model, { flightId }: Real): Promise<void> {
  const world = await readWorld(flightId);
  expect(violationsIn(world)).toEqual([]);
  const [flight] = world.flights;
  expect(flight === undefined).toBe(model.flight === undefined);
  if (flight) {
    expect(flight).toMatchObject({ ...model.flight, seatsAvailable: seatsLeft(model) });
    expect(flight.takenSeats.sort()).toEqual([...model.seats.keys()].sort());
  }
  const idsOf = (bookings: Booking[]) => bookings.map((booking) => booking.bookingId).sort();
  const canceled = world.bookings.filter((booking) => booking.status === "canceled");
  expect(idsOf(canceled)).toEqual(idsOf(model.canceled));
  expect(world.bookings).toHaveLength(model.seats.size + model.canceled.length);
}
