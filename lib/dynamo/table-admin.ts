import {
  type AttributeDefinition,
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBServiceException,
  LimitExceededException,
  ListTablesCommand,
  ResourceInUseException,
  ResourceNotFoundException,
  ScanCommand,
  type TableDescription,
  type TimeToLiveDescription,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
  type UpdateTimeToLiveCommandInput,
} from "@aws-sdk/client-dynamodb";
import type { Receipt } from "@/lib/explorer/receipt";
import { err, ok, type Result } from "@/lib/result";
import { db } from "./client";
import { isTransient, throwFromWrite } from "./faults";

type Database = Pick<ReturnType<typeof db>, "send">;

/** Why DynamoDB did not do it, in its own words. */
export type TableRefusal = {
  kind: "in-use" | "not-found" | "limit" | "protected" | "denied" | "invalid";
  said: string;
  tries: number;
};

export type Described = { table: TableDescription; expiry: TimeToLiveDescription };
export type Attributes = AttributeDefinition[];

type Sent = Result<Receipt, TableRefusal>;
type Answered = { $metadata: { requestId?: string; attempts?: number } };

function refusalOf(error: unknown): TableRefusal | undefined {
  if (!(error instanceof DynamoDBServiceException) || isTransient(error)) return undefined;
  const refusal = { said: error.message, tries: error.$metadata.attempts ?? 1 };
  if (error instanceof ResourceInUseException) return { kind: "in-use", ...refusal };
  if (error instanceof ResourceNotFoundException) return { kind: "not-found", ...refusal };
  if (error instanceof LimitExceededException) return { kind: "limit", ...refusal };
  if (/protect/i.test(error.message) && /delet/i.test(error.message))
    return { kind: "protected", ...refusal };
  if (/AccessDenied|UnrecognizedClient|NotAuthorized/.test(error.name)) return { kind: "denied", ...refusal };
  return error.$fault === "client" ? { kind: "invalid", ...refusal } : undefined;
}

async function receiptOf(send: () => Promise<Answered>): Promise<Sent> {
  const started = performance.now();
  try {
    const { $metadata: answer } = await send();
    return ok({
      requestId: answer.requestId ?? "",
      tries: answer.attempts ?? 1,
      ms: Math.round(performance.now() - started),
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return err(refusal);
    throwFromWrite("a change of a table", error);
  }
}

/** One page of the names of all tables that these credentials see, in order; `next` is where the following page starts. */
export async function tableNamesFrom(
  start: string | undefined,
  size: number,
  database: Database = db(),
): Promise<{ names: string[]; next?: string }> {
  const answer = await database.send(new ListTablesCommand({ Limit: size, ExclusiveStartTableName: start }));
  const next = answer.LastEvaluatedTableName;
  return { names: answer.TableNames ?? [], ...(next ? { next } : {}) };
}

/** A table as DynamoDB describes it, and its expiry; undefined when there is none of that name. */
export async function describeTable(name: string, database: Database = db()): Promise<Described | undefined> {
  try {
    const [described, expiring] = await Promise.all([
      database.send(new DescribeTableCommand({ TableName: name })),
      database.send(new DescribeTimeToLiveCommand({ TableName: name })),
    ]);
    return described.Table && { table: described.Table, expiry: expiring.TimeToLiveDescription ?? {} };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

export function createTable(input: CreateTableCommandInput, database: Database = db()): Promise<Sent> {
  return receiptOf(() => database.send(new CreateTableCommand(input)));
}

/** Adds or drops an index, or switches the protection. */
export function updateTable(input: UpdateTableCommandInput, database: Database = db()): Promise<Sent> {
  return receiptOf(() => database.send(new UpdateTableCommand(input)));
}

export function updateExpiry(input: UpdateTimeToLiveCommandInput, database: Database = db()): Promise<Sent> {
  return receiptOf(() => database.send(new UpdateTimeToLiveCommand(input)));
}

export function deleteTable(name: string, database: Database = db()): Promise<Sent> {
  return receiptOf(() => database.send(new DeleteTableCommand({ TableName: name })));
}

/** Counts items with one Scan of at most 1 MB; `isAll` when that was the whole table. */
export async function countItems(
  name: string,
  database: Database = db(),
): Promise<{ count: number; isAll: boolean } | undefined> {
  try {
    const answer = await database.send(new ScanCommand({ TableName: name, Select: "COUNT" }));
    return { count: answer.Count ?? 0, isAll: !answer.LastEvaluatedKey };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
