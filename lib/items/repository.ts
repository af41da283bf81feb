import type { db } from "@/lib/dynamo/client";
import * as access from "@/lib/dynamo/item-access";
import type { RawItem } from "@/lib/explorer/attribute";
import type { Changes } from "./changes";
import * as requests from "./requests";

export type { BatchDone, ItemRefusal, Sent, StatementPage } from "@/lib/dynamo/item-access";
export { deleteItems as removeAll, executeStatement as run } from "@/lib/dynamo/item-access";

type Database = Pick<ReturnType<typeof db>, "send">;

/** An item as it is now, read consistently. */
export function find(table: string, key: RawItem, database?: Database): Promise<access.Sent> {
  return access.getItem(requests.getRequest(table, key), database);
}

/** Stores a whole item if the condition holds. */
export function put(
  table: string,
  item: RawItem,
  condition: requests.Guard,
  database?: Database,
): Promise<access.Sent> {
  return access.putItem(requests.putRequest(table, item, condition), database);
}

/** Changes places inside an item if the condition holds; what stands there then comes back. */
export function update(
  table: string,
  key: RawItem,
  changes: Changes,
  condition: requests.Guard,
  database?: Database,
): Promise<access.Sent> {
  return access.updateItem(requests.updateRequest(table, key, changes, condition), database);
}

/** Takes an item away if the condition holds. */
export function remove(
  table: string,
  key: RawItem,
  condition: requests.Guard,
  database?: Database,
): Promise<access.Sent> {
  return access.deleteItem(requests.deleteRequest(table, key, condition), database);
}
