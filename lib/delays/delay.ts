import { isoInstant } from "@/lib/airports/stored-time";
import { arrivalAfter, expectedOf } from "@/lib/flights/expected";
import { type Flight, type FlightStatus, mayRetime } from "@/lib/flights/flight";
import type { AirportOf } from "@/lib/flights/timetable";
import { firstMoment } from "@/lib/flights/typed-clock";
import type { FlightChanges } from "@/lib/flights/update";
import { err, type FieldProblem, ok, type Result } from "@/lib/result";
import { delayCode } from "./codes";
import { codeProblem, longestDelay, readDelay, type TypedWhen } from "./typed";

/** What a person says of a late flight: when in one line, and the code and the reason as their fields hold them. */
export type DelayTold = { typed: string; code: string; reason: string };

export type DelayRefusal = { field?: keyof DelayTold; problem: FieldProblem };

/** The next departure and what changes with it; minutes after the schedule. */
export type Delayed = { departs: number; minutes: number; changes: FlightChanges };

const minute = 60_000;
const hour = 60 * minute;

/** A time typed that was less than this before the schedule is meant to be before it, not a day later. */
const justBefore = 2 * hour;

/** An estimate may lie so far back: it took that long to type. */
const justNow = 5 * minute;

const over: Partial<Record<FlightStatus, string>> = {
  departed: "has departed",
  arrived: "has arrived",
  canceling: "is being canceled",
  canceled: "is canceled",
};

/** Why a flight cannot be delayed, in a sentence; undefined when it can: it is still to leave, and its schedule can be read. */
export function whyNoDelay(flight: Flight, airportOf: AirportOf): string | undefined {
  if (flight.unreadable.includes("status"))
    return "The stored status of this flight is no word that Apron knows; mend it first.";
  if (!mayRetime(flight)) return `This flight ${over[flight.status]}: it is not delayed any more.`;
  if (!expectedOf(flight, airportOf))
    return "The time of departure of this flight cannot be read; mend it first.";
  return undefined;
}

function refuse(message: string, field: keyof DelayTold): { ok: false; error: DelayRefusal } {
  return err({ field, problem: { message } });
}

/** A way out of a clock change keeps what else was typed. */
function refill(typed: string) {
  return (clock: string) => ({ typed: typed.trim().replace(/^\S+/, clock) });
}

function departureOf(
  when: TypedWhen,
  scheduled: number,
  typed: string,
  place: { zone: string; city: string } | undefined,
): Result<number, FieldProblem> {
  if (when.kind === "minutes") return ok(scheduled + when.minutes * minute);
  if (!place && !when.utc)
    return err({ message: "The zone of the airport is not known: give minutes, or UTC such as 1330Z" });
  const station = place ?? { zone: "UTC", city: "" };
  return firstMoment(when, scheduled - justBefore, station, refill(typed));
}

/**
 * A flight as late as somebody says: its next estimates, code and reason; the schedule stays. A time is local to the origin, the
 * first such after two hours before the schedule. A code or reason that is not given stays as stored; a code without a reason
 * brings its meaning. On schedule again, it has neither. `at` is now in milliseconds. Refuses what `readDelay` and
 * `whyNoDelay` refuse, an expected departure before the schedule, one that has passed and one three days late.
 */
export function delay(
  flight: Flight,
  told: DelayTold,
  at: number,
  airportOf: AirportOf,
): Result<Delayed, DelayRefusal> {
  const expected = expectedOf(flight, airportOf);
  const why = whyNoDelay(flight, airportOf);
  if (why || !expected) return err({ problem: { message: why ?? "" } });
  const read = readDelay(told.typed);
  if (!read.ok) return err({ field: "typed", problem: read.error });
  const given = told.code || read.value.code;
  const odd = given ? codeProblem(given) : undefined;
  if (odd) return refuse(odd, "code");
  const airport = airportOf(flight.origin ?? "");
  const place = airport ? { zone: airport.zone, city: airport.city || airport.iata } : undefined;
  const { scheduledDeparture } = expected;
  const departs = departureOf(read.value.when, scheduledDeparture, told.typed, place);
  if (!departs.ok) return err({ field: "typed", problem: departs.error });
  const minutes = Math.round((departs.value - scheduledDeparture) / minute);
  if (minutes < 0)
    return refuse(
      `That is ${-minutes} min before its schedule. To move the schedule, retime the flight`,
      "typed",
    );
  if (minutes > longestDelay) return refuse("A flight three days late is another flight", "typed");
  if (minutes === 0) return ok({ departs: departs.value, minutes, changes: onSchedule });
  if (departs.value < at - justNow)
    return refuse(
      `That time has passed: say when it will leave, ${Math.ceil((at - scheduledDeparture) / minute)} min after its schedule or more`,
      "typed",
    );
  const code = given || flight.delayCode;
  const sameCode = code === flight.delayCode;
  const reason =
    told.reason ||
    read.value.reason ||
    (sameCode ? flight.delayReason : undefined) ||
    (code ? delayCode(code)?.meaning : undefined);
  return ok({
    departs: departs.value,
    minutes,
    changes: {
      estimatedDeparture: isoInstant(departs.value),
      estimatedArrival: arrivalAfter(expected, departs.value),
      delayCode: code,
      delayReason: reason,
    },
  });
}

/** What a flight that is back on schedule has of estimates: nothing. */
export const onSchedule = {
  estimatedDeparture: undefined,
  estimatedArrival: undefined,
  delayCode: undefined,
  delayReason: undefined,
} satisfies FlightChanges;
