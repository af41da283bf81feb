import { airport } from "@/lib/airports/airports";
import { addDays, isDay, longDay, shortDay, today } from "@/lib/airports/local-time";
import { isoInstant } from "@/lib/airports/stored-time";
import { readCursor, writeCursor } from "@/lib/cursor";
import {
  dayQuery,
  type ListQuery,
  listByDay,
  listByRoute,
  type Narrowing,
  type Position,
  routeQuery,
} from "./lists";
import { routeInDays } from "./route-days";
import type { FlightFilter } from "./schema";
import type { FlightList, FullFilter } from "./screen";
import { rowOf } from "./view";

/** How many flights a page of the list holds. */
export const pageSize = 50;

/** How many days a route is shown for when the address does not say. */
const routeDays = 7;

/** What an address asks for, with today at the home station for whatever it leaves out. */
export function fullFilter(filter: FlightFilter, homeStation: string, now: Date): FullFilter {
  const station = filter.station ?? homeStation;
  const zone = airport(station === "ALL" ? homeStation : station)?.zone ?? "UTC";
  const day = filter.day && isDay(filter.day) ? filter.day : today(now, zone);
  const from = filter.from ?? (filter.to && station !== "ALL" && station !== filter.to ? station : undefined);
  const to = filter.to ?? (filter.from && station !== "ALL" && station !== filter.from ? station : undefined);
  const until =
    filter.until && isDay(filter.until) && filter.until >= day ? filter.until : addDays(day, routeDays - 1);
  return {
    day,
    until,
    station,
    show: filter.show ?? "departures",
    ...(from && to ? { from, to } : {}),
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.carrier ? { carrier: filter.carrier } : {}),
    seats: filter.seats === "1",
  };
}

function cityOf(iata: string): string {
  return airport(iata)?.city || iata;
}

/** The list's heading in words: `Departures from Seattle`. */
export function headingOf(filter: FullFilter): string {
  if (filter.from && filter.to) return `${cityOf(filter.from)} to ${cityOf(filter.to)}`;
  if (filter.station === "ALL") return "All flights";
  const city = cityOf(filter.station);
  if (filter.show === "departures") return `Departures from ${city}`;
  return filter.show === "arrivals" ? `Arrivals in ${city}` : `Flights of ${city}`;
}

/** What DynamoDB narrows the list by. */
function narrowingOf({ station, show, status, carrier, seats, from }: FullFilter): Narrowing {
  const here = station === "ALL" || from ? undefined : station;
  return {
    ...(here && show !== "arrivals" ? { departing: here } : {}),
    ...(here && show !== "departures" ? { arriving: here } : {}),
    ...(status ? { status } : {}),
    ...(carrier ? { carrier } : {}),
    hasSeats: seats,
  };
}

/** Today's list opens with what left in the last hour: what is over before that is a page back. */
const backlog = 60 * 60 * 1000;

/** Where to begin: at the address's cursor, else, where it names no day, an hour ago. */
function startOf(asked: FlightFilter, filter: FullFilter, list: string, now: Date): Position {
  const cursor = asked.before ?? asked.after;
  const from = cursor ? readCursor(cursor, list) : undefined;
  if (from) return { from, back: asked.before !== undefined };
  if (cursor || asked.day || filter.from) return {};
  const departure_time = isoInstant(now.getTime() - backlog);
  return { from: { departure_date: filter.day, departure_time, flight_id: "0" } };
}

/** The whole list that a filter asks for, as DynamoDB is asked for it. */
export function listQuery(filter: FullFilter): ListQuery {
  return filter.from && filter.to
    ? routeQuery(routeInDays(filter.from, filter.to, filter.day, filter.until), narrowingOf(filter))
    : dayQuery(filter.day, narrowingOf(filter));
}

/** One page of the flight list that an address asks for, with cursors to its neighbours; never blank while matches remain. */
export async function listPage(asked: FlightFilter, homeStation: string, now: Date): Promise<FlightList> {
  const filter = fullFilter(asked, homeStation, now);
  const list = `flights ${JSON.stringify(filter)}`;
  const read = (position: Position) =>
    filter.from && filter.to
      ? listByRoute(
          routeInDays(filter.from, filter.to, filter.day, filter.until),
          narrowingOf(filter),
          pageSize,
          position,
        )
      : listByDay(filter.day, narrowingOf(filter), pageSize, position);
  const start = startOf(asked, filter, list, now);
  const found = await read(start);
  const page = start.from && found.items.length === 0 ? await read({}) : found;
  const ranged = filter.from !== undefined && filter.until > filter.day;
  const zone = airport(filter.station === "ALL" ? homeStation : filter.station)?.zone ?? "UTC";
  return {
    filter,
    heading: headingOf(filter),
    dayWords: ranged ? `${shortDay(filter.day)} to ${shortDay(filter.until)}` : longDay(filter.day),
    previousDay: addDays(filter.day, -1),
    nextDay: addDays(filter.day, 1),
    today: today(now, zone),
    now: now.toISOString(),
    rows: page.items.map((flight) => rowOf(flight, airport, now.toISOString())),
    ...(page.before ? { before: writeCursor(page.before, list) } : {}),
    ...(page.after ? { after: writeCursor(page.after, list) } : {}),
    strayCursor: (asked.before ?? asked.after) !== undefined && start.from === undefined,
  };
}
