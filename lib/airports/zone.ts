const DAY_MS = 86_400_000;
const DAYS_KEPT = 4000;

/** How a zone stands against UTC: `offset` in milliseconds east of it, and what its clock is called then (`PST`, `GMT+5:45`). */
export type Standing = { offset: number; name: string };

/** A stretch of UTC in which the zone stands still; `until` (exclusive) is at most the end of the day. */
type Stretch = Standing & { until: number };

type Clock = { format: Intl.DateTimeFormat; days: Map<number, Stretch[]> };

const clocks = new Map<string, Clock | undefined>();

function openClock(zone: string): Clock | undefined {
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "short",
    });
    return { format, days: new Map() };
  } catch {
    return undefined;
  }
}

function clock(zone: string): Clock | undefined {
  if (!clocks.has(zone)) clocks.set(zone, openClock(zone));
  return clocks.get(zone);
}

function ask(format: Intl.DateTimeFormat, ms: number): Standing {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(ms)) part[type] = value;
  const { year = "", month, day, hour, minute, second, timeZoneName = "" } = part;
  const wall = Date.parse(`${year.padStart(4, "0")}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return { offset: wall - Math.floor(ms / 1000) * 1000, name: timeZoneName };
}

function same(a: Standing, b: Standing): boolean {
  return a.offset === b.offset && a.name === b.name;
}

/** The stretches of one UTC day: one on nearly every day, two when the clock changes in it. */
function stretches(format: Intl.DateTimeFormat, day: number): Stretch[] {
  const from = day * DAY_MS;
  const until = from + DAY_MS;
  const first = ask(format, from);
  const last = ask(format, until - 1);
  if (same(first, last)) return [{ ...first, until }];
  let [before, after] = [from, until - 1];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (same(ask(format, middle), first)) before = middle;
    else after = middle;
  }
  return [
    { ...first, until: after },
    { ...last, until },
  ];
}

/** True when the runtime knows this IANA name. */
export function isZone(zone: string): boolean {
  return clock(zone) !== undefined;
}

/**
 * How a zone stands at an instant (epoch milliseconds), or undefined when the runtime does not know the zone.
 * Asked of Intl once for each zone and day and remembered, since a list asks hundreds of times.
 */
export function standing(zone: string, ms: number): Standing | undefined {
  const known = clock(zone);
  if (!known) return undefined;
  const day = Math.floor(ms / DAY_MS);
  let found = known.days.get(day);
  if (!found) {
    if (known.days.size >= DAYS_KEPT) known.days.clear();
    found = stretches(known.format, day);
    known.days.set(day, found);
  }
  return found.find((stretch) => ms < stretch.until);
}

/**
 * The instant at which a zone's wall clock reads `wall` (its reading as if it were UTC, epoch milliseconds): the earlier
 * one in a repeated hour, and in a gap the reading moved forward by the gap, as Temporal's "compatible" has it.
 */
export function compatibleInstant(zone: string, wall: number): number | undefined {
  const before = standing(zone, wall - DAY_MS);
  const after = standing(zone, wall + DAY_MS);
  if (!before || !after) return undefined;
  const late = wall - after.offset;
  const early = wall - before.offset;
  const earlyHolds = standing(zone, early)?.offset === before.offset;
  const lateHolds = standing(zone, late)?.offset === after.offset;
  return lateHolds && !earlyHolds ? late : early;
}
