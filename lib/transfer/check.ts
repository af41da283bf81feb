import type { Ended, Reporter } from "@/lib/jobs/work";
import { DuplicateFinder, type Losers } from "./duplicates";
import { opener, uploadOf } from "./folder";
import { readRows, sampleRows } from "./formats/rows";
import type { Claimed } from "./import-bookings";
import { add, type ImportDetail, type ImportJob, noCounts } from "./import-job";
import { batches, inOrder } from "./in-order";
import { judgeBatch } from "./judge-batch";
import { keepLosers } from "./losers-file";
import { Pace } from "./pace";
import { type Prepared, prepare } from "./prepare";
import type { ImportPlan } from "./schema";
import { VerdictFile } from "./verdict-file";
import { WrongFile, wrongHead, wrongLine } from "./wrong-file";

const batchSize = 100;

/** Batches under way at once. Bookings claim seats one row after the other. */
const width = { flights: 4, bookings: 1 };

type Checking = { job: ImportJob; plan: ImportPlan; reporter: Reporter<ImportDetail> };

/** True when somebody canceled meanwhile. */
async function isCanceled(
  reporter: Checking["reporter"],
  change: Parameters<Checking["reporter"]["report"]>[0],
) {
  return (await reporter.report(change)).state === "canceling";
}

/** First reading: which rows share a key, and how many rows there are. Undefined when it was canceled. */
async function findDuplicates(checking: Checking): Promise<{ losers: Losers; rows: number } | undefined> {
  const { job, plan, reporter } = checking;
  const finder = new DuplicateFinder(plan.duplicates);
  const pace = new Pace();
  let rows = 0;
  for await (const source of readRows(opener(uploadOf(job.jobId)), plan.format)) {
    rows++;
    const { read } = prepare(source, plan);
    if (read.ok) finder.note(read.value.key, source);
    if (rows % batchSize === 0 && pace.isDue() && (await isCanceled(reporter, { done: rows, of: 0 })))
      return undefined;
  }
  await keepLosers(job.jobId, finder.losers);
  return { losers: finder.losers, rows };
}

async function* preparedRows({ job, plan }: Checking): AsyncGenerator<Prepared> {
  for await (const source of readRows(opener(uploadOf(job.jobId)), plan.format)) yield prepare(source, plan);
}

/**
 * The dry run of an import: reads the file twice, for rows of the same key and for what each row comes to beside what is stored.
 * Writes nothing but the job, the rows to look at and the file of wrong rows. A second check begins anew.
 */
export async function check(job: ImportJob, reporter: Reporter<ImportDetail>): Promise<Ended<ImportDetail>> {
  const { plan } = job.detail;
  if (!plan) return { state: "failed", detail: job.detail, failure: "Nobody said how to read this file." };
  const checking: Checking = { job, plan, reporter };
  const found = await findDuplicates(checking);
  if (!found) return { state: "canceled", detail: job.detail };
  const { losers, rows } = found;
  const { headers } = await sampleRows(opener(uploadOf(job.jobId)), plan.format, 20);
  const wrong = await WrongFile.open(job.jobId, 0, wrongHead(headers, plan.format));
  const shown = await VerdictFile.begin(job.jobId);
  const counts = noCounts();
  const pace = new Pace();
  let done = 0;
  const claimed: Claimed = new Map();
  const judged = inOrder(batches(preparedRows(checking), batchSize), width[plan.kind], (batch) =>
    judgeBatch(batch, losers, plan, claimed),
  );
  for await (const batch of judged) {
    for (const { prepared, verdict, changes } of batch) {
      add(counts, verdict.verdict);
      if (shown.takes(verdict.verdict)) shown.add({ ...verdict, changes: changes() });
      if (verdict.verdict === "wrong")
        wrong.add(wrongLine(prepared.source, verdict.reasons, headers, plan.format));
    }
    done += batch.length;
    await wrong.flush();
    await shown.flush();
    if (!pace.isDue()) continue;
    const detail = { ...job.detail, rate: pace.rate(done) };
    if (await isCanceled(reporter, { done, of: rows, detail }))
      return { state: "canceled", detail: job.detail };
  }
  const { rate: _rate, ...detail } = job.detail;
  const checked = { ...counts, rows, duplicates: losers.size };
  return { state: "checked", done: rows, of: rows, detail: { ...detail, checked, headers } };
}
