import { addDays } from "@/lib/airports/day";
import { offsetMinutes, toInstant } from "@/lib/airports/local-time";
import type { AirportOf } from "@/lib/flights/timetable";
import { datesOf } from "../pattern";
import { keptText } from "./kept";
import { columnsOf, type Field, leg as layout } from "./layout";
import type { TimeMode } from "./read";
import type { SsimLeg } from "./read-leg";
import { writeVariation } from "./values";

/** A flight that a leg makes on one date. Times are UTC instants. */
export type SsimFlight = {
  carrier: string;
  flightNumber: string;
  origin: string;
  destination: string;
  departs: string;
  arrives: string;
  aircraftType: string;
  terminal: string;
  seats?: number;
  /** What `keptText` makes of the rest. */
  kept: string;
};

type End = { place: string; field: Field; minutes: number; shift: number; variation: number };

/** A leg's dates on which its file and the zone of a station do not agree. */
type Disagreement = { end: End; days: string[]; zone: number };

const minuteMs = 60_000;

function clock(minutes: number): string {
  return new Date(minutes * minuteMs).toISOString().slice(11, 16);
}

function wallOf(day: string, minutes: number): number {
  return Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs;
}

/** Reads the times of one leg date by date. */
class Expansion {
  readonly problems: string[] = [];
  readonly disagreements = new Map<Field, Disagreement>();
  private readonly mode: TimeMode;
  private readonly airportOf: AirportOf;

  constructor(mode: TimeMode, airportOf: AirportOf) {
    this.mode = mode;
    this.airportOf = airportOf;
  }

  /** The instant of one end on a date; undefined, with a problem noted, where the clocks of its station never show its time. */
  instant(date: string, end: End): string | undefined {
    const day = addDays(date, end.shift);
    const wall = wallOf(day, end.minutes);
    const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
    if (this.mode === "utc") return iso(wall);
    const said = iso(wall - end.variation * minuteMs);
    const zone = this.airportOf(end.place)?.zone;
    if (!zone) return said;
    const offset = offsetMinutes(said, zone);
    if (offset === end.variation) return said;
    const local = toInstant(
      day,
      clock(end.minutes),
      zone,
      writeVariation(end.variation).replace(/(\d\d)$/, ":$1"),
    );
    if (!local.ok) {
      const how = local.error.kind === "gap" ? "does not exist" : "comes twice";
      this.problems.push(
        `${clock(end.minutes)} on ${day} ${how} at ${end.place}, because clocks change; no flight is made of this date`,
      );
      return undefined;
    }
    const noted = this.disagreements.get(end.field) ?? { end, days: [], zone: offset };
    noted.days.push(day);
    this.disagreements.set(end.field, noted);
    return local.value;
  }
}

function disagreement({ end, days, zone }: Disagreement): string {
  const [first = ""] = days;
  const dates = days.length === 1 ? first : `${days.length} dates from ${first}`;
  return `${columnsOf(end.field)}: ${end.place} is said to be at ${writeVariation(end.variation)} from UTC, and on ${dates} it is at ${writeVariation(zone)}; the local times are taken`;
}

/**
 * The flights of a leg, date by date, and in words what its times leave open: a time that clocks skip or repeat, and a difference
 * from UTC that is not that of the station's zone (the file's local time then holds).
 */
export function expandLeg(
  leg: SsimLeg,
  mode: TimeMode,
  airportOf: AirportOf,
): { flights: SsimFlight[]; problems: string[] } {
  const expansion = new Expansion(mode, airportOf);
  const { carrier, flightNumber, origin, destination, aircraftType, terminal, seats } = leg;
  const kept = keptText(leg.kept);
  const departure: End = {
    place: origin,
    field: layout.departureVariation,
    minutes: leg.departure,
    shift: leg.departureDay,
    variation: leg.departureVariation,
  };
  const arrival: End = {
    place: destination,
    field: layout.arrivalVariation,
    minutes: leg.arrival,
    shift: leg.arrivalDay,
    variation: leg.arrivalVariation,
  };
  const flights: SsimFlight[] = [];
  for (const date of datesOf(leg.dates)) {
    const departs = expansion.instant(date, departure);
    const arrives = expansion.instant(date, arrival);
    if (!departs || !arrives) continue;
    flights.push({
      carrier,
      flightNumber,
      origin,
      destination,
      departs,
      arrives,
      aircraftType,
      terminal,
      ...(seats === undefined ? {} : { seats }),
      kept,
    });
  }
  const told = [...expansion.disagreements.values()].map(disagreement);
  const none = flights.length === 0 && expansion.problems.length === 0;
  if (none)
    told.push(`${columnsOf(layout.days)}: none of these weekdays lies in its period, so it is no flight`);
  return { flights, problems: [...expansion.problems, ...told] };
}
