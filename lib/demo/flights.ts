import { airport } from "@/lib/airports/airports";
import { addDays, toInstant } from "@/lib/airports/local-time";
import { isoInstant } from "@/lib/airports/stored-time";
import { type Flight, madeFlightId } from "@/lib/flights/flight";
import { toMajor } from "@/lib/money";
import { delayOf, worthTelling } from "./delays";
import { aircraftOf, fareCents } from "./fleet";
import { gateKeeper } from "./gates";
import { type Movement, movements } from "./movements";
import { type Random, randomOf } from "./random";
import { demoUsers } from "./users";

/** Who made the timetable and tells of delays. */
export const planner = demoUsers.find((user) => user.role === "ops") ?? { userId: "demo", name: "Demo" };

/** When the flights of a day were put on sale. */
export function onSaleSince(day: string): string {
  return `${addDays(day, -45)}T17:00:00Z`;
}

/** When delays and cancelations were told: the evening before at Seattle, so before anybody can look at the day. */
export function toldAt(day: string): string {
  return `${day}T05:00:00Z`;
}

/** A wall clock as an instant: moved on where clocks skip it, the first one where they show it twice. */
function instantAt(day: string, time: string, iata: string): string {
  const zone = airport(iata)?.zone ?? "UTC";
  const read = toInstant(day, time, zone);
  if (read.ok) return read.value;
  if (read.error.kind === "gap") return instantAt(read.error.suggestionDay, read.error.suggestion, iata);
  if (read.error.kind === "repeated") return read.error.choices[0].instant;
  throw new RangeError(`${day} ${time} is no time`);
}

function later(instant: string, minutes: number): string {
  return isoInstant(Date.parse(instant) + minutes * 60_000);
}

/** A movement as scheduled on another day, before anything went wrong with it; every seat is free. */
function scheduled(movement: Movement, day: string): Flight {
  const { carrier, flightNumber, origin, destination, registration } = movement;
  const { type, capacity } = aircraftOf(registration);
  const since = onSaleSince(day);
  return {
    flightId: madeFlightId({ carrier, flightNumber, day, origin }),
    carrier,
    flightNumber,
    origin,
    destination,
    registration,
    departureTime: instantAt(day, movement.departs, origin),
    arrivalTime: instantAt(addDays(day, movement.arrivalDay), movement.arrives, destination),
    departureDate: day,
    aircraftType: type,
    capacity,
    seatsAvailable: capacity,
    takenSeats: [],
    blockedSeats: [],
    price: toMajor({ minor: fareCents(movement.miles), currency: "USD" }),
    currency: "USD",
    status: "scheduled",
    version: 1,
    createdAt: since,
    createdBy: planner.userId,
    updatedAt: since,
    updatedBy: planner.userId,
    unreadable: [],
    other: {},
  };
}

function touched(flight: Flight, day: string, changes: Partial<Flight>): Flight {
  return { ...flight, ...changes, version: 2, updatedAt: toldAt(day), updatedBy: planner.userId };
}

/** The estimates and the reason of a flight that was late on the day; undefined for one in time. */
function lateness(movement: Movement, flight: Flight, random: Random, lateTails: Set<string>) {
  const { departureDelay, arrivalDelay, registration } = movement;
  if (departureDelay < worthTelling && arrivalDelay < worthTelling) return undefined;
  const delay = delayOf(random, lateTails.has(registration));
  lateTails.add(registration);
  return {
    ...(departureDelay >= worthTelling
      ? { estimatedDeparture: later(flight.departureTime ?? "", departureDelay) }
      : {}),
    estimatedArrival: later(flight.arrivalTime ?? "", arrivalDelay),
    delayCode: delay.code,
    delayReason: delay.reason,
  };
}

/**
 * The day's flights in order of departure, as they stand the evening before: late ones with an estimate and a reason, lost
 * ones canceled. Seats are all free.
 */
export function demoFlights(day: string): Flight[] {
  const random = randomOf(`flights ${day}`);
  const gate = gateKeeper();
  const lateTails = new Set<string>();
  return movements()
    .map((movement) => ({ movement, flight: scheduled(movement, day) }))
    .sort((a, b) => order(a.flight, b.flight))
    .map(({ movement, flight }) => {
      if (movement.lost) return touched(flight, day, { status: "canceled" });
      const late = lateness(movement, flight, random, lateTails);
      const from =
        flight.origin === "SEA" ? gate(late?.estimatedDeparture ?? flight.departureTime ?? "") : undefined;
      const gated = from ? { ...flight, gate: from } : flight;
      return late ? touched(gated, day, late) : gated;
    });
}

function order(a: Flight, b: Flight): number {
  const [one, other] = [`${a.departureTime} ${a.flightId}`, `${b.departureTime} ${b.flightId}`];
  return one < other ? -1 : Number(one > other);
}
