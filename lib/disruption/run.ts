import { setTimeout as delay } from "node:timers/promises";
import type { Booking } from "@/lib/bookings/booking";
import { designator, type Flight } from "@/lib/flights/flight";
import { grouped } from "@/lib/integrity/history";
import type { Ended, Reporter } from "@/lib/jobs/work";
import { type Aboard, aboardOf } from "./aboard";
import { canceledOf, candidatesFor, flightsNow } from "./candidates";
import { cancelEmpty, close, reopen, type Signing } from "./closing";
import type { DisruptionDetail, DisruptionJob, Planned } from "./disruption";
import { withoutSeats } from "./option";
import { partiesOn } from "./party";
import { planFor } from "./plan";
import { readPlan } from "./repository";
import { actionsOf, type Doing, type Moving, write } from "./write";

/** Of the 100 actions of a transaction: small steps contend less with those who book meanwhile. */
const mostActions = 40;

/** How often a flight is looked at again whose taken seats nobody seems to have: an index may lag. Milliseconds between. */
const patience = { looks: 20, between: 250 };

/** How often a party is planned anew when its seats are sold under its hands. */
const mostPlans = 5;

type Reports = Reporter<DisruptionDetail>;

/** How a disruption signs what it does: as the person who approved it. */
export function signingOf({ jobId, detail, createdBy, createdByName }: DisruptionJob): Signing {
  const { approved } = detail;
  const who = approved ?? { userId: createdBy, name: createdByName };
  return { jobId, who: { userId: who.userId, name: who.name }, reason: detail.reason };
}

function failed(detail: DisruptionDetail, failure: string): Ended<DisruptionDetail> {
  return { state: "failed", detail, failure };
}

/** Closes every flight for sale before anyone moves; a sentence when one cannot be. */
async function closeAll(job: DisruptionJob): Promise<string | undefined> {
  for (const flightId of job.detail.flightIds) {
    const flight = await close(flightId, signingOf(job));
    if (!flight) return `There is no flight ${flightId} any more.`;
    const ours = flight.disruptionJob === job.jobId;
    if (!ours || (flight.status !== "canceling" && flight.status !== "canceled"))
      return `${designator(flight)} cannot be canceled: it is ${flight.status}. Nobody was moved from it.`;
  }
  return undefined;
}

async function lookAboard(job: DisruptionJob, plan: readonly Planned[]): Promise<Aboard[]> {
  const flights = await flightsNow(job.detail.flightIds);
  return Promise.all(
    flights.map((flight) =>
      aboardOf(
        flight,
        plan.filter(({ flightId }) => flightId === flight.flightId).map(({ bookingId }) => bookingId),
      ),
    ),
  );
}

/** Passengers planned anew, with what the plan promises to nobody else. */
async function replanned(
  bookings: Booking[],
  flights: Flight[],
  plan: readonly Planned[],
): Promise<Moving[]> {
  const now = new Date();
  const own = new Set(bookings.map(({ bookingId }) => bookingId));
  const promised = plan.filter(({ bookingId }) => !own.has(bookingId)).flatMap(({ legs }) => legs);
  const gone = flights.flatMap((flight) => canceledOf(flight, now) ?? []);
  const parties = flights.flatMap((flight) => partiesOn(flight, bookings));
  const open = withoutSeats(await candidatesFor(flights, now), promised);
  const placements = planFor(parties, gone, open);
  return bookings.map((booking) => {
    const placement = placements.find(({ bookingId }) => bookingId === booking.bookingId);
    return {
      booking,
      legs: placement?.legs ?? [],
      why: placement?.why ?? "Nobody knows when or where this flight was to go.",
    };
  });
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

/** Parties together in one transaction, as many as it holds. */
function* chunks(parties: Moving[][]): Generator<Moving[][]> {
  let chunk: Moving[][] = [];
  let actions = 0;
  for (const party of parties) {
    const own = party.reduce((sum, moving) => sum + actionsOf(moving), 0) + 2;
    if (chunk.length > 0 && actions + own > mostActions) {
      yield chunk;
      [chunk, actions] = [[], 0];
    }
    chunk.push(party);
    actions += own;
  }
  if (chunk.length > 0) yield chunk;
}

/** A party larger than a transaction holds goes in parts. */
function parts(party: Moving[]): Moving[][] {
  const most = 15;
  return Array.from({ length: Math.ceil(party.length / most) }, (_, at) =>
    party.slice(at * most, (at + 1) * most),
  );
}

/** Who is aboard, party by party in the order of the plan, each with what the plan says; who is not in it is planned now. */
async function asPlanned(aboard: Aboard[], plan: readonly Planned[]): Promise<Moving[][]> {
  const rows = new Map(plan.map((row, place) => [row.bookingId, { row, place }]));
  const bookings = aboard.flatMap((one) => one.bookings);
  const known = bookings
    .filter(({ bookingId }) => rows.has(bookingId))
    .toSorted((a, b) => (rows.get(a.bookingId)?.place ?? 0) - (rows.get(b.bookingId)?.place ?? 0));
  const late = bookings.filter(({ bookingId }) => !rows.has(bookingId));
  const flights = aboard.map(({ flight }) => flight);
  const added = late.length > 0 ? await replanned(late, flights, plan) : [];
  const planned = known.map((booking): Moving => {
    const row = rows.get(booking.bookingId)?.row;
    return { booking, legs: row?.legs ?? [], why: row?.why ?? "" };
  });
  const keyOf = ({ booking }: Moving) => `${booking.flightId}/${booking.recordLocator ?? booking.bookingId}`;
  return [...grouped(planned, keyOf).values(), ...grouped(added, keyOf).values()].flatMap(parts);
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

/** Keeps whoever is still aboard and puts the flights back on sale: a person stopped the work half way. */
export async function stop(job: DisruptionJob): Promise<Ended<DisruptionDetail>> {
  for (const flightId of job.detail.flightIds) await reopen(flightId, signingOf(job));
  return { state: "canceled", detail: job.detail };
}

/**
 * Carries an approved plan out: closes the flights for sale, moves everybody in bounded transactions, and cancels each flight once
 * nobody has a seat on it. Every step is decided by what is stored then, so it may be broken off, begun again and run by two at
 * once. A flight's own item says when it is done.
 */
export async function run(job: DisruptionJob, reporter: Reports): Promise<Ended<DisruptionDetail>> {
  const refusal = await closeAll(job);
  if (refusal) return failed(job.detail, refusal);
  const detail = { ...job.detail, closedAt: job.detail.closedAt ?? new Date().toISOString() };
  const plan = await readPlan(job.jobId, detail.plan, detail.parts);
  let of = plan.length;
  for (let look = 0; look < patience.looks; look++) {
    const aboard = await lookAboard(job, plan);
    const left = aboard.reduce((sum, { bookings }) => sum + bookings.length, 0);
    of = Math.max(of, left);
    const state = (await reporter.report({ done: of - left, of, detail })).state;
    if (state === "canceling") return stop(job);
    if (left > 0) {
      if (await moveAll({ job, aboard, plan, reporter, of })) return stop(job);
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
