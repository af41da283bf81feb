import { compareSeats } from "@/lib/aircraft/seats";
import { type Item, showValue } from "@/lib/dynamo/item";
import { flightItem } from "@/lib/flights/item";
import type { Mend, RecordTable } from "./finding";

/** What a mend does to one stored attribute, as text: missing `from` adds it, missing `to` takes it away. */
export type Effect = { table: RecordTable; id: string; name: string; from?: string; to?: string };

function shown(value: unknown): string {
  return value instanceof Set ? [...value].map(String).sort(compareSeats).join(" ") : showValue(value);
}

function between(table: RecordTable, id: string, seen: Item, set: Item): Effect[] {
  return Object.entries(set).map(([name, to]) => ({
    table,
    id,
    name,
    ...(seen[name] === undefined ? {} : { from: shown(seen[name]) }),
    ...(to === undefined ? {} : { to: shown(to) }),
  }));
}

function withoutUndefined(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** Field by field what a mend changes; empty where it only adds to the history. */
export function effectsOf(mend: Mend): Effect[] {
  switch (mend.how) {
    case "edit":
    case "cancel":
      return mend.edits.flatMap(({ table, id, seen, set, counts }) => [
        ...between(table, id, seen, set),
        ...(counts && seen.version === undefined ? [{ table, id, name: "version", to: "1" }] : []),
      ]);
    case "delete": {
      const nothing = Object.fromEntries(Object.keys(mend.item).map((name) => [name, undefined]));
      return between(mend.table, mend.id, mend.item, nothing);
    }
    case "restore": {
      const { version: _version, ...item } = withoutUndefined(flightItem(mend.flight));
      return between("flights", mend.flight.flightId, {}, item);
    }
    case "tell":
      return [];
  }
}
