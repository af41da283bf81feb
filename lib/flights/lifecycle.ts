import { isoInstant } from "@/lib/airports/stored-time";
import { err, type FieldProblem, ok, type Result } from "@/lib/result";
import { arrivalAfter, type Expected, expectedOf } from "./expected";
import type { Flight, FlightStatus } from "./flight";
import { type AirportOf, longestBlock } from "./timetable";
import { nearestMoment, readClock } from "./typed-clock";
import type { FlightChanges } from "./update";

/** The life of a flight, in order. A canceled flight has none. */
export const life = ["scheduled", "boarding", "departed", "arrived"] as const;
export type LifeStatus = (typeof life)[number];

/** Where a flight can go from here: one step on, one step back. */
export type Steps = { next?: LifeStatus; back?: LifeStatus };

/** The steps from a status; none from one that is canceled or being canceled. */
export function stepsFrom(status: FlightStatus): Steps {
  const at = life.indexOf(status as LifeStatus);
  const [next, back] = [life[at + 1], life[at - 1]];
  return at < 0 ? {} : { ...(next ? { next } : {}), ...(back ? { back } : {}) };
}

const minute = 60_000;
const hour = 60 * minute;

/** Boarding opens at most so long before the flight is expected to leave: earlier, it is another day's flight that is meant. */
const boardingOpens = 6 * hour;
/** A flight leaves at most so much before its schedule. */
const earliest = 2 * hour;
/** Clocks of people and servers differ by a little. */
const tolerance = 2 * minute;

/** What somebody asks for: the status it shall have, when it left or arrived (empty for now), and why it goes back. */
export type StepAsked = { to: LifeStatus; at: string; reason: string };

export type StepRefusal = { field?: "at" | "reason"; problem: FieldProblem };

type Stepped = Result<FlightChanges, StepRefusal>;

function refuse(message: string, field?: StepRefusal["field"]): Stepped {
  return err({ ...(field ? { field } : {}), problem: { message } });
}

const now = "Nothing typed means now.";

/** When something was expected, from when on it can have been, and where: milliseconds. */
type Due = { expected: number; from: number; iata: string | undefined };

/**
 * The moment that was typed as a station reads it, or now; never one that is still to come. A step may be closed days later: then its
 * day is that of the flight, not of who closes it.
 */
function happened(
  typed: string,
  at: Due & { now: number; airportOf: AirportOf },
): Result<number, StepRefusal> {
  const thisMinute = Math.floor(at.now / minute) * minute;
  if (!typed.trim()) return ok(thisMinute);
  const field = "at" as const;
  const clock = readClock(typed.trim());
  if (!clock) return err({ field, problem: { message: `Give the time in 24 hours, such as 16:45. ${now}` } });
  const airport = at.airportOf(at.iata ?? "");
  if (!airport && !clock.utc)
    return err({
      field,
      problem: { message: "The zone of the airport is not known: type UTC, such as 1645Z" },
    });
  const station = { zone: airport?.zone ?? "UTC", city: airport?.city || (at.iata ?? "") };
  const until = at.now + tolerance;
  const nearest = (near: number, from: number) =>
    nearestMoment(clock, near, { from, until }, station, (utc) => ({ at: utc }));
  const read = nearest(at.expected, at.from) ?? nearest(at.now, at.now - 22 * hour);
  if (!read) return err({ field, problem: { message: `${clock.time} is still to come. ${now}` } });
  return read.ok ? read : err({ field, problem: read.error });
}

function departed(flight: Flight, expected: Expected, at: number): Stepped {
  if (at < expected.scheduledDeparture - earliest)
    return refuse(
      "That is more than two hours before its schedule: is this the flight of another day?",
      "at",
    );
  if (at > expected.departs + 36 * hour)
    return refuse("That is more than a day and a half after it was expected: is it this flight?", "at");
  const estimatedArrival = arrivalAfter(expected, at);
  return ok({
    actualDeparture: isoInstant(at),
    ...(estimatedArrival === flight.estimatedArrival ? {} : { estimatedArrival }),
  });
}

function arrived(flight: Flight, expected: Expected, at: number): Stepped {
  if (!flight.actualDeparture)
    return refuse("Nobody has said when this flight left. Take it back to boarding and say so first.");
  if (at <= expected.departs) return refuse("It cannot arrive before it left.", "at");
  if (at - expected.departs > longestBlock)
    return refuse("That is more than 20 hours after it left, longer than any flight.", "at");
  return ok({ actualArrival: isoInstant(at) });
}

/** Back by one: what had happened has not. */
function stepBack(flight: Flight, asked: StepAsked, airportOf: AirportOf): Stepped {
  if (!asked.reason.trim()) return refuse("Say why, such as returned to stand", "reason");
  if (asked.to === "departed") return ok({ status: "departed", actualArrival: undefined });
  if (asked.to === "scheduled") return ok({ status: "scheduled" });
  const { actualDeparture: _left, ...before } = flight;
  const [was, is] = [expectedOf(flight, airportOf), expectedOf(before, airportOf)];
  const estimatedArrival = was && is ? arrivalAfter(was, is.departs) : flight.estimatedArrival;
  return ok({
    status: "boarding",
    actualDeparture: undefined,
    ...(estimatedArrival === flight.estimatedArrival ? {} : { estimatedArrival }),
  });
}

const over: Partial<Record<FlightStatus, string>> = {
  canceling: "is being canceled",
  canceled: "is canceled",
};

/**
 * What a step in the life of a flight changes. `at` is milliseconds. On: scheduled, boarding, departed, arrived, one at a time;
 * boarding at most six hours before, departing and arriving at a time that has been and that can be. Back: one at a time, with
 * a reason. Refuses a flight that is canceled, a step that is none from here, and times that cannot be.
 */
export function step(flight: Flight, asked: StepAsked, at: number, airportOf: AirportOf): Stepped {
  if (flight.unreadable.includes("status"))
    return refuse("The stored status of this flight is no word that Apron knows; mend it first.");
  const canceled = over[flight.status];
  if (canceled) return refuse(`This flight ${canceled}: it does not fly.`);
  if (flight.status === asked.to) return refuse(`This flight is ${asked.to} already.`);
  const { next, back } = stepsFrom(flight.status);
  if (asked.to === back) return stepBack(flight, asked, airportOf);
  if (asked.to !== next)
    return refuse(`This flight is ${flight.status}: it cannot be ${asked.to} in one step.`);
  const expected = expectedOf(flight, airportOf);
  if (!expected) return refuse("The time of departure of this flight cannot be read; mend it first.");
  if (next === "boarding")
    return expected.departs - at > boardingOpens
      ? refuse("Boarding opens at most six hours before departure: is this the flight of another day?")
      : ok({ status: "boarding" });
  const { departs, arrives = departs, scheduledDeparture } = expected;
  const due: Due =
    next === "departed"
      ? { expected: departs, from: scheduledDeparture - earliest, iata: flight.origin }
      : { expected: arrives, from: departs, iata: flight.destination };
  const when = happened(asked.at, { ...due, now: at, airportOf });
  if (!when.ok) return when;
  const changes =
    next === "departed" ? departed(flight, expected, when.value) : arrived(flight, expected, when.value);
  return changes.ok ? ok({ status: next, ...changes.value }) : changes;
}
