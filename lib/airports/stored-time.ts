import { isDay } from "@/lib/airports/day";
import type { StationTime } from "@/lib/airports/station-time";
import { compatibleInstant, isZone, standing } from "@/lib/airports/zone";

const STORED =
  /^(\d{4}-\d\d-\d\d)[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?(?:([Zz])|([+-])(\d\d)(?::?([0-5]\d))?)?$/;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a stored value says: a wall clock, and how far it is from UTC when it says so. Milliseconds, fractions dropped. */
type Written = { wall: number; offset?: number };

function read(value: string): Written | undefined {
  const found = STORED.exec(value.trim());
  if (!found) return undefined;
  const [, day = "", hour, minute, second = "00", zulu, sign, hours, minutes = "00"] = found;
  if (!isDay(day)) return undefined;
  const wall = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  if (zulu) return { wall, offset: 0 };
  if (!sign) return { wall };
  const offset = Number(hours) * 60 + Number(minutes);
  return offset > 18 * 60 ? undefined : { wall, offset: (sign === "-" ? -offset : offset) * MINUTE_MS };
}

function text(ms: number): string {
  return new Date(ms).toISOString();
}

/** ISO instant in UTC without a fraction, `2026-06-10T03:15:00Z`. */
export function isoInstant(ms: number): string {
  return `${text(ms).slice(0, 19)}Z`;
}

function instantOf(written: Written, zone: string | undefined): number | undefined {
  if (written.offset !== undefined) return written.wall - written.offset;
  return zone === undefined ? undefined : compatibleInstant(zone, written.wall);
}

function withoutInstant(wall: number): StationTime {
  const local = text(wall);
  return {
    local: local.slice(11, 16),
    date: local.slice(0, 10),
    zone: "",
    utcDayShift: 0,
    zoneAssumed: true,
  };
}

/**
 * A stored time as its station reads it. A value with `Z` or an offset is an instant; one without is local time of the
 * station, marked `zoneAssumed` (the earlier reading of a repeated hour; moved forward when it falls in a gap). With no
 * known zone an instant is read in UTC and a wall clock as written. Undefined when the text is not a date and a time; never throws.
 */
export function readStored(value: string, zone: string | undefined): StationTime | undefined {
  const written = read(value);
  if (!written) return undefined;
  const known = zone !== undefined && isZone(zone) ? zone : undefined;
  const instant = instantOf(written, known);
  if (instant === undefined) return withoutInstant(written.wall);
  const here = (known && standing(known, instant)) || { offset: 0, name: "UTC" };
  const [local, utc] = [text(instant + here.offset), text(instant)];
  const [localDay, utcDay] = [local.slice(0, 10), utc.slice(0, 10)];
  return {
    local: local.slice(11, 16),
    date: localDay,
    zone: here.name,
    utc: utc.slice(11, 16),
    utcDayShift: localDay === utcDay ? 0 : (Date.parse(utcDay) - Date.parse(localDay)) / DAY_MS,
    instant: `${utc.slice(0, 19)}Z`,
    zoneAssumed: written.offset === undefined,
  };
}

/** A stored time as an ISO instant in UTC; undefined when unreadable, or without a zone of its own and none known. */
export function storedInstant(value: string, zone: string | undefined): string | undefined {
  const written = read(value);
  const instant = written && instantOf(written, zone);
  return instant === undefined ? undefined : isoInstant(instant);
}

/** The calendar day of a stored time at its station, `2026-11-20`. */
export function localDay(value: string, zone: string | undefined): string | undefined {
  return readStored(value, zone)?.date;
}
