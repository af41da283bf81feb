import { airport } from "@/lib/airports/airports";
import type { Actor } from "@/lib/audit/event";
import type { Flight } from "@/lib/flights/flight";
import { designator } from "@/lib/flights/flight";
import { counted } from "@/lib/format";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { bookingsNow } from "./aboard";
import { canceledOf, flightsNow, noticeMinutes } from "./candidates";
import { type DisruptionJob, type Planned, stepsOpen } from "./disruption";
import { asSeen, findDisruption, replacePlan } from "./disruptions";
import { type Candidate, onwardCandidate, withoutSeats } from "./option";
import { parts } from "./parts";
import type { Seat } from "./plan";
import { listSteps, readPlan } from "./repository";
import { seatsLike } from "./seats-like";
import { lastOutcomes } from "./undo";
import { leadsThere } from "./ways";
import { write } from "./write";

type Wanted = { from: Flight; way: readonly string[]; olds: (string | undefined)[]; promised: Seat[] };

function refused(message: string): { ok: false; error: Problem } {
  return err({ code: "refused", message });
}

/** The flights of a way as they stand, if it leads where it must; else why not. */
async function legsOf(
  { from, way, promised }: Omit<Wanted, "olds">,
  now: Date,
): Promise<Answer<Candidate[]>> {
  const flights = await flightsNow(way);
  const found = way.map((id) => flights.find(({ flightId }) => flightId === id));
  const open = found.map((flight) => flight && onwardCandidate(flight, airport));
  const closed = way.find((_id, at) => !open[at]);
  if (closed) {
    const flight = flights.find(({ flightId }) => flightId === closed);
    return refused(`${flight ? designator(flight) : closed} takes nobody in: it is gone or not on sale.`);
  }
  const legs = withoutSeats(
    open.flatMap((leg) => leg ?? []),
    promised,
  );
  return leadsThere(from, legs, now, noticeMinutes)
    ? ok(legs)
    : refused("These flights do not lead there in time, or the connection between them is not legal.");
}

/** Seats for passengers on each flight of a way: one list a passenger. Refuses a way that does not lead there or has no room. */
async function seatsOn(wanted: Wanted): Promise<Answer<Seat[][]>> {
  const now = new Date();
  const { from, olds } = wanted;
  const legs = await legsOf(wanted, now);
  if (!legs.ok) return legs;
  const full = legs.value.find(({ left }) => left < olds.length);
  if (full)
    return refused(
      `${full.designator} has ${counted(full.left, "seat")} that no one else of this plan gets; ${olds.length} are needed.`,
    );
  const layout = canceledOf(from, now)?.layout ?? { rows: [], seats: [] };
  const seats = legs.value.map((leg) => seatsLike(leg.layout, new Set(leg.free), layout, olds));
  return ok(
    olds.map((_old, at) =>
      legs.value.map(({ flightId }, leg) => ({ flightId, seat: seats[leg]?.[at] ?? "" })),
    ),
  );
}

type Edit = { jobId: string; version: number; bookingIds: string[]; way: string[] };

/**
 * Gives passengers of a plan another way, or leaves them on the list. Refuses a plan that was edited or approved since, passengers
 * who are not in it or not on one flight, and a way that does not lead there or has no room beside what the plan promises others.
 */
export async function choose(
  { jobId, version, bookingIds, way }: Edit,
  who: Actor,
): Promise<Answer<{ version: number }>> {
  const seen = await asSeen(jobId, version);
  if (!seen.ok) return seen;
  const { detail } = seen.value;
  const rows = await readPlan(jobId, detail.plan, detail.parts);
  const wanted = new Set(bookingIds);
  const chosen = rows.filter(({ bookingId }) => wanted.has(bookingId));
  const [first] = chosen;
  if (!first || chosen.length < wanted.size || chosen.some(({ flightId }) => flightId !== first.flightId))
    return refused("Choose passengers of one flight of this plan.");
  const [from] = await flightsNow([first.flightId]);
  if (!from) return refused(`There is no flight ${first.flightId} any more.`);
  const others = rows.filter((row) => !chosen.includes(row)).flatMap(({ legs }) => legs);
  const seats =
    way.length > 0
      ? await seatsOn({ from, way, olds: chosen.map(({ seat }) => seat), promised: others })
      : ok(chosen.map(() => []));
  if (!seats.ok) return seats;
  const why = way.length > 0 ? `Chosen by ${who.name}` : `Left on the list by ${who.name}`;
  const edited = rows.map((row): Planned => {
    const at = chosen.indexOf(row);
    return at < 0 ? row : { ...row, legs: seats.value[at] ?? [], why, by: who.name };
  });
  return replacePlan(seen.value, edited, who);
}

/** Those of one flight on a disruption's list, as they stand. Undefined where one is not on the list, or was changed since. */
async function listed(job: DisruptionJob, bookingIds: readonly string[]) {
  const { moved } = lastOutcomes(await listSteps(job.jobId));
  const outcomes = bookingIds.map((id) => moved.find(({ bookingId }) => bookingId === id));
  const bookings = await bookingsNow(bookingIds);
  const pairs = outcomes.flatMap((outcome) => {
    const booking = bookings.find(({ bookingId }) => bookingId === outcome?.bookingId);
    return outcome && booking && outcome.to.length === 0 && booking.version === outcome.version
      ? [{ outcome, booking }]
      : [];
  });
  const [first] = pairs;
  const sameFlight = pairs.every(({ outcome }) => outcome.from.flightId === first?.outcome.from.flightId);
  return sameFlight && pairs.length === bookingIds.length ? pairs : undefined;
}

/**
 * Places passengers of the list by hand, on a way that has room now: their bookings live again there. Refuses who is not on the list
 * any more, and a way that does not lead there or has no room.
 */
export async function place(
  { jobId, bookingIds, way }: Omit<Edit, "version">,
  who: Actor,
): Promise<Answer<{ placed: number }>> {
  const job = await findDisruption(jobId);
  if (!job || !stepsOpen(job).place) return refused("Nobody of this disruption is placed by hand now.");
  const pairs = await listed(job, [...new Set(bookingIds)]);
  const flightId = pairs?.[0]?.outcome.from.flightId;
  const [from] = flightId ? await flightsNow([flightId]) : [];
  if (!pairs || !from) return refused("They are not on the list any more. Look at it again.");
  const olds = pairs.map(({ outcome }) => outcome.from.seat);
  const seats = await seatsOn({ from, way, olds, promised: [] });
  if (!seats.ok) return seats;
  const moving = pairs.map(({ booking }, at) => ({
    booking,
    legs: seats.value[at] ?? [],
    why: `Placed by ${who.name}`,
  }));
  const doing = { jobId, who, reason: `${job.detail.title} canceled: ${job.detail.reason}` };
  let placed = 0;
  for (const part of parts(moving)) {
    const written = await write(part, doing);
    if (!written.ok) {
      const some = placed > 0 ? `${placed} of ${moving.length} are placed. ` : "";
      return refused(`${some}A seat was sold or a booking changed just now. Look at it again.`);
    }
    placed += part.length;
  }
  return ok({ placed });
}
