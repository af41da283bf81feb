import type { RawItem } from "@/lib/explorer/attribute";
import type { Shape } from "@/lib/explorer/plan";
import { jsonOf } from "@/lib/explorer/rows";
import type { Result } from "@/lib/result";
import {
  DuplicateFinder,
  type DuplicateWords,
  explainDuplicate,
  type Losers,
} from "@/lib/transfer/duplicates";
import { guessFormat } from "@/lib/transfer/formats/guess";
import { FileProblem } from "@/lib/transfer/formats/problem";
import type { OpenFile, SourceRow } from "@/lib/transfer/formats/row";
import { readRows, sampleRows } from "@/lib/transfer/formats/rows";
import type { FileFormat } from "@/lib/transfer/schema";
import { cellTypes, type Fit, itemOf, keyText } from "./judge";
import type { LoadPlan } from "./schema";
import type { Checked, ShownRow } from "./screen";

/** A file that is to go into a table. */
export type LoadFile = {
  open: OpenFile;
  table: Shape & Fit;
  plan: LoadPlan;
  format: FileFormat;
  /** Of a CSV file. */
  headers: string[];
};

/** A row of the file as it is judged: an item to write, one that yields to another row, or wrong. */
export type Judged = { source: SourceRow } & (
  | { kind: "loads"; item: RawItem }
  | { kind: "yields"; item: RawItem; note: string }
  | { kind: "wrong"; reasons: string[] }
);

/**
 * Looks at the beginning of a file: what it is, and its headers. Fails with a FileProblem where it cannot be read, has no rows, or
 * lacks a column that is said to hold numbers.
 */
export async function openFile(open: OpenFile, table: LoadFile["table"], plan: LoadPlan): Promise<LoadFile> {
  const format = plan.format ?? (await guessFormat(open())).format;
  const { headers, rows } = await sampleRows(open, format, 1);
  if (rows.length === 0)
    throw new FileProblem(1, "There is no row in this file: the first line of a CSV file names its columns.");
  if (format !== "csv") return { open, table, plan, format, headers: [] };
  const missing = plan.numbers.filter((name) => !headers.includes(name));
  if (missing.length > 0)
    throw new FileProblem(1, `This file has no column ${missing.join(" and none called ")}.`);
  return { open, table, plan, format, headers };
}

async function* itemsIn(
  file: LoadFile,
): AsyncGenerator<{ source: SourceRow; read: Result<RawItem, string[]> }> {
  const types = cellTypes(file.table, file.plan.numbers);
  for await (const source of readRows(file.open, file.format))
    yield { source, read: itemOf(source, file.table, types) };
}

const words: DuplicateWords = { key: "key", done: "loaded" };

/** How much of a file was read; `onRow` is told after each row, and ends the reading by giving false. */
type Follow = (rows: number) => boolean;

/** The first reading of a file: how many rows it has, and which of them yield to another of the same key. Undefined when it was ended. */
export async function findLosers(
  file: LoadFile,
  onRow: Follow,
): Promise<{ losers: Losers; rows: number; wrong: number } | undefined> {
  const finder = new DuplicateFinder(file.plan.duplicates);
  let [rows, wrong] = [0, 0];
  for await (const { source, read } of itemsIn(file)) {
    rows++;
    if (read.ok) finder.note(keyText(read.value, file.table), source);
    else wrong++;
    if (!onRow(rows)) return undefined;
  }
  return { losers: finder.losers, rows, wrong };
}

/** The second reading of a file: every row with what is to become of it. */
export async function* judgedRows(file: LoadFile, losers: Losers): AsyncGenerator<Judged> {
  const { duplicates } = file.plan;
  for await (const { source, read } of itemsIn(file)) {
    const other = losers.get(source.row);
    if (!read.ok) yield { source, kind: "wrong", reasons: read.error };
    else if (other === undefined) yield { source, kind: "loads", item: read.value };
    else if (duplicates === "refuse")
      yield { source, kind: "wrong", reasons: [explainDuplicate(duplicates, other, words)] };
    else yield { source, kind: "yields", item: read.value, note: explainDuplicate(duplicates, other, words) };
  }
}

/** So many rows are shown before they are loaded, so many items stand in the code, and of these none longer than so many signs. */
const shownRows = 20;
const sampleItems = 5;
const longestSample = 2_000;

function shown(judged: Judged, table: LoadFile["table"]): ShownRow {
  const { line } = judged.source;
  if (judged.kind === "wrong") return { line, reasons: judged.reasons };
  return {
    line,
    json: jsonOf(table, judged.item),
    reasons: [],
    ...(judged.kind === "yields" ? { note: judged.note } : {}),
  };
}

/**
 * The dry run: reads the file twice and writes nothing. `onWrong` is given each wrong row. Undefined when it was ended by `onRow`.
 */
export async function checkFile(
  file: LoadFile,
  { onRow, onWrong }: { onRow: Follow; onWrong: (source: SourceRow, reasons: string[]) => void },
): Promise<Checked | undefined> {
  const found = await findLosers(file, onRow);
  if (!found) return undefined;
  const { rows } = found;
  const checked: Checked = {
    format: file.format,
    rows,
    loads: 0,
    yields: 0,
    wrong: 0,
    first: [],
    sample: [],
  };
  for await (const judged of judgedRows(file, found.losers)) {
    checked[judged.kind]++;
    if (judged.kind === "wrong") onWrong(judged.source, judged.reasons);
    if (checked.first.length < shownRows) checked.first.push(shown(judged, file.table));
    if (judged.kind === "loads" && checked.sample.length < sampleItems && isShort(judged.item))
      checked.sample.push(judged.item);
    if (!onRow(rows)) return undefined;
  }
  return checked;
}

function isShort(item: RawItem): boolean {
  return JSON.stringify(item).length <= longestSample;
}
