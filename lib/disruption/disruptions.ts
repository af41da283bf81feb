import { ulid } from "ulid";
import type { Actor } from "@/lib/audit/event";
import { counted } from "@/lib/format";
import type { JobState } from "@/lib/jobs/job";
import * as jobs from "@/lib/jobs/repository";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { flightsNow } from "./candidates";
import { type DisruptionDetail, type DisruptionJob, type Planned, stepsOpen } from "./disruption";
import { cannotCancel, drawPlan, nameOfFlight } from "./draw";
import { forgetPlan, storePlan } from "./repository";
import { continueDisruption, kind } from "./runner";
import type { DisruptionInput } from "./schema";

const noDisruption: Problem = { code: "not-found", message: "There is no such disruption." };

/**
 * Draws up a plan for everybody on some flights, and keeps it: a disruption in the state `checked`. Nothing is closed and nobody is
 * moved. Refuses a flight that is gone, has left or is canceled.
 */
export async function openDisruption(
  { flightIds, title, reason }: DisruptionInput,
  who: Actor,
): Promise<Answer<{ jobId: string }>> {
  const flights = (await flightsNow(flightIds)).toSorted((a, b) =>
    (a.departureTime ?? "") < (b.departureTime ?? "") ? -1 : 1,
  );
  const problem = cannotCancel(flightIds, flights);
  if (problem) return err(problem);
  const { parties, rows } = await drawPlan(flights);
  const now = new Date();
  const [jobId, plan] = [ulid(now.getTime()), ulid(now.getTime())];
  const [first] = flights;
  const named = flights.length === 1 && first ? nameOfFlight(first) : counted(flights.length, "flight");
  const detail: DisruptionDetail = {
    flightIds: flights.map(({ flightId }) => flightId),
    title: title || named,
    reason,
    plan,
    parts: await storePlan(jobId, plan, rows),
    version: 1,
    passengers: rows.length,
    parties: parties.length,
  };
  const at = now.toISOString();
  await jobs.insert({
    jobId,
    kind,
    state: "checked",
    createdAt: at,
    createdBy: who.userId,
    createdByName: who.name,
    updatedAt: at,
    done: 0,
    of: rows.length,
    detail,
  });
  return ok({ jobId });
}

/** One disruption as it is stored; undefined when there is none. */
export async function findDisruption(jobId: string): Promise<DisruptionJob | undefined> {
  const job = await jobs.find<DisruptionDetail>(jobId);
  return job?.kind === kind ? job : undefined;
}

/** The latest disruptions, newest first. */
export function listDisruptions(size = 50): Promise<DisruptionJob[]> {
  return jobs.listRecent<DisruptionDetail>(kind, size);
}

function movedOn(job: DisruptionJob): Problem {
  const { edited } = job.detail;
  const by = edited ? `${edited.name} edited the plan` : "This disruption has moved on";
  return { code: "conflict", message: `${by} meanwhile. Look at it again.` };
}

/** A disruption whose plan is still the one that the person saw, and still open to edits. */
export async function asSeen(jobId: string, version: number): Promise<Answer<DisruptionJob>> {
  const job = await findDisruption(jobId);
  if (!job) return err(noDisruption);
  if (!stepsOpen(job).edit)
    return err({ code: "refused", message: "This plan is approved or dropped: it is not edited any more." });
  return job.detail.version === version ? ok(job) : err(movedOn(job));
}

/** Puts another plan in the place of the one that was read. Refuses when somebody was first. */
export async function replacePlan(
  job: DisruptionJob,
  rows: readonly Planned[],
  who: Actor,
): Promise<Answer<{ version: number }>> {
  const plan = ulid();
  const parts = await storePlan(job.jobId, plan, rows);
  const edited = { userId: who.userId, name: who.name, at: new Date().toISOString() };
  const { version } = job.detail;
  const counts = {
    passengers: rows.length,
    parties: new Set(rows.map((row) => `${row.flightId}/${row.locator ?? row.bookingId}`)).size,
  };
  const detail = { ...job.detail, ...counts, plan, parts, version: version + 1, edited };
  const moved = await jobs.moveIfAsRead(job, { detail, of: rows.length });
  const old = moved ? job.detail : { plan, parts };
  await forgetPlan(job.jobId, old.plan, old.parts);
  return moved ? ok({ version: version + 1 }) : err(movedOn(job));
}

/** Draws the plan up anew from what is stored now; what people chose by hand is forgotten. */
export async function planAnew(jobId: string, version: number, who: Actor) {
  const seen = await asSeen(jobId, version);
  if (!seen.ok) return seen;
  const flights = await flightsNow(seen.value.detail.flightIds);
  const problem = cannotCancel(seen.value.detail.flightIds, flights);
  if (problem) return err(problem);
  return replacePlan(seen.value, (await drawPlan(flights)).rows, who);
}

/** Sets an approved plan going, if nobody was first. */
async function firstToApprove(jobId: string, version: number, who: Actor): Promise<Answer<{ by: string }>> {
  const seen = await asSeen(jobId, version);
  if (!seen.ok) return seen;
  const { detail } = seen.value;
  const problem = cannotCancel(detail.flightIds, await flightsNow(detail.flightIds));
  if (problem) return err(problem);
  const approved = { userId: who.userId, name: who.name, at: new Date().toISOString() };
  const moved = await jobs.moveIfAsRead(seen.value, {
    state: "running",
    done: 0,
    detail: { ...detail, approved },
    failure: "",
  });
  if (!moved) return err(movedOn(seen.value));
  continueDisruption(jobId);
  return ok({ by: who.name });
}

/**
 * Approves a plan and sets it going. Pressed again, by anybody and at whatever moment, it is the same approval, carried out once.
 * Refuses a plan that was edited since, and a flight that cannot be canceled any more.
 */
export async function approve(jobId: string, version: number, who: Actor): Promise<Answer<{ by: string }>> {
  const first = await firstToApprove(jobId, version, who);
  if (first.ok) return first;
  const now = await findDisruption(jobId);
  const { approved } = now?.detail ?? {};
  if (approved && now?.detail.version === version) return ok({ by: approved.name });
  return first.error.code === "conflict" && now ? err(movedOn(now)) : first;
}

async function step(
  jobId: string,
  name: "stop" | "undo" | "drop" | "resume",
  change: (job: DisruptionJob) => jobs.JobPatch & { state: JobState },
  refusal: string,
): Promise<Answer<DisruptionJob>> {
  const job = await findDisruption(jobId);
  if (!job) return err(noDisruption);
  if (!stepsOpen(job)[name]) return err({ code: "refused", message: refusal });
  const moved = await jobs.move<DisruptionDetail>(jobId, [job.state], change(job));
  if (!moved) return err(movedOn(job));
  continueDisruption(jobId, moved);
  return ok(moved);
}

/** Stops at the next step: who was moved stays moved, who was not stays, and the flights are on sale again. */
export function stopMoving(jobId: string) {
  return step(jobId, "stop", () => ({ state: "canceling" }), "Nothing is under way any more.");
}

/** Goes on with what broke off. */
export function resume(jobId: string) {
  return step(jobId, "resume", () => ({ state: "running", failure: "" }), "There is nothing to go on with.");
}

/** Drops a plan that was not approved; nothing was done. */
export function drop(jobId: string) {
  return step(
    jobId,
    "drop",
    () => ({ state: "canceled" }),
    "This plan is approved: stop it or take it back.",
  );
}

/** Takes a whole disruption back, as a job: the flights fly, and their passengers return where seats allow. */
export function takeBack(jobId: string, who: Actor) {
  const undoneBy = { userId: who.userId, name: who.name, at: new Date().toISOString() };
  return step(
    jobId,
    "undo",
    ({ detail }) => ({ state: "undoing", done: 0, of: 0, failure: "", detail: { ...detail, undoneBy } }),
    "There is nothing to take back.",
  );
}
