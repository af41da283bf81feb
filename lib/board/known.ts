import type { Leg } from "@/lib/rotations/leg";
import type { Day, OtherLeg } from "./arrange";
import { isBoardingTime } from "./attention";
import { mostCounted } from "./limits";
import { aboardNews, isAboardNews, newsOf, spokenNews } from "./news";
import type { Aboard, BoardRow } from "./row";
import type { Board, BoardChanges, Changed } from "./screen";

/** What changed of a flight, who did it, and when it was seen (ms). */
export type News = { words: string[]; by?: string; at: number };

/** All that an open board knows. It is never changed, only followed by another. */
export type Known = Day & {
  cities: Readonly<Record<string, string>>;
  news: ReadonlyMap<string, News>;
  /** The last changes as one sentence. */
  spoken: string;
  /** When who is aboard was last counted (ms); below 0 where it may have changed since. */
  counted: ReadonlyMap<string, number>;
};

/** So long (ms) a changed row is marked. */
const newsLast = 90_000;

/** Who is aboard a flight is counted at most so often (ms): each count reads all its passengers. */
const countEvery = 10_000;

function byId<T extends { flightId: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.flightId, item]));
}

/** What a board knows when it is opened. */
export function knownOf(board: Board): Known {
  return {
    rows: byId(board.rows),
    others: byId(board.others),
    aboard: new Map(),
    from: board.from,
    until: board.until,
    cities: board.cities,
    news: new Map(),
    spoken: "",
    counted: new Map(),
  };
}

function freshOnly(news: ReadonlyMap<string, News>, now: number): Map<string, News> {
  return new Map([...news].filter(([, { at }]) => now - at < newsLast));
}

/** The same without marks that are old. The same object where there are none. */
export function withoutOldNews(known: Known, now: number): Known {
  const news = freshOnly(known.news, now);
  return news.size === known.news.size ? known : { ...known, news };
}

/** Equal rows are one object, so that what did not change is not drawn again. */
function sameOr(before: BoardRow | undefined, after: BoardRow | undefined): BoardRow | undefined {
  return before && after && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

type Draft = {
  rows: Map<string, BoardRow>;
  news: Map<string, News>;
  told: { designator: string; words: string[] }[];
};

function take(
  draft: Draft,
  { flightId, row, by }: Pick<Changed, "flightId" | "row" | "by">,
  now: number,
): void {
  const before = draft.rows.get(flightId);
  const after = sameOr(before, row);
  if (after === before) return;
  if (after) draft.rows.set(flightId, after);
  else draft.rows.delete(flightId);
  const designator = (after ?? before)?.designator ?? flightId;
  const words = newsOf(before, after);
  if (words.length === 0) return;
  draft.news.set(flightId, { words, at: now, ...(by ? { by } : {}) });
  draft.told.push({ designator, words });
}

function takeLeg(others: Map<string, OtherLeg>, { flightId, other }: Changed): void {
  if (other) others.set(flightId, other);
  else others.delete(flightId);
}

/** A count beside a fresh mark, which keeps what changed, who did it and when; only an older count goes. */
function withCount(fresh: News | undefined, words: string[], now: number): News {
  const others = fresh?.words.filter((word) => !isAboardNews(word)) ?? [];
  return fresh && others.length > 0 ? { ...fresh, words: [...others, ...words] } : { words, at: now };
}

function takeCounts(
  draft: Draft,
  known: Known,
  aboard: Record<string, Aboard>,
  now: number,
): Map<string, Aboard> {
  const all = new Map(known.aboard);
  for (const [flightId, count] of Object.entries(aboard)) {
    const words = aboardNews(all.get(flightId), count);
    all.set(flightId, count);
    if (words.length === 0) continue;
    draft.news.set(flightId, withCount(draft.news.get(flightId), words, now));
    draft.told.push({ designator: draft.rows.get(flightId)?.designator ?? flightId, words });
  }
  return all;
}

/** What a board knows after it was told of changes, seen at `now` (ms). */
export function withChanges(
  known: Known,
  changes: Extract<BoardChanges, { whole: false }>,
  now: number,
): Known {
  const draft: Draft = { rows: new Map(known.rows), news: freshOnly(known.news, now), told: [] };
  const others = new Map(known.others);
  const counted = new Map(known.counted);
  for (const flightId of Object.keys(changes.aboard)) counted.set(flightId, now);
  for (const change of changes.changed) {
    take(draft, change, now);
    takeLeg(others, change);
    const last = counted.get(change.flightId);
    if (change.passengers && last) counted.set(change.flightId, -Math.abs(last));
  }
  const aboard = takeCounts(draft, known, changes.aboard, now);
  const cities = { ...known.cities, ...changes.cities };
  const spoken = spokenNews(draft.told) || known.spoken;
  return { ...known, rows: draft.rows, others, aboard, cities, news: draft.news, spoken, counted };
}

/**
 * Do changes bring an aircraft that no row had? What else it does that day is not known then, and the whole day is to be read. `known` is what
 * the board knew before them.
 */
export function bringsAircraft(known: Known, changed: readonly Changed[]): boolean {
  const tails = new Set([...known.rows.values()].map(({ registration }) => registration));
  return changed.some(({ row }) => row?.registration !== undefined && !tails.has(row.registration));
}

/** What a board knows after its whole day was read again, at `now` (ms). */
export function withWhole(known: Known, board: Board, now: number): Known {
  const draft: Draft = { rows: new Map(known.rows), news: freshOnly(known.news, now), told: [] };
  const rows = byId(board.rows);
  for (const flightId of new Set([...known.rows.keys(), ...rows.keys()])) {
    const row = rows.get(flightId);
    take(draft, { flightId, ...(row ? { row } : {}) }, now);
  }
  return {
    ...known,
    rows: draft.rows,
    others: byId<Leg & { designator: string }>(board.others),
    cities: { ...known.cities, ...board.cities },
    news: draft.news,
    spoken: spokenNews(draft.told) || known.spoken,
    // A whole day begins a new mark: what passengers did before it is told to nobody.
    counted: new Map([...known.counted].map(([flightId, at]) => [flightId, -Math.abs(at)])),
  };
}

/**
 * The flights whose passengers are to be counted now (ms): those at boarding time of which nobody knows who is aboard, or a booking may
 * have changed since the last count and that is ten seconds ago.
 */
export function toCount(known: Known, now: number): string[] {
  if (now < known.from || now >= known.until) return [];
  return [...known.rows.values()]
    .filter((row) => isBoardingTime(row, now))
    .filter(({ flightId }) => {
      const last = known.counted.get(flightId);
      return last === undefined || (last < 0 && now + last >= countEvery);
    })
    .slice(0, mostCounted)
    .map(({ flightId }) => flightId);
}
