import { err, ok, type Result } from "@/lib/result";
import { fare } from "./fare";
import { type Flight, madeFlightId } from "./flight";
import type { FlightInput } from "./schema";
import { type AirportOf, type FieldProblems, timetable } from "./timetable";

function flightIdOf(input: FlightInput): Result<string, FieldProblems> {
  if (input.flightId) return ok(input.flightId);
  const { carrier, flightNumber, departureDate: day, origin } = input;
  if (carrier && flightNumber) return ok(madeFlightId({ carrier, flightNumber, day, origin }));
  const problems: FieldProblems = {};
  if (!carrier) problems.carrier = { message: "Give the airline, or a flight ID of your own" };
  if (!flightNumber)
    problems.flightNumber = { message: "Give the flight number, or a flight ID of your own" };
  return err(problems);
}

/**
 * The flight that a filled-in form asks for, all seats unsold. `now` is an instant, `by` a user's id. Refuses, field by
 * field, what timetable and fare refuse, and a flight that has neither an id nor a carrier and number to make one of.
 */
export function newFlight(
  input: FlightInput,
  airportOf: AirportOf,
  now: string,
  by: string,
): Result<Flight, FieldProblems> {
  const id = flightIdOf(input);
  const times = timetable(input, airportOf);
  const price = fare(input.price, input.currency);
  if (!id.ok || !times.ok || !price.ok)
    return err({
      ...(id.ok ? {} : id.error),
      ...(times.ok ? {} : times.error),
      ...(price.ok ? {} : price.error),
    });
  const capacity = Number(input.capacity);
  return ok({
    flightId: id.value,
    ...given(input),
    ...times.value,
    price: price.value,
    currency: input.currency,
    capacity,
    seatsAvailable: capacity,
    takenSeats: [],
    blockedSeats: [],
    status: "scheduled",
    version: 1,
    createdAt: now,
    createdBy: by,
    updatedAt: now,
    updatedBy: by,
    unreadable: [],
    other: {},
  });
}

const plain = [
  "carrier",
  "flightNumber",
  "origin",
  "destination",
  "registration",
  "aircraftType",
  "gate",
  "terminal",
] as const;

function given(input: FlightInput): Partial<Record<(typeof plain)[number], string>> {
  return Object.fromEntries(plain.filter((field) => input[field]).map((field) => [field, input[field]]));
}
