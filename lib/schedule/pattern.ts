import { addDays } from "@/lib/airports/day";

/** A day of the week as schedules write it: 1 is Monday, 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** From one calendar day to another, both included, on some days of the week, but not on the days of `except`. */
export type DatePattern = {
  from: string;
  until: string;
  days: readonly Weekday[];
  except?: readonly string[];
  /** Every so many weeks, counted from the week that begins with `from`; 1 unless said. */
  everyWeeks?: number;
};

/** The day of the week of a calendar day. Refuses what is no day with a RangeError. */
export function weekdayOf(day: string): Weekday {
  const sundayFirst = new Date(`${addDays(day, 0)}T00:00:00Z`).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday;
}

/** The calendar days of a pattern, in order; none when it ends before it begins. */
export function datesOf({ from, until, days, except = [], everyWeeks = 1 }: DatePattern): string[] {
  const dates: string[] = [];
  let weekday = weekdayOf(from);
  let day = from;
  for (let at = 0; day <= until; at++) {
    const inWeek = Math.floor(at / 7) % everyWeeks === 0;
    if (inWeek && days.includes(weekday) && !except.includes(day)) dates.push(day);
    weekday = ((weekday % 7) + 1) as Weekday;
    day = addDays(day, 1);
  }
  return dates;
}

type Run = { weekday: Weekday; first: string; last: string };

/** The days of one weekday, without a week missing. */
function runsOf(dates: readonly string[]): Run[] {
  const open = new Map<Weekday, Run>();
  const runs: Run[] = [];
  for (const day of dates) {
    const weekday = weekdayOf(day);
    const run = open.get(weekday);
    if (run && addDays(run.last, 7) === day) {
      run.last = day;
      continue;
    }
    const begun = { weekday, first: day, last: day };
    open.set(weekday, begun);
    runs.push(begun);
  }
  return runs;
}

type Grouped = { from: string; until: string; runs: Run[] };

/** Would a period that also holds `run` still give every run its own days and no other? */
function holds(group: Grouped, run: Run): boolean {
  const from = run.first < group.from ? run.first : group.from;
  const until = run.last > group.until ? run.last : group.until;
  const exact = ({ first, last }: Run) => from > addDays(first, -7) && until < addDays(last, 7);
  return exact(run) && group.runs.every((one) => one.weekday !== run.weekday && exact(one));
}

/**
 * The same days as few patterns: `datesOf` of them gives each of the days once and no other. The same days in any order give the
 * same patterns, in order of their first day.
 */
export function patternsOf(days: readonly string[]): DatePattern[] {
  const groups: Grouped[] = [];
  for (const run of runsOf([...new Set(days)].sort())) {
    const group = groups.find((candidate) => holds(candidate, run));
    if (!group) {
      groups.push({ from: run.first, until: run.last, runs: [run] });
      continue;
    }
    if (run.first < group.from) group.from = run.first;
    if (run.last > group.until) group.until = run.last;
    group.runs.push(run);
  }
  return groups.map(({ from, until, runs }) => ({
    from,
    until,
    days: runs.map(({ weekday }) => weekday).sort(),
  }));
}
