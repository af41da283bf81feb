import { airport } from "@/lib/airports/airports";
import { addDays, isShownDay, longDay } from "@/lib/airports/day";
import { standing } from "@/lib/airports/zone";
import { designator, type Flight } from "@/lib/flights/flight";
import { type Drawn, drawn } from "./bar";
import { flightsOfDay } from "./lists";
import { rowsOf } from "./rows";
import type { TimelineFilter } from "./schema";
import type { FullView, Timeline } from "./screen";
import { dayOf, neighbours, type Span, type Start, ticksOf, wallClock, windowOf, type Zoom } from "./window";

const hour = 60 * 60 * 1000;

function cityOf(iata: string): string {
  return airport(iata)?.city || iata;
}

/** What an address asks for, with the whole of today at the home station for whatever it leaves out. */
export function fullView(asked: TimelineFilter, homeStation: string, now: number): FullView {
  const utc = asked.zone === "utc";
  const zone = utc ? "UTC" : (airport(homeStation)?.zone ?? "UTC");
  return {
    day: asked.day && isShownDay(asked.day) ? asked.day : wallClock(now, zone).day,
    from: asked.from ?? "00:00",
    station: asked.station ?? homeStation,
    zoom: asked.zoom ?? 24,
    utc,
  };
}

/** Where a window of each zoom begins that has a moment a quarter of the way in; at 24 hours its whole day. */
function startsAround(at: number, zone: string): Record<Zoom, Start> {
  const start = (zoom: Zoom): Start => {
    const { day, time } = wallClock(at - (zoom * hour) / 4, zone);
    return zoom === 24
      ? { day: wallClock(at, zone).day, from: "00:00" }
      : { day, from: `${time.slice(0, 2)}:00` };
  };
  return { 6: start(6), 12: start(12), 24: start(24) };
}

/**
 * The days of departure that can have a flight in a stretch of time: one that left up to a day before it is still in the air,
 * and where a place's day is ahead of UTC's the date is too. Of the two days before them, since a delay may last three, only those that
 * left or leave `since` (ms).
 */
function daysAround({ from, to }: Span): { day: string; since?: number }[] {
  const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const since = from - 24 * hour;
  const first = dayAt(since);
  const days: { day: string; since?: number }[] = [-2, -1].map((n) => ({ day: addDays(first, n), since }));
  for (let day = first; day <= dayAt(to + 14 * hour); day = addDays(day, 1)) days.push({ day });
  return days;
}

/** The same moment on another clock; a whole day stays the whole day of that name. */
function otherClock(view: FullView, window: Span, zone: string): Start {
  if (view.zoom === 24 && view.from === "00:00") return { day: view.day, from: view.from };
  const { day, time } = wallClock(window.from, zone);
  return { day, from: time };
}

function headingOf(station: string): string {
  return station === "ALL" ? "Aircraft of the network" : `Aircraft at ${cityOf(station)}`;
}

function zoneWordsOf(view: FullView, homeStation: string, zone: string, at: number): string {
  if (view.utc) return "UTC";
  return `${cityOf(homeStation)} time, ${standing(zone, at)?.name ?? "UTC"}`;
}

function within({ leg }: Drawn, span: Span): boolean {
  return leg.arrives > span.from && leg.departs < span.to;
}

type Undrawn = Timeline["undrawn"];

/** Those of the day that cannot be drawn, at a station only its own. */
function undrawnOf(flights: readonly Flight[], view: FullView, isHere: (flight: Flight) => boolean): Undrawn {
  return flights
    .filter((flight) => flight.departureDate === view.day && isHere(flight))
    .map((flight) => ({ flightId: flight.flightId, name: designator(flight) }));
}

/** A day of aircraft as its page draws it: five or six days are read, so that what was before a night, or is days late, is known too. */
export async function timelineOf(asked: TimelineFilter, homeStation: string, now: number): Promise<Timeline> {
  const view = fullView(asked, homeStation, now);
  const homeZone = airport(homeStation)?.zone ?? "UTC";
  const zone = view.utc ? "UTC" : homeZone;
  const window = windowOf(view, view.zoom, zone);
  const day = dayOf(view.day, zone);
  const shown = { from: Math.min(window.from, day.from), to: Math.max(window.to, day.to) };
  const days = await Promise.all(
    daysAround(shown).map(async ({ day, since }) => [day, await flightsOfDay(day, since)] as const),
  );
  const flights = days.flatMap(([one, found]) => found.map((flight) => ({ ...flight, departureDate: one })));
  const isHere = ({ origin, destination }: Flight) =>
    view.station === "ALL" || origin === view.station || destination === view.station;
  const drawings = new Map(flights.map((flight) => [flight, drawn(flight, airport)]));
  const { rows, conflicts } = rowsOf(
    [...drawings.values()].filter((one) => one !== undefined),
    { window, zone, day: view.day },
    (one) => isHere(one.flight) && within(one, shown),
  );
  return {
    view,
    heading: headingOf(view.station),
    dayWords: longDay(view.day),
    zoneWords: zoneWordsOf(view, homeStation, zone, window.from),
    homeCity: cityOf(homeStation),
    today: wallClock(now, zone).day,
    ...neighbours(view, view.zoom, zone),
    otherClock: otherClock(view, window, view.utc ? homeZone : "UTC"),
    ends: { from: wallClock(window.from, zone).time, to: wallClock(window.to, zone).time },
    nowStarts: startsAround(now, zone),
    window,
    now,
    utcOffset: (standing(zone, now)?.offset ?? 0) / 60_000,
    ticks: ticksOf(window, zone),
    rows,
    flights: rows.reduce((sum, row) => sum + row.bars.length, 0),
    conflicts,
    undrawn: undrawnOf(
      flights.filter((flight) => !drawings.get(flight)),
      view,
      isHere,
    ),
  };
}
