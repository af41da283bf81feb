import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { db } from "./client";
import type { Item } from "./item";

/** A page of a list: `before` and `after` are the keys to go on from, each missing at its end of the list. */
export type Page<T> = { items: T[]; before?: Item; after?: Item };

export type PageRequest = {
  query: Omit<QueryCommandInput, "Limit" | "ExclusiveStartKey" | "ScanIndexForward">;
  /** Attributes that make the position of an item in the index: its index keys and table keys. */
  keys: string[];
  size: number;
  /** How many items one round trip may read; more than `size` where a filter drops many. */
  stride: number;
  /** Start after this position, or, going `back`, end before it. */
  from?: Item;
  back?: boolean;
  /** The list runs from the highest key to the lowest. */
  newestFirst?: boolean;
  /** What DynamoDB cannot filter. */
  keep?: (item: Item) => boolean;
};

function positionOf(item: Item, keys: string[]): Item {
  return Object.fromEntries(keys.map((key) => [key, item[key]]));
}

/**
 * Reads one page of a query, forward or back: round trips until the page is full or the list ends, so a page is
 * never blank while matches remain. DynamoDB applies Limit before the filter.
 */
export async function readPage(request: PageRequest): Promise<Page<Item>> {
  const { query, keys, size, stride, from, back = false, newestFirst = false, keep = () => true } = request;
  const found: Item[] = [];
  let start = from;
  do {
    const answer = await db().send(
      new QueryCommand({
        ...query,
        Limit: stride,
        ExclusiveStartKey: start,
        ScanIndexForward: back === newestFirst,
      }),
    );
    found.push(...(answer.Items ?? []).filter(keep));
    start = answer.LastEvaluatedKey;
  } while (start && found.length <= size);
  const more = found.length > size;
  const items = found.slice(0, size);
  if (back) items.reverse();
  const first = items[0];
  const last = items.at(-1);
  return {
    items,
    ...(first && (back ? more : from) ? { before: positionOf(first, keys) } : {}),
    ...(last && (back ? from : more) ? { after: positionOf(last, keys) } : {}),
  };
}

/** Reads a whole query, round trip after round trip. Only for lists that are bounded by nature, such as one flight's. */
export async function readAll(query: QueryCommandInput): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const answer = await db().send(new QueryCommand({ ...query, ExclusiveStartKey: start }));
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start);
  return items;
}

/** Does a query match anything at all? Round trips until the first match or the end. */
export async function anyMatch(query: QueryCommandInput): Promise<boolean> {
  let start: Item | undefined;
  do {
    const answer = await db().send(new QueryCommand({ ...query, Select: "COUNT", ExclusiveStartKey: start }));
    if ((answer.Count ?? 0) > 0) return true;
    start = answer.LastEvaluatedKey;
  } while (start);
  return false;
}
