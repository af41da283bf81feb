import type { Ended, Reporter } from "@/lib/jobs/work";
import { holdBoarding, reopen } from "./closing";
import type { DisruptionDetail, DisruptionJob, Outcome } from "./disruption";
import { listSteps, type Step } from "./repository";
import { returnAll } from "./return";
import type { Doing } from "./write";

/** What last became of each passenger. A step back accounts for its passengers for good. */
export function lastOutcomes(steps: readonly Step[]): { moved: Outcome[]; returned: Map<string, Outcome> } {
  const moved = new Map<string, Outcome>();
  const returned = new Map<string, Outcome>();
  for (const { kind, outcomes } of steps)
    for (const outcome of outcomes)
      if (kind === "disruption.returned") returned.set(outcome.bookingId, outcome);
      else {
        // Who was placed by hand comes from the canceled flight all the same.
        const from = moved.get(outcome.bookingId)?.from ?? outcome.from;
        moved.set(outcome.bookingId, { ...outcome, from });
      }
  return { moved: [...moved.values()], returned };
}

/** Takes a disruption back: puts its flights on sale again, then its passengers back on them, as `returnAll` says. */
export async function undo(
  job: DisruptionJob,
  reporter: Reporter<DisruptionDetail>,
): Promise<Ended<DisruptionDetail>> {
  const { detail } = job;
  const who = detail.undoneBy ?? { userId: job.createdBy, name: job.createdByName };
  const doing: Doing = {
    jobId: job.jobId,
    who: { userId: who.userId, name: who.name },
    reason: `${detail.title} flies after all`,
  };
  for (const flightId of detail.flightIds) {
    await reopen(flightId, doing);
    // Stopped, it may be at the gate again: seats are taken on a flight that is on sale only.
    if (detail.boarding?.includes(flightId)) await holdBoarding(flightId, doing);
    await reporter.report({});
  }
  const { moved, returned } = lastOutcomes(await listSteps(job.jobId));
  const left = moved.filter(({ bookingId }) => !returned.has(bookingId));
  let done = moved.length - left.length;
  await returnAll(left, doing, (people) => {
    done += people;
    return reporter.report({ done, of: moved.length });
  });
  return { state: "undone", detail, done: moved.length, of: moved.length };
}
