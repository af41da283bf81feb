import { readOnce } from "@/lib/dynamo/explore";
import type { Item } from "@/lib/dynamo/item";
import { nativeItem } from "@/lib/transfer/formats/native";
import type { RawItem } from "./attribute";
import type { ReadRequest } from "./read-request";

type Database = Parameters<typeof readOnce>[2];

/** DynamoDB Local takes longer than a request may take for 1 MB of small items; and so many at most are in memory twice. */
const itemsPerTrip = 1_000;

/**
 * Everything that a Query or Scan finds, to the end, in its order, an item at a time. The next round trip is asked for while this
 * one's items are used. Fails where a round trip does.
 */
export async function* itemsFound(request: ReadRequest, database?: Database): AsyncGenerator<Item> {
  const read = (start: RawItem | undefined) =>
    readOnce(request, { limit: itemsPerTrip, ...(start ? { start } : {}) }, database);
  let reading: ReturnType<typeof read> | undefined = read(undefined);
  while (reading) {
    const { items, last }: Awaited<ReturnType<typeof read>> = await reading;
    reading = last ? read(last) : undefined;
    // Whoever stops listening never hears of it; whoever goes on is told when the round trip is awaited.
    reading?.catch(() => undefined);
    for (const item of items) yield nativeItem(item);
  }
}
