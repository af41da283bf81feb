import { airport } from "@/lib/airports/airports";
import { addDays, longDay } from "@/lib/airports/day";
import { fare } from "@/lib/flights/fare";
import { flightOf } from "@/lib/flights/item";
import type { FieldProblems } from "@/lib/flights/timetable";
import { err, ok, type Result } from "@/lib/result";
import { judgeFlight } from "@/lib/transfer/flight-rules";
import { type Judged, judgeFlights } from "@/lib/transfer/import-flights";
import { changesOf } from "@/lib/transfer/judge";
import { prepare } from "@/lib/transfer/prepare";
import { clockChanges } from "./clock-changes";
import { aircraftConflicts, alreadyLeaving } from "./conflicts";
import { weekdayOf } from "./pattern";
import * as schedule from "./repository";
import { type SeasonInput, weekdaysOf } from "./schema";
import type { Conflicts, DateRemark, DateState, SeasonMonth, SeasonPreview } from "./screen";
import { type Season, seasonOf } from "./season";
import { type SeasonRow, seasonFlightId, seasonPlan, seasonRow } from "./season-rows";

/** A season beside what is stored: its preview, and the rows that would make it. */
export type LookedAt = { preview: SeasonPreview; rows: SeasonRow[] };

const mostListed = 40;

function conflicts(title: string, remarks: readonly DateRemark[]): Conflicts[] {
  return remarks.length > 0 ? [{ title, total: remarks.length, first: remarks.slice(0, mostListed) }] : [];
}

type Verdict = { state: DateState; reasons: string[] };

/** A stored instant without its seconds, as screens write it; any other value as it is. */
function briefly(value: string): string {
  return value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):00Z$/, "$1 $2Z");
}

/** How a stored flight differs, attribute by attribute; or why it cannot be made. */
function reasonsOf({ draft, stored, judgement }: Judged): string[] {
  const changed = stored ? changesOf(judgeFlight(draft, stored, "both"), draft, stored) : {};
  const told = Object.entries(changed).map(
    ([name, { from = "none", to = "none" }]) =>
      `${name.replaceAll("_", " ")} is ${briefly(from)} there, and ${briefly(to)} in the season`,
  );
  if (told.length > 0) return [`${told.join("; ")}.`];
  return judgement.verdict === "wrong" ? judgement.reasons : [];
}

const batchSize = 100;

function verdictOf(judged: Judged): Verdict {
  const { judgement, stored } = judged;
  const status = stored && flightOf(stored).status;
  if (status === "canceled" || status === "canceling")
    return { state: "different", reasons: ["The flight of that day is canceled; it stays so."] };
  if (judgement.verdict === "create") return { state: "make", reasons: [] };
  if (judgement.verdict === "same") return { state: "there", reasons: [] };
  return { state: "different", reasons: reasonsOf(judged) };
}

async function verdictsOfBatch(rows: readonly SeasonRow[]): Promise<Verdict[]> {
  const prepared = rows.map((values, at) =>
    prepare({ row: at + 1, line: at + 2, values, typed: false, source: [] }, seasonPlan),
  );
  const judged = await judgeFlights(
    prepared.flatMap(({ read }) => (read.ok ? read.value : [])),
    seasonPlan.mode,
  );
  const byDraft = new Map(judged.map((one) => [one.draft, one]));
  return prepared.map(({ read }) => {
    const one = read.ok ? byDraft.get(read.value) : undefined;
    return one ? verdictOf(one) : { state: "different", reasons: read.ok ? [] : read.error };
  });
}

/** What the import would make of rows, asked of the import itself. Writes nothing. */
async function verdictsOf(rows: readonly SeasonRow[]): Promise<Verdict[]> {
  const batches: Promise<Verdict[]>[] = [];
  for (let from = 0; from < rows.length; from += batchSize)
    batches.push(verdictsOfBatch(rows.slice(from, from + batchSize)));
  return (await Promise.all(batches)).flat();
}

/** Whole months, every day of them, from the first that has a date of the season to the last. */
function monthsOf(states: ReadonlyMap<string, DateState>): SeasonMonth[] {
  const days = [...states.keys()].sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const months: SeasonMonth[] = [];
  for (let day = `${first.slice(0, 7)}-01`; day.slice(0, 7) <= last.slice(0, 7); day = addDays(day, 1)) {
    if (day.endsWith("-01")) {
      const name = longDay(day).split(" ").slice(2).join(" ");
      months.push({ month: name, blanks: weekdayOf(day) - 1, days: [] });
    }
    const state = states.get(day);
    months.at(-1)?.days.push({ day: Number(day.slice(8)), ...(state ? { state } : {}) });
  }
  return months;
}

/** Looks up what of a season is there already and what gets in its way. */
async function beside(input: SeasonInput, season: Season): Promise<LookedAt> {
  const [numbered, flown] = await Promise.all([
    schedule.ofNumber(input, input),
    input.registration ? schedule.ofAircraft(input.registration, input) : [],
  ]);
  const planned = season.flights.map(({ day }) => ({ day, flightId: seasonFlightId(input, day) }));
  const leaving = alreadyLeaving(planned, numbered, airport);
  const twice = new Set(leaving.map(({ day }) => day));
  const flights = season.flights.filter(({ day }) => !twice.has(day));
  const rows = flights.map((flight) => seasonRow(input, flight));
  const verdicts = await verdictsOf(rows);
  const states = new Map<string, DateState>();
  for (const { day, flies } of season.cases) if (!flies) states.set(day, "left-out");
  for (const day of twice) states.set(day, "left-out");
  for (const [at, { day }] of flights.entries()) states.set(day, verdicts[at]?.state ?? "different");
  const counts: SeasonPreview["counts"] = { make: 0, there: 0, different: 0, "left-out": 0 };
  for (const state of states.values()) counts[state]++;
  const different = flights.flatMap(({ day }, at): DateRemark[] => {
    const verdict = verdicts[at];
    return verdict?.state === "different" ? [{ day, words: verdict.reasons.join(" ") }] : [];
  });
  const aircraft = aircraftConflicts(input, flights, flown, airport);
  const tail = input.registration;
  const preview: SeasonPreview = {
    title: `${input.carrier} ${input.flightNumber} ${input.origin} to ${input.destination}`,
    from: input.from,
    until: input.until,
    counts,
    months: states.size > 0 ? monthsOf(states) : [],
    clocks: clockChanges(season),
    answered: season.cases,
    conflicts: [
      ...conflicts("There already and different; left as it is", different),
      ...conflicts("The number leaves that day already; not made twice", leaving),
      ...conflicts(`${tail} is in two places; made all the same`, aircraft.overlap),
      ...conflicts(`${tail} is at another airport; made all the same`, aircraft["wrong-airport"]),
      ...conflicts(`${tail} has too short a turnaround; made all the same`, aircraft["short-turnaround"]),
    ],
  };
  return { preview, rows };
}

/**
 * A season as it would be made now, beside what is stored; nothing is written. Refuses, field by field, what `seasonOf` refuses, and a
 * fare that is none.
 */
export async function lookAtSeason(input: SeasonInput): Promise<Result<LookedAt, FieldProblems>> {
  const days = weekdaysOf(input);
  const price = fare(input.price, input.currency);
  const season = seasonOf(
    { ...input, arrivalDay: Number(input.arrivalDay) },
    { from: input.from, until: input.until, days, except: input.except },
    { gap: input.gap, repeated: input.repeated },
    airport,
  );
  if (!season.ok || !price.ok)
    return err({ ...(season.ok ? {} : season.error), ...(price.ok ? {} : price.error) });
  return ok(await beside(input, season.value));
}
