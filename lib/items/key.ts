import { type RawItem, readRawItem, typeOf } from "@/lib/explorer/attribute";
import { err, type Result } from "@/lib/result";
import { type Key, type TableView, typeWord } from "@/lib/tables/table";

type Keyed = Pick<TableView, "hash" | "range" | "indexes">;

/** A thing that is wrong with an item, at one of its attributes. */
export type ItemProblem = { attribute: string; message: string };

/** The key attributes of a table. */
export function keysOf({ hash, range }: Pick<TableView, "hash" | "range">): Key[] {
  return [...hash, ...range];
}

/** The key of an item: its key attributes alone. */
export function keyOf(item: RawItem, table: Pick<TableView, "hash" | "range">): RawItem {
  return Object.fromEntries(
    keysOf(table).flatMap(({ name }) =>
      item[name] && Object.hasOwn(item, name) ? [[name, item[name]]] : [],
    ),
  );
}

/** The item with its key first and the rest by name: DynamoDB keeps no order of attributes. */
export function keyFirst(item: RawItem, table: Pick<TableView, "hash" | "range">): RawItem {
  const key = keyOf(item, table);
  const rest = Object.entries(item).filter(([name]) => !Object.hasOwn(key, name));
  return { ...key, ...Object.fromEntries(rest.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A key in words: `FL100`, or `SEA · 2026-06-10` where it has two parts. */
export function keyWords(key: RawItem): string {
  return Object.values(key)
    .map((value) => String(Object.values(value)[0]))
    .join(" · ");
}

/** What is wrong with the keys of an item, for the table and for each of its indexes; nothing when DynamoDB takes them. */
export function keyProblems(item: RawItem, table: Keyed): ItemProblem[] {
  const own = keysOf(table).flatMap((key) => {
    const what = `${key.name} is the ${table.range[0]?.name === key.name ? "sort" : "partition"} key`;
    return problemOf(item, key, what, true);
  });
  const names = new Set(keysOf(table).map(({ name }) => name));
  const others = table.indexes.flatMap((index) =>
    [...index.hash, ...index.range]
      .filter(({ name }) => !names.has(name))
      .flatMap((key) => problemOf(item, key, `${key.name} is a key of the index ${index.name}`, false)),
  );
  return [...own, ...others];
}

function problemOf(item: RawItem, key: Key, what: string, isNeeded: boolean): ItemProblem[] {
  const value = Object.hasOwn(item, key.name) ? item[key.name] : undefined;
  const say = (message: string) => [{ attribute: key.name, message }];
  if (!value) return isNeeded ? say(`${what} and must be there`) : [];
  if (typeOf(value) !== key.type) return say(`${what} and must be ${typeWord(key.type)}`);
  const isEmpty = ("S" in value && value.S === "") || ("B" in value && value.B === "");
  return isEmpty ? say(`${what} and must not be empty`) : [];
}

/** Reads the key of an address. Refused, as a sentence, when it is not the key of this table. */
export function readKey(text: string | undefined, table: Keyed): Result<RawItem, string> {
  const asked = parsed(text);
  if (!asked.ok) return err("The address names no item: it lacks the key, or the key in it is damaged.");
  const unknown = Object.keys(asked.value).find((name) => !keysOf(table).some((key) => key.name === name));
  if (unknown !== undefined) return err(`${unknown} is not a key of this table.`);
  const [problem] = keyProblems(asked.value, { ...table, indexes: [] });
  return problem ? err(`${problem.message}.`) : asked;
}

function parsed(text: string | undefined): Result<RawItem, string> {
  try {
    return readRawItem(JSON.parse(text ?? ""));
  } catch {
    return err("This is not JSON.");
  }
}
