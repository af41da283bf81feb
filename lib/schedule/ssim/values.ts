import { isDay } from "@/lib/airports/day";
import type { Weekday } from "../pattern";

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** In the place of a last day: until anything else is said. */
export const withoutEnd = "00XXX00";

/** `29MAR26` as a calendar day of this century; undefined when it is none. */
export function readDate(text: string): string | undefined {
  const found = /^(\d\d)([A-Z]{3})(\d\d)$/.exec(text);
  const month = months.indexOf(found?.[2] ?? "") + 1;
  const day = found ? `20${found[3]}-${String(month).padStart(2, "0")}-${found[1]}` : "";
  return isDay(day) ? day : undefined;
}

/** Days are written with two digits of their year: those of this century alone can be told apart. */
export function isWritable(day: string): boolean {
  return day >= "2000-01-01" && day <= "2099-12-31";
}

/** A calendar day of this century as `29MAR26`. */
export function writeDate(day: string): string {
  return `${day.slice(8)}${months[Number(day.slice(5, 7)) - 1]}${day.slice(2, 4)}`;
}

/** `0915` in minutes after midnight; `2400` is the end of the day. Undefined when it is no time. */
export function readTime(text: string): number | undefined {
  if (!/^([01]\d|2[0-3])[0-5]\d$|^2400$/.test(text)) return undefined;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(2));
}

/** Minutes after midnight as `0915`. */
export function writeTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}`;
}

const dayLong = 24 * 60;

/** How far one time of the day is from another, the shorter way round: `+5`, `-175`; empty where they are the same. */
export function writeDifference(from: number, to: number): string {
  const minutes = ((((to - from) % dayLong) + 1.5 * dayLong) % dayLong) - dayLong / 2;
  return minutes === 0 ? "" : `${minutes > 0 ? "+" : ""}${minutes}`;
}

/** The time of the day that is so far from another; that one where no difference is said. */
export function differing(from: number, difference = ""): number {
  return /^[+-]\d+$/.test(difference) ? (from + Number(difference) + dayLong) % dayLong : from;
}

/** `-0800` in minutes east of UTC; undefined when it is no such thing. */
export function readVariation(text: string): number | undefined {
  const found = /^([+-])(\d\d)([0-5]\d)$/.exec(text);
  if (!found || Number(found[2]) > 15) return undefined;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === "-" ? -minutes : minutes;
}

/** Minutes east of UTC as `-0800`. */
export function writeVariation(minutes: number): string {
  return `${minutes < 0 ? "-" : "+"}${writeTime(Math.abs(minutes))}`;
}

/** `1 3 5  `: each day of the week in its own column, blank where there is no flight. Undefined when a sign stands where it may not. */
export function readDays(text: string): Weekday[] | undefined {
  const signs = [...text.padEnd(7)];
  if (signs.length > 7 || signs.some((sign, at) => sign !== " " && sign !== String(at + 1))) return undefined;
  return signs.filter((sign) => sign !== " ").map((sign) => Number(sign) as Weekday);
}

export function writeDays(days: readonly Weekday[]): string {
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (days.includes(day) ? day : " ")).join("");
}

/** Days after the day of the pattern: blank or 0 is that day, A or J the one before. */
export function readShift(text: string): number | undefined {
  if (text === "" || text === "0") return 0;
  if (text === "A" || text === "J") return -1;
  return /^[1-7]$/.test(text) ? Number(text) : undefined;
}

export function writeShift(days: number): string {
  return days < 0 ? "A" : String(days);
}

/** The itineraries of one flight number are told apart by two digits, and their hundreds by one. */
export const mostVariations = 999;

/** The seats of a configuration that names its cabins, `C12Y150`; undefined for any other, such as `VV738`. */
export function seatsOf(configuration: string): number | undefined {
  if (!/^([A-Z]\d{1,3})+$/.test(configuration) || /^VV/.test(configuration)) return undefined;
  const seats = (configuration.match(/\d+/g) ?? []).reduce((sum, cabin) => sum + Number(cabin), 0);
  return seats > 0 ? seats : undefined;
}

/** A cabin of so many seats, as Apron writes it: `Y181`. */
export function oneCabin(seats: number): string {
  return `Y${String(seats).padStart(3, "0")}`;
}
