import { airport } from "@/lib/airports/airports";
import type { Booking } from "@/lib/bookings/booking";
import { find } from "@/lib/bookings/repository";
import { designator, type Flight } from "@/lib/flights/flight";
import { find as findFlight } from "@/lib/flights/repository";
import { grouped } from "@/lib/integrity/history";
import type { Ended, Reporter } from "@/lib/jobs/work";
import { bookingsNow } from "./aboard";
import { reopen } from "./closing";
import type { DisruptionDetail, DisruptionJob, Outcome } from "./disruption";
import { candidateOf } from "./option";
import { listSteps, type Step } from "./repository";
import { seatsLike } from "./seats-like";
import { type Doing, type Returning, writeBack, writeKept } from "./write";

const mostTries = 5;

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

/** The old seats where they are free, else ones like them; undefined where the flight has none for all of them. */
function seatsBack(flight: Flight, party: Outcome[]): string[] | undefined {
  const candidate = candidateOf(flight, airport);
  if (!candidate || candidate.left < party.length) return undefined;
  const free = new Set(candidate.free);
  const olds = party.map(({ from }) => from.seat);
  const kept = olds.map((seat) => (seat && free.delete(seat) ? seat : undefined));
  const others = olds.filter((_seat, at) => kept[at] === undefined);
  if (others.length === 0) return kept.flatMap((seat) => seat ?? []);
  const found = seatsLike(candidate.layout, free, candidate.layout, others);
  return kept.map((seat) => seat ?? found.shift() ?? "");
}

/** Who may go back, and, of the others, why not. */
async function standing(party: Outcome[]): Promise<{ back: Omit<Returning, "seat">[]; kept: Outcome[] }> {
  const back: Omit<Returning, "seat">[] = [];
  const kept: Outcome[] = [];
  const keep = (outcome: Outcome, why: string) => kept.push({ ...outcome, why });
  for (const outcome of party) {
    const [booking, onward] = await Promise.all([
      find(outcome.bookingId),
      outcome.onward ? find(outcome.onward) : undefined,
    ]);
    if (!booking) keep(outcome, "The booking is no longer there.");
    else if (booking.version !== outcome.version)
      keep(outcome, "The booking was changed since and stays as it is.");
    else if (onward && onward.version !== 1)
      keep(outcome, `The booking ${onward.bookingId} of the second flight was changed since.`);
    else back.push({ outcome, booking, ...(onward ? { onward } : {}) });
  }
  return { back, kept };
}

function withSeats(back: Omit<Returning, "seat">[], seats: string[]): Returning[] {
  return back.map((one, at) => ({ ...one, seat: seats[at] ?? "" }));
}

/** Puts one party back, or accounts for why it stays where it is. */
async function returnParty(party: Outcome[], doing: Doing): Promise<void> {
  const flightId = party[0]?.from.flightId ?? "";
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const { back, kept } = await standing(party);
    const flight = await findFlight(flightId);
    const seats =
      flight &&
      seatsBack(
        flight,
        back.map(({ outcome }) => outcome),
      );
    const name = flight ? designator(flight) : flightId;
    if (!seats || attempt === mostTries - 1) {
      const full = `${name} has no seats for them any more.`;
      await writeKept([...kept, ...back.map(({ outcome }) => ({ ...outcome, why: full }))], doing);
      return;
    }
    const written = await writeBack(withSeats(back, seats), doing);
    if (!written.ok) continue;
    if (kept.length > 0) await writeKept(kept, doing);
    return;
  }
}

function locatorOf(outcome: Outcome, bookings: ReadonlyMap<string, Booking>): string {
  return bookings.get(outcome.bookingId)?.recordLocator ?? outcome.bookingId;
}

/**
 * Takes a disruption back: puts its flights on sale again, then its passengers, party by party, into their old seats where those
 * are free, else into seats like them. Who was changed since, or finds no seat, stays where they are, with the reason.
 */
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
  for (const flightId of detail.flightIds) await reopen(flightId, doing);
  const { moved, returned } = lastOutcomes(await listSteps(job.jobId));
  const left = moved.filter(({ bookingId }) => !returned.has(bookingId));
  const read = await bookingsNow(left.map(({ bookingId }) => bookingId));
  const bookings = new Map(read.map((booking) => [booking.bookingId, booking]));
  let done = moved.length - left.length;
  for (const party of grouped(left, (one) => `${one.from.flightId}/${locatorOf(one, bookings)}`).values()) {
    await returnParty(party, doing);
    done += party.length;
    await reporter.report({ done, of: moved.length });
  }
  return { state: "undone", detail, done: moved.length, of: moved.length };
}
