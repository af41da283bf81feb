import {
  type AttributeValue,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { env } from "@/lib/env";
import { table } from "./client";
import type { TableName } from "./tables";

/** An item as it goes over the wire, for tests that are another program: `{ price: { N: "4500" } }`. */
export type RawValue = AttributeValue;
export type RawItem = Record<string, RawValue>;

let client: DynamoDBClient | undefined;

function raw(): DynamoDBClient {
  const { dynamodbEndpoint: endpoint, region } = env();
  client ??= new DynamoDBClient({ region, ...(endpoint ? { endpoint } : {}) });
  return client;
}

/** Writes an item as another program does: no condition, no event, whatever was there is gone. */
export async function putRaw(name: TableName, item: RawItem): Promise<void> {
  await raw().send(new PutItemCommand({ TableName: table(name), Item: item }));
}

/** An item as it is stored, attribute for attribute. */
export async function getRaw(name: TableName, key: Record<string, string>): Promise<RawItem | undefined> {
  const Key = Object.fromEntries(Object.entries(key).map(([attribute, value]) => [attribute, { S: value }]));
  const answer = await raw().send(new GetItemCommand({ TableName: table(name), Key, ConsistentRead: true }));
  return answer.Item;
}

/** Takes an item away as another program does. */
export async function deleteRaw(name: TableName, key: Record<string, string>): Promise<void> {
  const Key = Object.fromEntries(Object.entries(key).map(([attribute, value]) => [attribute, { S: value }]));
  await raw().send(new DeleteItemCommand({ TableName: table(name), Key }));
}
