import type { RawItem } from "@/lib/explorer/attribute";
import { type ExpressionMaps, placeholders, writeExpression } from "@/lib/explorer/compile";
import type { Condition } from "@/lib/explorer/condition";
import { type Changes, updateExpressions } from "./changes";

const told = {
  ReturnConsumedCapacity: "TOTAL" as const,
  ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
};

/** How a write is told whether it may go ahead. */
export type Guard = Condition | undefined;

function guarded(condition: Guard): { ConditionExpression?: string } & ExpressionMaps {
  const to = placeholders();
  const expression = condition ? writeExpression(condition, to) : "";
  return { ...(expression ? { ConditionExpression: expression } : {}), ...to.maps() };
}

/** That no item of this key is there: every item has its partition key. */
export function nothingThere(partitionKey: string): Condition {
  return { path: quoted(partitionKey), op: "attribute_not_exists" };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function getRequest(table: string, key: RawItem) {
  return {
    TableName: table,
    Key: key,
    ConsistentRead: true,
    ReturnConsumedCapacity: "TOTAL" as const,
  };
}

/** Stores a whole item; without a condition whatever was there is gone. */
export function putRequest(table: string, item: RawItem, condition: Guard) {
  return { TableName: table, Item: item, ...guarded(condition), ReturnValues: "ALL_OLD" as const, ...told };
}

/**
 * Changes places inside an item and asks for what stands there then. The item must be there: an update of none would make one
 * of nothing but the changes.
 */
export function updateRequest(table: string, key: RawItem, changes: Changes, condition: Guard) {
  const [name = ""] = Object.keys(key);
  const isThere: Condition = { path: quoted(name), op: "attribute_exists" };
  return {
    TableName: table,
    Key: key,
    ...updateExpressions(changes, { all: [isThere, ...(condition ? [condition] : [])] }),
    ReturnValues: "UPDATED_NEW" as const,
    ...told,
  };
}

export function deleteRequest(table: string, key: RawItem, condition: Guard) {
  return { TableName: table, Key: key, ...guarded(condition), ReturnValues: "ALL_OLD" as const, ...told };
}

/** How many items DynamoDB takes in one batch. */
export const batchSize = 25;

/** Takes up to 25 items away, each by itself and without a condition. */
export function batchDeleteRequest(table: string, keys: readonly RawItem[]) {
  return {
    RequestItems: { [table]: keys.map((Key) => ({ DeleteRequest: { Key } })) },
    ReturnConsumedCapacity: "TOTAL" as const,
  };
}
