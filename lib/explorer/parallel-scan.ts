import { readOnce } from "@/lib/dynamo/explore";
import type { AttributeType, RawItem } from "./attribute";
import { census } from "./columns";
import type { ReadRequest } from "./read-request";
import type { FullScan } from "./screen";

type Database = Parameters<typeof readOnce>[2];

export type FullScanWish = {
  /** In how many parts the table is read at once, 1 to 16. */
  segments: number;
  /** How many matches to hand over; the others are counted. */
  keep: number;
  /** Stops between two round trips, and ends the one under way. */
  signal: AbortSignal;
  /** Told after every round trip. */
  onProgress: (progress: FullScan) => void;
};

/** How many different attributes are told apart; an item may have thousands. */
const mostAttributes = 200;
/** Matches are handed over up to so many characters of JSON. */
const mostKept = 4_000_000;

/**
 * Scans a table or index to the end, in segments at once. Gives what was found when all segments are done or the signal
 * stopped them; throws what AWS throws.
 */
export async function scanAll(
  request: ReadRequest,
  { segments: of, keep, signal, onProgress }: FullScanWish,
  database?: Database,
): Promise<FullScan> {
  const began = performance.now();
  const segments = Array.from({ length: of }, () => ({ scanned: 0, matched: 0, isDone: false }));
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const kept: RawItem[] = [];
  let room = mostKept;
  const attributes = new Map<string, { count: number; types: Set<AttributeType> }>();
  const sums = { requestId: "", tries: 0, capacity: 0, roundTrips: 0 };

  function sum(of: "scanned" | "matched"): number {
    return segments.reduce((total, segment) => total + segment[of], 0);
  }

  function now(): FullScan {
    return {
      segments: segments.map((segment) => ({ ...segment })),
      scanned: sum("scanned"),
      matched: sum("matched"),
      isDone: segments.every(({ isDone }) => isDone),
      kept: kept.length,
      attributes: [...attributes].map(([name, { count, types }]) => ({ name, count, types: [...types] })),
      receipt: { ...sums, ms: performance.now() - began },
    };
  }

  function take(items: RawItem[]): void {
    for (const item of items) {
      if (kept.length >= keep || room <= 0) break;
      kept.push(item);
      room -= JSON.stringify(item).length;
    }
    for (const [name, { count, types }] of census(items)) {
      const seen = attributes.get(name);
      if (!seen && attributes.size >= mostAttributes) continue;
      attributes.set(name, {
        count: (seen?.count ?? 0) + count,
        types: new Set([...(seen?.types ?? []), ...types]),
      });
    }
  }

  async function read(at: number): Promise<void> {
    const segment = segments[at];
    let start: RawItem | undefined;
    while (segment && !stop.aborted) {
      const step = await readOnce(
        request,
        { ...(start ? { start } : {}), segment: { at, of }, signal: stop },
        database,
      );
      segment.scanned += step.scanned;
      segment.matched += step.returned;
      segment.isDone = step.last === undefined;
      sums.requestId = step.requestId;
      sums.tries += step.tries;
      sums.capacity += step.capacity;
      sums.roundTrips += 1;
      take(step.items);
      onProgress(now());
      if (!step.last) return;
      start = step.last;
    }
  }

  try {
    await Promise.all(segments.map((_, at) => read(at)));
  } catch (error) {
    failed.abort();
    if (!signal.aborted) throw error;
  }
  return { ...now(), items: kept };
}
