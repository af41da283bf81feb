import { setTimeout as delay } from "node:timers/promises";
import { DatabaseBusy, isTransient, OutcomeUnknown } from "@/lib/dynamo/faults";
import { isFree, isWorking } from "@/lib/jobs/job";
import * as jobs from "@/lib/jobs/repository";
import { type Ended, isAbandoned, LeaseLost, type Reporter, workOn } from "@/lib/jobs/work";
import { log } from "@/lib/log";
import type { DisruptionDetail, DisruptionJob } from "./disruption";
import { run } from "./run";
import { stop } from "./stop";
import { undo } from "./undo";

/** The kind of job that a disruption is. */
export const kind = "disruption";

/** A database that is busy is asked again after this long, so many times. Milliseconds. */
const patience = 2_000;
const mostTries = 150;

const underWay = new Map<string, Promise<void>>();

function passes(error: unknown): boolean {
  return error instanceof DatabaseBusy || error instanceof OutcomeUnknown || isTransient(error);
}

const unknownFault =
  "The work broke off by a fault that Apron does not know; it is in the server's log. What was done stays, and the rest can be gone on with.";

async function step(
  job: DisruptionJob,
  reporter: Reporter<DisruptionDetail>,
): Promise<Ended<DisruptionDetail>> {
  try {
    if (job.state === "undoing") return await undo(job, reporter);
    return job.state === "canceling" ? await stop(job, reporter) : await run(job, reporter);
  } catch (error) {
    if (error instanceof LeaseLost || passes(error)) throw error;
    log().error({ err: error, jobId: job.jobId }, "disruption failed");
    const { detail } = await reporter.report({});
    return { state: "failed", detail, failure: unknownFault };
  }
}

/**
 * Works on a disruption in this process until there is nothing left to do, or another process does. A database that is busy is
 * waited for. Safe to call at any time, by any number of servers.
 */
export async function workOnDisruption(jobId: string): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    try {
      await workOn<DisruptionDetail>(jobId, step);
      return;
    } catch (error) {
      if (!passes(error)) throw error;
      await delay(patience);
    }
  }
}

/** Sets this process to work on a disruption, in the background; with `job` only when nobody else is at it. */
export function continueDisruption(jobId: string, job?: DisruptionJob): void {
  if (underWay.has(jobId)) return;
  const free = !job || isFree(job, new Date().toISOString());
  if (!free && !(isWorking(job.state) && isAbandoned(job.leaseOwner))) return;
  const work = workOnDisruption(jobId)
    .catch((error: unknown) => log().error({ err: error, jobId }, "disruption broke off"))
    .finally(() => underWay.delete(jobId));
  underWay.set(jobId, work);
}

/** Waits until this process does nothing more on a disruption: for tests. */
export async function disruptionRests(jobId: string): Promise<void> {
  await underWay.get(jobId);
}

/** Takes up what was under way when a server ended; called when one starts, which it neither delays nor fails. */
export async function continueDisruptions(): Promise<void> {
  try {
    for (const job of await jobs.listRecent<DisruptionDetail>(kind, 100)) continueDisruption(job.jobId, job);
  } catch (error) {
    log().warn({ err: error }, "disruptions under way were not looked for");
  }
}
