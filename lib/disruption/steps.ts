import type { Actor } from "@/lib/audit/event";
import type { JobState } from "@/lib/jobs/job";
import * as jobs from "@/lib/jobs/repository";
import { type Answer, err, ok } from "@/lib/result";
import { flightsNow } from "./candidates";
import { type DisruptionDetail, type DisruptionJob, stepsOpen } from "./disruption";
import { asSeen, findDisruption, movedOn, noDisruption } from "./disruptions";
import { cannotCancel } from "./draw";
import { continueDisruption } from "./runner";

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
  const to = change(job);
  const written = await jobs.move<DisruptionDetail>(jobId, [job.state], to);
  // Refused, it may still be as it was to become: by a press whose answer got lost, or by somebody who was as quick.
  const moved = written ?? (await findDisruption(jobId));
  if (moved?.state !== to.state) return err(movedOn(job));
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
