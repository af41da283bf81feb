import "server-only";
import { cache } from "react";
import { may } from "@/lib/auth/roles";
import { allowed } from "@/lib/auth/session";
import type { Where } from "@/lib/explorer/snippets";
import * as tables from "./repository";
import type { TableDetail, TableList } from "./screen";
import { busyWith, isSettled, underWay, whyNotDelete, whyNotDrop, whyNotExpiry } from "./table";

/** A page of every table that Apron's credentials see; `after` is the name that the page before ended with. */
export async function listTables(after?: string): Promise<TableList> {
  const { role } = await allowed("explorer.read");
  const { isLoopback } = tables.placeOf("");
  return {
    ...(await tables.list(after)),
    where: tables.whereTablesAre(),
    isExact: isLoopback,
    mayChange: may(role, "tables.change"),
  };
}

/** One table with what may be done to it; null when there is none. */
export const getTable = cache(async (name: string): Promise<TableDetail | null> => {
  const { role } = await allowed("explorer.read");
  const table = await tables.find(name);
  if (!table) return null;
  const place = tables.placeOf(name);
  const drop = table.indexes.flatMap((index) => {
    const why = whyNotDrop(table, index.name, place);
    return why ? [[index.name, why] as const] : [];
  });
  const addIndex = busyWith(table);
  const expiry = whyNotExpiry(table, place);
  const remove = whyNotDelete(table, place);
  const doing = isSettled(table) ? undefined : underWay(table);
  return {
    table,
    where: tables.whereTablesAre(),
    isExact: place.isLoopback,
    isLoopback: place.isLoopback,
    mayChange: may(role, "tables.change"),
    ...(doing ? { underWay: doing } : {}),
    whyNot: {
      ...(addIndex ? { addIndex } : {}),
      ...(expiry ? { expiry } : {}),
      ...(remove ? { remove } : {}),
      drop: Object.fromEntries(drop),
    },
  };
});

/** Where a new table would be made; for those who may make one. */
export async function getNewTablePlace(): Promise<{ where: Where }> {
  await allowed("tables.change");
  return { where: tables.whereTablesAre() };
}
