import "server-only";
import { cache } from "react";
import { may } from "@/lib/auth/roles";
import { allowed } from "@/lib/auth/session";
import type { RawItem } from "@/lib/explorer/attribute";
import { signInRefusal } from "@/lib/explorer/sign-ins";
import * as tables from "@/lib/tables/repository";
import type { TableView } from "@/lib/tables/table";
import { keyFirst, readKey } from "./key";
import { ownScreen } from "./own";
import { itemProblem } from "./refusals";
import * as items from "./repository";
import type { ItemScreen, NewItemScreen, StatementScreen } from "./screen";

const found = cache(async (name: string): Promise<TableView | undefined> => tables.find(name));

/** One item of any table with what may be done to it; null when there is no such table. */
export async function getItem(name: string, keyText: string | undefined): Promise<ItemScreen | null> {
  const { role } = await allowed("explorer.read");
  const table = await found(name);
  if (!table) return null;
  const base = { table, where: tables.whereTablesAre() };
  const secret = signInRefusal(role, name);
  if (secret) return { ...base, kind: "unreadable", message: secret.message };
  const key = readKey(keyText, table);
  if (!key.ok) return { ...base, kind: "unreadable", message: key.error };
  const read = await items.find(name, key.value);
  if (!read.ok) return { ...base, kind: "unreadable", message: itemProblem(read.error, name).message };
  const { item, receipt } = read.value;
  if (!item) return { ...base, kind: "none", key: key.value };
  const see = ownScreen(name, item);
  return {
    ...base,
    kind: "found",
    key: key.value,
    item: keyFirst(item, table),
    receipt,
    mayWrite: may(role, "explorer.write") && !table.isOwn,
    ...(see ? { see } : {}),
  };
}

/** The form for a new item of a table, for those who may write; null when there is no such table. */
export async function getNewItem(name: string): Promise<NewItemScreen | null> {
  await allowed("explorer.write");
  const table = await found(name);
  return table ? { table, where: tables.whereTablesAre(), start: startOf(table) } : null;
}

/** An item with nothing but its keys, empty, to begin with. */
function startOf({ hash, range }: TableView): RawItem {
  return Object.fromEntries(
    [...hash, ...range].map(({ name, type }) => [
      name,
      type === "N" ? { N: "" } : type === "B" ? { B: "" } : { S: "" },
    ]),
  );
}

/** Where statements are run, and whether they may write. */
export async function getStatementScreen(): Promise<StatementScreen> {
  const { role } = await allowed("explorer.read");
  return { where: tables.whereTablesAre(), mayWrite: may(role, "explorer.write") };
}
