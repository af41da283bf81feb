import { airport } from "@/lib/airports/airports";
import type { Booking } from "@/lib/bookings/booking";
import { find } from "@/lib/bookings/repository";
import { designator, type Flight, type FlightStatus } from "@/lib/flights/flight";
import { find as findFlight } from "@/lib/flights/repository";
import { grouped } from "@/lib/grouped";
import { bookingsNow } from "./aboard";
import { flightsNow } from "./candidates";
import type { Outcome } from "./disruption";
import { candidateOf } from "./option";
import { parts } from "./parts";
import { seatsLike } from "./seats-like";
import { type Doing, type Returning, writeBack, writeKept } from "./write";

const mostTries = 5;

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

const left: readonly FlightStatus[] = ["departed", "arrived"];

/** Who may go back, and, of the others, why not. */
async function standing(party: Outcome[]): Promise<{ back: Omit<Returning, "seat">[]; kept: Outcome[] }> {
  const back: Omit<Returning, "seat">[] = [];
  const kept: Outcome[] = [];
  const keep = (outcome: Outcome, why: string) => kept.push({ ...outcome, why });
  const on = await flightsNow(party.flatMap(({ to }) => to.map(({ flightId }) => flightId)));
  for (const outcome of party) {
    const flown = on.find(
      ({ flightId, status }) => left.includes(status) && outcome.to.some((leg) => leg.flightId === flightId),
    );
    if (flown) {
      keep(outcome, `${designator(flown)}, their flight now, has left.`);
      continue;
    }
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

function whyKept(name: string, flight: Flight | undefined, seats: string[] | undefined): string {
  if (seats) return `Seats of ${name} were sold while they returned.`;
  if (!flight || !candidateOf(flight, airport))
    return `${name} is not on sale, or nobody knows when it flies.`;
  return `${name} has no seats for them any more.`;
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
      const why = whyKept(name, flight, seats);
      await writeKept([...kept, ...back.map(({ outcome }) => ({ ...outcome, why }))], doing);
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
 * Puts passengers back on the flights that they were moved off, party by party: into their old seats where those are free, else into
 * seats like them. Who was changed since, has flown or finds no seat stays where they are, with the reason. `onParty` hears how many
 * were settled.
 */
export async function returnAll(
  outcomes: readonly Outcome[],
  doing: Doing,
  onParty: (people: number) => Promise<unknown>,
): Promise<void> {
  const read = await bookingsNow(outcomes.map(({ bookingId }) => bookingId));
  const bookings = new Map(read.map((booking) => [booking.bookingId, booking]));
  const parties = grouped([...outcomes], (one) => `${one.from.flightId}/${locatorOf(one, bookings)}`);
  for (const party of [...parties.values()].flatMap(parts)) {
    await returnParty(party, doing);
    await onParty(party.length);
  }
}
