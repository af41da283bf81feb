import { readOnce } from "@/lib/dynamo/explore";
import type { RawItem } from "./attribute";
import type { ReadRequest } from "./read-request";
import type { Receipt } from "./receipt";

type Database = Parameters<typeof readOnce>[2];

/** A page of what a condition finds, and what it took. */
export type FoundPage = {
  items: RawItem[];
  /** The position after which the next page starts; missing at the end. */
  next?: RawItem;
  /** The page is not full and the end is not reached: reading took too long, and goes on from `next`. */
  isCutShort: boolean;
  /** How many matched: of a count all of them, of a page those that were read. */
  matched: number;
  /** How many items DynamoDB read for it. */
  scanned: number;
  receipt: Receipt;
};

export type PageWish = {
  size: number;
  /** The attributes that make an item's position. */
  keys: readonly string[];
  start?: RawItem;
  /** Milliseconds after which no further round trip begins. */
  patience: number;
};

/** A round trip without a limit of its own reads 1 MB. */
const mostLimit = 4_000;

function positionOf(item: RawItem, keys: readonly string[]): RawItem {
  return Object.fromEntries(keys.flatMap((key) => (item[key] ? [[key, item[key]]] : [])));
}

/**
 * Reads round trips until the page is full or the end is reached, so a page is never blank while matches remain: DynamoDB
 * applies its limit before the filter. It looks one match ahead, so that `next` never leads to an empty page. A count
 * reads to the end. When `patience` is over it gives what it has, cut short.
 */
export async function readPage(
  request: ReadRequest,
  { size, keys, start, patience }: PageWish,
  database?: Database,
): Promise<FoundPage> {
  const isCount = request.input.Select === "COUNT";
  const isFiltered = request.input.FilterExpression !== undefined;
  const began = performance.now();
  const items: RawItem[] = [];
  const receipt = { requestId: "", tries: 0, capacity: 0, roundTrips: 0 };
  let [matched, scanned, limit] = [0, 0, size + 1];
  let from = start;
  do {
    const step = await readOnce(
      request,
      { ...(from ? { start: from } : {}), ...(isCount || limit > mostLimit ? {} : { limit }) },
      database,
    );
    items.push(...step.items);
    matched += step.returned;
    scanned += step.scanned;
    receipt.requestId = step.requestId;
    receipt.tries += step.tries;
    receipt.capacity += step.capacity;
    receipt.roundTrips += 1;
    from = step.last;
    // Where the filter drops most of what is read, more is read at once.
    limit = isFiltered ? limit * 4 : size + 1 - items.length;
  } while (from && (isCount || items.length <= size) && performance.now() - began < patience);
  const isFull = !isCount && items.length > size;
  const page = isFull ? items.slice(0, size) : items;
  const lastShown = isFull ? page.at(-1) : undefined;
  const next = lastShown ? positionOf(lastShown, keys) : from;
  return {
    items: page,
    ...(next ? { next } : {}),
    isCutShort: !isFull && from !== undefined,
    matched: isCount ? matched : page.length,
    scanned,
    receipt: { ...receipt, ms: performance.now() - began },
  };
}
