import { Temporal } from "temporal-polyfill";
import { isDay } from "@/lib/airports/day";
import { isoInstant } from "@/lib/airports/stored-time";
import { standing } from "@/lib/airports/zone";
import { err, ok, type Result } from "@/lib/result";

export { addDays, dayShift, isDay, longDay, shortDay } from "@/lib/airports/day";
export { localDay, readStored, storedInstant } from "@/lib/airports/stored-time";

/** One of the two moments at which a repeated hour's time is read; `offset` is `-07:00`, `zone` its abbreviation. */
export type RepeatedTime = { offset: string; zone: string; instant: string };

/**
 * Why a local time is not one moment. `gap`: clocks go from `before` to `after` and never show it; `suggestion` is the time
 * moved on by the gap, on `suggestionDay` (another day only when the gap ends at midnight). `repeated`: they show it twice.
 */
export type LocalTimeRefusal =
  | { kind: "gap"; before: string; after: string; suggestion: string; suggestionDay: string }
  | { kind: "repeated"; choices: [RepeatedTime, RepeatedTime] }
  | { kind: "not-a-date" };

function hourMinute(time: Temporal.PlainDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: "minute" });
}

function repeatedTime(at: Temporal.ZonedDateTime): RepeatedTime {
  const zone = standing(at.timeZoneId, at.epochMilliseconds)?.name ?? "";
  return { offset: at.offset, zone, instant: isoInstant(at.epochMilliseconds) };
}

function gap(wall: Temporal.PlainDateTime, zone: string): LocalTimeRefusal {
  const later = wall.toZonedDateTime(zone, { disambiguation: "later" });
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const change = earlier.getTimeZoneTransition("next") ?? later;
  const skipped = later.offsetNanoseconds - earlier.offsetNanoseconds;
  const after = change.toPlainDateTime();
  return {
    kind: "gap",
    before: hourMinute(after.subtract({ nanoseconds: skipped })),
    after: hourMinute(after),
    suggestion: hourMinute(later.toPlainDateTime()),
    suggestionDay: later.toPlainDate().toString(),
  };
}

/**
 * The instant of a local day and 24 h time in an IANA zone, ISO in UTC. Refuses what is no date or time, a time that a clock
 * change skips, and one that it repeats, unless `offset` (`-07:00`) is one of the two; `offset` is ignored everywhere else.
 * Throws a RangeError on a zone that the runtime does not know.
 */
export function toInstant(
  localDate: string,
  localTime: string,
  zone: string,
  offset?: string,
): Result<string, LocalTimeRefusal> {
  if (!isDay(localDate) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(localTime)) return err({ kind: "not-a-date" });
  const wall = Temporal.PlainDateTime.from(`${localDate}T${localTime}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return ok(isoInstant(earlier.epochMilliseconds));
  if (!earlier.toPlainDateTime().equals(wall)) return err(gap(wall, zone));
  const chosen = [earlier, later].find((reading) => reading.offset === offset);
  if (chosen) return ok(isoInstant(chosen.epochMilliseconds));
  return err({ kind: "repeated", choices: [repeatedTime(earlier), repeatedTime(later)] });
}

/** The UTC instants at which a calendar day begins in a zone and the next one does: 23 or 25 hours apart on a clock change. */
export function dayBounds(day: string, zone: string): { from: string; to: string } {
  const date = Temporal.PlainDate.from(day);
  const start = (of: Temporal.PlainDate) => isoInstant(of.toZonedDateTime(zone).epochMilliseconds);
  return { from: start(date), to: start(date.add({ days: 1 })) };
}

/** Minutes a zone is ahead of UTC at an instant: 345 in Kathmandu, -480 in Seattle in winter. Throws on an unknown zone. */
export function offsetMinutes(instant: string, zone: string): number {
  const found = standing(zone, Date.parse(instant));
  if (!found) throw new RangeError(`unknown zone: ${zone}`);
  return found.offset / 60_000;
}

/** The calendar day it is in a zone. Throws on an unknown zone. */
export function today(now: Date, zone: string): string {
  const found = standing(zone, now.getTime());
  if (!found) throw new RangeError(`unknown zone: ${zone}`);
  return new Date(now.getTime() + found.offset).toISOString().slice(0, 10);
}
