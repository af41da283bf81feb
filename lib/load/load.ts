import { itemBytes } from "@/lib/items/size";
import type { Losers } from "@/lib/transfer/duplicates";
import type { SourceRow } from "@/lib/transfer/formats/row";
import { inOrder } from "@/lib/transfer/in-order";
import { findLosers, judgedRows, type LoadFile } from "./read";
import type { Loaded, LoadProgress } from "./screen";
import { type Into, type Row, writeBatch } from "./write";

/** DynamoDB takes 25 items and 16 MB at once; a batch of large items is kept shorter, for memory's sake and the time of a request. */
const mostItems = 25;
const mostBytes = 1_000_000;

/** Batches under way at once. */
const width = 4;

/** Gathers rows into batches. */
async function* batched(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let [batch, bytes]: [Row[], number] = [[], 0];
  for await (const row of rows) {
    const size = itemBytes(row.item);
    if (batch.length === mostItems || (batch.length > 0 && bytes + size > mostBytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(row);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

type Told = {
  /** Rows read so far, before anything is written. */
  onRead: (rows: number) => void;
  onProgress: (progress: LoadProgress) => void;
  onWrong: (source: SourceRow, reasons: string[]) => void;
};

/**
 * Loads a file into its table: reads it once for rows of the same key, and writes it in the second reading. `signal` ends it when
 * the batches under way are through; then, as at the end and where the database gives out, what was done is told in full.
 */
export async function loadFile(
  file: LoadFile,
  { signal, database }: Pick<Into, "signal" | "database">,
  { onRead, onProgress, onWrong }: Told,
): Promise<Loaded> {
  const began = performance.now();
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const done: Loaded = {
    ...{ done: 0, of: 0, loaded: 0, there: 0, wrong: 0, resent: 0, capacity: 0, ms: 0 },
    ...{ rows: 0, yields: 0, left: 0, unsure: 0, isStopped: false },
  };
  const found = await findLosers(file, (rows) => {
    onRead(rows);
    return !signal.aborted;
  });
  if (!found) return { ...done, isStopped: true };
  done.rows = found.rows;
  done.of = found.rows - found.wrong - found.losers.size;
  for await (const outcome of inOrder(
    batched(rowsOf(file, found.losers, done, stop, onWrong)),
    width,
    (batch) => writeBatch(batch, file.plan.mode, { table: file.table, signal: stop, database }),
  )) {
    done.done += outcome.rows;
    done.wrong += outcome.wrong.length;
    for (const name of ["loaded", "there", "left", "unsure", "resent", "capacity"] as const)
      done[name] += outcome[name];
    for (const { source, reason } of outcome.wrong) onWrong(source, [reason]);
    if (outcome.problem) {
      done.problem ??= outcome.problem;
      failed.abort();
    }
    done.ms = performance.now() - began;
    onProgress(done);
  }
  return { ...done, ms: performance.now() - began, isStopped: signal.aborted && done.done < done.of };
}

/** The rows that are to be written, until it is stopped; the others are counted as they pass. */
async function* rowsOf(
  file: LoadFile,
  losers: Losers,
  done: Loaded,
  stop: AbortSignal,
  onWrong: Told["onWrong"],
): AsyncGenerator<Row> {
  for await (const judged of judgedRows(file, losers)) {
    if (stop.aborted) return;
    if (judged.kind === "loads") yield { source: judged.source, item: judged.item };
    else if (judged.kind === "yields") done.yields++;
    else {
      done.wrong++;
      onWrong(judged.source, judged.reasons);
    }
  }
}
