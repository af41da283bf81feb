import type { Leg } from "@/lib/rotations/leg";
import { conflictsOf, type RotationConflict } from "@/lib/rotations/rotation";

/** What a move does: conflicts that were not there, that are no longer there, and that stay; each as it is after the move, or was. */
export type MoveEffect = { makes: RotationConflict[]; mends: RotationConflict[]; keeps: RotationConflict[] };

const keyOf = ({ kind, flightId, afterId }: RotationConflict) => `${kind} ${afterId} ${flightId}`;

/** Legs that can be followed: an arrival before the departure is a fault of the record, not of the rotation. */
function real(legs: readonly Leg[]): Leg[] {
  return legs.filter((leg) => leg.arrives > leg.departs);
}

function conflictsAmong(aircraft: readonly (readonly Leg[])[]): RotationConflict[] {
  return aircraft.flatMap((legs) => conflictsOf(real(legs)));
}

/**
 * What it does to two aircraft when a flight moves, in time or from one to the other. `others` are the legs of both aircraft
 * without the flight; `was` and `becomes` are the flight, missing where it has no aircraft.
 */
export function moveEffect(
  others: readonly Leg[],
  was: Leg | undefined,
  becomes: Leg | undefined,
): MoveEffect {
  const tails = new Set([was?.registration, becomes?.registration].filter((tail) => tail !== undefined));
  const withFlight = (flight: Leg | undefined) =>
    [...tails].map((tail) =>
      [...others, ...(flight ? [flight] : [])].filter((leg) => leg.registration === tail),
    );
  const before = conflictsAmong(withFlight(was));
  const after = conflictsAmong(withFlight(becomes));
  const had = new Set(before.map(keyOf));
  const has = new Set(after.map(keyOf));
  return {
    makes: after.filter((conflict) => !had.has(keyOf(conflict))),
    mends: before.filter((conflict) => !has.has(keyOf(conflict))),
    keeps: after.filter((conflict) => had.has(keyOf(conflict))),
  };
}
