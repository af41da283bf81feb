import type { Ended, Reporter } from "@/lib/jobs/work";
import { boardAgain, reopen, type Signing } from "./closing";
import type { DisruptionDetail, DisruptionJob } from "./disruption";
import { listSteps } from "./repository";
import { returnAll } from "./return";
import { lastOutcomes } from "./undo";

/** How a disruption signs what it does: as the person who approved it. */
export function signingOf({ jobId, detail, createdBy, createdByName }: DisruptionJob): Signing {
  const { approved } = detail;
  const who = approved ?? { userId: createdBy, name: createdByName };
  return { jobId, who: { userId: who.userId, name: who.name }, reason: detail.reason };
}

/**
 * Ends the work half way: the flights are on sale again, whoever is aboard stays, and who was put on the list for want of a seat
 * gets a seat of theirs back. Who has another flight keeps it. A flight that was at the gate is boarding again in the end.
 */
export async function stop(
  job: DisruptionJob,
  reporter: Reporter<DisruptionDetail>,
): Promise<Ended<DisruptionDetail>> {
  const signing = signingOf(job);
  const { flightIds, boarding = [], title } = job.detail;
  for (const flightId of flightIds) {
    await reopen(flightId, signing);
    await reporter.report({});
  }
  const { moved, returned } = lastOutcomes(await listSteps(job.jobId));
  const listed = moved.filter(({ bookingId, to }) => to.length === 0 && !returned.has(bookingId));
  const doing = { jobId: job.jobId, who: signing.who, reason: `${title} flies after all` };
  await returnAll(listed, doing, () => reporter.report({}));
  for (const flightId of boarding) if (flightIds.includes(flightId)) await boardAgain(flightId, signing);
  return { state: "canceled", detail: { ...job.detail, stopped: true } };
}
