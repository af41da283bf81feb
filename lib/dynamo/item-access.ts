import { setTimeout as delay } from "node:timers/promises";
import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  ConditionalCheckFailedException,
  type ConsumedCapacity,
  DeleteItemCommand,
  DynamoDBServiceException,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  ResourceNotFoundException,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { Attribute, RawItem } from "@/lib/explorer/attribute";
import type { Receipt } from "@/lib/explorer/receipt";
import { err, ok, type Result } from "@/lib/result";
import { db, dbOnce } from "./client";
import { isTransient, mayBeDone, throwFromWrite } from "./faults";
import { fromWire, toWire, toWireValue } from "./wire";

type Database = Pick<ReturnType<typeof db>, "send">;

/**
 * Why DynamoDB did not do it: the condition did not hold (with the item as it is), or its own words. Of an `unknown` statement
 * nobody can tell whether it was done.
 */
export type ItemRefusal =
  | { kind: "condition"; stored?: RawItem; receipt: Receipt }
  | { kind: "no-table" | "denied" | "invalid" | "unknown"; said: string };

export type Sent = Result<{ item?: RawItem; receipt: Receipt }, ItemRefusal>;

type Answer = {
  $metadata: { requestId?: string; attempts?: number };
  ConsumedCapacity?: ConsumedCapacity;
};

function receiptOf({ $metadata, ConsumedCapacity: cost }: Answer, started: number): Receipt {
  const capacity = cost?.CapacityUnits;
  return {
    requestId: $metadata.requestId ?? "",
    tries: $metadata.attempts ?? 1,
    ms: Math.round(performance.now() - started),
    ...(capacity === undefined ? {} : { capacity }),
  };
}

/**
 * Apart from lost connections and the like, which are thrown on, whatever DynamoDB says is an answer. `write` says what was
 * to be written, if anything.
 */
export function refusalOf(error: unknown, started: number, write?: string): ItemRefusal {
  if (write && isTransient(error)) throwFromWrite(write, error);
  if (!(error instanceof DynamoDBServiceException)) throw error;
  if (error instanceof ConditionalCheckFailedException)
    return {
      kind: "condition",
      ...(error.Item ? { stored: fromWire(error.Item) } : {}),
      receipt: receiptOf(error, started),
    };
  const said = error.message;
  if (error instanceof ResourceNotFoundException) return { kind: "no-table", said };
  if (/AccessDenied|UnrecognizedClient|NotAuthorized/.test(error.name)) return { kind: "denied", said };
  if (isTransient(error) || error.$fault !== "client") throw error;
  return { kind: "invalid", said };
}

async function send<A extends Answer>(
  command: () => Promise<A>,
  itemOf: (answer: A) => Record<string, never> | { item?: RawItem },
  write?: string,
): Promise<Sent> {
  const started = performance.now();
  try {
    const answer = await command();
    return ok({ ...itemOf(answer), receipt: receiptOf(answer, started) });
  } catch (error) {
    return err(refusalOf(error, started, write));
  }
}

type Expressions = {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: RawItem;
};

function wired<T extends Expressions>({ ExpressionAttributeValues: given, ...rest }: T) {
  return { ...rest, ...(given ? { ExpressionAttributeValues: toWire(given) } : {}) };
}

function attributes({ Attributes: item }: { Attributes?: ReturnType<typeof toWire> }) {
  return item ? { item: fromWire(item) } : {};
}

type Keyed = { TableName: string; Key: RawItem };

/** Reads one item; none is no refusal. */
export function getItem(
  input: Keyed & { ConsistentRead?: boolean; ReturnConsumedCapacity?: "TOTAL" },
  database: Database = db(),
): Promise<Sent> {
  return send(
    () => database.send(new GetItemCommand({ ...input, Key: toWire(input.Key) })),
    ({ Item: item }) => (item ? { item: fromWire(item) } : {}),
  );
}

type WriteOptions = Expressions & {
  ReturnConsumedCapacity?: "TOTAL";
  ReturnValuesOnConditionCheckFailure?: "ALL_OLD";
};

/** Stores a whole item; gives back what was there. */
export function putItem(
  input: { TableName: string; Item: RawItem; ReturnValues?: "ALL_OLD" } & WriteOptions,
  database: Database = db(),
): Promise<Sent> {
  return send(
    () => database.send(new PutItemCommand({ ...wired(input), Item: toWire(input.Item) })),
    attributes,
    "an item put",
  );
}

/** Changes an item; gives back what the changed places hold now. */
export function updateItem(
  input: Keyed & { UpdateExpression: string; ReturnValues?: "UPDATED_NEW" } & WriteOptions,
  database: Database = db(),
): Promise<Sent> {
  return send(
    () => database.send(new UpdateItemCommand({ ...wired(input), Key: toWire(input.Key) })),
    attributes,
    "an item updated",
  );
}

/** Takes an item away; gives back what was there. */
export function deleteItem(
  input: Keyed & { ReturnValues?: "ALL_OLD" } & WriteOptions,
  database: Database = db(),
): Promise<Sent> {
  return send(
    () => database.send(new DeleteItemCommand({ ...wired(input), Key: toWire(input.Key) })),
    attributes,
    "an item deleted",
  );
}

/** A page of what a PartiQL statement answers; `next` asks for the following one. */
export type StatementPage = { items: RawItem[]; next?: string; receipt: Receipt };

/** Runs a PartiQL statement. One that writes is sent once only: `SET seats = seats + 1` would else count twice. */
export async function executeStatement(input: {
  Statement: string;
  Parameters?: Attribute[];
  Limit?: number;
  NextToken?: string;
}): Promise<Result<StatementPage, ItemRefusal>> {
  const writes = !/^\s*select\b/i.test(input.Statement);
  const database: Database = writes ? dbOnce() : db();
  const started = performance.now();
  try {
    const answer = await database.send(
      new ExecuteStatementCommand({
        ...input,
        Parameters: input.Parameters?.map(toWireValue),
        ReturnConsumedCapacity: "TOTAL",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return ok({
      items: (answer.Items ?? []).map(fromWire),
      ...(answer.NextToken ? { next: answer.NextToken } : {}),
      receipt: receiptOf(answer, started),
    });
  } catch (error) {
    if (writes && mayBeDone(error)) return err({ kind: "unknown", said: String(error) });
    return err(refusalOf(error, started));
  }
}

const batchSize = 25;
const mostTries = 8;
const longestDelay = 2_000;

/** What became of many deletions: how many went through, and the keys that DynamoDB left unprocessed after eight tries. */
export type BatchDone = { deleted: number; left: RawItem[]; resent: number; receipt: Receipt };

type Requests = NonNullable<BatchWriteItemCommandInput["RequestItems"]>[string];

/**
 * Takes items away by their keys, 25 at a time, each by itself. What is left unprocessed is sent again with full jitter from
 * 50 ms doubling to 2 s. Keys must differ. A refusal means that the batch at hand was not done; those before it were.
 */
export async function deleteItems(
  table: string,
  keys: readonly RawItem[],
  database: Database = db(),
): Promise<Result<BatchDone, ItemRefusal>> {
  const started = performance.now();
  const done: BatchDone = {
    deleted: 0,
    left: [],
    resent: 0,
    receipt: { requestId: "", tries: 0, ms: 0, capacity: 0, roundTrips: 0 },
  };
  for (let at = 0; at < keys.length; at += batchSize) {
    const batch = keys.slice(at, at + batchSize).map((key) => ({ DeleteRequest: { Key: toWire(key) } }));
    try {
      const left = await deleteBatch(table, batch, done, database);
      done.deleted += batch.length - left.length;
      done.left.push(...left.map(({ DeleteRequest: request }) => fromWire(request?.Key ?? {})));
    } catch (error) {
      return err(refusalOf(error, started, "items deleted"));
    }
  }
  done.receipt.ms = Math.round(performance.now() - started);
  return ok(done);
}

async function deleteBatch(
  table: string,
  batch: Requests,
  done: BatchDone,
  database: Database,
): Promise<Requests> {
  let left = batch;
  for (let attempt = 0; attempt < mostTries && left.length > 0; attempt++) {
    if (attempt > 0) {
      done.resent += left.length;
      await delay(Math.random() * Math.min(longestDelay, 50 * 2 ** attempt));
    }
    const answer = await database.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: left }, ReturnConsumedCapacity: "TOTAL" }),
    );
    const { receipt } = done;
    receipt.requestId = answer.$metadata.requestId ?? "";
    receipt.tries += answer.$metadata.attempts ?? 1;
    receipt.roundTrips = (receipt.roundTrips ?? 0) + 1;
    for (const { CapacityUnits: units = 0 } of answer.ConsumedCapacity ?? [])
      receipt.capacity = (receipt.capacity ?? 0) + units;
    left = answer.UnprocessedItems?.[table] ?? [];
  }
  return left;
}
