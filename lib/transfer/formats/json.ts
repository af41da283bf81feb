import type { Item } from "@/lib/dynamo/item";
import { attributeTypes, readRawItem } from "@/lib/explorer/attribute";
import { jsonPieces, type Piece } from "./json-list";
import { readJson } from "./json-value";
import { nativeItem } from "./native";
import { longestRow, rowTooLong } from "./problem";
import type { SourceRow } from "./row";
import { textBlocks } from "./text";

/** The lines of a file that are not blank. Fails with a FileProblem at a line that does not end within 4,000,000 characters. */
export async function* linesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let rest = "";
  let restLine = 1;
  for await (const { text, line } of textBlocks(file)) {
    let at = rest ? restLine : line;
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      const one = rest + text.slice(from, end);
      rest = "";
      from = end + 1;
      if (one.trim()) yield { text: one, line: at };
      at++;
    }
    rest += text.slice(from);
    restLine = at;
    if (rest.length > longestRow) throw rowTooLong(restLine);
  }
  if (rest.trim()) yield { text: rest, line: restLine };
}

function isObject(value: unknown): value is Item {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Is every value of this object a typed one, `{"S": "SEA"}`? */
function isTyped(value: Item): boolean {
  const members = Object.values(value);
  return (
    members.length > 0 &&
    members.every((member) => {
      const names = isObject(member) ? Object.keys(member) : [];
      return names.length === 1 && (attributeTypes as readonly string[]).includes(names[0] ?? "");
    })
  );
}

/** A record in an export's envelope, `{"Item": {...}}`, without it. */
function unwrapped(value: Item): Item {
  const inner = value.Item;
  return Object.keys(value).length === 1 && isObject(inner) ? inner : value;
}

/** Is this text a record of DynamoDB JSON? */
export function looksTyped(text: string): boolean {
  const read = readJson(text);
  return read.ok && isObject(read.value) && isTyped(unwrapped(read.value));
}

function plainRow(text: string): { values: Item } | { line: number; problem: string } {
  const read = readJson(text);
  if (!read.ok) {
    const { line, sentence, isJson } = read.error;
    return { line, problem: isJson ? `${sentence}.` : `This is no JSON: ${sentence}.` };
  }
  if (!isObject(read.value))
    return { line: 0, problem: 'A row is a record, such as {"flight_id": "FL100"}.' };
  return { values: read.value };
}

function typedRow(text: string): { values: Item } | { line: number; problem: string } {
  const read = plainRow(text);
  if ("problem" in read) return read;
  const item = readRawItem(unwrapped(read.values));
  return item.ok ? { values: nativeItem(item.value) } : { line: 0, problem: item.error };
}

async function* rowsOf(
  pieces: AsyncGenerator<Piece>,
  read: (text: string) => { values: Item } | { line: number; problem: string },
): AsyncGenerator<SourceRow> {
  let row = 0;
  for await (const { text, line } of pieces) {
    row++;
    const source = text.trim();
    if (source === "") {
      yield {
        row,
        line,
        values: {},
        typed: true,
        problem: "Nothing stands between two commas here.",
        source,
      };
      continue;
    }
    const found = read(text);
    yield "problem" in found
      ? { row, line: line + found.line, values: {}, typed: true, problem: found.problem, source }
      : { row, line, values: found.values, typed: true, source };
  }
}

/** The records of a JSON list. */
export function jsonRows(file: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  return rowsOf(jsonPieces(textBlocks(file)), plainRow);
}

/** One record a line; a line that is no JSON is one wrong row. */
export function jsonLineRows(file: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  return rowsOf(linesOf(file), plainRow);
}

/** DynamoDB JSON: `{"Item": {...}}` or `{...}` a line as AWS exports it, or a list of such; `list` says which. */
export function dynamodbRows(file: AsyncIterable<Uint8Array>, list: boolean): AsyncGenerator<SourceRow> {
  return rowsOf(list ? jsonPieces(textBlocks(file)) : linesOf(file), typedRow);
}
