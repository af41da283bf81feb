import { type Attribute, bytesOf, isBase64, type RawItem, readRawItem } from "@/lib/explorer/attribute";
import { numberProblem, plainNumber } from "@/lib/explorer/number";
import { keyProblems, keysOf } from "@/lib/items/key";
import { sizeProblem } from "@/lib/items/size";
import { err, ok, type Result } from "@/lib/result";
import type { KeyType, TableView } from "@/lib/tables/table";
import type { SourceRow } from "@/lib/transfer/formats/row";
import { problemColumn } from "@/lib/transfer/targets";
import { typedItem } from "@/lib/transfer/write-values";

/** What of a table decides whether an item fits. */
export type Fit = Pick<TableView, "hash" | "range" | "indexes">;

/** DynamoDB's limits for the values of keys, in bytes (its Developer Guide, "Quotas"). */
const mostBytes = { partition: 2_048, sort: 1_024 };

/** The type of each attribute that is a key of the table or of one of its indexes. */
function keyTypesOf(table: Fit): Map<string, KeyType> {
  const keys = table.indexes.flatMap(({ hash, range }) => [...hash, ...range]);
  return new Map([...keys, ...keysOf(table)].map(({ name, type }) => [name, type]));
}

function cellValue(name: string, cell: string, type: KeyType): Result<Attribute, string> {
  if (type === "S") return ok({ S: cell });
  if (type === "B")
    return isBase64(cell.trim())
      ? ok({ B: cell.trim() })
      : err(`${name} holds bytes (B), and ${cut(cell)} is not base64.`);
  const problem = numberProblem(cell.trim());
  return problem ? err(`${name} holds numbers (N). ${problem}`) : ok({ N: cell.trim() });
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function itemOfCells(
  cells: Record<string, unknown>,
  types: ReadonlyMap<string, KeyType>,
): Result<RawItem, string[]> {
  const members: [string, Attribute][] = [];
  const problems: string[] = [];
  for (const [name, cell] of Object.entries(cells)) {
    if (name === problemColumn) continue;
    const value = cellValue(name, String(cell), types.get(name) ?? "S");
    if (value.ok) members.push([name, value.value]);
    else problems.push(value.error);
  }
  return problems.length > 0 ? err(problems) : ok(Object.fromEntries(members));
}

/** JSON has no bytes: where a key is bytes, its text is taken for base64. */
function withBytes(item: RawItem, types: ReadonlyMap<string, KeyType>): RawItem {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]): [string, Attribute] =>
      types.get(name) === "B" && "S" in value && isBase64(value.S) ? [name, { B: value.S }] : [name, value],
    ),
  );
}

function keyBytes(value: Attribute | undefined): number {
  if (!value) return 0;
  return "B" in value ? bytesOf(value.B) : "S" in value ? Buffer.byteLength(value.S) : 0;
}

function tooLongKeys(item: RawItem, { hash, range }: Fit): string[] {
  const over = (keys: Fit["hash"], part: "partition" | "sort") =>
    keys.flatMap(({ name }) =>
      keyBytes(item[name]) > mostBytes[part]
        ? [`${name} is the ${part} key, which holds at most ${mostBytes[part].toLocaleString("en")} bytes.`]
        : [],
    );
  return [...over(hash, "partition"), ...over(range, "sort")];
}

/**
 * A row of a file as the item that it makes, or every reason why DynamoDB would not take it, in sentences. Cells of a CSV file take
 * the types of the table's keys, are numbers in the columns named so, and text elsewhere; an empty cell is no attribute. `types`
 * are those of `cellTypes`.
 */
export function itemOf(
  { values, typed, problem }: SourceRow,
  table: Fit,
  types: ReadonlyMap<string, KeyType>,
): Result<RawItem, string[]> {
  if (problem) return err([problem]);
  const read = typed ? itemOfValues(values, types) : itemOfCells(values, types);
  if (!read.ok) return read;
  const item = read.value;
  const size = sizeProblem(item);
  const problems = [
    ...keyProblems(item, table).map(({ message }) => `${message}.`),
    ...tooLongKeys(item, table),
    ...(size ? [size] : []),
  ];
  return problems.length > 0 ? err(problems) : ok(item);
}

function itemOfValues(
  values: SourceRow["values"],
  types: ReadonlyMap<string, KeyType>,
): Result<RawItem, string[]> {
  const { [problemColumn]: _told, ...own } = values;
  const item = readRawItem(typedItem(own));
  return item.ok ? ok(withBytes(item.value, types)) : err([item.error]);
}

/** The types of the cells of a CSV file that are not text. */
export function cellTypes(table: Fit, numbers: readonly string[]): Map<string, KeyType> {
  const given = numbers.map((name): [string, KeyType] => [name, "N"]);
  return new Map([...given, ...keyTypesOf(table)]);
}

/** The key of an item as one text: equal for keys that DynamoDB takes for the same, such as 1 and 1.0. */
export function keyText(item: RawItem, table: Fit): string {
  return JSON.stringify(
    keysOf(table).map(({ name }) => {
      const value = item[name];
      return value && "N" in value ? plainNumber(value.N) : Object.values(value ?? {})[0];
    }),
  );
}
