import type fc from "fast-check";
import { expect } from "vitest";
import { layoutFor } from "@/lib/aircraft/layout";
import { type Booking, isLive } from "@/lib/bookings/booking";
import type { Flight, FlightRefusal } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { violationsIn } from "./integrity";
import { readWorld } from "./repository";

/** The flight that everything is done with, and the one to which passengers are moved. */
export type Real = { flightId: string; otherId: string };

/** A stored change of bookings, as it can be taken back. */
export type Made = { subject: string; changeId: string; before: Booking[] };

/** For the model test: what two flights and their bookings must be, kept by hand beside the database. */
export type Model = Real & {
  /** Missing once it is deleted. */
  flight: Pick<Flight, "capacity" | "gate" | "departureTime" | "version"> | undefined;
  /** Every booking by its id, as it is now. */
  bookings: Map<string, Booking>;
  /** The same as their forms were sent. */
  sent: Map<string, Booking>;
  /** Seats of the flight that are out of use. */
  blocked: Set<string>;
  /** Has the flight ever had a passenger? */
  everBooked: boolean;
  changes: Made[];
};

export type Command = fc.AsyncCommand<Model, Real>;
export type Run = (model: Model, real: Real) => Promise<void>;

/** A flight of 12 seats that nobody has booked, and another like it that is never edited. */
export function newModel(real: Real): Model {
  const { capacity, gate, departureTime, version } = sampleFlight();
  const flight = { capacity, gate, departureTime, version };
  return {
    ...real,
    flight,
    bookings: new Map(),
    sent: new Map(),
    blocked: new Set(),
    everBooked: false,
    changes: [],
  };
}

function live(model: Model, flightId: string): Booking[] {
  return [...model.bookings.values()].filter((booking) => isLive(booking) && booking.flightId === flightId);
}

/** The taken seats of a flight, and who has each. */
export function seatsOf(model: Model, flightId = model.flightId): Map<string, Booking> {
  return new Map(live(model, flightId).map((booking) => [booking.seatNumber ?? "", booking]));
}

export function canceled(model: Model): Booking[] {
  return [...model.bookings.values()].filter((booking) => !isLive(booking));
}

function capacityOf(model: Model, flightId: string): number {
  return flightId === model.otherId ? (sampleFlight().capacity ?? 0) : (model.flight?.capacity ?? 0);
}

/** Seats that could still be sold. */
export function seatsLeft(model: Model, flightId = model.flightId): number {
  return capacityOf(model, flightId) - live(model, flightId).length;
}

/** Why these seats of the flight are not sold, as the model knows it. */
export function refusalOf(model: Model, seats: string[]): FlightRefusal["kind"] | undefined {
  if (!model.flight) return "gone";
  if (seatsLeft(model) === 0) return "sold-out";
  if (seats.some((seat) => seatsOf(model).has(seat))) return "seat-taken";
  if (seatsLeft(model) < seats.length) return "too-few-seats";
  return seats.some((seat) => model.blocked.has(seat)) ? "seat-blocked" : undefined;
}

/** Bookings become these, each a version on; a passenger who arrives makes the flight one that was booked. */
export function become(model: Model, bookings: Booking[]): void {
  for (const booking of bookings) {
    const version = (model.bookings.get(booking.bookingId)?.version ?? 0) + 1;
    model.bookings.set(booking.bookingId, { ...booking, version });
    if (booking.flightId === model.flightId) model.everBooked = true;
  }
}

/** Bookings that were made. */
export function booked(model: Model, bookings: Booking[]): void {
  for (const booking of bookings) model.sent.set(booking.bookingId, booking);
  become(model, bookings);
}

/** Has each flight's aircraft the seats to which these bookings would come, of those that none of them has now? */
function seatsExist(model: Model, next: Booking[]): boolean {
  const left = next.flatMap(({ bookingId }) => model.bookings.get(bookingId) ?? []);
  return next.filter(isLive).every(({ flightId, seatNumber = "" }) => {
    if (left.some((now) => now.flightId === flightId && now.seatNumber === seatNumber)) return true;
    const { aircraftType, capacity } =
      flightId === model.flightId ? { ...sampleFlight(), ...model.flight } : sampleFlight();
    const { seats } = layoutFor(aircraftType, capacity);
    return seats.length === 0 || seats.includes(seatNumber);
  });
}

/**
 * Could these bookings become so, as far as seats and flights go: no seat twice, nobody arriving on a blocked seat, on one that the
 * aircraft has not, or where nothing is left?
 */
export function fits(model: Model, next: Booking[]): boolean {
  const after = { ...model, bookings: new Map(model.bookings) };
  for (const booking of next) after.bookings.set(booking.bookingId, booking);
  if (!seatsExist(model, next)) return false;
  return [model.flightId, model.otherId].every((flightId) => {
    const seated = live(after, flightId);
    const arrivals = seated.filter(({ seatNumber }) => !seatsOf(model, flightId).has(seatNumber ?? ""));
    const seats = new Set(seated.map(({ seatNumber }) => seatNumber));
    if (seats.size !== seated.length) return false;
    if (arrivals.length === 0) return true;
    if (seatsLeft(after, flightId) < 0) return false;
    const blocked = arrivals.some(({ seatNumber }) => model.blocked.has(seatNumber ?? ""));
    return flightId === model.otherId || (model.flight !== undefined && !blocked);
  });
}

/** The flight as somebody sees it who reads it now. */
export function seenNow(model: Model, { flightId }: Real): Flight {
  return sampleFlight({
    flightId,
    ...model.flight,
    takenSeats: [...seatsOf(model).keys()],
    blockedSeats: [...model.blocked],
  });
}

const compared = [
  "flightId",
  "seatNumber",
  "status",
  "recordLocator",
  "passengerName",
  "pricePaid",
  "version",
] as const;

function face(booking: Booking): unknown {
  return [booking.bookingId, ...compared.map((field) => booking[field])];
}

function byId(a: Booking, b: Booking): number {
  return a.bookingId < b.bookingId ? -1 : 1;
}

/** The database holds what the model holds, and no invariant is broken. */
export async function agrees(model: Model, real: Real): Promise<void> {
  const world = await readWorld(real.flightId, real.otherId);
  expect(violationsIn(world)).toEqual([]);
  const flight = world.flights.find(({ flightId }) => flightId === real.flightId);
  expect(flight === undefined).toBe(model.flight === undefined);
  if (flight) expect(flight).toMatchObject({ ...model.flight });
  expect((flight?.blockedSeats ?? []).toSorted()).toEqual([...model.blocked].sort());
  for (const { flightId, takenSeats, seatsAvailable } of world.flights) {
    expect(seatsAvailable).toBe(seatsLeft(model, flightId));
    expect(takenSeats.toSorted()).toEqual([...seatsOf(model, flightId).keys()].sort());
  }
  expect(world.bookings.toSorted(byId).map(face)).toEqual([...model.bookings.values()].sort(byId).map(face));
}
