import type { Airport } from "@/lib/airports/airport";
import { addDays, type LocalTimeRefusal, toInstant } from "@/lib/airports/local-time";
import { err, type FieldProblem, ok, type Result } from "@/lib/result";

/** Looks an airport up by its code; given by the caller, so that the rules read no file. */
export type AirportOf = (iata: string) => Airport | undefined;

/** Where and when, as a form gives it: days and 24 h times local to each airport. */
export type LocalTimetable = {
  origin: string;
  destination: string;
  departureDate: string;
  departureTime: string;
  departureOffset: string;
  arrivalDate: string;
  arrivalTime: string;
  arrivalOffset: string;
};

/** The same as stored: UTC instants and the local day of departure. */
export type Timetable = { departureTime: string; arrivalTime: string; departureDate: string };

export type FieldProblems = Record<string, FieldProblem>;

type End = "departure" | "arrival";

/** A clock change as a question to the person, each answer a button. */
function clockProblem(end: End, place: Airport, time: string, refusal: LocalTimeRefusal): FieldProblem {
  const city = place.city || place.iata;
  switch (refusal.kind) {
    case "not-a-date":
      return { message: "This is no day of the calendar." };
    case "gap":
      return {
        message: `${time} does not exist in ${city} that day: clocks go from ${refusal.before} to ${refusal.after}.`,
        ways: [
          {
            label: `Use ${refusal.suggestion}`,
            set: { [`${end}Time`]: refusal.suggestion, [`${end}Date`]: refusal.suggestionDay },
          },
        ],
      };
    case "repeated":
      return {
        message: `${time} comes twice in ${city} that day, because clocks go back. Which one?`,
        ways: refusal.choices.map(({ offset, zone }, index) => ({
          label: `${index === 0 ? "The first" : "The second"}, ${zone || offset}`,
          set: { [`${end}Offset`]: offset },
        })),
      };
  }
}

/** The two airports of a route. Refuses a code that nobody has, and a route that ends where it begins. */
export function route(
  given: { origin: string; destination: string },
  airportOf: AirportOf,
): Result<{ from: Airport; to: Airport }, FieldProblems> {
  const from = airportOf(given.origin);
  const to = airportOf(given.destination);
  const problems: FieldProblems = {};
  if (!from) problems.origin = { message: `No airport has the code ${given.origin}` };
  if (!to) problems.destination = { message: `No airport has the code ${given.destination}` };
  else if (given.origin === given.destination)
    problems.destination = { message: `The flight cannot end in ${given.origin}, where it begins` };
  return from && to && Object.keys(problems).length === 0 ? ok({ from, to }) : err(problems);
}

const minute = 60 * 1000;
const hour = 60 * minute;

/** Milliseconds. An airliner's longest scheduled flights take 19 hours: what takes more has a day that is not meant. */
export const longestBlock = 20 * hour;

/** Can a flight take so many milliseconds? */
export function isBlock(block: number): boolean {
  return block > 0 && block <= longestBlock;
}

function arrivalProblem(given: LocalTimetable, departs: string, arrives: string): FieldProblem | undefined {
  const block = Date.parse(arrives) - Date.parse(departs);
  if (isBlock(block)) return undefined;
  const arrivingOn = (label: string, days: number) =>
    isBlock(block + days * 24 * hour)
      ? [{ label, set: { arrivalDate: addDays(given.arrivalDate, days) } }]
      : [];
  if (block > 0)
    return {
      message: `The flight would take ${Math.floor(block / hour)} h ${(block % hour) / minute} min; none takes more than 20 hours`,
      ways: arrivingOn("The day before", -1),
    };
  const swap = {
    departureDate: given.arrivalDate,
    departureTime: given.arrivalTime,
    arrivalDate: given.departureDate,
    arrivalTime: given.departureTime,
  };
  return {
    message: "The flight arrives before it departs",
    ways: [...arrivingOn("Next day", 1), { label: "Swap the two times", set: swap }],
  };
}

/**
 * A local timetable as instants. Refuses, field by field, unknown airports, a route to itself, days and times that are
 * none, times that a clock change skips or repeats, an arrival before the departure, and a flight longer than any is.
 */
export function timetable(given: LocalTimetable, airportOf: AirportOf): Result<Timetable, FieldProblems> {
  const ends = route(given, airportOf);
  if (!ends.ok) return ends;
  const { from, to } = ends.value;
  const departs = toInstant(given.departureDate, given.departureTime, from.zone, given.departureOffset);
  const arrives = toInstant(given.arrivalDate, given.arrivalTime, to.zone, given.arrivalOffset);
  const problems: FieldProblems = {};
  if (!departs.ok)
    problems.departureTime = clockProblem("departure", from, given.departureTime, departs.error);
  if (!arrives.ok) problems.arrivalTime = clockProblem("arrival", to, given.arrivalTime, arrives.error);
  if (!departs.ok || !arrives.ok) return err(problems);
  const early = arrivalProblem(given, departs.value, arrives.value);
  if (early) return err({ arrivalTime: early });
  return ok({
    departureTime: departs.value,
    arrivalTime: arrives.value,
    departureDate: given.departureDate,
  });
}
