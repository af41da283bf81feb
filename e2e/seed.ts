import { randomInt } from "node:crypto";
import { addDays } from "@/lib/airports/day";
import { eventBy } from "@/lib/audit/event-by";
import type { Booking } from "@/lib/bookings/booking";
import * as bookings from "@/lib/bookings/repository";
import { sampleBooking } from "@/lib/bookings/sample-booking";
import { about, bookingTrail } from "@/lib/bookings/trail";
import { writeAll } from "@/lib/dynamo/batch";
import type { Flight } from "@/lib/flights/flight";
import { flightItem } from "@/lib/flights/item";
import { quoteOf, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import { personOf } from "./people";

/** Days that each worker has for itself, and how far its tests' days lie apart: some look at the days after their own. */
const lane = { days: 31_250, apart: 5 };
let nextDay = randomInt(lane.days);

/** A day far ahead that no other test of this run has, nor the four after it; of earlier runs as good as certainly none. */
export function ownDay(): string {
  const worker = Number(process.env.TEST_WORKER_INDEX ?? 0) % 16;
  nextDay += lane.apart;
  return addDays("2040-01-01", worker * lane.days + (nextDay % (lane.days - lane.apart)));
}

/** Such a day in January, when Seattle is eight hours behind UTC: one of the worker's own, never another moved there. */
export function ownWinterDay(): string {
  let day = ownDay();
  while (day.slice(5, 7) !== "01") day = ownDay();
  return day;
}

let nextNumber = randomInt(9000);

/** A flight number of four digits that no other flight of this test has. */
export function ownNumber(): string {
  nextNumber += 1;
  return String(1000 + (nextNumber % 9000));
}

/** A word that no other test has in a name. */
export function ownWord(): string {
  return Array.from({ length: 9 }, () => String.fromCharCode(97 + randomInt(26))).join("");
}

/**
 * A stored flight under an id of its own: AS and a number of its own, SEA to JFK, 09:00 to 17:20 or so local, 12 seats from
 * 1A to 3D at USD 149.50, on a day of its own.
 */
export async function seedFlight(over: Partial<Flight> = {}): Promise<Flight> {
  const day = over.departureDate ?? ownDay();
  return storedFlight({
    flightNumber: ownNumber(),
    departureDate: day,
    departureTime: `${day}T17:00:00Z`,
    arrivalTime: `${day}T22:20:00Z`,
    ...over,
  });
}

/**
 * Three flights of one aircraft of its own, on a day of its own: SEA to PDX, back 45 minutes later and, 45 minutes after that, to
 * LAX. It needs 40 minutes on the ground.
 */
export async function seedAircraft(): Promise<[Flight, Flight, Flight]> {
  const departureDate = ownDay();
  const registration = `N${ownNumber()}${ownWord().slice(0, 2).toUpperCase()}`;
  const leg = (origin: string, destination: string, departs: string, arrives: string) =>
    seedFlight({
      registration,
      departureDate,
      origin,
      destination,
      departureTime: `${departureDate}T${departs}:00Z`,
      arrivalTime: `${departureDate}T${arrives}:00Z`,
    });
  return [
    await leg("SEA", "PDX", "16:00", "17:00"),
    await leg("PDX", "SEA", "17:45", "18:45"),
    await leg("SEA", "LAX", "19:30", "22:00"),
  ];
}

/** Many flights at once, straight into the table, for lists. */
export async function seedFlights(flights: Partial<Flight>[]): Promise<Flight[]> {
  const made = flights.map((over) => sampleFlight({ flightNumber: ownNumber(), ...over }));
  await writeAll(made.map((flight) => ({ table: "flights", item: flightItem(flight) })));
  return made;
}

/** A stored booking on a seat of a seeded flight, made by this run's agent. */
export async function seedBooking(
  flight: Flight,
  seatNumber: string,
  over: Partial<Booking> = {},
): Promise<Booking> {
  const agent = personOf("agent");
  const at = new Date().toISOString();
  const by = { createdAt: at, createdBy: agent.userId, updatedAt: at, updatedBy: agent.userId };
  const booking = sampleBooking(flight, seatNumber, { ...by, ...over });
  const event = eventBy(agent, { kind: "booking.made", changes: bookingTrail(booking), ...about(booking) });
  const booked = await bookings.book([booking], quoteOf(flight), [event]);
  if (!booked.ok) throw new Error(`${seatNumber} of ${flight.flightId} was refused: ${booked.error.kind}`);
  return booked.value;
}

/** `AS 4711`. */
export function designatorOf(flight: Flight): string {
  return `${flight.carrier} ${flight.flightNumber}`;
}
