import { hasUpload } from "./folder";
import type { ImportJob } from "./import-job";
import type { ImportProgress } from "./progress";

const elsewhere =
  "The file of this import is not on this server. Upload it again: rows that are imported already stay as they are.";

/** How an import stands, for a screen. */
export function progressOfJob(job: ImportJob): ImportProgress {
  const { fileName, bytes, plan, checked, imported, undone, rate } = job.detail;
  const { jobId, state, done, of } = job;
  const here = hasUpload(jobId);
  const reading = state === "checking" || state === "running";
  const left = rate && of > done ? Math.ceil((of - done) / rate) : undefined;
  const failure = job.failure ?? (reading && !here && !job.leaseOwner ? elsewhere : undefined);
  // Counts are noted once a second, so only those of an import that came to its end say that nothing was written.
  const wrote = imported !== undefined && (state !== "done" || imported.create + imported.update > 0);
  return {
    jobId,
    fileName,
    bytes,
    state,
    byId: job.createdBy,
    byName: job.createdByName,
    createdAt: job.createdAt,
    updatedAt: job.updatedAt,
    ...(plan ? { plan } : {}),
    ...(checked ? { checked } : {}),
    ...(imported ? { imported } : {}),
    ...(undone ? { undone } : {}),
    done,
    of,
    ...(rate === undefined ? {} : { rate }),
    ...(left === undefined ? {} : { secondsLeft: left }),
    ...(failure ? { failure } : {}),
    wrongRows: here && (imported ?? checked)?.wrong !== undefined && ((imported ?? checked)?.wrong ?? 0) > 0,
    may: {
      check: here && ["opened", "checked", "failed", "canceled"].includes(state) && !wrote,
      start: here && checked !== undefined && !undone && ["checked", "canceled", "failed"].includes(state),
      cancel: reading || state === "undoing",
      undo: wrote && ["done", "canceled", "failed"].includes(state),
    },
  };
}
