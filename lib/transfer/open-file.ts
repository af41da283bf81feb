import { stat } from "node:fs/promises";
import { attributeOf, showValue } from "@/lib/dynamo/item";
import { opener, uploadOf } from "./folder";
import { guessFormat } from "./formats/guess";
import { FileProblem } from "./formats/problem";
import { sampleRows } from "./formats/rows";
import { fingerprint, guessKind, guessMapping } from "./mapping";
import type { OpenedFile } from "./progress";
import { rememberedMapping } from "./remembered";
import type { FileFormat, RecordKind } from "./schema";

/** So many rows are shown of a file before anything is decided. */
const shown = 20;

/**
 * Looks at the beginning of an uploaded file: what it seems to be, its headers, first rows, and where its columns go, as last
 * time for the same headers or as they are guessed. Fails with a FileProblem on a file that cannot be read or has no rows.
 */
export async function lookAt(
  { jobId, fileName }: { jobId: string; fileName: string },
  asked: { kind?: RecordKind | undefined; format?: FileFormat | undefined } = {},
): Promise<OpenedFile> {
  const open = opener(uploadOf(jobId));
  const format = asked.format ?? (await guessFormat(open())).format;
  const { headers, rows } = await sampleRows(open, format, shown);
  if (headers.length === 0 || rows.length === 0)
    throw new FileProblem(1, "There is no row in this file: the first line of a CSV file names its columns.");
  const kind = asked.kind ?? guessKind(headers);
  const remembered = await rememberedMapping(fingerprint(headers, kind));
  return {
    jobId,
    fileName,
    bytes: (await stat(uploadOf(jobId))).size,
    format,
    kind,
    headers,
    rows: rows.map(({ line, values, problem }) => ({
      line,
      cells: headers.map((header) => {
        const value = attributeOf(values, header);
        return value === undefined ? "" : showValue(value);
      }),
      ...(problem ? { problem } : {}),
    })),
    mapping: remembered ?? guessMapping(headers, kind),
    remembered: remembered !== undefined,
  };
}
