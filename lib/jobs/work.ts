import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { isAlive } from "@/lib/start/alive";
import { isWorking, type Job } from "./job";
import * as jobs from "./repository";

/** How long a runner that says nothing keeps a job. Milliseconds; while it works it says so about every second. */
const leaseFor = 15_000;

/** This process, as the holder of leases. */
const runner = `${hostname()} ${process.pid} ${randomUUID()}`;

/** Was a lease's holder a process of this machine that is no more? Then nobody need wait for its lease to run out. */
export function isAbandoned(owner: string | undefined): boolean {
  const [host, pid = ""] = owner?.split(" ") ?? [];
  if (!owner || owner === runner || host !== hostname()) return false;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function until(): string {
  return new Date(Date.now() + leaseFor).toISOString();
}

/** How a runner tells what it has done, and learns what has become of its job meanwhile. */
export type Reporter<D> = {
  /** Notes progress; gives the job as it stands. Throws LeaseLost when another runner has taken it over. */
  report(change: { done?: number; of?: number; detail?: D }): Promise<Job<D>>;
};

/** Another runner has this job now. What was written stays right: no write depends on the lease. */
export class LeaseLost extends Error {
  constructor(jobId: string) {
    super(`Another runner has taken job ${jobId} over.`);
    this.name = "LeaseLost";
  }
}

/** What becomes of a job when a piece of work on it is over. */
export type Ended<D> = Pick<Job<D>, "state"> & { detail: D; done?: number; of?: number; failure?: string };

/**
 * Does what the state of a job asks for, if no other runner has it: `step` does it and says what becomes of the job. Gives the
 * job as it stands, or undefined when there is nothing for this runner to do. When `step` throws, the lease runs out by itself.
 */
export async function workOn<D>(
  jobId: string,
  step: (job: Job<D>, reporter: Reporter<D>) => Promise<Ended<D>>,
): Promise<Job<D> | undefined> {
  const before = await jobs.find<D>(jobId);
  const job = await jobs.claim<D>(jobId, {
    owner: runner,
    now: new Date().toISOString(),
    until: until(),
    ...(before?.leaseOwner && isAbandoned(before.leaseOwner) ? { instead: before.leaseOwner } : {}),
  });
  if (!job) return undefined;
  if (!isWorking(job.state)) return jobs.finish<D>(jobId, runner, {});
  try {
    return await jobs.finish<D>(jobId, runner, await step(job, reporterOf<D>(jobId)));
  } catch (error) {
    if (error instanceof LeaseLost) return undefined;
    throw error;
  }
}

function reporterOf<D>(jobId: string): Reporter<D> {
  return {
    async report(change) {
      const job = await jobs.checkpoint<D>(jobId, { owner: runner, until: until() }, change);
      if (!job) throw new LeaseLost(jobId);
      return job;
    },
  };
}
