import type { Airport } from "@/lib/airports/airport";
import { dayShift } from "@/lib/airports/day";
import { offsetMinutes, readStored } from "@/lib/airports/local-time";
import { designator, type Flight, madeFlightId } from "@/lib/flights/flight";
import type { AirportOf } from "@/lib/flights/timetable";
import { err, ok, type Result } from "@/lib/result";
import { type Kept, keptAttribute, readKept } from "./kept";
import { isWritable, mostVariations, oneCabin, seatsOf } from "./values";

/** A stored flight as a leg of a schedule file, in local times. */
export type ExportedLeg = {
  flightId: string;
  carrier: string;
  /** Digits, and the suffix behind them. */
  number: string;
  suffix: string;
  origin: string;
  destination: string;
  /** Local days, and minutes after midnight. */
  departureDay: string;
  arrivalDay: string;
  departure: number;
  arrival: number;
  departureVariation: number;
  arrivalVariation: number;
  /** Epoch milliseconds. */
  departs: number;
  arrives: number;
  aircraftType: string;
  terminal: string;
  configuration: string;
  kept: Kept;
};

/** Why a flight is not in the file, and of those that are, what a person should know. */
export type Remark = { flightId: string; words: string };

const isMinute = (instant: string) => instant.endsWith(":00Z");

function minutesOf(local: string): number {
  return Number(local.slice(0, 2)) * 60 + Number(local.slice(3, 5));
}

function configurationOf({ capacity }: Flight, kept: Kept): string {
  const said = kept.fields.configuration;
  if (said && (seatsOf(said) === undefined || seatsOf(said) === capacity)) return said;
  return capacity !== undefined && capacity > 0 && capacity < 1000 ? oneCabin(capacity) : "";
}

function ends(flight: Flight, from: Airport, to: Airport) {
  const departs = readStored(flight.departureTime ?? "", from.zone);
  const arrives = readStored(flight.arrivalTime ?? "", to.zone);
  if (!departs?.instant || !arrives?.instant) return undefined;
  return {
    departs: { ...departs, instant: departs.instant },
    arrives: { ...arrives, instant: arrives.instant },
  };
}

/**
 * The leg that a stored flight is in a schedule file. Refuses, with the reason, what such a file cannot say: a canceled flight, one
 * without airline, number, route or aircraft type, and times that cannot be read or are not whole minutes.
 */
export function exportedLeg(flight: Flight, airportOf: AirportOf): Result<ExportedLeg, string> {
  const { carrier, flightNumber, origin, destination, aircraftType = "" } = flight;
  if (flight.status === "canceled" || flight.status === "canceling") return err("It is canceled.");
  const number = /^0*([1-9]\d{0,3})([A-Z]?)$/.exec(flightNumber ?? "");
  if (!carrier || !/^[A-Z0-9]{2}$/.test(carrier) || !number) return err("It has no airline and number.");
  const from = airportOf(origin ?? "");
  const to = airportOf(destination ?? "");
  if (!from || !to) return err("It has no route between known airports.");
  if (!/^[A-Z0-9]{3}$/.test(aircraftType)) return err("It has no aircraft type of three signs.");
  const times = ends(flight, from, to);
  if (!times) return err("Its times cannot be read.");
  const { departs, arrives } = times;
  if (!isMinute(departs.instant) || !isMinute(arrives.instant))
    return err("Its times are not whole minutes.");
  if (!isWritable(departs.date))
    return err("Its day is not of this century, and such a file has two digits for a year.");
  const later = dayShift(departs.date, arrives.date);
  if (later < -1 || later > 6) return err("It arrives too many days after it departs.");
  const kept = readKept(flight.other[keptAttribute]);
  const terminal = flight.terminal ?? "";
  return ok({
    flightId: flight.flightId,
    carrier,
    number: number[1] ?? "",
    suffix: number[2] ?? "",
    origin: from.iata,
    destination: to.iata,
    departureDay: departs.date,
    arrivalDay: arrives.date,
    departure: minutesOf(departs.local),
    arrival: minutesOf(arrives.local),
    departureVariation: offsetMinutes(departs.instant, from.zone),
    arrivalVariation: offsetMinutes(arrives.instant, to.zone),
    departs: Date.parse(departs.instant),
    arrives: Date.parse(arrives.instant),
    aircraftType,
    // Two columns: a longer name cannot be said, and a file without one leaves it alone.
    terminal: terminal.length <= 2 ? terminal : "",
    configuration: configurationOf(flight, kept),
    kept,
  });
}

/** Why a leg is not in the file after all, where the itineraries of its number are too many. */
export function noRoom({ flightId, carrier, number, suffix, departureDay }: ExportedLeg): Remark {
  const words = `${carrier} ${number}${suffix} of ${departureDay}: its number has more than ${mostVariations} itineraries, and such a file has no room for more.`;
  return { flightId, words };
}

/** What reading the file again would not recognize, in words; undefined where it would change nothing. */
export function idRemark(flight: Flight, leg: ExportedLeg): Remark | undefined {
  const made = madeFlightId({
    carrier: leg.carrier,
    flightNumber: `${leg.number}${leg.suffix}`,
    day: leg.departureDay,
    origin: leg.origin,
  });
  if (made === flight.flightId) return undefined;
  const words = `${designator(flight)} of ${leg.departureDay} has an ID of its own: the file makes ${made} of it where this flight is not there.`;
  return { flightId: flight.flightId, words };
}
