import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  ResourceNotFoundException,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import { db } from "@/lib/dynamo/client";
import type { RawItem } from "@/lib/dynamo/raw-items";

/** A name that no other test's table has. */
export function ownTableName(): string {
  return `own_${randomBytes(6).toString("hex")}`;
}

/** A table as the raw SDK sees it; undefined when there is none. */
export async function describeRaw(name: string): Promise<TableDescription | undefined> {
  try {
    return (await db().send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** A table of a test's own with the key `id` (S), made by the raw SDK, with items in it; gives its name. */
export async function seedTable(
  items: RawItem[] = [],
  over: Partial<CreateTableCommandInput> = {},
): Promise<string> {
  const name = ownTableName();
  await db().send(
    new CreateTableCommand({
      TableName: name,
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      BillingMode: "PAY_PER_REQUEST",
      ...over,
    }),
  );
  while ((await describeRaw(name))?.TableStatus !== "ACTIVE") await delay(50);
  for (const item of items) await db().send(new PutItemCommand({ TableName: name, Item: item }));
  return name;
}

/** Takes a test's table away, so that a run against a deployment leaves nothing. */
export async function dropTable(name: string): Promise<void> {
  if (await describeRaw(name)) await db().send(new DeleteTableCommand({ TableName: name }));
}

/** An item as it is stored, read by the raw SDK. */
export async function readRaw(name: string, key: RawItem): Promise<RawItem | undefined> {
  const answer = await db().send(new GetItemCommand({ TableName: name, Key: key, ConsistentRead: true }));
  return answer.Item;
}
