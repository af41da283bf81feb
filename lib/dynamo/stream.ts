import { QueryCommand, type QueryCommandInput, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { db, table } from "./client";
import type { Item } from "./item";
import { readKeys } from "./read-keys";
import type { TableName } from "./tables";

type Page = { Items?: Item[]; LastEvaluatedKey?: Item };

/** The next page is asked for while this one is being used, so that neither waits for the other; two pages are in memory. */
async function* pagesOf(read: (start: Item | undefined) => Promise<Page>): AsyncGenerator<Item> {
  let reading: Promise<Page> | undefined = read(undefined);
  while (reading) {
    const { Items = [], LastEvaluatedKey }: Page = await reading;
    reading = LastEvaluatedKey ? read(LastEvaluatedKey) : undefined;
    // Whoever stops listening never hears of it; whoever goes on is told when the page is awaited.
    reading?.catch(() => undefined);
    yield* Items;
  }
}

/** Every item of a query, page after page, however many there are. Fails where a page cannot be read. */
export function streamQuery(query: Omit<QueryCommandInput, "ExclusiveStartKey">): AsyncGenerator<Item> {
  return pagesOf((start) => db().send(new QueryCommand({ ...query, ExclusiveStartKey: start })));
}

/** Every item of a table, in no order. Only for what takes the whole table: an export, a check. */
export function streamTable(name: TableName): AsyncGenerator<Item> {
  return pagesOf((start) => db().send(new ScanCommand({ TableName: table(name), ExclusiveStartKey: start })));
}

/** DynamoDB gives this many items by their keys at once. */
const keysAtOnce = 100;

/** Items by their keys, each once, read consistently a hundred at a time; those that are gone are left out. */
export async function* streamKeys(
  name: TableName,
  key: string,
  ids: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Item> {
  const seen = new Set<string>();
  let wanted: string[] = [];
  const read = () =>
    readKeys(
      name,
      wanted.map((id) => ({ [key]: id })),
    );
  for await (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    wanted.push(id);
    if (wanted.length < keysAtOnce) continue;
    yield* await read();
    wanted = [];
  }
  yield* await read();
}
