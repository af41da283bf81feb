import type { Ended, Reporter } from "@/lib/jobs/work";
import type { Writing } from "./flight-writes";
import { opener, uploadOf } from "./folder";
import { readRows } from "./formats/rows";
import { importBookings } from "./import-bookings";
import { type Expectation, importFlights } from "./import-flights";
import { add, type ImportDetail, type ImportJob, noCounts } from "./import-job";
import { batches, inOrder } from "./in-order";
import { decide } from "./judge-batch";
import { readLosers } from "./losers-file";
import { Pace } from "./pace";
import { type Prepared, prepare } from "./prepare";
import type { ImportPlan } from "./schema";
import { WrongFile, wrongHead, wrongLine } from "./wrong-file";

/** As many creations as fit one transaction with the import's event. */
const batchSize = 99;

/** One batch is prepared while another is written: DynamoDB Local writes one transaction after the other, AWS several at once. */
const width = 2;

/** The rows that are not behind yet: every row of the file before them was accounted for. */
async function* rowsAfter(
  job: ImportJob,
  plan: ImportPlan,
  behind: number,
  stopped: () => boolean,
): AsyncGenerator<Prepared> {
  for await (const source of readRows(opener(uploadOf(job.jobId)), plan.format)) {
    if (stopped()) return;
    if (source.row > behind) yield prepare(source, plan);
  }
}

/**
 * Imports the rows of a checked file, from where the job says that it came to. Rows are written with their history, and a row that
 * was written before the job broke off is recognized, so each row counts once whatever was killed.
 */
export async function run(job: ImportJob, reporter: Reporter<ImportDetail>): Promise<Ended<ImportDetail>> {
  const { plan, checked, headers = [], fileName, runBy } = job.detail;
  if (!plan || !checked)
    return { state: "failed", detail: job.detail, failure: "This import was never checked." };
  const losers = await readLosers(job.jobId);
  const counts = { ...noCounts(), rows: 0, ...job.detail.imported };
  const wrong = await WrongFile.open(job.jobId, job.detail.wrongBytes ?? 0, wrongHead(headers, plan.format));
  const writing = (): Writing => ({
    jobId: job.jobId,
    at: new Date().toISOString(),
    byId: runBy?.userId ?? job.createdBy,
    byName: runBy?.name ?? job.createdByName,
    reason: `Import of ${fileName}`,
    records: plan.kind,
  });
  const expecting: Expectation = { allNew: checked.create > checked.rows * 0.9 };
  const pace = new Pace(counts.rows);
  const detail = (): ImportDetail => ({ ...job.detail, imported: counts, wrongBytes: wrong.bytes });
  // Noted before the first row is written: an import that breaks off at once may have written and must be undoable.
  let canceled = (await reporter.report({ detail: detail() })).state === "canceling";
  const rows = rowsAfter(job, plan, counts.rows, () => canceled);
  // Once canceled no more rows are read, and those under way are still counted.
  const written = inOrder(batches(rows, batchSize), width, (batch) =>
    decide(batch, losers, plan, (drafts) =>
      plan.kind === "flights"
        ? importFlights(drafts, plan.mode, writing(), expecting)
        : importBookings(drafts, plan.mode, writing()),
    ),
  );
  for await (const batch of written) {
    for (const { prepared, verdict } of batch) {
      add(counts, verdict.verdict);
      if (verdict.verdict === "wrong")
        wrong.add(wrongLine(prepared.source, verdict.reasons, headers, plan.format));
    }
    counts.rows += batch.length;
    if (!pace.isDue()) continue;
    await wrong.flush();
    const now = {
      done: counts.rows,
      of: checked.rows,
      detail: { ...detail(), rate: pace.rate(counts.rows) },
    };
    canceled ||= (await reporter.report(now)).state === "canceling";
  }
  await wrong.flush();
  return { state: canceled ? "canceled" : "done", done: counts.rows, of: checked.rows, detail: detail() };
}
