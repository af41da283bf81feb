import { addDays, shortDay } from "@/lib/airports/day";
import { compatibleInstant, standing } from "@/lib/airports/zone";

const minute = 60_000;
const hour = 60 * minute;

/** Hours that a timeline shows at once. */
export const zooms = [6, 12, 24] as const;
export type Zoom = (typeof zooms)[number];

/** A stretch of time in milliseconds since the epoch, `to` exclusive. */
export type Span = { from: number; to: number };

/** Where a stretch begins, as the wall clock of a zone shows it: the way an address says it. */
export type Start = { day: string; from: string };

/** The wall clock of a zone at a moment; UTC where nobody knows the zone. */
export function wallClock(at: number, zone: string): { day: string; time: string } {
  const text = new Date(at + (standing(zone, at)?.offset ?? 0)).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

function instantOf(day: string, time: string, zone: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  return compatibleInstant(zone, wall) ?? wall;
}

/** A calendar day in a zone: 23 or 25 hours when the clock changes in it. */
export function dayOf(day: string, zone: string): Span {
  return { from: instantOf(day, "00:00", zone), to: instantOf(addDays(day, 1), "00:00", zone) };
}

/**
 * What a timeline shows: `zoom` hours from a wall clock's time on, and from midnight at 24 hours the whole calendar day, however
 * long it is. A time that a clock change skips is moved forward by as much; of one that it repeats the first is meant.
 */
export function windowOf({ day, from }: Start, zoom: Zoom, zone: string): Span {
  if (zoom === 24 && from === "00:00") return dayOf(day, zone);
  const begins = instantOf(day, from, zone);
  return { from: begins, to: begins + zoom * hour };
}

/** Where the window before and the one after begin. Whole days follow whole days, whatever the clock does. */
export function neighbours(start: Start, zoom: Zoom, zone: string): { before: Start; after: Start } {
  if (zoom === 24 && start.from === "00:00")
    return {
      before: { day: addDays(start.day, -1), from: "00:00" },
      after: { day: addDays(start.day, 1), from: "00:00" },
    };
  const { from, to } = windowOf(start, zoom, zone);
  const startAt = (at: number): Start => {
    const { day, time } = wallClock(at, zone);
    return { day, from: time };
  };
  return { before: startAt(from - zoom * hour), after: startAt(to) };
}

/** Where a moment lies in a window, in percent of it from its left; below 0 and over 100 outside. */
function shareOf(window: Span, at: number): number {
  return Math.round(((at - window.from) / (window.to - window.from)) * 100_000) / 1000;
}

/** A stretch as it is drawn: percent from the left and percent wide, cut at the window's edges. */
export type Extent = { left: number; width: number; cut?: "start" | "end" | "both" };

/** A stretch within a window; undefined when nothing of it is to be seen. */
export function extentOf(window: Span, { from, to }: Span): Extent | undefined {
  if (to <= window.from || from >= window.to) return undefined;
  const left = Math.max(0, shareOf(window, from));
  const right = Math.min(100, shareOf(window, to));
  const [early, late] = [from < window.from, to > window.to];
  const cut = early && late ? "both" : early ? "start" : late ? "end" : undefined;
  return { left, width: Math.round((right - left) * 1000) / 1000, ...(cut ? { cut } : {}) };
}

/** A full hour of the wall clock: where it is drawn, what it says, and the day where one begins, `21 Nov`. */
export type Tick = { left: number; label: string; day?: string };

/** Every zone's clock is a multiple of this from UTC. */
const quarter = 15 * minute;

/** The full hours of a zone's wall clock in a window. A skipped hour has none, a repeated one has two. */
export function ticksOf(window: Span, zone: string): Tick[] {
  const ticks: Tick[] = [];
  for (let at = Math.ceil(window.from / quarter) * quarter; at < window.to; at += quarter) {
    const { day, time } = wallClock(at, zone);
    if (!time.endsWith(":00")) continue;
    ticks.push({
      left: shareOf(window, at),
      label: time.slice(0, 2),
      ...(time === "00:00" ? { day: shortDay(day).replace(/(?<=[A-Z][a-z]{2})[a-z]+$/, "") } : {}),
    });
  }
  return ticks;
}
