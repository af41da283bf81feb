import type { Airport } from "@/lib/airports/airport";
import { addDays, isDay, type LocalTimeRefusal, readStored, toInstant } from "@/lib/airports/local-time";
import { err, ok, type Result } from "@/lib/result";

/** A wall clock as files write it: `05:07`, `5:07`, `507`, `0507`; `2400` is midnight at the end of the day. */
export function readClock(text: string): { time: string; nextDay: boolean } | undefined {
  const found = /^(\d{1,2})[:.]?(\d{2})(?:[:.]\d{2})?$/.exec(text.padStart(3, "0"));
  const [, hour = "", minute = ""] = found ?? [];
  if (!found || Number(minute) > 59) return undefined;
  if (Number(hour) === 24 && minute === "00") return { time: "00:00", nextDay: true };
  return Number(hour) > 23 ? undefined : { time: `${hour.padStart(2, "0")}:${minute}`, nextDay: false };
}

/** A calendar day as files write it: `2017-07-10` or `20170710`, also with a time behind it. */
export function readDay(text: string): string | undefined {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text);
  const day = found ? `${found[1]}-${found[2]}-${found[3]}` : "";
  return isDay(day) ? day : undefined;
}

function refused(time: string, place: Airport, day: string, refusal: LocalTimeRefusal): string {
  const where = `${time} on ${day} in ${place.city || place.iata}`;
  switch (refusal.kind) {
    case "not-a-date":
      return `${day} ${time} is no time.`;
    case "gap":
      return `${where} does not exist: clocks go from ${refusal.before} to ${refusal.after}.`;
    case "repeated":
      return `${where} comes twice, because clocks go back: give the instant, ${refusal.choices.map(({ instant }) => instant).join(" or ")}.`;
  }
}

/** The instant of a local day and clock at an airport, or a sentence that says why there is none. */
export function instantOf(day: string, clock: string, place: Airport): Result<string, string> {
  const read = readClock(clock);
  if (!read) return err(`${clock} is no time of day: write 05:07 or 0507.`);
  const on = read.nextDay ? addDays(day, 1) : day;
  const instant = toInstant(on, read.time, place.zone);
  return instant.ok ? ok(instant.value) : err(refused(read.time, place, on, instant.error));
}

/** Does a wall clock say the same as an instant at that airport? */
export function agrees(instant: string, clock: string, place: Airport): boolean {
  const read = readClock(clock);
  const there = readStored(instant, place.zone);
  return !read || !there || there.local === read.time;
}

/**
 * A stored time as Apron writes it: an instant to the second in UTC; one without a zone stays a wall clock. Undefined when it
 * cannot be read.
 */
export function storedTime(text: string): { value: string; zoned: boolean } | undefined {
  const read = readStored(text, undefined);
  if (!read) return undefined;
  return read.instant ? { value: read.instant, zoned: true } : { value: text, zoned: false };
}
