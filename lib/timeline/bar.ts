import type { Airport } from "@/lib/airports/airport";
import { designator, type Flight, mayRetime } from "@/lib/flights/flight";
import { type Leg, legOf } from "@/lib/rotations/leg";
import type { RotationConflict } from "@/lib/rotations/rotation";
import type { Bar, BarState } from "./screen";
import { extentOf, type Span, wallClock } from "./window";
import { conflictSentence, duration } from "./words";

type AirportOf = (iata: string) => Airport | undefined;

const minute = 60_000;

/** The trade counts a flight as on time within 15 minutes. */
const late = 15;

/** Less than this beside the plan is no more than the width of a line. */
const visible = 5;

/** A flight with the times that it is drawn by; canceled ones and those without an aircraft too, which are legs of no rotation. */
export type Drawn = { flight: Flight; leg: Leg };

/** A flight as it can be drawn, or undefined where a place or a time is missing, or it arrives before it departs. */
export function drawn(flight: Flight, airportOf: AirportOf): Drawn | undefined {
  const canceled = flight.status === "canceled" || flight.status === "canceling";
  const registration = flight.registration ?? "none";
  const leg = legOf({ ...flight, registration, ...(canceled ? { status: "scheduled" } : {}) }, airportOf);
  return leg && leg.arrives > leg.departs ? { flight, leg } : undefined;
}

/** The leg of its aircraft's rotation that a drawn flight is; undefined for one without an aircraft or canceled. */
export function rotationLeg({ flight, leg }: Drawn): Leg | undefined {
  const canceled = flight.status === "canceled" || flight.status === "canceling";
  return flight.registration && !canceled ? leg : undefined;
}

export function spanOf({ departs, arrives }: Leg): Span {
  return { from: departs, to: arrives };
}

/** Minutes after the schedule, of whichever end is later; below 0 when both are early. */
function minutesLate({ departs, arrives, scheduledDeparture, scheduledArrival }: Leg): number {
  return Math.round(Math.max(departs - scheduledDeparture, arrives - scheduledArrival) / minute);
}

function isOffPlan({ departs, arrives, scheduledDeparture, scheduledArrival }: Leg): boolean {
  return (
    Math.max(Math.abs(departs - scheduledDeparture), Math.abs(arrives - scheduledArrival)) >= visible * minute
  );
}

function stateOf({ flight, leg }: Drawn): BarState {
  if (flight.status === "canceled" || flight.status === "canceling") return "canceled";
  if (leg.hasDeparted) return "gone";
  if (minutesLate(leg) >= late) return "late";
  return flight.status === "boarding" ? "boarding" : "planned";
}

/** `16:45 to 19:05`, with the day where it is not the one shown. */
function timesBetween(from: number, to: number, zone: string, day: string): string {
  const [start, end] = [wallClock(from, zone), wallClock(to, zone)];
  const on = (at: { day: string; time: string }, than: string) =>
    at.day === than ? at.time : `${at.time} on ${at.day}`;
  return `${on(start, day)} to ${on(end, start.day)}`;
}

const stateWords: Record<BarState, string> = {
  planned: "scheduled",
  late: "",
  boarding: "boarding",
  gone: "departed",
  canceled: "canceled",
};

function words(
  { flight, leg }: Drawn,
  state: BarState,
  view: { zone: string; day: string },
  conflicts: readonly { conflict: RotationConflict; before: Drawn }[],
): string {
  const { zone, day } = view;
  const behind = minutesLate(leg);
  const parts = [timesBetween(leg.departs, leg.arrives, zone, day)];
  if (isOffPlan(leg)) {
    if (state !== "canceled" && behind >= late) parts.push(`${duration(behind)} late`);
    parts.push(`planned ${timesBetween(leg.scheduledDeparture, leg.scheduledArrival, zone, day)}`);
  }
  const status =
    flight.status === "arrived" || flight.status === "canceling" ? flight.status : stateWords[state];
  if (status) parts.push(status);
  parts.push(flight.registration ?? "no aircraft");
  for (const { conflict, before } of conflicts)
    parts.push(conflictSentence(conflict, namedOf({ flight, leg }), namedOf(before)));
  return parts.join(", ");
}

/** The flight in a sentence about a conflict. */
export function namedOf({ flight, leg }: Drawn): { name: string; origin: string; destination: string } {
  return { name: designator(flight), origin: leg.origin, destination: leg.destination };
}

/** A flight as a bar of a window, without its line in the row; undefined when it lies outside. */
export function barOf(
  drawing: Drawn,
  window: Span,
  view: { zone: string; day: string },
  conflicts: readonly { conflict: RotationConflict; before: Drawn }[] = [],
): Omit<Bar, "lane"> | undefined {
  const { flight, leg } = drawing;
  const extent = extentOf(window, spanOf(leg));
  if (!extent) return undefined;
  const state = stateOf(drawing);
  const plan = isOffPlan(leg)
    ? extentOf(window, { from: leg.scheduledDeparture, to: leg.scheduledArrival })
    : undefined;
  return {
    ...extent,
    flightId: flight.flightId,
    version: flight.version,
    name: designator(flight),
    route: `${leg.origin}–${leg.destination}`,
    told: words(drawing, state, view, conflicts),
    state,
    ...(plan ? { plan: { left: plan.left, width: plan.width } } : {}),
    ...(conflicts.length > 0 ? { conflicts: conflicts.map(({ conflict }) => conflict.kind) } : {}),
    movable: mayRetime(flight),
  };
}
