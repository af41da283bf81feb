import { ulid } from "ulid";
import type { Actor } from "@/lib/audit/event";
import { designator, type Flight } from "@/lib/flights/flight";
import { counted } from "@/lib/format";
import * as jobs from "@/lib/jobs/repository";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { flightsNow } from "./candidates";
import {
  type DisruptionDetail,
  type DisruptionJob,
  mayCancelFlight,
  type Planned,
  stepsOpen,
} from "./disruption";
import { cannotCancel, drawPlan, nameOfFlight } from "./draw";
import { forgetPlan, storePlan } from "./repository";
import { kind } from "./runner";
import { type DisruptionInput, isJobId } from "./schema";

export const noDisruption: Problem = { code: "not-found", message: "There is no such disruption." };

/** `AS 448 SEA→JFK`, or `3 flights`. */
function titleOf(flights: readonly Flight[]): string {
  const [first] = flights;
  return flights.length === 1 && first ? nameOfFlight(first) : counted(flights.length, "flight");
}

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
  const detail: DisruptionDetail = {
    flightIds: flights.map(({ flightId }) => flightId),
    title: title || titleOf(flights),
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

/** One disruption as it is stored; undefined when there is none, or the id is none. */
export async function findDisruption(jobId: string): Promise<DisruptionJob | undefined> {
  if (!isJobId(jobId)) return undefined;
  const job = await jobs.find<DisruptionDetail>(jobId);
  return job?.kind === kind ? job : undefined;
}

/** The latest disruptions, newest first. */
export function listDisruptions(size = 50): Promise<DisruptionJob[]> {
  return jobs.listRecent<DisruptionDetail>(kind, size);
}

/** Somebody was first: who edited the plan, or that it has moved on. */
export function movedOn(job: DisruptionJob): Problem {
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
  of: Partial<Pick<DisruptionDetail, "flightIds" | "title">> = {},
): Promise<Answer<{ version: number }>> {
  const plan = ulid();
  const parts = await storePlan(job.jobId, plan, rows);
  const edited = { userId: who.userId, name: who.name, at: new Date().toISOString() };
  const { version } = job.detail;
  const counts = {
    passengers: rows.length,
    parties: new Set(rows.map((row) => `${row.flightId}/${row.locator ?? row.bookingId}`)).size,
  };
  const detail = { ...job.detail, ...of, ...counts, plan, parts, version: version + 1, edited };
  // An answer that got lost is asked for anew and refused, although it was written: the job itself says which plan holds.
  const moved =
    (await jobs.moveIfAsRead(job, { detail, of: rows.length })) ??
    (await findDisruption(job.jobId).then((now) => now?.detail.plan === plan));
  const old = moved ? job.detail : { plan, parts };
  await forgetPlan(job.jobId, old.plan, old.parts);
  return moved ? ok({ version: version + 1 }) : err(movedOn(job));
}

/**
 * Draws the plan up anew from what is stored now; what people chose by hand is forgotten. Flights that cannot be canceled any more
 * are left out of it, and told. Refused when none is left, and when somebody edited the plan since.
 */
export async function planAnew(
  jobId: string,
  version: number,
  who: Actor,
): Promise<Answer<{ version: number; without: string[] }>> {
  const seen = await asSeen(jobId, version);
  if (!seen.ok) return seen;
  const { flightIds, title } = seen.value.detail;
  const read = await flightsNow(flightIds);
  const open = flightIds.flatMap((id) => {
    const flight = read.find(({ flightId }) => flightId === id);
    return flight && mayCancelFlight(flight).ok ? flight : [];
  });
  const problem = open.length === 0 && cannotCancel(flightIds, read);
  if (problem) return err(problem);
  const without = flightIds.filter((id) => !open.some(({ flightId }) => flightId === id));
  const counting = title === counted(flightIds.length, "flight");
  const replaced = await replacePlan(seen.value, (await drawPlan(open)).rows, who, {
    flightIds: open.map(({ flightId }) => flightId),
    ...(counting ? { title: titleOf(open) } : {}),
  });
  if (!replaced.ok) return replaced;
  const names = new Map(read.map((flight) => [flight.flightId, designator(flight)]));
  return ok({ ...replaced.value, without: without.map((id) => names.get(id) ?? id) });
}
