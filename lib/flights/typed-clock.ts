import { addDays, readStored, toInstant } from "@/lib/airports/local-time";
import type { FieldProblem, Result } from "@/lib/result";
import { err, ok } from "@/lib/result";

/** A 24 h clock as somebody types it: `1330`, `13:30`, `9.05`; with a Z at the end it is UTC. */
export type TypedClock = { time: string; utc: boolean };

const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)(z?)$/i;

/** `1330` as 13:30, `905Z` as 09:05 UTC; undefined for what is no clock. */
export function readClock(text: string): TypedClock | undefined {
  const found = CLOCK.exec(text);
  if (!found) return undefined;
  const [, hour = "", minute = "", zulu = ""] = found;
  return { time: `${hour.padStart(2, "0")}:${minute}`, utc: zulu !== "" };
}

type Moments = { at: number[]; refused?: FieldProblem };

/** A way out of a question: the same moment typed in UTC, which no clock change touches. */
function inUtc(label: string, instant: string, fill: (clock: string) => Record<string, string>) {
  return { label, set: fill(`${instant.slice(11, 13)}${instant.slice(14, 16)}Z`) };
}

function momentsOf(
  day: string,
  time: string,
  zone: string,
  city: string,
  fill: (clock: string) => Record<string, string>,
): Moments {
  const read = toInstant(day, time, zone);
  if (read.ok) return { at: [Date.parse(read.value)] };
  switch (read.error.kind) {
    case "not-a-date":
      return { at: [] };
    case "repeated":
      return {
        at: read.error.choices.map(({ instant }) => Date.parse(instant)),
        refused: {
          message: `${time} comes twice in ${city} that day, because clocks go back. Which one?`,
          ways: read.error.choices.map(({ instant, offset, zone: name }, at) =>
            inUtc(`The ${at === 0 ? "first" : "second"}, ${name || offset}`, instant, fill),
          ),
        },
      };
    case "gap": {
      const { before, after, suggestion, suggestionDay } = read.error;
      const moved = toInstant(suggestionDay, suggestion, zone);
      const message = `${time} does not exist in ${city} that day: clocks go from ${before} to ${after}.`;
      return moved.ok
        ? {
            at: [Date.parse(moved.value)],
            refused: { message, ways: [inUtc(`Use ${suggestion}`, moved.value, fill)] },
          }
        : { at: [] };
    }
  }
}

type Station = { zone: string; city: string };
type Fill = (clock: string) => Record<string, string>;
type Span = { from: number; until: number };

const dayLong = 24 * 60 * 60 * 1000;

/** Day by day, the moments of a span (milliseconds) at which a station shows a clock; a question only where all its answers lie in it. */
function* shownIn(
  { from, until }: Span,
  clock: TypedClock,
  station: Station,
  fill: Fill,
): Generator<Moments> {
  const zone = clock.utc ? "UTC" : station.zone;
  const dayAt = (at: number) => readStored(new Date(at).toISOString(), zone)?.date ?? "";
  const last = addDays(dayAt(until), 1);
  for (let day = addDays(dayAt(from), -1); day <= last; day = addDays(day, 1)) {
    const { at, refused } = momentsOf(day, clock.time, zone, station.city, fill);
    const found = at.filter((moment) => moment >= from && moment <= until);
    if (found.length > 0) yield { at: found, ...(refused && found.length === at.length ? { refused } : {}) };
  }
}

/**
 * The first moment at or after `from` (milliseconds) at which a station's clock shows what was typed. Refuses, as a question
 * with a way out for each answer, a time that a clock change skips or repeats just then; `fill` says what a way types.
 */
export function firstMoment(
  clock: TypedClock,
  from: number,
  station: Station,
  fill: Fill,
): Result<number, FieldProblem> {
  for (const { at, refused } of shownIn({ from, until: from + 3 * dayLong }, clock, station, fill)) {
    if (refused) return err(refused);
    if (at[0] !== undefined) return ok(at[0]);
  }
  return err({ message: `${clock.time} could not be placed in the days around the flight.` });
}

/**
 * Of the moments of a span at which a station's clock shows what was typed, the one nearest to `near` (all milliseconds), where being
 * before it counts double: flights are late rather than early. Undefined when there is none. Refuses as `firstMoment` does.
 */
export function nearestMoment(
  clock: TypedClock,
  near: number,
  span: Span,
  station: Station,
  fill: Fill,
): Result<number, FieldProblem> | undefined {
  // Past a day after it there is always a nearer one.
  const until = Math.min(span.until, Math.max(near, span.from) + dayLong);
  const away = (moment: number) => (moment < near ? 2 * (near - moment) : moment - near);
  const [nearest] = [...shownIn({ from: span.from, until }, clock, station, fill)]
    .flatMap(({ at, refused }) => at.map((moment) => ({ moment, refused })))
    .sort((a, b) => away(a.moment) - away(b.moment));
  if (!nearest) return undefined;
  return nearest.refused ? err(nearest.refused) : ok(nearest.moment);
}
