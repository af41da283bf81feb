import { ScanCommand, type ScanCommandInput } from "@aws-sdk/lib-dynamodb";
import { db } from "./client";
import type { Item } from "./item";

/**
 * Every item of a table, page by page, consistent: 1 MB in memory at a time. Not for pages; for work that must see everything.
 * While one page is worked on, the next is on its way.
 */
export async function* scanned(scan: Omit<ScanCommandInput, "ExclusiveStartKey">): AsyncGenerator<Item[]> {
  const ask = (from?: Item) =>
    db().send(new ScanCommand({ ConsistentRead: true, ...scan, ExclusiveStartKey: from }));
  let asked = ask();
  for (;;) {
    const answer = await asked;
    const from = answer.LastEvaluatedKey;
    if (from) {
      asked = ask(from);
      // Nobody waits for it if the reader stops here.
      asked.catch(() => undefined);
    }
    yield answer.Items ?? [];
    if (!from) return;
  }
}
