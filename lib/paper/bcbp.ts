import { parseSeat } from "@/lib/aircraft/seats";
import { dayShift, isDay } from "@/lib/airports/day";
import type { BookingStatus } from "@/lib/bookings/booking";
import { splitName } from "@/lib/bookings/name";
import { foldLatin } from "@/lib/fold";
import { err, ok, type Result } from "@/lib/result";

/** What a boarding pass says of one passenger on one leg; as stored, so that anything can be missing or odd. */
export type Leg = {
  passengerName?: string;
  nameKey?: string;
  /** Six signs of Apron, up to seven of other programs. */
  locator?: string;
  from?: string;
  to?: string;
  carrier?: string;
  flightNumber?: string;
  /** Local calendar day of the scheduled departure, `2026-11-20`. */
  day?: string;
  seat?: string;
  status?: BookingStatus;
};

export type BcbpRefusal =
  | "canceled"
  | "no-name"
  | "no-locator"
  | "no-route"
  | "no-number"
  | "no-day"
  | "no-seat";

const sentences: Record<BcbpRefusal, string> = {
  canceled: "The booking is canceled.",
  "no-name": "The name has no Latin letters that could be coded.",
  "no-locator": "There is no record locator of up to seven letters and digits.",
  "no-route": "The flight has no airports of three letters.",
  "no-number": "The flight has no airline code and flight number.",
  "no-day": "The flight has no day of departure.",
  "no-seat": "There is no seat of row and letter.",
};

/** Why there is no code, as a sentence for the person. */
export function explainBcbp(refusal: BcbpRefusal): string {
  return sentences[refusal];
}

const nameWidth = 20;

function letters(text: string): string {
  return foldLatin(text.toUpperCase()).replace(/[^A-Z]/g, "");
}

/**
 * `DESMARAIS/LUC`: A to Z only, words run together, at most 20 signs. What is too long loses its end, but the family name
 * leaves room for the slash and the initial. Empty for a name without a Latin letter.
 */
export function bcbpName(name: string, key?: string): string {
  const split = splitName(name, key);
  const [family, given] = [letters(split.family), letters(split.given)];
  if (family === "" || given === "") return (family || given).slice(0, nameWidth);
  return `${family.slice(0, nameWidth - 2)}/${given}`.slice(0, nameWidth);
}

/** `0448 `, with the suffix of a flight that has one in the fifth place: `0448A`. */
function flightNumberField(text: string): string | undefined {
  const [, digits, suffix = ""] = /^(\d{1,4})([A-Z]?)$/.exec(text) ?? [];
  return digits && digits.padStart(4, "0") + suffix.padEnd(1);
}

/** 1 on 1 January, 366 on the last day of a leap year. */
export function dayOfYear(day: string): number {
  return dayShift(`${day.slice(0, 4)}-01-01`, day) + 1;
}

const lettersInRow = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * The number under which a gate finds the passenger, 1 to 2376: places are counted from the nose, 24 to a row. Apron keeps no
 * sequence of checking in; this one is the passenger's alone on the flight and the same on every copy of the pass.
 */
export function sequenceOf(seat: string): number | undefined {
  const place = parseSeat(seat);
  return place && (place.row - 1) * lettersInRow.length + lettersInRow.indexOf(place.letter) + 1;
}

/** Passenger status, item 117: 0 not checked in, 1 checked in, 5 through the gate. */
const statuses: Partial<Record<BookingStatus, string>> = { checked_in: "1", boarded: "5" };

/**
 * The text of an IATA bar-coded boarding pass: Resolution 792, version 8, format M with one leg, the mandatory items and an
 * empty conditional section that names the version. 66 signs. Everybody travels in compartment Y on an electronic ticket.
 * Refuses what cannot be coded, the first thing that is missing.
 */
export function bcbp(leg: Leg): Result<string, BcbpRefusal> {
  if (leg.status === "canceled") return err("canceled");
  const name = bcbpName(leg.passengerName ?? "", leg.nameKey);
  if (!name) return err("no-name");
  const { locator = "", from = "", to = "", carrier = "", day = "" } = leg;
  if (!/^[A-Z0-9]{1,7}$/i.test(locator)) return err("no-locator");
  if (!/^[A-Z]{3}$/.test(from) || !/^[A-Z]{3}$/.test(to)) return err("no-route");
  const flightNumber = flightNumberField(leg.flightNumber ?? "");
  if (!/^[A-Z0-9]{2,3}$/.test(carrier) || !flightNumber) return err("no-number");
  if (!isDay(day)) return err("no-day");
  const seat = parseSeat(leg.seat ?? "");
  const sequence = sequenceOf(leg.seat ?? "");
  if (!seat || !sequence) return err("no-seat");
  const fields = [
    "M1",
    name.padEnd(nameWidth),
    "E",
    locator.toUpperCase().padEnd(7),
    from,
    to,
    carrier.padEnd(3),
    flightNumber,
    String(dayOfYear(day)).padStart(3, "0"),
    "Y",
    String(seat.row).padStart(3, "0") + seat.letter,
    String(sequence).padStart(4, "0").padEnd(5),
    (leg.status && statuses[leg.status]) ?? "0",
    "06",
    ">8",
    "0000",
  ];
  return ok(fields.join(""));
}
