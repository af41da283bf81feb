import { setTimeout as delay } from "node:timers/promises";
import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import type { RawItem } from "@/lib/explorer/attribute";
import { err, ok, type Result } from "@/lib/result";
import { db } from "./client";
import { isTransient, mayBeDone } from "./faults";
import { type ItemRefusal, refusalOf } from "./item-access";
import { toWire } from "./wire";

type Database = Pick<ReturnType<typeof db>, "send">;

/** How often a batch is sent at most, and the pause before it is sent again: full jitter, doubling. Milliseconds. */
export const mostTries = 10;
const firstPause = 50;
const longestPause = 2_000;

/** Waits before the given attempt, from 1. */
export function pause(attempt: number): Promise<void> {
  return delay(Math.random() * Math.min(longestPause, firstPause * 2 ** attempt));
}

/** What became of a batch: items stored, not taken at all, or sent without an answer; and what was sent again. */
export type BatchPut = { stored: number; left: number; unsure: number; resent: number; capacity: number };

/**
 * Stores up to 25 items of different keys, each by itself, over whatever is there. What is left unprocessed, and what no answer came
 * back for, is sent again up to ten times or until `signal`. A refusal means that none of the batch was stored.
 */
export async function putItems(
  table: string,
  items: readonly RawItem[],
  { signal, database = db() }: { signal?: AbortSignal | undefined; database?: Database | undefined } = {},
): Promise<Result<BatchPut, ItemRefusal>> {
  let left = items.map((item) => ({ PutRequest: { Item: toWire(item) } }));
  const done: BatchPut = { stored: 0, left: 0, unsure: 0, resent: 0, capacity: 0 };
  let isUnsure = false;
  for (let attempt = 0; attempt < mostTries && left.length > 0; attempt++) {
    if (attempt > 0) {
      await pause(attempt);
      if (signal?.aborted) break;
      done.resent += left.length;
    }
    try {
      const answer = await database.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: left }, ReturnConsumedCapacity: "TOTAL" }),
      );
      for (const { CapacityUnits: units = 0 } of answer.ConsumedCapacity ?? []) done.capacity += units;
      left = (answer.UnprocessedItems?.[table] ?? []) as typeof left;
    } catch (error) {
      if (!isTransient(error)) return err(refusalOf(error, performance.now()));
      isUnsure ||= mayBeDone(error);
    }
  }
  done.stored = items.length - left.length;
  done[isUnsure ? "unsure" : "left"] = left.length;
  return ok(done);
}
