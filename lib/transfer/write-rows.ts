import { stringify } from "csv-stringify/sync";
import { attributeOf, type Item } from "@/lib/dynamo/item";
import { safeCell } from "@/lib/paper/csv";
import type { ExportFormat } from "./export-formats";
import { cellOf, jsonOf, typedItem } from "./write-values";

export const fileTypes: Record<ExportFormat, { ending: string; mime: string }> = {
  csv: { ending: "csv", mime: "text/csv; charset=utf-8" },
  jsonl: { ending: "jsonl", mime: "application/x-ndjson; charset=utf-8" },
  dynamodb: { ending: "dynamodb.jsonl", mime: "application/x-ndjson; charset=utf-8" },
};

type Items = AsyncIterable<Item>;

/** So many items are kept while the columns are found out; a longer list is read a second time. */
const keptAtMost = 2_000;

/** The list changed while it was being written: an item has an attribute that no column is there for. */
export class ListChanged extends Error {
  constructor(attribute: string) {
    super(`The list changed while it was read: ${attribute} is new.`);
    this.name = "ListChanged";
  }
}

/** Known attributes in their order, then the others by name. */
function columnsOf(known: readonly string[], found: ReadonlySet<string>): string[] {
  const others = [...found].filter((name) => !known.includes(name)).sort();
  return [...known.filter((name) => found.has(name)), ...others];
}

/** Many lines are written at once, which takes a fraction of the time. */
const linesAtOnce = 100;

function csvLines(lines: string[][]): string {
  return stringify(
    lines.map((cells) => cells.map(safeCell)),
    { record_delimiter: "windows", quoted_match: /[;\t\r\n]/ },
  );
}

async function* heldOrReadAgain(held: Item[] | undefined, read: () => Items): AsyncGenerator<Item> {
  yield* held ?? read();
}

/**
 * Rows of CSV under the names of all attributes that the list has, cells made safe for spreadsheets. The names are only known at
 * the end of the list, so a long one is read twice; fails when it has other attributes the second time.
 */
async function* csvRows(read: () => Items, known: readonly string[]): AsyncGenerator<string> {
  let held: Item[] | undefined = [];
  const found = new Set<string>(known.slice(0, 1));
  for await (const item of read()) {
    for (const name of Object.keys(item)) found.add(name);
    held?.push(item);
    if (held && held.length > keptAtMost) held = undefined;
  }
  const columns = columnsOf(known, found);
  yield `\ufeff${csvLines([columns])}`;
  let lines: string[][] = [];
  for await (const item of heldOrReadAgain(held, read)) {
    const stranger = Object.keys(item).find((name) => !found.has(name));
    if (stranger !== undefined) throw new ListChanged(stranger);
    lines.push(columns.map((name) => cellOf(attributeOf(item, name))));
    if (lines.length < linesAtOnce) continue;
    yield csvLines(lines);
    lines = [];
  }
  yield csvLines(lines);
}

async function* jsonRows(items: Items): AsyncGenerator<string> {
  for await (const item of items) yield `${jsonOf(item)}\n`;
}

async function* dynamodbRows(items: Items): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify({ Item: typedItem(item) })}\n`;
}

/**
 * A list as the text of a file, row by row. `read` begins the list anew each time it is called; `known` are the attributes whose
 * columns come first, the key before all.
 */
export function writeRows(
  format: ExportFormat,
  read: () => Items,
  known: readonly string[],
): AsyncGenerator<string> {
  if (format === "csv") return csvRows(read, known);
  return format === "jsonl" ? jsonRows(read()) : dynamodbRows(read());
}
