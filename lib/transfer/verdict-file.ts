import { createReadStream } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { folderOf } from "./folder";
import type { RowVerdict } from "./progress";
import { type Verdict, verdicts } from "./schema";

/** So many rows of each verdict are kept to be looked at; all are counted, and all wrong ones are in the file of wrong rows. */
export const mostShown = 1_000;

function fileOf(jobId: string): string {
  return path.join(folderOf(jobId), "verdicts.jsonl");
}

/** The rows that a check shows, as they are found. */
export class VerdictFile {
  private readonly counts = new Map<Verdict, number>();
  private readonly file: string;
  private pending = "";

  private constructor(file: string) {
    this.file = file;
  }

  /** Begins anew: an earlier check's rows are gone. */
  static async begin(jobId: string): Promise<VerdictFile> {
    const file = fileOf(jobId);
    await writeFile(file, "", { mode: 0o600 });
    return new VerdictFile(file);
  }

  /** True while another row of this verdict will be kept. */
  takes(verdict: Verdict): boolean {
    return (this.counts.get(verdict) ?? 0) < mostShown;
  }

  add(row: RowVerdict): void {
    if (!this.takes(row.verdict)) return;
    this.counts.set(row.verdict, (this.counts.get(row.verdict) ?? 0) + 1);
    this.pending += `${JSON.stringify(row)}\n`;
  }

  async flush(): Promise<void> {
    const text = this.pending;
    this.pending = "";
    if (text) await appendFile(this.file, text);
  }
}

/**
 * Rows of a check after a row number, in the order of the file: those of one verdict, or all that were kept. `more` says whether
 * others follow. Empty where the check was made on another server.
 */
export async function readVerdicts(
  jobId: string,
  { verdict, after, size }: { verdict?: Verdict | undefined; after: number; size: number },
): Promise<{ rows: RowVerdict[]; more: boolean }> {
  const rows: RowVerdict[] = [];
  const wanted = verdict ? [verdict] : verdicts;
  const input = createReadStream(fileOf(jobId));
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const row = JSON.parse(line) as RowVerdict;
      if (row.row <= after || !wanted.includes(row.verdict)) continue;
      if (rows.length === size) return { rows, more: true };
      rows.push(row);
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { rows, more: false };
    throw error;
  } finally {
    input.destroy();
  }
  return { rows, more: false };
}
