import { Readable } from "node:stream";
import { CsvError, type Info, parse } from "csv-parse";
import { counted } from "@/lib/format";
import { plainCell } from "@/lib/paper/csv";
import { FileProblem } from "./problem";
import type { SourceRow } from "./row";
import { textBlocks } from "./text";

const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The separator of a file by its first line: the one that stands in it most often outside quotes; a comma when none does. */
export function guessDelimiter(firstLine: string): Delimiter {
  const bare = firstLine.replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string) => bare.split(sign).length - 1;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** What the parser complains of, in words. */
function problemOf(error: CsvError): FileProblem {
  const line = typeof error.lines === "number" ? error.lines : 1;
  const sentences: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
    CSV_INVALID_CLOSING_QUOTE: "text stands behind a closing quote; a quote inside quotes is written twice",
    INVALID_OPENING_QUOTE: "a quote stands inside a cell that is not quoted",
    CSV_MAX_RECORD_SIZE: "this row is longer than 2 MB",
  };
  return new FileProblem(line, `Line ${line}: ${sentences[error.code] ?? error.message}.`);
}

/** Headers as they name columns: without spaces around them, empty and repeated ones numbered. */
function headersOf(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = plainCell(cell.trim()) || `column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** The text of a file and, once its first line is there, the separator. */
async function opened(file: AsyncIterable<Uint8Array>) {
  const blocks = textBlocks(file);
  const first = await blocks.next();
  const head = first.done ? "" : first.value.text;
  async function* text() {
    yield head;
    for await (const block of blocks) yield block.text;
  }
  return { delimiter: guessDelimiter(head.trimStart().split("\n", 1)[0] ?? ""), text: text() };
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes("\n")) breaks += cell.split("\n").length - 1;
  return breaks;
}

/**
 * The rows of a CSV file, its first line giving the headers; commas, semicolons, tabs or bars between cells, quotes, line
 * breaks in quotes, CRLF, empty lines. A row of another number of cells is one wrong row. Fails with a FileProblem where
 * quotes go wrong and where the text is not UTF-8.
 */
export async function* csvRows(file: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  const { delimiter, text } = await opened(file);
  const parser = parse({
    delimiter,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: 2_000_000,
  });
  const source = Readable.from(text, { highWaterMark: 1 });
  source.once("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let headers: string[] | undefined;
  let row = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = info.lines - breaksIn(record);
      if (!headers) headers = headersOf(record);
      else yield rowOf(headers, record, ++row, line);
    }
  } catch (error) {
    throw error instanceof CsvError ? problemOf(error) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function rowOf(headers: readonly string[], cells: readonly string[], row: number, line: number): SourceRow {
  const values: Record<string, string> = {};
  for (const [at, header] of headers.entries()) {
    const cell = cells[at];
    if (cell !== undefined && cell !== "") values[header] = plainCell(cell);
  }
  const read: SourceRow = { row, line, values, typed: false, source: cells };
  if (cells.length === headers.length) return read;
  return {
    ...read,
    problem: `This row has ${counted(cells.length, "cell")}, and there are ${counted(headers.length, "header")}.`,
  };
}

/** The headers of a CSV file, in their order, and its separator. */
export async function csvHead(
  file: AsyncIterable<Uint8Array>,
): Promise<{ headers: string[]; delimiter: Delimiter }> {
  const { delimiter, text } = await opened(file);
  const parser = parse({ delimiter, skip_empty_lines: true, relax_column_count: true, to: 1 });
  const source = Readable.from(text, { highWaterMark: 1 });
  source.once("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const record of parser as AsyncIterable<string[]>)
      return { headers: headersOf(record), delimiter };
  } catch (error) {
    throw error instanceof CsvError ? problemOf(error) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
  return { headers: [], delimiter };
}
