import { airport } from "@/lib/airports/airports";
import { dayShift, readStored } from "@/lib/airports/local-time";
import { isoInstant } from "@/lib/airports/stored-time";
import type { Flight } from "@/lib/flights/flight";
import { canceledOf, candidatesFor, noticeMinutes } from "./candidates";
import { type Candidate, type Option, optionsFor, withoutSeats } from "./option";
import type { Seat } from "./plan";
import type { WayView } from "./screen";

/** How many ways a person is offered for a flight. */
const mostWays = 40;

function local(ms: number, iata: string) {
  return readStored(isoInstant(ms), airport(iata)?.zone);
}

function timesOf({ legs, arrives }: Option): string {
  const [first, second] = legs;
  const last = second ?? first;
  const [departs, arrival] = [local(first.departs, first.origin), local(arrives, last.destination)];
  const days = departs && arrival ? dayShift(departs.date, arrival.date) : 0;
  const shift = days === 0 ? "" : days > 0 ? ` +${days}` : ` −${-days}`;
  const by = second ? ` by ${first.destination}` : "";
  return `${departs?.local ?? ""} to ${arrival?.local ?? ""}${shift}${by}`;
}

function viewOf(option: Option): WayView {
  return {
    value: option.legs.map(({ flightId }) => flightId),
    words: option.legs.map(({ designator }) => designator).join(" and "),
    times: timesOf(option),
    free: Math.min(...option.legs.map(({ left }) => left)),
  };
}

/** The ways of passengers of a canceled flight among these flights, an earlier one too if it leaves in `notice` minutes or later. */
function optionsOf(flight: Flight, open: readonly Candidate[], now: Date, notice: number): Option[] {
  const canceled = canceledOf(flight, now);
  if (!canceled) return [];
  return optionsFor({ ...canceled.journey, notBefore: now.getTime() + notice * 60_000 }, open);
}

/**
 * Do these flights, one after the other and as they stand, bring passengers of a canceled flight where they must go in time, leaving in
 * `notice` minutes or later?
 */
export function leadsThere(flight: Flight, legs: readonly Candidate[], now: Date, notice: number): boolean {
  const way = legs.map(({ flightId }) => flightId).join();
  return optionsOf(flight, legs, now, notice).some(
    (option) => option.legs.map(({ flightId }) => flightId).join() === way,
  );
}

function waysOf(flight: Flight, open: readonly Candidate[], now: Date): WayView[] {
  return optionsOf(flight, open, now, noticeMinutes)
    .map(viewOf)
    .filter(({ free }) => free > 0)
    .slice(0, mostWays);
}

/** The ways with room beside what is promised, by flight that is canceled; earlier flights of the day among them. */
export async function waysFor(
  flights: readonly Flight[],
  promised: readonly Seat[],
  now: Date,
): Promise<Record<string, WayView[]>> {
  const open = withoutSeats(await candidatesFor(flights, now), promised);
  return Object.fromEntries(flights.map((flight) => [flight.flightId, waysOf(flight, open, now)]));
}
