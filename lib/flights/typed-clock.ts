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

/**
 * The first moment at or after `from` (milliseconds) at which a station's clock shows what was typed. Refuses, as a question
 * with a way out for each answer, a time that a clock change skips or repeats just then; `fill` says what a way types.
 */
export function firstMoment(
  clock: TypedClock,
  from: number,
  station: { zone: string; city: string },
  fill: (clock: string) => Record<string, string>,
): Result<number, FieldProblem> {
  const zone = clock.utc ? "UTC" : station.zone;
  const first = readStored(new Date(from).toISOString(), zone)?.date ?? "";
  for (let day = addDays(first, -1); day <= addDays(first, 3); day = addDays(day, 1)) {
    const { at, refused } = momentsOf(day, clock.time, zone, station.city, fill);
    const found = at.filter((moment) => moment >= from);
    if (refused && found.length === at.length && found.length > 0) return err(refused);
    if (found[0] !== undefined) return ok(found[0]);
  }
  return err({ message: `${clock.time} could not be placed in the days around the flight.` });
}
