import type { db } from "@/lib/dynamo/client";
import * as access from "@/lib/dynamo/item-access";
import type { RawItem } from "@/lib/explorer/attribute";
import { sameValue } from "@/lib/explorer/compare";
import { ok } from "@/lib/result";
import { type Changes, standsIn } from "./changes";
import * as requests from "./requests";

export type { BatchDone, ItemRefusal, Sent, StatementPage } from "@/lib/dynamo/item-access";
export { deleteItems as removeAll, executeStatement as run } from "@/lib/dynamo/item-access";

type Database = Pick<ReturnType<typeof db>, "send">;

/**
 * A try whose reply was lost makes the next one meet its own work: when a write was sent more than once and what it was to
 * bring about stands there already, it went through.
 */
function unlessOurs(sent: access.Sent, stands: (stored: RawItem | undefined) => boolean): access.Sent {
  if (sent.ok || sent.error.kind !== "condition" || sent.error.receipt.tries < 2) return sent;
  return stands(sent.error.stored) ? ok({ receipt: sent.error.receipt }) : sent;
}

/** An item as it is now, read consistently. */
export function find(table: string, key: RawItem, database?: Database): Promise<access.Sent> {
  return access.getItem(requests.getRequest(table, key), database);
}

/** Stores a whole item if the condition holds. */
export async function put(
  table: string,
  item: RawItem,
  condition: requests.Guard,
  database?: Database,
): Promise<access.Sent> {
  const sent = await access.putItem(requests.putRequest(table, item, condition), database);
  return unlessOurs(sent, (stored) => stored !== undefined && sameValue({ M: stored }, { M: item }));
}

/** Changes places inside an item if the condition holds; what stands there then comes back. */
export async function update(
  table: string,
  key: RawItem,
  changes: Changes,
  condition: requests.Guard,
  database?: Database,
): Promise<access.Sent> {
  const sent = await access.updateItem(requests.updateRequest(table, key, changes, condition), database);
  return unlessOurs(sent, (stored) => stored !== undefined && standsIn(stored, changes));
}

/** Takes an item away if the condition holds. */
export async function remove(
  table: string,
  key: RawItem,
  condition: requests.Guard,
  database?: Database,
): Promise<access.Sent> {
  const sent = await access.deleteItem(requests.deleteRequest(table, key, condition), database);
  return unlessOurs(sent, (stored) => stored === undefined);
}
