import type { Leg } from "@/lib/rotations/leg";
import { conflictsOf, inRotation, type RotationConflict } from "@/lib/rotations/rotation";
import { barOf, type Drawn, namedOf, rotationLeg, spanOf } from "./bar";
import { lanesOf } from "./lanes";
import type { Bar, ConflictLine, Gap, TimelineRow } from "./screen";
import { extentOf, type Span } from "./window";
import { conflictSentence, duration } from "./words";

/** What is drawn: the window, and the zone and day that its words are told in. */
export type Drawing = { window: Span; zone: string; day: string };

const minute = 60_000;

/** A leg, and the one before it that the aircraft waits on the ground after. */
type Stay = { before: Leg; next: Leg; minutes: number };

/** The times on the ground between the legs of one aircraft. */
function staysOf(legs: readonly Leg[]): Stay[] {
  const stays: Stay[] = [];
  let last: Leg | undefined;
  for (const next of inRotation(legs)) {
    if (last && next.departs > last.arrives)
      stays.push({ before: last, next, minutes: Math.round((next.departs - last.arrives) / minute) });
    if (!last || next.arrives >= last.arrives) last = next;
  }
  return stays;
}

/** Those of them that are to be seen, beside the flight that ends them. */
function gapsOf(
  stays: readonly Stay[],
  conflicts: ReadonlyMap<string, RotationConflict>,
  laneOf: (flightId: string) => number,
  window: Span,
): Gap[] {
  return stays.flatMap(({ before, next, minutes }) => {
    const extent = extentOf(window, { from: before.arrives, to: next.departs });
    if (!extent) return [];
    const kind = conflicts.get(next.flightId)?.kind;
    const time = minutes < 120 ? String(minutes) : duration(minutes);
    return {
      left: extent.left,
      width: extent.width,
      lane: laneOf(next.flightId),
      text: kind === "short-turnaround" ? time : `${before.destination} ${time}`,
      ...(kind === "short-turnaround" || kind === "wrong-airport" ? { conflict: kind } : {}),
    };
  });
}

type Aircraft = { registration?: string; flights: Drawn[] };

/** The row of one aircraft, and what it cannot do within the window, in words. */
function rowOf(
  { registration, flights }: Aircraft,
  drawing: Drawing,
): { row: TimelineRow; lines: ConflictLine[] } {
  const byId = new Map(flights.map((one) => [one.flight.flightId, one]));
  const legs = flights.flatMap((one) => rotationLeg(one) ?? []);
  const conflicts = new Map(conflictsOf(legs).map((conflict) => [conflict.flightId, conflict]));
  const shown = flights
    .filter(({ leg }) => extentOf(drawing.window, spanOf(leg)))
    .sort((a, b) => a.leg.departs - b.leg.departs || (a.flight.flightId < b.flight.flightId ? -1 : 1));
  const lanes = lanesOf(shown.map(({ leg }) => spanOf(leg)));
  const stays = staysOf(legs);
  const lines: ConflictLine[] = [];
  const bars = shown.flatMap((one, index): Bar[] => {
    const { flightId } = one.flight;
    const conflict = conflicts.get(flightId);
    const before = conflict && byId.get(conflict.afterId);
    const told = conflict && before ? [{ conflict, before }] : [];
    const bar = barOf(one, drawing.window, drawing, told);
    if (conflict && before)
      lines.push({
        kind: conflict.kind,
        flightId,
        text: `${registration}: ${conflictSentence(conflict, namedOf(one), namedOf(before))}`,
      });
    if (!bar) return [];
    const stay = told.length === 0 && stays.find(({ next }) => next.flightId === flightId);
    const ground = stay ? `, ${duration(stay.minutes)} on the ground before` : "";
    return [{ ...bar, told: `${bar.told}${ground}`, lane: lanes[index] ?? 0 }];
  });
  const laneOf = (flightId: string) => bars.find((bar) => bar.flightId === flightId)?.lane ?? 0;
  const aircraftType = typeOf(shown.length > 0 ? shown : flights);
  return {
    row: {
      ...(registration ? { registration } : {}),
      ...(aircraftType ? { aircraftType } : {}),
      lanes: Math.max(1, ...lanes.map((lane) => lane + 1)),
      bars,
      gaps: gapsOf(stays, conflicts, laneOf, drawing.window),
    },
    lines,
  };
}

function typeOf(flights: readonly Drawn[]): string | undefined {
  return flights.find(({ flight }) => flight.aircraftType)?.flight.aircraftType;
}

function byAircraft(flights: readonly Drawn[]): Aircraft[] {
  const aircraft = new Map<string, Drawn[]>();
  for (const one of flights) {
    const key = one.flight.registration ?? "";
    const own = aircraft.get(key);
    if (own) own.push(one);
    else aircraft.set(key, [one]);
  }
  return [...aircraft.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([registration, own]) => ({ ...(registration ? { registration } : {}), flights: own }));
}

/**
 * The rows of a timeline, by registration, first the flights that have no aircraft. An aircraft is there when one of its flights
 * that `counts` says so, and then with everything it does; of the flights without an aircraft only those that count.
 */
export function rowsOf(
  flights: readonly Drawn[],
  drawing: Drawing,
  counts: (flight: Drawn) => boolean,
): { rows: TimelineRow[]; conflicts: ConflictLine[] } {
  const rows: TimelineRow[] = [];
  const conflicts: ConflictLine[] = [];
  for (const aircraft of byAircraft(flights)) {
    const own = aircraft.registration ? aircraft.flights : aircraft.flights.filter(counts);
    if (!own.some(counts)) continue;
    const { row, lines } = rowOf({ ...aircraft, flights: own }, drawing);
    rows.push(row);
    conflicts.push(...lines);
  }
  return { rows, conflicts };
}
