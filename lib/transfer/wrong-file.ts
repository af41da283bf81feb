import { appendFile, truncate } from "node:fs/promises";
import path from "node:path";
import { stringify } from "csv-stringify/sync";
import { folderOf } from "./folder";
import type { SourceRow } from "./formats/row";
import type { FileFormat } from "./schema";
import { problemColumn } from "./targets";

/** The file of an import's wrong rows: in the format of the file itself, or a JSON list as JSON Lines, with the reason in it. */
export function wrongFileOf(jobId: string): string {
  return path.join(folderOf(jobId), "wrong-rows");
}

/** What the file of wrong rows is called when it is downloaded: `flights.wrong.csv`. */
export function wrongFileName(fileName: string, format: FileFormat): string {
  const stem = fileName.replace(/(\.(csv|tsv|txt|json|jsonl|ndjson|gz))+$/i, "");
  return `${stem}.wrong.${format === "csv" ? "csv" : "jsonl"}`;
}

function csvLine(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: "windows" });
}

/** The first line of the file of wrong rows; empty in formats that have none. */
export function wrongHead(headers: readonly string[], format: FileFormat): string {
  if (format !== "csv") return "";
  return `\ufeff${csvLine([...headers.filter((header) => header !== problemColumn), problemColumn])}`;
}

/** The text of a row with one member more; what is no JSON at all stands in a record of its own. */
function withReason(source: string, reason: string, typed: boolean): string {
  const value = JSON.stringify(reason);
  const member = `${JSON.stringify(problemColumn)}:${typed ? `{"S":${value}}` : value}`;
  const flat = source.replace(/\r?\n/g, " ");
  const inItem = typed ? /^\{\s*"Item"\s*:\s*(?=\{)/.exec(flat) : null;
  const at = (inItem?.[0].length ?? 0) + 1;
  if (flat.charAt(at - 1) !== "{") return `{${member},"unreadable":${JSON.stringify(flat)}}`;
  const more = /^\s*\}/.test(flat.slice(at)) ? "" : ",";
  return `${flat.slice(0, at)}${member}${more}${flat.slice(at)}`;
}

/** How a row of another number of cells is told; it is its last cell where it comes back from a file of wrong rows. */
const countReason = /^This row has \d+ cells?, and there are \d+ headers?\.$/;

/** A row whose cells fit no headers: nothing of it is cut off, and its number of cells stays wrong until somebody mends it. */
function brokenRow(cells: readonly string[], reason: string, headers: readonly string[]): string {
  const told = headers.includes(problemColumn);
  const own = told && countReason.test(cells.at(-1) ?? "") ? cells.slice(0, -1) : cells;
  return csvLine(told && own.length + 1 === headers.length ? own : [...own, reason]);
}

/** A wrong row as it stands in the file, with why it is wrong; `headers` are those of the file. */
export function wrongLine(
  row: SourceRow,
  reasons: readonly string[],
  headers: readonly string[],
  format: FileFormat,
): string {
  const reason = reasons.join(" ");
  if (typeof row.source === "string") return `${withReason(row.source, reason, format === "dynamodb")}\n`;
  const cells = row.source;
  if (row.problem) return brokenRow(cells, reason, headers);
  const told = headers.indexOf(problemColumn);
  const own = headers.map((_header, at) => cells[at] ?? "").filter((_cell, at) => at !== told);
  return csvLine([...own, reason]);
}

/** The file of wrong rows as it grows: it is cut to what was written before the last checkpoint, then appended to. */
export class WrongFile {
  bytes: number;
  private pending = "";
  private readonly file: string;

  private constructor(file: string, bytes: number) {
    this.file = file;
    this.bytes = bytes;
  }

  static async open(jobId: string, bytes: number, head: string): Promise<WrongFile> {
    const file = wrongFileOf(jobId);
    await appendFile(file, "", { mode: 0o600 });
    await truncate(file, bytes);
    const opened = new WrongFile(file, bytes);
    if (bytes === 0) opened.pending = head;
    return opened;
  }

  add(line: string): void {
    this.pending += line;
  }

  /** Writes what was added; `bytes` then counts it. */
  async flush(): Promise<void> {
    if (!this.pending) return;
    const text = this.pending;
    this.pending = "";
    await appendFile(this.file, text);
    this.bytes += Buffer.byteLength(text);
  }
}
