import "server-only";
import { airport } from "@/lib/airports/airports";
import { today } from "@/lib/airports/local-time";
import { may } from "@/lib/auth/roles";
import { allowed, currentUser } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { designator, type Flight } from "@/lib/flights/flight";
import { rowOf } from "@/lib/flights/view";
import { aboardOf } from "./aboard";
import { flightsNow } from "./candidates";
import {
  type DisruptionJob,
  explainCancelFlight,
  mayCancelFlight,
  type Planned,
  stepsOpen,
} from "./disruption";
import { findDisruption, listDisruptions } from "./disruptions";
import { candidateOf } from "./option";
import { partiesOn } from "./party";
import { priorities } from "./priority";
import { listSteps, readPlan } from "./repository";
import { askedFor, tailOut } from "./resolve";
import { continueDisruption } from "./runner";
import { openAddress } from "./schema";
import type { DisruptionRow, DisruptionStart, DisruptionView, ProgressView } from "./screen";
import { lastOutcomes } from "./undo";
import { groupsOf, impactOf } from "./view";
import { waysFor } from "./ways";

/** The latest disruptions, newest first, for those who may cancel flights. */
export async function getDisruptions(): Promise<DisruptionRow[]> {
  await allowed("flights.cancel");
  return (await listDisruptions()).map(({ jobId, state, createdAt, createdByName, detail }) => ({
    jobId,
    title: detail.title,
    reason: detail.reason,
    state,
    approved: detail.approved !== undefined,
    passengers: detail.passengers,
    byName: createdByName,
    at: createdAt,
  }));
}

function whyNot(flights: readonly Flight[]): string | undefined {
  for (const flight of flights) {
    const verdict = mayCancelFlight(flight);
    if (!verdict.ok) return explainCancelFlight(verdict.error, designator(flight));
  }
  return undefined;
}

/** Later flights of the day that lose their aircraft when this one does not fly; only where one flight is canceled. */
async function losesAircraft(flights: readonly Flight[]): Promise<Flight[]> {
  const [flight, second] = flights;
  if (!flight?.registration || !flight.departureDate || second) return [];
  const sameDay = await tailOut(flight.registration, flight.departureDate);
  const after = (other: Flight) => (other.departureTime ?? "") > (flight.departureTime ?? "");
  return sameDay.filter((other) => after(other) && mayCancelFlight(other).ok);
}

/** What canceling would hit: the flights that the address asks for, and everybody on them. Null when a flight is not there. */
export async function getDisruptionStart(address: Record<string, unknown>): Promise<DisruptionStart | null> {
  await allowed("flights.cancel");
  const read = openAddress.parse(address);
  const zone = airport(env().homeStation)?.zone ?? "UTC";
  const found = await askedFor(read);
  if (read.flight && found?.flights.length === 0) return null;
  const flights = found?.flights ?? [];
  const now = new Date().toISOString();
  const [aboard, onward] = await Promise.all([
    Promise.all(flights.map((flight) => aboardOf(flight))),
    losesAircraft(flights),
  ]);
  const people = aboard.flatMap(({ flight, bookings }) =>
    partiesOn(flight, bookings).flatMap(({ key, travelers }) =>
      travelers.map((traveler) => ({ ...traveler, party: key })),
    ),
  );
  const unexplained = aboard.reduce((sum, one) => sum + one.unexplained.length, 0);
  const refused = found?.refused ?? whyNot(flights);
  return {
    title: found?.title ?? "",
    flights: aboard.map(({ flight, bookings }) => ({
      row: rowOf(flight, airport, now),
      passengers: bookings.length,
    })),
    impact: impactOf(people, flights.length, unexplained),
    onward: onward.map((flight) => rowOf(flight, airport, now)),
    ...(refused ? { refused } : {}),
    asked: {
      station: read.station ?? env().homeStation,
      tail: read.tail ?? "",
      day: read.day ?? today(new Date(), zone),
      from: read.from ?? "",
      until: read.until ?? "",
    },
  };
}

function progressOf(job: DisruptionJob, flights: readonly Flight[]): ProgressView {
  return {
    state: job.state,
    done: job.done,
    of: job.of,
    taken: flights.reduce((sum, flight) => sum + flight.takenSeats.length, 0),
    ...(job.failure ? { failure: job.failure } : {}),
  };
}

/** How a disruption stands, for a page that follows it. Also wakes it where its runner died. Undefined for who may not see it. */
export async function getDisruptionProgress(jobId: string): Promise<ProgressView | undefined> {
  const user = await currentUser();
  if (!user || !may(user.role, "flights.cancel")) return undefined;
  const job = await findDisruption(jobId);
  if (!job) return undefined;
  continueDisruption(jobId, job);
  return progressOf(job, await flightsNow(job.detail.flightIds));
}

function impactOfPlan(plan: readonly Planned[], flights: number) {
  const people = plan.map(({ needs, status, flightId, locator, bookingId }) => ({
    needs,
    status,
    party: `${flightId}/${locator ?? bookingId}`,
  }));
  return impactOf(people, flights, 0);
}

/** What must be typed before a plan is carried out: the flight's number, or the number of flights. */
function typedFor(flights: readonly Flight[]): string {
  const [first] = flights;
  return first && flights.length === 1 ? designator(first).replaceAll(" ", "") : `CANCEL${flights.length}`;
}

/** One disruption with everything that its page shows, of a large plan the passengers of one group; null when there is none. */
export async function getDisruption(jobId: string, group?: string): Promise<DisruptionView | null> {
  await allowed("flights.cancel");
  const job = await findDisruption(jobId);
  if (!job) return null;
  continueDisruption(jobId, job);
  const { detail, state } = job;
  const [plan, steps] = await Promise.all([
    readPlan(jobId, detail.plan, detail.parts),
    detail.approved ? listSteps(jobId) : [],
  ]);
  const { moved, returned } = lastOutcomes(steps);
  const outcomes = [...moved, ...returned.values()];
  const ids = [...plan, ...outcomes.map(({ to }) => ({ legs: to }))].flatMap(({ legs }) => legs);
  const flights = await flightsNow([...detail.flightIds, ...ids.map(({ flightId }) => flightId)]);
  const canceled = detail.flightIds.flatMap((id) => flights.find(({ flightId }) => flightId === id) ?? []);
  const now = new Date();
  const rows = new Map(flights.map((one) => [one.flightId, rowOf(one, airport, now.toISOString())]));
  const left = new Map(flights.map((one) => [one.flightId, candidateOf(one, airport)?.left ?? 0]));
  const open = stepsOpen(job);
  const listed = moved.some(({ to }) => to.length === 0);
  const places = open.edit || (open.place && listed);
  const { edited, approved, undoneBy, closedAt } = detail;
  return {
    jobId,
    title: detail.title,
    reason: detail.reason,
    state,
    version: detail.version,
    flights: canceled.flatMap(({ flightId }) => rows.get(flightId) ?? []),
    impact: impactOfPlan(plan, detail.flightIds.length),
    openedBy: job.createdByName,
    openedAt: job.createdAt,
    ...(edited ? { edited } : {}),
    ...(approved ? { approved } : {}),
    ...(undoneBy ? { undoneBy } : {}),
    ...(closedAt ? { closedAt } : {}),
    flying: detail.flying ?? [],
    progress: progressOf(job, canceled),
    groups: groupsOf(
      { state, detail, plan, moved: new Map(moved.map((one) => [one.bookingId, one])), returned },
      rows,
      left,
      group,
    ),
    ways: places ? await waysFor(canceled, open.edit ? plan.flatMap(({ legs }) => legs) : [], now) : {},
    priorities,
    may: { ...open, place: open.place && listed },
    typed: typedFor(canceled),
  };
}
