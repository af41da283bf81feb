import { setTimeout as delay } from "node:timers/promises";
import { DatabaseBusy, isTransient } from "@/lib/dynamo/faults";
import { isFree, isWorking } from "@/lib/jobs/job";
import * as jobs from "@/lib/jobs/repository";
import { type Ended, isAbandoned, LeaseLost, type Reporter, workOn } from "@/lib/jobs/work";
import { log } from "@/lib/log";
import { check } from "./check";
import { hasUpload } from "./folder";
import { FileProblem } from "./formats/problem";
import type { ImportDetail, ImportJob } from "./import-job";
import { run } from "./run";
import { undo } from "./undo";

/** A database that is busy is asked again after this long, so many times. Milliseconds. */
const patience = 2_000;
const mostTries = 150;

const underWay = new Map<string, Promise<void>>();

/** What a state of an import asks for. */
function workOf(job: ImportJob, reporter: Reporter<ImportDetail>): Promise<Ended<ImportDetail>> {
  if (job.state === "checking") return check(job, reporter);
  if (job.state === "running") return run(job, reporter);
  if (job.state === "undoing") return undo(job, reporter);
  return Promise.resolve({ state: "canceled", detail: job.detail });
}

const unknownFault =
  "The import broke off by a fault that Apron does not know; it is in the server's log. What was written stays and can be undone.";

/** Does it; what cannot be mended by trying again ends the job as failed, with what it had noted. */
async function step(job: ImportJob, reporter: Reporter<ImportDetail>): Promise<Ended<ImportDetail>> {
  try {
    return await workOf(job, reporter);
  } catch (error) {
    if (error instanceof LeaseLost || error instanceof DatabaseBusy || isTransient(error)) throw error;
    const known = error instanceof FileProblem;
    if (!known) log().error({ err: error, jobId: job.jobId }, "import failed");
    const { detail } = await reporter.report({});
    return { state: "failed", detail, failure: known ? error.message : unknownFault };
  }
}

/** Only who has the file can read it; an undo needs none. */
function canWork(job: ImportJob): boolean {
  return job.state === "undoing" || job.state === "canceling" || hasUpload(job.jobId);
}

/**
 * Works on an import in this process until there is nothing left to do, or another process does. A database that is busy or away
 * is waited for. Safe to call at any time, by any number of servers.
 */
export async function workOnImport(jobId: string): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const job = await jobs.find<ImportDetail>(jobId).catch(() => undefined);
    if (job && !canWork(job)) return;
    try {
      await workOn<ImportDetail>(jobId, step);
      return;
    } catch (error) {
      if (!(error instanceof DatabaseBusy) && !isTransient(error)) throw error;
      await delay(patience);
    }
  }
}

/**
 * Sets this process to work on an import, in the background. With `job` only when nobody else is at it. A runner that was killed
 * left a lease that runs out by itself; whoever asks then takes the import up where it was.
 */
export function continueImport(jobId: string, job?: ImportJob): void {
  if (underWay.has(jobId)) return;
  const free = !job || isFree(job, new Date().toISOString());
  if (!free && !(isWorking(job.state) && isAbandoned(job.leaseOwner))) return;
  const work = workOnImport(jobId)
    .catch((error: unknown) => log().error({ err: error, jobId }, "import broke off"))
    .finally(() => underWay.delete(jobId));
  underWay.set(jobId, work);
}

/** Waits until this process does nothing more on an import: for the command line and for tests. */
export async function importRests(jobId: string): Promise<void> {
  await underWay.get(jobId);
}

/** Takes up what was under way when a server ended; called when one starts, which it neither delays nor fails. */
export async function continueImports(): Promise<void> {
  try {
    for (const job of await jobs.listRecent<ImportDetail>("import", 20)) continueImport(job.jobId, job);
  } catch (error) {
    log().warn({ err: error }, "imports under way were not looked for");
  }
}
