import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { db, table } from "@/lib/dynamo/client";
import { isRefusedCondition, OutcomeUnknown } from "@/lib/dynamo/faults";
import type { Item } from "@/lib/dynamo/item";
import { readKeys } from "@/lib/dynamo/read-keys";
import { transact } from "@/lib/dynamo/transact";
import { jobItem, jobOf } from "./item";
import type { Job, JobState } from "./job";

/** The latest jobs of a kind are listed in one item; older ones are found by their id alone. */
function recentKey(kind: string): { job_id: string } {
  return { job_id: `recent#${kind}` };
}

/** One job, read consistently; undefined when there is none. */
export async function find<D>(jobId: string): Promise<Job<D> | undefined> {
  const answer = await db().send(
    new GetCommand({ TableName: table("jobs"), Key: { job_id: jobId }, ConsistentRead: true }),
  );
  return answer.Item ? jobOf<D>(answer.Item) : undefined;
}

/** Stores a new job, and its id among the latest of its kind, together. Its id is its own, so one that is there is this one. */
export async function insert(job: Job<unknown>): Promise<void> {
  const outcome = await transact(
    [
      {
        Put: {
          TableName: table("jobs"),
          Item: jobItem(job),
          ConditionExpression: "attribute_not_exists(job_id)",
        },
      },
      {
        Update: {
          TableName: table("jobs"),
          Key: recentKey(job.kind),
          UpdateExpression: "ADD job_ids :id",
          ExpressionAttributeValues: { ":id": new Set([job.jobId]) },
        },
      },
    ],
    job.jobId,
  );
  if (outcome.kind === "unknown" && !(await find(job.jobId))) throw new OutcomeUnknown(`job ${job.jobId}`);
}

/** The latest jobs of a kind, newest first: their ids sort by time. At most 100. */
export async function listRecent<D>(kind: string, size: number): Promise<Job<D>[]> {
  const answer = await db().send(
    new GetCommand({ TableName: table("jobs"), Key: recentKey(kind), ConsistentRead: true }),
  );
  const ids: unknown = answer.Item?.job_ids;
  const all = ids instanceof Set ? [...ids].map(String).sort().reverse() : [];
  const items = await readKeys(
    "jobs",
    all.slice(0, Math.min(size, 100)).map((id) => ({ job_id: id })),
  );
  return items.flatMap((item) => jobOf<D>(item) ?? []).sort((a, b) => (a.jobId < b.jobId ? 1 : -1));
}

/** What of a job is written; a missing part stays as it is. `failure` of "" takes it away. */
export type JobPatch = { state?: JobState; done?: number; of?: number; detail?: unknown; failure?: string };

type Guard = { condition: string; values: Item };

/** Writes parts of a job if `guard` holds; undefined when it does not. */
async function patch<D>(
  jobId: string,
  change: JobPatch,
  lease: { owner: string; until: string } | "keep" | "drop",
  guard: Guard,
): Promise<Job<D> | undefined> {
  const sets: [string, unknown][] = [["updated_at", new Date().toISOString()]];
  const removes: string[] = [];
  if (change.state) sets.push(["state", change.state]);
  if (change.done !== undefined) sets.push(["done", change.done]);
  if (change.of !== undefined) sets.push(["of", change.of]);
  if (change.detail !== undefined) sets.push(["detail", JSON.stringify(change.detail)]);
  if (change.failure) sets.push(["failure", change.failure]);
  if (change.failure === "") removes.push("failure");
  if (lease === "drop") removes.push("lease_owner", "lease_until");
  else if (lease !== "keep") sets.push(["lease_owner", lease.owner], ["lease_until", lease.until]);
  const names = [
    ...sets.map(([name]) => name),
    ...removes,
    "state",
    "detail",
    "job_id",
    "lease_owner",
    "lease_until",
  ];
  const values: Item = Object.fromEntries(sets.map(([name, value]) => [`:${name}`, value]));
  const removing = removes.length > 0 ? ` REMOVE ${removes.map((name) => `#${name}`).join(", ")}` : "";
  const set = sets.map(([name]) => `#${name} = :${name}`).join(", ");
  const condition = `attribute_exists(#job_id) AND ${guard.condition}`;
  const used = `${set}${removing}${condition}`;
  try {
    const answer = await db().send(
      new UpdateCommand({
        TableName: table("jobs"),
        Key: { job_id: jobId },
        UpdateExpression: `SET ${set}${removing}`,
        ConditionExpression: condition,
        ExpressionAttributeNames: Object.fromEntries(
          names.filter((name) => used.includes(`#${name}`)).map((name) => [`#${name}`, name]),
        ),
        ExpressionAttributeValues: { ...values, ...guard.values },
        ReturnValues: "ALL_NEW",
      }),
    );
    return answer.Attributes ? jobOf<D>(answer.Attributes) : undefined;
  } catch (error) {
    if (isRefusedCondition(error)) return undefined;
    throw error;
  }
}

/** Moves a job on if it is in one of the states `from`; undefined, changing nothing, when it is not. */
export async function move<D>(
  jobId: string,
  from: readonly JobState[],
  change: JobPatch,
): Promise<Job<D> | undefined> {
  const values = Object.fromEntries(from.map((state, at) => [`:from${at}`, state]));
  return patch(jobId, change, "keep", {
    condition: `#state IN (${Object.keys(values).join(", ")})`,
    values,
  });
}

/** Moves a job on if its state and its detail are still as they were read; undefined, changing nothing, when they are not. */
export async function moveIfAsRead<D>(job: Job<D>, change: JobPatch): Promise<Job<D> | undefined> {
  return patch(job.jobId, change, "keep", {
    condition: "#state = :seen_state AND #detail = :seen_detail",
    values: { ":seen_state": job.state, ":seen_detail": JSON.stringify(job.detail) },
  });
}

/**
 * Takes a job up until `until`, if nobody else has it at `now`; undefined when somebody has. `instead` is a holder that is known to be
 * no more.
 */
export async function claim<D>(
  jobId: string,
  lease: { owner: string; now: string; until: string; instead?: string },
): Promise<Job<D> | undefined> {
  return patch(jobId, {}, lease, {
    condition:
      "(attribute_not_exists(#lease_until) OR #lease_until <= :now OR #lease_owner IN (:me, :instead))",
    values: { ":now": lease.now, ":me": lease.owner, ":instead": lease.instead ?? lease.owner },
  });
}

/** Notes how far a job is and keeps the lease; undefined when another runner has taken the job over. */
export async function checkpoint<D>(
  jobId: string,
  lease: { owner: string; until: string },
  change: Omit<JobPatch, "state">,
): Promise<Job<D> | undefined> {
  return patch(jobId, change, lease, { condition: "#lease_owner = :me", values: { ":me": lease.owner } });
}

/** Ends the work on a job and gives the lease back; undefined when another runner has taken it over. */
export async function finish<D>(jobId: string, owner: string, change: JobPatch): Promise<Job<D> | undefined> {
  return patch(jobId, change, "drop", { condition: "#lease_owner = :me", values: { ":me": owner } });
}
