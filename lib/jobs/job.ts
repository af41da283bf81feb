export const jobStates = [
  "opened",
  "checking",
  "checked",
  "running",
  "canceling",
  "undoing",
  "done",
  "canceled",
  "failed",
  "undone",
] as const;
export type JobState = (typeof jobStates)[number];

/** States in which a runner has something to do. */
const working: readonly JobState[] = ["checking", "running", "canceling", "undoing"];

/**
 * Long work as it is stored: what it is, how far it is, who works on it. `D` is what the kind of work keeps for itself,
 * plain JSON. A job survives the process that runs it: whoever holds the lease goes on from `detail`.
 */
export type Job<D = Record<string, unknown>> = {
  jobId: string;
  /** Which kind of work: `import`. */
  kind: string;
  state: JobState;
  /** UTC instants. */
  createdAt: string;
  createdBy: string;
  createdByName: string;
  updatedAt: string;
  /** Steps behind and in all of the work that is going on. */
  done: number;
  of: number;
  detail: D;
  /** A sentence, when it failed. */
  failure?: string;
  /** Who works on it, and until when nobody else should begin (UTC instant). */
  leaseOwner?: string;
  leaseUntil?: string;
};

/** Does somebody have to work on a job in this state? */
export function isWorking(state: JobState): boolean {
  return working.includes(state);
}

/** May another runner take the job up at `now`: there is work, and nobody says that they are at it. */
export function isFree(job: Pick<Job, "state" | "leaseUntil">, now: string): boolean {
  return isWorking(job.state) && (job.leaseUntil === undefined || job.leaseUntil <= now);
}
