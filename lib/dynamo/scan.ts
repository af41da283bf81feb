import { ScanCommand, type ScanCommandInput } from "@aws-sdk/lib-dynamodb";
import { db } from "./client";
import type { Item } from "./item";

/** DynamoDB Local takes three times as long for the same items in pages of 1 MB, and longer than a request may take under load. */
const itemsPerTrip = 1_000;

/**
 * Every item of a table, trip by trip, consistent: a thousand in memory at a time, and never more than 1 MB. Not for pages; for
 * work that must see everything. While some are worked on, the next are on their way.
 */
export async function* scanned(scan: Omit<ScanCommandInput, "ExclusiveStartKey">): AsyncGenerator<Item[]> {
  const ask = (from?: Item) =>
    db().send(
      new ScanCommand({ ConsistentRead: true, Limit: itemsPerTrip, ...scan, ExclusiveStartKey: from }),
    );
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
