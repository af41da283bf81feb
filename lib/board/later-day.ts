import type { Board } from "./screen";

/** The day that it has become since a board was opened as today's, at an instant (ms); undefined while that day lasts, and for another day's board. */
export function laterDay(
  { filter, nextDay, from, until, now: opened, offset }: Board,
  now: number,
): string | undefined {
  const wasToday = opened >= from && opened < until;
  if (!wasToday || now < until) return undefined;
  const day = new Date(now + offset * 60_000).toISOString().slice(0, 10);
  // In the night in which clocks change the offset may be that of before.
  return day > filter.day ? day : nextDay;
}
