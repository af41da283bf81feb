import { setTimeout as delay } from "node:timers/promises";
import { designator, type Flight, type FlightStatus } from "@/lib/flights/flight";
import type { Ended, Reporter } from "@/lib/jobs/work";
import { type Aboard, aboardOf } from "./aboard";
import { asPlanned, replanned } from "./as-planned";
import { flightsNow } from "./candidates";
import { cancelEmpty, close } from "./closing";
import {
  type DisruptionDetail,
  type DisruptionJob,
  explainCancelFlight,
  mayCancelFlight,
  type Planned,
} from "./disruption";
import { chunks } from "./parts";
import { readPlan } from "./repository";
import { signingOf, stop } from "./stop";
import { type Doing, type Moving, write } from "./write";

/** How often a flight is looked at again whose taken seats nobody seems to have: an index may lag. Milliseconds between. */
const patience = { looks: 20, between: 250 };

/** How often a party is planned anew when its seats are sold under its hands. */
const mostPlans = 5;

type Reports = Reporter<DisruptionDetail>;

const closed: readonly FlightStatus[] = ["canceling", "canceled"];

function whyFlying(flight: Flight | undefined, flightId: string): string {
  const name = flight ? designator(flight) : flightId;
  const verdict = mayCancelFlight(flight);
  return verdict.ok ? `${name} was changed while it was closed.` : explainCancelFlight(verdict.error, name);
}

function failed(detail: DisruptionDetail, failure: string): Ended<DisruptionDetail> {
  return { state: "failed", detail, failure };
}

/**
 * Closes the flights for sale before anyone moves. Those that were at the gate are noted before, so that they can go back there;
 * those that have left meanwhile fly, with everybody aboard, and are no part of the disruption any more.
 */
async function closeAll(job: DisruptionJob, reporter: Reports): Promise<DisruptionDetail> {
  const { detail } = job;
  const atGate = (await flightsNow(detail.flightIds)).filter(({ status }) => status === "boarding");
  const boarding = [...new Set([...(detail.boarding ?? []), ...atGate.map(({ flightId }) => flightId)])];
  if (atGate.length > 0) await reporter.report({ detail: { ...detail, boarding } });
  const flightIds: string[] = [];
  const flying = [...(detail.flying ?? [])];
  for (const flightId of detail.flightIds) {
    const flight = await close(flightId, signingOf(job));
    if (flight?.disruptionJob === job.jobId && closed.includes(flight.status)) flightIds.push(flightId);
    else flying.push(whyFlying(flight, flightId));
  }
  return {
    ...detail,
    flightIds,
    closedAt: detail.closedAt ?? new Date().toISOString(),
    ...(boarding.length > 0 ? { boarding } : {}),
    ...(flying.length > 0 ? { flying } : {}),
  };
}

async function lookAboard(flightIds: readonly string[], plan: readonly Planned[]): Promise<Aboard[]> {
  const flights = await flightsNow(flightIds);
  return Promise.all(
    flights.map((flight) =>
      aboardOf(
        flight,
        plan.filter(({ flightId }) => flightId === flight.flightId).map(({ bookingId }) => bookingId),
      ),
    ),
  );
}

/** Writes one party; what was sold meanwhile makes it be planned anew, and in the end listed. */
async function moveParty(
  party: Moving[],
  flights: Flight[],
  plan: readonly Planned[],
  doing: Doing,
): Promise<void> {
  let moving = party;
  for (let attempt = 0; attempt <= mostPlans; attempt++) {
    const written = await write(moving, doing);
    // Somebody changed one of them: the next look sees who is left.
    if (written.ok || written.error.kind === "stale") return;
    if (written.error.kind === "id-in-use") continue;
    const bookings = party.map(({ booking }) => booking);
    const last = attempt === mostPlans - 1;
    moving = last
      ? bookings.map((booking) => ({ booking, legs: [], why: "Every seat found for them was sold first." }))
      : (await replanned(bookings, flights, plan)).map((one) => ({
          ...one,
          why: `${one.why}; the planned seat was gone`,
        }));
  }
}

type Round = {
  job: DisruptionJob;
  aboard: Aboard[];
  plan: readonly Planned[];
  reporter: Reports;
  of: number;
};

/** Moves everybody who is aboard once; true when a person has asked to stop. */
async function moveAll({ job, aboard, plan, reporter, of }: Round): Promise<boolean> {
  const flights = aboard.map(({ flight }) => flight);
  const signing = signingOf(job);
  const doing = {
    jobId: job.jobId,
    who: signing.who,
    reason: `${job.detail.title} canceled: ${signing.reason}`,
  };
  let left = aboard.reduce((sum, { bookings }) => sum + bookings.length, 0);
  for (const chunk of chunks(await asPlanned(aboard, plan))) {
    const written = await write(chunk.flat(), doing);
    if (!written.ok) for (const party of chunk) await moveParty(party, flights, plan, doing);
    left -= chunk.flat().length;
    const now = await reporter.report({ done: Math.max(0, of - left), of });
    if (now.state === "canceling") return true;
  }
  return false;
}

/**
 * Carries an approved plan out: closes the flights for sale, moves everybody in bounded transactions, and cancels each flight once
 * nobody has a seat on it. Every step is decided by what is stored then, so it may be broken off, begun again and run by two at
 * once. A flight's own item says when it is done.
 */
export async function run(job: DisruptionJob, reporter: Reports): Promise<Ended<DisruptionDetail>> {
  const detail = await closeAll(job, reporter);
  if (detail.flightIds.length === 0)
    return failed(job.detail, `No flight could be canceled: ${detail.flying?.join(" ")} Nobody was moved.`);
  const planned = await readPlan(job.jobId, detail.plan, detail.parts);
  const plan = planned.filter(({ flightId }) => detail.flightIds.includes(flightId));
  let of = plan.length;
  for (let look = 0; look < patience.looks; look++) {
    const aboard = await lookAboard(detail.flightIds, plan);
    const left = aboard.reduce((sum, { bookings }) => sum + bookings.length, 0);
    of = Math.max(of, left);
    const state = (await reporter.report({ done: of - left, of, detail })).state;
    if (state === "canceling") return stop({ ...job, detail }, reporter);
    if (left > 0) {
      if (await moveAll({ job, aboard, plan, reporter, of })) return stop({ ...job, detail }, reporter);
    } else if (aboard.every(({ unexplained }) => unexplained.length === 0)) {
      const flights = await Promise.all(detail.flightIds.map((id) => cancelEmpty(id, signingOf(job))));
      if (flights.every((flight) => flight?.status === "canceled"))
        return { state: "done", detail, done: of, of };
    } else await delay(patience.between);
  }
  return failed(
    detail,
    "Seats are still taken that no booking has, or that could not be given up. Mend them on Adopt, then go on.",
  );
}
