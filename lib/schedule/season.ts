import type { Airport } from "@/lib/airports/airport";
import { addDays, longDay, toInstant } from "@/lib/airports/local-time";
import { type AirportOf, type FieldProblems, isBlock, route } from "@/lib/flights/timetable";
import { err, type FieldProblem, ok, type Result } from "@/lib/result";
import { type DatePattern, datesOf } from "./pattern";

/** What is to be done on a date whose time the clocks skip, or show twice; empty while nobody has said. */
export type ClockAnswers = { gap: "" | "later" | "skip"; repeated: "" | "first" | "second" | "skip" };

/** When and where a flight goes, every time alike: 24 h times local to its airports, arriving `arrivalDay` days later. */
export type SeasonTimes = {
  origin: string;
  destination: string;
  departureTime: string;
  arrivalTime: string;
  arrivalDay: number;
};

/** One flight of a season: its local day of departure and its instants in UTC. */
export type SeasonFlight = { day: string; departs: string; arrives: string };

/** A date on which a clock change was answered, in words. */
export type ClockCase = { day: string; words: string; flies: boolean };

export type Season = { flights: SeasonFlight[]; cases: ClockCase[]; from: Airport; to: Airport };

type End = { field: "departureTime" | "arrivalTime"; place: Airport; day: string; time: string };

/** The instant of one end, or what it comes to that there is none. */
type Read =
  | { kind: "at"; instant: string; words?: string }
  | { kind: "skip"; words: string }
  | { kind: "ask"; field: "gap" | "repeated"; problem: FieldProblem };

function readGap(
  { place, day }: End,
  words: string,
  suggestion: { time: string; day: string },
  answer: ClockAnswers["gap"],
): Read {
  if (answer === "skip") return { kind: "skip", words };
  const moved = toInstant(suggestion.day, suggestion.time, place.zone);
  if (answer === "later" && moved.ok)
    return { kind: "at", instant: moved.value, words: `${words} ${suggestion.time} is used.` };
  const ways = [
    { label: `Use ${suggestion.time} on such a day`, set: { gap: "later" } },
    { label: "No flight on such a day", set: { gap: "skip" } },
  ];
  return { kind: "ask", field: "gap", problem: { message: `${longDay(day)}: ${words}`, ways } };
}

function readRepeated(
  { day }: End,
  words: string,
  choices: readonly { instant: string; zone: string; offset: string }[],
  answer: ClockAnswers["repeated"],
): Read {
  if (answer === "skip") return { kind: "skip", words };
  const chosen = choices[answer === "second" ? 1 : 0];
  if (answer !== "" && chosen)
    return {
      kind: "at",
      instant: chosen.instant,
      words: `${words} The ${answer} is used (${chosen.zone || chosen.offset}).`,
    };
  const ways = [
    ...choices.map(({ zone, offset }, at) => ({
      label: `The ${at === 0 ? "first" : "second"}, ${zone || offset}`,
      set: { repeated: at === 0 ? "first" : "second" },
    })),
    { label: "No flight on such a day", set: { repeated: "skip" } },
  ];
  return { kind: "ask", field: "repeated", problem: { message: `${longDay(day)}: ${words}`, ways } };
}

function read(end: End, answers: ClockAnswers): Read {
  const { place, day, time } = end;
  const found = toInstant(day, time, place.zone);
  if (found.ok) return { kind: "at", instant: found.value };
  const city = place.city || place.iata;
  const refusal = found.error;
  if (refusal.kind === "gap") {
    const words = `${time} does not exist in ${city}: clocks go from ${refusal.before} to ${refusal.after}.`;
    return readGap(end, words, { time: refusal.suggestion, day: refusal.suggestionDay }, answers.gap);
  }
  if (refusal.kind === "repeated") {
    const words = `${time} comes twice in ${city}, because clocks go back.`;
    return readRepeated(end, words, refusal.choices, answers.repeated);
  }
  return { kind: "skip", words: `${day} ${time} is no time.` };
}

function blockProblem(times: SeasonTimes, flight: SeasonFlight): FieldProblems | undefined {
  const block = Date.parse(flight.arrives) - Date.parse(flight.departs);
  if (isBlock(block)) return undefined;
  const later = block + 86_400_000;
  const ways = isBlock(later)
    ? [{ label: "It arrives a day later", set: { arrivalDay: String(times.arrivalDay + 1) } }]
    : [];
  const message =
    block > 0
      ? `On ${longDay(flight.day)} the flight would take ${Math.floor(block / 3_600_000)} hours`
      : `On ${longDay(flight.day)} the flight would arrive before it departs`;
  return { arrivalTime: { message, ways } };
}

/** A day on which there is no flight anyway, so that leaving it out would do nothing: most likely it is mistyped. */
function strayDay({ except = [], ...pattern }: DatePattern): string | undefined {
  const days = new Set(datesOf(pattern));
  return except.find((day) => !days.has(day));
}

/**
 * The flights of a season, date by date. Refuses, field by field: a route that is none, a pattern without a date, an exception that is
 * none of its days, an arrival before the departure, and a date whose time clocks skip or show twice while `answers` do not say what then: that is asked with its ways out.
 */
export function seasonOf(
  times: SeasonTimes,
  pattern: DatePattern,
  answers: ClockAnswers,
  airportOf: AirportOf,
): Result<Season, FieldProblems> {
  const ends = route(times, airportOf);
  if (!ends.ok) return ends;
  const { from, to } = ends.value;
  const days = datesOf(pattern);
  if (days.length === 0)
    return err({ until: { message: "No day from the first to the last is one of these weekdays" } });
  const stray = strayDay(pattern);
  if (stray)
    return err({
      except: { message: `${longDay(stray)} is no day of this season: correct it, or take it away` },
    });
  const flights: SeasonFlight[] = [];
  const cases: ClockCase[] = [];
  for (const day of days) {
    const arrivalDay = addDays(day, times.arrivalDay);
    const departs = read({ field: "departureTime", place: from, day, time: times.departureTime }, answers);
    const arrives = read(
      { field: "arrivalTime", place: to, day: arrivalDay, time: times.arrivalTime },
      answers,
    );
    for (const one of [departs, arrives]) if (one.kind === "ask") return err({ [one.field]: one.problem });
    const told = [departs, arrives].flatMap((one) => (one.kind !== "ask" && one.words ? one.words : []));
    const flies = departs.kind === "at" && arrives.kind === "at";
    if (told.length > 0) cases.push({ day, words: told.join(" "), flies });
    if (!flies) continue;
    const flight = { day, departs: departs.instant, arrives: arrives.instant };
    const wrong = blockProblem(times, flight);
    if (wrong) return err(wrong);
    flights.push(flight);
  }
  return ok({ flights, cases, from, to });
}
