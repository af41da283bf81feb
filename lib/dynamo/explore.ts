import {
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type ScanCommandInput,
} from "@aws-sdk/client-dynamodb";
import type { RawItem } from "@/lib/explorer/attribute";
import type { ReadRequest } from "@/lib/explorer/read-request";
import { db } from "./client";
import { fromWire, toWire } from "./wire";

type Database = Pick<ReturnType<typeof db>, "send">;

/** One round trip of a Query or Scan: what it gave, what it read for that, and the key to go on from. */
export type RoundTrip = {
  items: RawItem[];
  returned: number;
  scanned: number;
  last?: RawItem;
  capacity: number;
  requestId: string;
  tries: number;
};

export type Step = {
  start?: RawItem;
  /** How many items it may read. */
  limit?: number;
  segment?: { at: number; of: number };
  signal?: AbortSignal;
};

/** Sends a read of the explorer once. Throws what AWS throws. */
export async function readOnce(
  { operation, input }: ReadRequest,
  { start, limit, segment, signal }: Step,
  database: Database = db(),
): Promise<RoundTrip> {
  const { ExpressionAttributeValues: values, ...rest } = input;
  const asked = {
    ...rest,
    ...(values ? { ExpressionAttributeValues: toWire(values as RawItem) } : {}),
    ...(start ? { ExclusiveStartKey: toWire(start) } : {}),
    ...(limit ? { Limit: limit } : {}),
    ...(segment ? { Segment: segment.at, TotalSegments: segment.of } : {}),
    ReturnConsumedCapacity: "TOTAL",
  };
  const options = signal ? { abortSignal: signal } : {};
  const answer =
    operation === "Query"
      ? await database.send(new QueryCommand(asked as QueryCommandInput), options)
      : await database.send(new ScanCommand(asked as ScanCommandInput), options);
  return {
    items: (answer.Items ?? []).map(fromWire),
    returned: answer.Count ?? 0,
    scanned: answer.ScannedCount ?? 0,
    ...(answer.LastEvaluatedKey ? { last: fromWire(answer.LastEvaluatedKey) } : {}),
    capacity: answer.ConsumedCapacity?.CapacityUnits ?? 0,
    requestId: answer.$metadata.requestId ?? "",
    tries: answer.$metadata.attempts ?? 1,
  };
}
