import { addDays, dayShift } from "@/lib/airports/day";
import { weekdayOf } from "../pattern";
import type { ExportedLeg } from "./exported";
import { flown, type Itinerary, itinerariesOf } from "./itineraries";
import { keptColumns } from "./kept";
import {
  carrier,
  type Field,
  header,
  leg as layout,
  type RecordType,
  record,
  recordLength,
  segment,
  titleOfContents,
  trailer,
} from "./layout";
import {
  differing,
  mostVariations,
  writeDate,
  writeDays,
  writeShift,
  writeTime,
  writeVariation,
} from "./values";

/** When a file is written, and the first and last local day of departure that it is about. */
export type SsimOccasion = { now: string; from: string; until: string };

/** The last Sunday of a month: clocks and seasons change on it. */
function lastSunday(year: number, month: "03" | "10"): string {
  const end = `${year}-${month}-31`;
  return addDays(end, -(weekdayOf(end) % 7));
}

/** `S26` or `W26` where a period lies within one season of IATA's, which change on the last Sundays of March and October. */
export function iataSeason(from: string, until: string): string {
  const year = Number(from.slice(0, 4));
  for (const [name, first, next] of [
    [`W${String(year - 1).slice(2)}`, lastSunday(year - 1, "10"), lastSunday(year, "03")],
    [`S${String(year).slice(2)}`, lastSunday(year, "03"), lastSunday(year, "10")],
    [`W${String(year).slice(2)}`, lastSunday(year, "10"), lastSunday(year + 1, "03")],
  ] as const)
    if (from >= first && until < next) return name;
  return "";
}

/** Numbers records as they are written. */
class Numbered {
  count = 0;

  line(type: RecordType, fields: readonly (readonly [Field, string])[]): string {
    this.count++;
    return `${record(type, [...fields, [header.serial, serialText(this.count)]])}\r\n`;
  }
}

function serialText(count: number): string {
  return String(count % 1_000_000).padStart(6, "0");
}

/** Four lines of zeros stand between the sections: records were once read five at a time. */
const filler = `${"0".repeat(recordLength)}\r\n`.repeat(4);

function legFields(
  leg: ExportedLeg,
  { legs, dates, variation }: Itinerary,
  sequence: number,
): (readonly [Field, string])[] {
  const day = legs[0]?.departureDay ?? leg.departureDay;
  const { fields } = leg.kept;
  return [
    ...identity(leg, variation, sequence),
    [layout.from, writeDate(dates.from)],
    [layout.until, writeDate(dates.until)],
    [layout.days, writeDays(dates.days)],
    [layout.origin, leg.origin],
    [layout.passengerDeparture, writeTime(leg.departure)],
    [layout.aircraftDeparture, writeTime(differing(leg.departure, fields.aircraftDeparture))],
    [layout.departureVariation, writeVariation(leg.departureVariation)],
    [layout.terminal, leg.terminal],
    [layout.destination, leg.destination],
    [layout.aircraftArrival, writeTime(differing(leg.arrival, fields.aircraftArrival))],
    [layout.passengerArrival, writeTime(leg.arrival)],
    [layout.arrivalVariation, writeVariation(leg.arrivalVariation)],
    [layout.aircraftType, leg.aircraftType],
    ...keptColumns(fields),
    [layout.variationOverflow, overflow(variation)],
    [layout.configuration, leg.configuration],
    [layout.departureDay, writeShift(dayShift(day, leg.departureDay))],
    [layout.arrivalDay, writeShift(dayShift(day, leg.arrivalDay))],
  ];
}

function identity(leg: ExportedLeg, variation: number, sequence: number): (readonly [Field, string])[] {
  return [
    [layout.suffix, leg.suffix],
    [layout.airline, leg.carrier],
    [layout.number, leg.number.padStart(4)],
    [layout.variation, String(variation % 100).padStart(2, "0")],
    [layout.sequence, String(sequence).padStart(2, "0")],
  ];
}

/** The hundreds of a variation, where it has some. */
function overflow(variation: number): string {
  return variation < 100 ? "" : String(Math.floor(variation / 100));
}

function* itineraryLines(itinerary: Itinerary, numbered: Numbered): Generator<string> {
  const { legs, variation } = itinerary;
  for (const [at, leg] of legs.entries()) {
    yield numbered.line("3", legFields(leg, itinerary, at + 1));
    for (const data of leg.kept.data)
      yield numbered.line("4", [
        ...identity(leg, variation, at + 1),
        [segment.service, leg.kept.fields.service ?? "J"],
        [segment.kept, data],
        [segment.variationOverflow, overflow(variation)],
      ]);
  }
}

/** Legs by what `of` says of them, in the order of `order`. */
function grouped(legs: readonly ExportedLeg[], of: (leg: ExportedLeg) => string): [string, ExportedLeg[]][] {
  const groups = new Map<string, ExportedLeg[]>();
  for (const leg of legs) {
    const group = groups.get(of(leg));
    if (group) group.push(leg);
    else groups.set(of(leg), [leg]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const byNumber = ({ number, suffix }: ExportedLeg) => `${number.padStart(4, "0")}${suffix}`;

/**
 * A schedule file (SSIM chapter 7, local times) of these legs, record by record, each with its line end: airlines and numbers in order,
 * flights that are alike gathered into periods. The same legs in any order give the same file. A number has at most 999 itineraries:
 * `leaveOut` is told of the legs of any more.
 */
export function* writeSsim(
  legs: readonly ExportedLeg[],
  { now, from, until }: SsimOccasion,
  leaveOut: (leg: ExportedLeg) => void,
): Generator<string> {
  const numbered = new Numbered();
  yield numbered.line("1", [
    [header.title, titleOfContents],
    [header.dataSet, "001"],
  ]);
  yield filler;
  const airlines = grouped(legs, ({ carrier: airline }) => airline);
  for (const [at, [airline, own]] of airlines.entries()) {
    yield numbered.line("2", [
      [carrier.timeMode, "L"],
      [carrier.airline, airline],
      [carrier.season, iataSeason(from, until)],
      [carrier.validFrom, writeDate(from)],
      [carrier.validUntil, writeDate(until)],
      [carrier.createdOn, writeDate(now.slice(0, 10))],
      [carrier.title, `${airline} SCHEDULE`],
      [carrier.status, "C"],
      [carrier.reference, "APRON"],
      [carrier.createdAt, now.slice(11, 16).replace(":", "")],
    ]);
    yield filler;
    for (const [, flights] of grouped(own, byNumber))
      for (const itinerary of itinerariesOf(flights))
        if (itinerary.variation <= mostVariations) yield* itineraryLines(itinerary, numbered);
        else flown(itinerary).forEach(leaveOut);
    yield filler;
    yield numbered.line("5", [
      [trailer.airline, airline],
      [trailer.check, serialText(numbered.count)],
      [trailer.end, at === airlines.length - 1 ? "E" : "C"],
    ]);
    yield filler;
  }
}
