import { type ImportEvent, importSubject, listByImport } from "@/lib/audit/import-event";
import type { Item } from "@/lib/dynamo/item";
import type { Ended, Reporter } from "@/lib/jobs/work";
import type { Writing } from "./flight-writes";
import type { ImportDetail, ImportJob } from "./import-job";
import { Pace } from "./pace";
import type { KeptRecord } from "./progress";
import { unchangeBookings, unmakeBookings } from "./undo-bookings";
import { unchangeFlights, unmakeFlights } from "./undo-flights";

/** So many kept records are listed; all are counted. */
const mostListed = 200;

async function undoEvent(event: ImportEvent, writing: Writing): Promise<KeptRecord[]> {
  const [changed, made] =
    event.records === "flights"
      ? [await unchangeFlights(event.changed, writing), await unmakeFlights(event, writing)]
      : [await unchangeBookings(event.changed, writing), await unmakeBookings(event.made, writing)];
  return [...changed, ...made];
}

/** The import's events that are not behind, newest first. */
async function* eventsOf(jobId: string, behind: string | undefined): AsyncGenerator<ImportEvent> {
  let from: Item | undefined = behind ? { subject: importSubject(jobId), event_id: behind } : undefined;
  do {
    const page = await listByImport(jobId, 10, from);
    yield* page.items;
    from = page.after;
  } while (from);
}

/**
 * Takes an import back, its last transaction first, by the events that those transactions wrote: no file is needed. A record that
 * anything else changed since is left alone and listed. Goes on where it broke off.
 */
export async function undo(job: ImportJob, reporter: Reporter<ImportDetail>): Promise<Ended<ImportDetail>> {
  const { fileName, imported, undoneBy, plan } = job.detail;
  const of = (imported?.create ?? 0) + (imported?.update ?? 0);
  const counts = { restored: 0, kept: 0, ...job.detail.undone };
  const kept = [...(job.detail.kept ?? [])];
  const pace = new Pace(counts.restored + counts.kept);
  let behind = job.detail.undoFrom;
  const detail = (): ImportDetail => ({
    ...job.detail,
    undone: counts,
    kept,
    ...(behind ? { undoFrom: behind } : {}),
  });
  for await (const event of eventsOf(job.jobId, behind)) {
    const left = await undoEvent(event, {
      jobId: job.jobId,
      at: new Date().toISOString(),
      byId: undoneBy?.userId ?? job.createdBy,
      byName: undoneBy?.name ?? job.createdByName,
      reason: `Import of ${fileName} undone`,
      records: plan?.kind ?? "flights",
    });
    counts.kept += left.length;
    counts.restored += event.made.length + event.changed.length - left.length;
    kept.push(...left.slice(0, Math.max(0, mostListed - kept.length)));
    behind = event.eventId;
    const done = counts.restored + counts.kept;
    if (!pace.isDue()) continue;
    const now = await reporter.report({ done, of, detail: { ...detail(), rate: pace.rate(done) } });
    if (now.state === "canceling") return { state: "canceled", done, of, detail: detail() };
  }
  const { rate: _rate, ...after } = detail();
  return { state: "undone", done: counts.restored + counts.kept, of, detail: after };
}
