import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { bookingStatuses } from "@/lib/bookings/booking";
import { writeAll } from "@/lib/dynamo/batch";
import { db, table } from "@/lib/dynamo/client";
import { type Item, readItem, text, whole } from "@/lib/dynamo/item";
import { readAll } from "@/lib/dynamo/paginate";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { TransactAction } from "@/lib/dynamo/transact";
import type { Outcome, Planned } from "./disruption";

/** Passengers in one item of a plan: about 40 KB, where an item holds 400. */
const perPart = 100;

/** A BatchGetItem asks for at most so many. */
const mostKeys = 100;

function partKey(jobId: string, plan: string, part: number): { job_id: string } {
  return { job_id: `${jobId}#plan#${plan}#${part}` };
}

/** Stores a plan under an id of its own, beside those that there are; gives the number of items that it took. */
export async function storePlan(jobId: string, plan: string, rows: readonly Planned[]): Promise<number> {
  const parts = Math.max(1, Math.ceil(rows.length / perPart));
  const items = Array.from({ length: parts }, (_, part) => ({
    ...partKey(jobId, plan, part),
    rows: JSON.stringify(rows.slice(part * perPart, (part + 1) * perPart)),
  }));
  await writeAll(items.map((item) => ({ table: "jobs", item })));
  return parts;
}

/** A stored plan, in the order in which it was made. */
export async function readPlan(jobId: string, plan: string, parts: number): Promise<Planned[]> {
  const keys = Array.from({ length: parts }, (_, part) => partKey(jobId, plan, part));
  const chunks = Array.from({ length: Math.ceil(parts / mostKeys) }, (_, at) =>
    readKeys("jobs", keys.slice(at * mostKeys, (at + 1) * mostKeys)),
  );
  const items = (await Promise.all(chunks)).flat();
  const rows = new Map(items.map((item) => [item.job_id, JSON.parse(String(item.rows)) as Planned[]]));
  return keys.flatMap(({ job_id }) => rows.get(job_id) ?? []);
}

/** Takes a plan away that another one has taken the place of. */
export async function forgetPlan(jobId: string, plan: string, parts: number): Promise<void> {
  for (let part = 0; part < parts; part++)
    await db().send(new DeleteCommand({ TableName: table("jobs"), Key: partKey(jobId, plan, part) }));
}

/**
 * What a disruption did in one transaction, as one event in that transaction: passengers `moved` to other flights (or to the
 * list), or `returned` by the undo.
 */
export type Step = {
  jobId: string;
  eventId: string;
  kind: "disruption.moved" | "disruption.returned";
  /** UTC instant. */
  at: string;
  byId: string;
  byName: string;
  outcomes: Outcome[];
};

function subjectOf(jobId: string): string {
  return `disruption#${jobId}`;
}

/** The action that writes a step, for the transaction of what it tells of. */
export function recordStep(step: Step): TransactAction {
  return {
    Put: {
      TableName: table("audit"),
      Item: {
        subject: subjectOf(step.jobId),
        event_id: step.eventId,
        kind: step.kind,
        at: step.at,
        by_id: step.byId,
        by_name: step.byName,
        day: step.at.slice(0, 10),
        outcomes: step.outcomes,
      },
      ConditionExpression: "attribute_not_exists(subject)",
    },
  };
}

const outcome = z.object({
  bookingId: z.string(),
  name: z.string(),
  from: z.object({
    flightId: z.string(),
    seat: z.string().optional(),
    status: z.enum(bookingStatuses).optional(),
  }),
  to: z.array(z.object({ flightId: z.string(), seat: z.string() })),
  onward: z.string().optional(),
  version: whole,
  why: z.string(),
});
const shape = {
  event_id: text,
  kind: z.enum(["disruption.moved", "disruption.returned"]),
  at: text,
  by_id: text,
  by_name: text,
  outcomes: z.array(outcome),
};

function stepOf(jobId: string, item: Item): Step[] {
  const { known } = readItem(shape, item);
  if (!known.kind) return [];
  return [
    {
      jobId,
      eventId: known.event_id ?? "",
      kind: known.kind,
      at: known.at ?? "",
      byId: known.by_id ?? "",
      byName: known.by_name ?? "",
      outcomes: known.outcomes ?? [],
    },
  ];
}

/** Everything that a disruption did, in its order; consistent. */
export async function listSteps(jobId: string): Promise<Step[]> {
  const items = await readAll({
    TableName: table("audit"),
    KeyConditionExpression: "subject = :subject",
    ExpressionAttributeValues: { ":subject": subjectOf(jobId) },
    ConsistentRead: true,
  });
  return items.flatMap((item) => stepOf(jobId, item));
}
