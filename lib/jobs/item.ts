import { z } from "zod";
import { type Item, readItem, text, whole } from "@/lib/dynamo/item";
import { type Job, jobStates } from "./job";

const shape = {
  job_id: text,
  kind: text,
  state: z.enum(jobStates),
  created_at: text,
  created_by: text,
  created_by_name: text,
  updated_at: text,
  done: whole,
  of: whole,
  detail: text,
  failure: text,
  lease_owner: text,
  lease_until: text,
};

/** A stored item as a job; undefined for what else lies in the table. */
export function jobOf<D>(item: Item): Job<D> | undefined {
  const { known } = readItem(shape, item);
  if (!known.job_id || !known.kind || !known.state) return undefined;
  return {
    jobId: known.job_id,
    kind: known.kind,
    state: known.state,
    createdAt: known.created_at ?? "",
    createdBy: known.created_by ?? "",
    createdByName: known.created_by_name ?? "",
    updatedAt: known.updated_at ?? "",
    done: known.done ?? 0,
    of: known.of ?? 0,
    detail: JSON.parse(known.detail ?? "{}") as D,
    ...(known.failure ? { failure: known.failure } : {}),
    ...(known.lease_owner ? { leaseOwner: known.lease_owner } : {}),
    ...(known.lease_until ? { leaseUntil: known.lease_until } : {}),
  };
}

/** A job as an item. Its detail is one text, so that a job of any kind reads back as it was written. */
export function jobItem(job: Job<unknown>): Item {
  return {
    job_id: job.jobId,
    kind: job.kind,
    state: job.state,
    created_at: job.createdAt,
    created_by: job.createdBy,
    created_by_name: job.createdByName,
    updated_at: job.updatedAt,
    done: job.done,
    of: job.of,
    detail: JSON.stringify(job.detail),
    failure: job.failure,
    lease_owner: job.leaseOwner,
    lease_until: job.leaseUntil,
  };
}
