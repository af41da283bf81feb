import { addDays, dayShift, isDay } from "@/lib/airports/day";

const MONTHS = [
  "JANUARY",
  "FEBRUARY",
  "MARCH",
  "APRIL",
  "MAY",
  "JUNE",
  "JULY",
  "AUGUST",
  "SEPTEMBER",
  "OCTOBER",
  "NOVEMBER",
  "DECEMBER",
];

/** Leap days are at most eight years apart, so a day without a year is never farther away than that. */
const FARTHEST_YEARS = 8;

const NEAR: Record<string, number> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };

function monthNumber(letters: string): string | undefined {
  const at = MONTHS.findIndex((month) => letters.length >= 3 && month.startsWith(letters));
  return at < 0 ? undefined : String(at + 1).padStart(2, "0");
}

/** The nearest day of this month and date, the one ahead where two are as near. */
function nearest(monthAndDate: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: 2 * FARTHEST_YEARS + 1 }, (_, at) => year + FARTHEST_YEARS - at);
  const days = years.map((each) => `${each}-${monthAndDate}`).filter(isDay);
  return days.sort((a, b) => Math.abs(dayShift(today, a)) - Math.abs(dayShift(today, b)))[0];
}

/**
 * The calendar day that one word means, in capitals: `10JUN` (the nearest), `10JUN26`, `10JUNE2026`, `2026-06-10`,
 * `TODAY`, `TOMORROW`, `YESTERDAY`. Undefined for every other word, and for a day that no calendar has.
 */
export function typedDay(word: string, today: string): string | undefined {
  if (Object.hasOwn(NEAR, word)) return addDays(today, NEAR[word] ?? 0);
  if (isDay(word)) return word;
  const [, date = "", letters = "", year] = /^(\d{1,2})([A-Z]{3,9})(\d{4}|\d{2})?$/.exec(word) ?? [];
  const month = monthNumber(letters);
  if (!month) return undefined;
  const monthAndDate = `${month}-${date.padStart(2, "0")}`;
  if (!year) return nearest(monthAndDate, today);
  const day = `${year.padStart(4, "20")}-${monthAndDate}`;
  return isDay(day) ? day : undefined;
}
