import { setTimeout as delay } from "node:timers/promises";
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
} from "@aws-sdk/lib-dynamodb";
import { db, table } from "./client";
import { DatabaseBusy } from "./faults";
import type { Item } from "./item";
import type { TableName } from "./tables";

const mostTries = 5;
const firstDelay = 25;

/**
 * Items of one table by their keys, at most 100, consistently and in one round trip; those that are not there are left out, and
 * the order is not that of the keys. What DynamoDB leaves unprocessed is asked for again. Throws DatabaseBusy after five tries.
 */
export async function readKeys(name: TableName, keys: Record<string, string>[]): Promise<Item[]> {
  const items: Item[] = [];
  let left: BatchGetCommandInput["RequestItems"] =
    keys.length > 0 ? { [table(name)]: { Keys: keys, ConsistentRead: true } } : {};
  for (let attempt = 0; left && Object.keys(left).length > 0; attempt++) {
    if (attempt === mostTries) throw new DatabaseBusy();
    if (attempt > 0) await delay(Math.random() * firstDelay * 2 ** attempt);
    const answer: BatchGetCommandOutput = await db().send(new BatchGetCommand({ RequestItems: left }));
    items.push(...(answer.Responses?.[table(name)] ?? []));
    left = answer.UnprocessedKeys;
  }
  return items;
}
