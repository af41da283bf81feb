import { minimumGroundMinutes } from "./ground-time";
import type { Leg } from "./leg";

const minute = 60_000;

/**
 * What one aircraft cannot do: be in the air twice at once (`overlap`), be ready sooner than its type can (`short-turnaround`), or leave from
 * where it did not arrive (`wrong-airport`). Told of `flightId`, the later of the two; minutes are what there is between them and what it takes.
 */
export type RotationConflict = {
  kind: "overlap" | "short-turnaround" | "wrong-airport";
  flightId: string;
  afterId: string;
  /** Minutes on the ground between the two; below 0 when they overlap. */
  ground: number;
  /** Minutes that the type needs. */
  needed: number;
};

/** Legs by departure; of two at the same time, by id. */
export function inRotation(legs: readonly Leg[]): Leg[] {
  return [...legs].sort((a, b) => a.departs - b.departs || (a.flightId < b.flightId ? -1 : 1));
}

/** What is between one leg and the next of the same aircraft, or undefined when it can do both. */
function between(before: Leg, next: Leg): RotationConflict | undefined {
  const ground = Math.round((next.departs - before.arrives) / minute);
  const needed = minimumGroundMinutes(next.aircraftType ?? before.aircraftType);
  const told = { flightId: next.flightId, afterId: before.flightId, ground, needed };
  if (ground < 0) return { kind: "overlap", ...told };
  if (before.destination !== next.origin) return { kind: "wrong-airport", ...told };
  return ground < needed ? { kind: "short-turnaround", ...told } : undefined;
}

/** The conflicts among the legs of one aircraft, in order of departure. Legs in any order. */
export function conflictsOf(legs: readonly Leg[]): RotationConflict[] {
  const conflicts: RotationConflict[] = [];
  let last: Leg | undefined;
  for (const leg of inRotation(legs)) {
    const found = last ? between(last, leg) : undefined;
    if (found) conflicts.push(found);
    // A short flight within a longer one does not free the aircraft.
    if (!last || leg.arrives >= last.arrives) last = leg;
  }
  return conflicts;
}

/** The same, for the legs of many aircraft. */
export function conflictsByAircraft(legs: readonly Leg[]): RotationConflict[] {
  const aircraft = new Map<string, Leg[]>();
  for (const leg of legs) {
    const own = aircraft.get(leg.registration);
    if (own) own.push(leg);
    else aircraft.set(leg.registration, [leg]);
  }
  return [...aircraft.values()].flatMap(conflictsOf);
}

/** A leg that has to leave later because its aircraft comes later: when it can leave and arrive. */
export type KnockOn = { flightId: string; departs: number; arrives: number; minutes: number };

/**
 * What a change of one leg does to those after it on the same aircraft: each that cannot be ready in time leaves as soon as it can, and
 * arrives later by as much; the first that is ready in time ends it, as does one that has left already. `legs` are those of one aircraft,
 * `moved` is the changed one, which may be among them as it was. Nothing leaves sooner than it is expected to now.
 */
export function knockOn(legs: readonly Leg[], moved: Leg): KnockOn[] {
  const after = inRotation(legs).filter(
    (leg) => leg.flightId !== moved.flightId && leg.scheduledDeparture >= moved.scheduledDeparture,
  );
  const pushed: KnockOn[] = [];
  let ready = moved.arrives;
  for (const leg of after) {
    const earliest = ready + minimumGroundMinutes(leg.aircraftType ?? moved.aircraftType) * minute;
    if (leg.hasDeparted || leg.departs >= earliest) break;
    const minutes = Math.round((earliest - leg.departs) / minute);
    const arrives = leg.arrives + (earliest - leg.departs);
    pushed.push({ flightId: leg.flightId, departs: earliest, arrives, minutes });
    ready = arrives;
  }
  return pushed;
}
