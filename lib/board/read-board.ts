import { airport } from "@/lib/airports/airports";
import { isShownDay } from "@/lib/airports/day";
import { addDays, dayBounds, longDay, offsetMinutes, today } from "@/lib/airports/local-time";
import { designator, type Flight } from "@/lib/flights/flight";
import { headingOf } from "@/lib/flights/list-page";
import { legOf } from "@/lib/rotations/leg";
import type { OtherLeg } from "./arrange";
import { boardRowOf } from "./board";
import { flightsAround } from "./lists";
import type { BoardRow } from "./row";
import type { BoardAddress, BoardFilter } from "./schema";
import type { Board } from "./screen";

/** Events may be told of, or come into their index, so long after the time in their ids: a slow write's eight seconds, and clocks apart. ms. */
export const overlap = 20_000;

export type Ground = { filter: BoardFilter; zone: string; from: number; until: number };

/** What an address asks for, with today at the home station for whatever it leaves out, and when that day is. */
export function groundOf(address: BoardAddress, homeStation: string, now: Date): Ground {
  const station = address.station ?? homeStation;
  const zone = airport(station === "ALL" ? homeStation : station)?.zone ?? "UTC";
  const day = address.day && isShownDay(address.day) ? address.day : today(now, zone);
  const bounds = dayBounds(day, zone);
  return {
    filter: { day, station, show: address.show ?? "departures" },
    zone,
    from: Date.parse(bounds.from),
    until: Date.parse(bounds.to),
  };
}

/** A flight's part in its aircraft's day, for a board that it is not on. */
export function otherLegOf(flight: Flight): OtherLeg | undefined {
  const leg = legOf(flight, airport);
  return leg && { ...leg, designator: designator(flight) };
}

/** Of the legs of the day before only the last of each aircraft matters to today. */
function lastOfEach(legs: readonly OtherLeg[]): OtherLeg[] {
  const last = new Map<string, OtherLeg>();
  for (const leg of legs) {
    const before = last.get(leg.registration);
    if (!before || leg.arrives > before.arrives) last.set(leg.registration, leg);
  }
  return [...last.values()];
}

/** The city of every airport that rows name. */
export function citiesOf(rows: readonly BoardRow[]): Record<string, string> {
  const codes = new Set(
    rows.flatMap(({ origin, destination }) => [origin, destination]).filter((code) => code !== undefined),
  );
  return Object.fromEntries(
    [...codes].map((code) => [code, airport(code)?.city || airport(code)?.name || ""]),
  );
}

/** A whole board, read from the database, with the mark from which it can be followed. */
export async function readBoard(address: BoardAddress, homeStation: string, now: Date): Promise<Board> {
  const { filter, zone, from, until } = groundOf(address, homeStation, now);
  const { day, station, show } = filter;
  const offset = offsetMinutes(now.toISOString(), zone);
  const wanted = station === "ALL" || show === "departures" ? undefined : { station, offset };
  const flights = await flightsAround(day, from, wanted);
  const when = { airportOf: airport, since: from, now: now.getTime() };
  const rows: BoardRow[] = [];
  const before: OtherLeg[] = [];
  const others: OtherLeg[] = [];
  for (const flight of flights) {
    const row = boardRowOf(flight, filter, when);
    const other = row ? undefined : otherLegOf(flight);
    if (row) rows.push(row);
    else if (other) (other.scheduledDeparture < from ? before : others).push(other);
  }
  const tails = new Set(rows.map(({ registration }) => registration));
  return {
    filter,
    heading: headingOf({ ...filter, until: day, seats: false }),
    dayWords: longDay(day),
    previousDay: addDays(day, -1),
    nextDay: addDays(day, 1),
    from,
    until,
    now: now.getTime(),
    offset,
    rows,
    others: [...lastOfEach(before), ...others].filter(({ registration }) => tails.has(registration)),
    cities: citiesOf(rows),
    mark: { from: now.getTime() - overlap, seen: [] },
  };
}
