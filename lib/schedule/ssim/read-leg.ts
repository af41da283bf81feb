import type { DatePattern } from "../pattern";
import { type Kept, keptFieldsOf } from "./kept";
import { columnsOf, type Field, leg, textAt } from "./layout";
import {
  oneCabin,
  readDate,
  readDays,
  readShift,
  readTime,
  readVariation,
  seatsOf,
  withoutEnd,
  writeDifference,
} from "./values";

/** One leg of a schedule: a flight on every date of its pattern. */
export type SsimLeg = {
  carrier: string;
  /** With its operational suffix. */
  flightNumber: string;
  /** What type 4 records repeat: designator, variation and sequence, as they stand. */
  identity: string;
  dates: DatePattern;
  origin: string;
  destination: string;
  /** Minutes after midnight, and days after the date of the pattern; local or UTC, as the carrier's record says. */
  departure: number;
  arrival: number;
  departureDay: number;
  arrivalDay: number;
  /** Minutes that local time is ahead of UTC, as the file says. */
  departureVariation: number;
  arrivalVariation: number;
  aircraftType: string;
  terminal: string;
  seats?: number;
  kept: Kept;
};

/** What is wrong with a record, where. */
export type FieldFault = { field: Field; words: string };

/** `columns 40 to 43, passenger departure time: 2561 is no time, such as 0915`. */
export function faultWords({ field, words }: FieldFault): string {
  return `${columnsOf(field)}, ${field[2]}: ${words}`;
}

/** What two records of one leg have in common. */
export function identityOf(record: string, overflow: Field): string {
  return record.slice(1, 13) + textAt(record, overflow);
}

/** Reads fields one by one and notes what is wrong with each. */
class Fields {
  readonly faults: FieldFault[] = [];
  private readonly record: string;

  constructor(record: string) {
    this.record = record;
  }

  fault(field: Field, words: string): void {
    this.faults.push({ field, words });
  }

  read<T>(field: Field, how: (text: string) => T | undefined, sentence: string, instead: T): T {
    const text = textAt(this.record, field);
    const value = how(text);
    if (value !== undefined) return value;
    this.fault(field, `${text.trim() === "" ? "nothing stands here" : `“${text}” is wrong`}; ${sentence}`);
    return instead;
  }
}

function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? text : undefined);
}

function numberOf(text: string): string | undefined {
  const digits = text.trim();
  return /^\d{1,4}$/.test(digits) && Number(digits) > 0 ? String(Number(digits)) : undefined;
}

/** The time of passengers, or of the aircraft where there are none; by how much the aircraft's differs is kept. */
function times(
  fields: Fields,
  record: string,
  passenger: Field,
  aircraft: Field,
): { minutes: number; own?: string } {
  const sentence = "a time is four digits, such as 0915";
  const alone = textAt(record, passenger) === "";
  const minutes = fields.read(alone ? aircraft : passenger, readTime, sentence, 0);
  if (alone || textAt(record, aircraft) === "") return { minutes };
  const own = writeDifference(minutes, fields.read(aircraft, readTime, sentence, 0));
  return own === "" ? { minutes } : { minutes, own };
}

function datesOfLeg(fields: Fields, record: string, validUntil: string | undefined): DatePattern {
  const sentence = "a day is written 29MAR26";
  const from = fields.read(leg.from, readDate, sentence, "2000-01-01");
  const open = textAt(record, leg.until) === withoutEnd;
  if (open && !validUntil)
    fields.fault(leg.until, "the leg has no last day, and neither has the airline's record");
  const until = open ? (validUntil ?? from) : fields.read(leg.until, readDate, sentence, from);
  if (until < from) fields.fault(leg.until, "the last day is before the first");
  const days = fields.read(leg.days, readDays, "each weekday has its own column, 1 for Monday to 7", []);
  if (textAt(record, leg.days) === "") fields.fault(leg.days, "no weekday is named");
  const every = fields.read(
    leg.frequency,
    matching(/^[12]?$/),
    "blank or 1 is every week, 2 every second",
    "",
  );
  return { from, until, days, ...(every === "2" ? { everyWeeks: 2 } : {}) };
}

function seatsAndConfiguration(record: string): { seats?: number; configuration?: string } {
  const configuration = textAt(record, leg.configuration);
  if (configuration === "") return {};
  const seats = seatsOf(configuration);
  if (seats === undefined) return { configuration };
  return configuration === oneCabin(seats) ? { seats } : { seats, configuration };
}

/** A leg's record read, with everything that is wrong with it. `validUntil` ends a leg that has no last day of its own. */
export function readLeg(
  record: string,
  validUntil: string | undefined,
): { ok: true; value: SsimLeg } | { ok: false; error: FieldFault[] } {
  const fields = new Fields(record);
  const carrier = fields.read(
    leg.airline,
    matching(/^[A-Z0-9]{2}$/),
    "an airline has two signs, such as AS",
    "",
  );
  const number = fields.read(leg.number, numberOf, "a flight number has 1 to 4 digits", "");
  const suffix = fields.read(leg.suffix, matching(/^[A-Z]?$/), "a suffix is a letter", "");
  const station = matching(/^[A-Z]{3}$/);
  const departs = times(fields, record, leg.passengerDeparture, leg.aircraftDeparture);
  const arrives = times(fields, record, leg.passengerArrival, leg.aircraftArrival);
  const variation = "a difference from UTC is written -0800";
  const shift = "0 is the same day, 1 to 7 later, A the day before";
  const { seats, configuration } = seatsAndConfiguration(record);
  const value: SsimLeg = {
    carrier,
    flightNumber: `${number}${suffix}`,
    identity: identityOf(record, leg.variationOverflow),
    dates: datesOfLeg(fields, record, validUntil),
    origin: fields.read(leg.origin, station, "a station has three letters", ""),
    destination: fields.read(leg.destination, station, "a station has three letters", ""),
    departure: departs.minutes,
    arrival: arrives.minutes,
    departureDay: fields.read(leg.departureDay, readShift, shift, 0),
    arrivalDay: fields.read(leg.arrivalDay, readShift, shift, 0),
    departureVariation: fields.read(leg.departureVariation, readVariation, variation, 0),
    arrivalVariation: fields.read(leg.arrivalVariation, readVariation, variation, 0),
    aircraftType: fields.read(
      leg.aircraftType,
      matching(/^[A-Z0-9]{3}$/),
      "a type has three signs, such as 739",
      "",
    ),
    terminal: textAt(record, leg.terminal),
    ...(seats === undefined ? {} : { seats }),
    kept: {
      fields: {
        ...keptFieldsOf(record),
        ...(departs.own ? { aircraftDeparture: departs.own } : {}),
        ...(arrives.own ? { aircraftArrival: arrives.own } : {}),
        ...(configuration ? { configuration } : {}),
      },
      data: [],
    },
  };
  return fields.faults.length > 0
    ? { ok: false, error: fields.faults }
    : { ok: true, value: endOfDay(value) };
}

/** 2400 is 0000 of the next day. */
function endOfDay(value: SsimLeg): SsimLeg {
  const { departure, arrival, departureDay, arrivalDay } = value;
  return {
    ...value,
    departure: departure % 1440,
    departureDay: departureDay + (departure === 1440 ? 1 : 0),
    arrival: arrival % 1440,
    arrivalDay: arrivalDay + (arrival === 1440 ? 1 : 0),
  };
}
