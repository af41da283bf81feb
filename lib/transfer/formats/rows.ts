import type { FileFormat } from "../schema";
import { csvHead, csvRows } from "./csv";
import { guessFormat } from "./guess";
import { dynamodbRows, jsonLineRows, jsonRows } from "./json";
import type { OpenFile, SourceRow } from "./row";
import { ssimColumns, ssimRows } from "./ssim";

/** The rows of a file, streamed from its beginning. Fails with a FileProblem where it cannot be read any further. */
export async function* readRows(open: OpenFile, format: FileFormat): AsyncGenerator<SourceRow> {
  if (format === "csv") yield* csvRows(open());
  else if (format === "json") yield* jsonRows(open());
  else if (format === "ssim") yield* ssimRows(open());
  else if (format === "jsonl") yield* jsonLineRows(open());
  else yield* dynamodbRows(open(), (await guessFormat(open())).list);
}

/** The first rows of a file and its headers: of CSV as they stand, of the others the names that these rows have. */
export async function sampleRows(
  open: OpenFile,
  format: FileFormat,
  size: number,
): Promise<{ headers: string[]; rows: SourceRow[] }> {
  const rows: SourceRow[] = [];
  for await (const row of readRows(open, format)) {
    rows.push(row);
    if (rows.length === size) break;
  }
  if (format === "ssim") return { headers: [...ssimColumns], rows };
  const headers =
    format === "csv"
      ? (await csvHead(open())).headers
      : [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  return { headers, rows };
}
