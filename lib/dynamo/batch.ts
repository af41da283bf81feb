import { setTimeout as delay } from "node:timers/promises";
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
} from "@aws-sdk/lib-dynamodb";
import { db, table } from "./client";
import { DatabaseBusy } from "./faults";
import type { Item } from "./item";
import type { TableName } from "./tables";

export type Write = { table: TableName; item: Item };

type Requests = NonNullable<BatchWriteCommandInput["RequestItems"]>;

/** DynamoDB takes this many items in one batch. */
const batchSize = 25;
const inFlight = 8;
const mostTries = 10;
const firstDelay = 50;
const longestDelay = 2_000;

/**
 * Writes many items, each by itself: no condition, no transaction, an item of the same key is replaced. What DynamoDB leaves
 * unprocessed is sent again with full jitter from 50 ms doubling to 2 s. Throws DatabaseBusy when ten tries were not enough;
 * then some are written and the same call again writes the rest. `onProgress` is told how many are stored.
 */
export async function writeAll(
  writes: Write[],
  options: { onProgress?: (done: number, of: number) => void; client?: DynamoDBDocumentClient } = {},
): Promise<void> {
  const { onProgress = () => undefined, client = db() } = options;
  const batches = Array.from({ length: Math.ceil(writes.length / batchSize) }, (_, at) =>
    writes.slice(at * batchSize, (at + 1) * batchSize),
  );
  let done = 0;
  async function work(): Promise<void> {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      await writeBatch(client, requestsOf(batch));
      done += batch.length;
      onProgress(done, writes.length);
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work));
}

function requestsOf(batch: Write[]): Requests {
  const requests: Requests = {};
  for (const { table: name, item } of batch) {
    const list = requests[table(name)] ?? [];
    list.push({ PutRequest: { Item: item } });
    requests[table(name)] = list;
  }
  return requests;
}

async function writeBatch(client: DynamoDBDocumentClient, requests: Requests): Promise<void> {
  let left: Requests = requests;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    if (attempt > 0) await delay(Math.random() * Math.min(longestDelay, firstDelay * 2 ** attempt));
    const answer = await client.send(new BatchWriteCommand({ RequestItems: left }));
    left = answer.UnprocessedItems ?? {};
    if (Object.keys(left).length === 0) return;
  }
  throw new DatabaseBusy();
}
