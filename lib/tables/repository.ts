import { db, ownTable } from "@/lib/dynamo/client";
import * as admin from "@/lib/dynamo/table-admin";
import { expiryAttribute, tables } from "@/lib/dynamo/tables";
import { env, isLoopback } from "@/lib/env";
import type { Receipt } from "@/lib/explorer/receipt";
import type { Where } from "@/lib/explorer/snippets";
import { ok, type Result } from "@/lib/result";
import { tableView } from "./item";
import * as requests from "./requests";
import { type Definition, type Index, isTableName, type Place, type TableView } from "./table";

export type { TableRefusal } from "@/lib/dynamo/table-admin";

type Sent = Result<Receipt, admin.TableRefusal>;
type Database = Pick<ReturnType<typeof db>, "send">;

/** How many tables a page of the list has, and how many are described at once: AWS allows some ten of these a second. */
const pageSize = 50;
const atOnce = 5;

/** Where a table lies and what Apron itself needs of it. */
export function placeOf(name: string): Place {
  const own = ownTable(name);
  const { dynamodbEndpoint: endpoint } = env();
  const ownExpiry = own && expiryAttribute(own);
  return {
    isLoopback: endpoint !== undefined && isLoopback(endpoint),
    ownIndexes: own ? Object.keys(tables[own].indexes) : [],
    ...(ownExpiry ? { ownExpiry } : {}),
  };
}

/** Where these tables are, for the eye and for code. */
export function whereTablesAre(): Where {
  const { dynamodbEndpoint: endpoint, region } = env();
  return { region, ...(endpoint ? { endpoint } : {}) };
}

/** A table as it stands now; undefined when there is none, and for what cannot be a name. */
export async function find(name: string, database: Database = db()): Promise<TableView | undefined> {
  if (!isTableName(name)) return undefined;
  const described = await admin.describeTable(name, database);
  return described && tableView(described, ownTable(name) !== undefined);
}

/**
 * A page of all tables, in the order of their names, from behind `start`; from the beginning when that cannot be a name. A table
 * that goes away meanwhile is left out.
 */
export async function list(
  start: string | undefined,
  database: Database = db(),
): Promise<{ tables: TableView[]; next?: string }> {
  const from = start && isTableName(start) ? start : undefined;
  const { names, next } = await admin.tableNamesFrom(from, pageSize, database);
  const found: (TableView | undefined)[] = [];
  for (let at = 0; at < names.length; at += atOnce)
    found.push(...(await Promise.all(names.slice(at, at + atOnce).map((name) => find(name, database)))));
  return { tables: found.filter((table) => table !== undefined), ...(next ? { next } : {}) };
}

/**
 * Makes a table. A try whose reply was lost makes the next one meet its own table: when it was sent more than once and the
 * table that is there was made since, it is ours.
 */
export async function make(definition: Definition, database: Database = db()): Promise<Sent> {
  const before = Date.now();
  const made = await admin.createTable(requests.createRequest(definition), database);
  if (made.ok || made.error.kind !== "in-use" || made.error.tries < 2) return made;
  const there = await find(definition.name, database);
  const isOurs = there && Date.parse(there.createdAt) >= before - 1_000;
  return isOurs ? ok({ requestId: "", tries: made.error.tries, ms: Date.now() - before }) : made;
}

export function addIndex(table: TableView, index: Index, database: Database = db()): Promise<Sent> {
  const keys = [...table.hash, ...table.range];
  return admin.updateTable(requests.addIndexRequest({ ...table, keys }, index), database);
}

export function dropIndex(table: string, index: string, database: Database = db()): Promise<Sent> {
  return admin.updateTable(requests.dropIndexRequest(table, index), database);
}

export function setProtection(table: string, on: boolean, database: Database = db()): Promise<Sent> {
  return admin.updateTable(requests.protectionRequest(table, on), database);
}

export function setExpiry(
  table: string,
  attribute: string,
  on: boolean,
  database: Database = db(),
): Promise<Sent> {
  return admin.updateExpiry(requests.expiryRequest(table, attribute, on), database);
}

/** Deletes a table. One that is gone, or going, at a second try whose first reply was lost went by that first one. */
export async function remove(table: string, database: Database = db()): Promise<Sent> {
  const started = Date.now();
  const sent = await admin.deleteTable(table, database);
  if (sent.ok || sent.error.tries < 2) return sent;
  const there = sent.error.kind === "not-found" ? undefined : await find(table, database);
  const isOurs = there === undefined || there.state === "DELETING";
  return isOurs ? ok({ requestId: "", tries: sent.error.tries, ms: Date.now() - started }) : sent;
}

export { countItems } from "@/lib/dynamo/table-admin";
