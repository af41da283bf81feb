const DAY_MS = 86_400_000;

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Days here are calendar days, `2026-11-20`, without a zone; anything else is refused with a RangeError. */
function midnight(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

/** True for a day that the calendar has, written `2026-11-20`. The years 2 to 9998, so that every zone's reading has four digits. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "0002" || text >= "9999") return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // A day past the end of its month is read as one of the next.
  return new Date(ms).getUTCDate() === Number(text.slice(8));
}

/** The day `n` calendar days later, or earlier when `n` is negative. */
export function addDays(day: string, n: number): string {
  return new Date(midnight(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/** True for a day that a page can show: those around it, which it reads and leads to, are days of the calendar too. */
export function isShownDay(text: string): boolean {
  return isDay(text) && [-5, 5].every((n) => isDay(addDays(text, n)));
}

/** Calendar days from one day to another: 1 when `toDay` is the day after. */
export function dayShift(fromDay: string, toDay: string): number {
  return (midnight(toDay) - midnight(fromDay)) / DAY_MS;
}

/** `20 November`. */
export function shortDay(day: string): string {
  const date = new Date(midnight(day));
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** `Friday 20 November 2026`. */
export function longDay(day: string): string {
  const date = new Date(midnight(day));
  return `${WEEKDAYS[date.getUTCDay()]} ${shortDay(day)} ${date.getUTCFullYear()}`;
}
