import { type Attribute, itemAddress, type RawItem, showAttribute, typeOf } from "./attribute";
import type { Column } from "./columns";
import type { Shape } from "./plan";
import type { Cell, Row } from "./screen";
import { valueAt } from "./value-at";

/** A cell shows so many characters, an item as JSON so many; the item's own page shows all. */
const mostText = 160;
const mostJson = 20_000;

function cellOf(value: Attribute | undefined): Cell {
  if (!value) return undefined;
  const text = showAttribute(value);
  const cut = text.length > mostText;
  return { text: cut ? `${text.slice(0, mostText)}…` : text, type: typeOf(value), cut };
}

/** The key attributes of an item of this table. */
export function keyOf(table: Shape, item: RawItem): RawItem {
  return Object.fromEntries(
    [...table.hash, ...table.range].flatMap(({ name }) => (item[name] ? [[name, item[name]]] : [])),
  );
}

/** An item as a row of the columns, with the address of its own page. */
export function rowOf(table: Shape, item: RawItem, columns: readonly Column[]): Row {
  const key = keyOf(table, item);
  return {
    key,
    name: Object.values(key).map(showAttribute).join(", "),
    href: itemAddress(table.name, key),
    cells: columns.map(({ path }) => cellOf(valueAt(item, path))),
  };
}

/** An item as DynamoDB JSON, an attribute a line, keys first and the others by name. */
export function jsonOf(table: Shape, item: RawItem): string {
  const keys = Object.keys(keyOf(table, item));
  const names = Object.keys(item).filter((name) => !keys.includes(name));
  const lines = [...keys, ...names.sort()].map(
    (name) => `  ${JSON.stringify(name)}: ${JSON.stringify(item[name])}`,
  );
  const text = `{\n${lines.join(",\n")}\n}`;
  return text.length > mostJson ? `${text.slice(0, mostJson)}\n…` : text;
}
