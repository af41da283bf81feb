import type { Leg } from "@/lib/rotations/leg";
import { conflictsByAircraft, type RotationConflict } from "@/lib/rotations/rotation";
import type { Aboard, BoardRow } from "./row";

const minute = 60_000;

/** A departure so many minutes past its time is late; before that it is being pushed back. */
const lateAfter = 5;

/** So many minutes past its time, a flight that nobody told of is a record that nobody kept, not one that somebody waits for. */
export const lateUntil = 360;

/** From so many minutes before departure, more than this share of the passengers not aboard is many. */
const boardingRule = [
  { within: 10, missing: 0.1 },
  { within: 20, missing: 0.5 },
] as const;

/** Who is aboard is counted from so many minutes before departure until so many after it. */
const counted = { before: 25, after: 60 };

export type AttentionKind =
  | "late-without-etd"
  | "not-boarded"
  | "oversold"
  | "tail-in-two-places"
  | "short-turnaround"
  | "passengers-left";

/** Why a flight needs a person: a few words, and the sentence. */
export type Attention = { kind: AttentionKind; word: string; sentence: string };

/** What is known beside the flight itself. Times are milliseconds. */
export type Circumstances = {
  now: number;
  aboard?: Aboard;
  /** The first conflict in which its aircraft cannot do this flight. */
  conflict?: RotationConflict;
  /** What people call the flight before it. */
  after?: { designator: string; destination?: string };
};

function isWaiting({ state }: BoardRow): boolean {
  return state === "scheduled" || state === "boarding";
}

/**
 * Minutes from now until a flight is expected to leave, rounded down, below 0 past its time; undefined for one that is not waiting to.
 * Now is the minute that a clock shows: a page looks a few milliseconds after it begins.
 */
function minutesToGo(row: BoardRow, now: number): number | undefined {
  const at = (row.departs.expected ?? row.departs.scheduled)?.at;
  return at === undefined || !isWaiting(row) ? undefined : Math.floor(at / minute) - Math.floor(now / minute);
}

/** Is it time to count who is aboard? `now` in ms. */
export function isBoardingTime(row: BoardRow, now: number): boolean {
  const toGo = minutesToGo(row, now);
  return toGo !== undefined && toGo <= counted.before && toGo >= -counted.after;
}

function lateWithoutEtd(row: BoardRow, { now }: Circumstances): Attention | undefined {
  const { scheduled, expected } = row.departs;
  const past = -(minutesToGo(row, now) ?? 0);
  if (past < lateAfter || past >= lateUntil) return undefined;
  const kind = "late-without-etd";
  const where = row.way === "in" && row.origin ? ` at ${row.origin}` : "";
  return expected
    ? { kind, word: "ETD has passed", sentence: `${past} min past ${expected.local}${where}.` }
    : { kind, word: "Late, no ETD", sentence: `${past} min past ${scheduled?.local}${where}.` };
}

function notBoarded(row: BoardRow, { now, aboard }: Circumstances): Attention | undefined {
  const toGo = minutesToGo(row, now);
  if (!aboard || toGo === undefined || !isBoardingTime(row, now)) return undefined;
  const rule = boardingRule.find(({ within }) => toGo <= within);
  const missing = aboard.of - aboard.boarded;
  if (!rule || missing <= aboard.of * rule.missing) return undefined;
  const when = toGo < 0 ? "Should have left" : toGo === 0 ? "Leaves now" : `Leaves in ${toGo} min`;
  return {
    kind: "not-boarded",
    word: "Not boarded",
    sentence: `${when}: ${aboard.boarded} of ${aboard.of} are aboard.`,
  };
}

function oversold(row: BoardRow): Attention | undefined {
  const { taken, capacity } = row.load;
  if (row.state === "departed" || row.state === "arrived" || row.state === "canceled") return undefined;
  const over = Math.max(capacity === undefined ? 0 : taken - capacity, -(row.forSale ?? 0));
  if (over <= 0) return undefined;
  const sold = capacity === undefined ? `${taken} seats sold` : `${taken} seats sold of ${capacity}`;
  return { kind: "oversold", word: `Oversold by ${over}`, sentence: `${sold}.` };
}

function rotation(row: BoardRow, { conflict, after }: Circumstances): Attention | undefined {
  if (!conflict || !isWaiting(row)) return undefined;
  const { kind, ground, needed } = conflict;
  const tail = row.registration ?? "Its aircraft";
  // A designator stays on one line.
  const before = (after?.designator ?? conflict.afterId).replaceAll(" ", "\u00a0");
  if (kind === "short-turnaround")
    return {
      kind: "short-turnaround",
      word: "Short turnaround",
      sentence: `${ground} min after ${before}; ${tail} needs ${needed}.`,
    };
  return {
    kind: "tail-in-two-places",
    word: "Tail in two places",
    sentence:
      kind === "overlap"
        ? `${tail} is on ${before} for ${-ground} min more.`
        : `${tail} is at ${after?.destination ?? "another place"} after ${before}.`,
  };
}

function passengersLeft({ state, load: { taken } }: BoardRow): Attention | undefined {
  if ((state !== "canceling" && state !== "canceled") || taken === 0) return undefined;
  const who = taken === 1 ? "1 passenger" : `${taken} passengers`;
  return { kind: "passengers-left", word: "Passengers left", sentence: `${who} still to move.` };
}

const rules = [lateWithoutEtd, notBoarded, oversold, rotation, passengersLeft];

/**
 * What needs a person about a flight, the most urgent first: late without an ETD (or past the one it had), leaving soon with many not
 * aboard, oversold, its tail in two places, a turnaround under the type's minimum, canceled with passengers left on it.
 */
export function attentionOf(row: BoardRow, circumstances: Circumstances): Attention[] {
  return rules.flatMap((rule) => rule(row, circumstances) ?? []);
}

/** Attention by rank, for an order of flights: the lower, the sooner. */
export const rank: Record<AttentionKind, number> = {
  "late-without-etd": 0,
  "not-boarded": 1,
  oversold: 2,
  "tail-in-two-places": 3,
  "short-turnaround": 4,
  "passengers-left": 5,
};

/** The leg that a row is, where it is one. */
export function legOfRow(row: BoardRow): Leg | undefined {
  const { flightId, registration, aircraftType, origin, destination, leg, state } = row;
  if (!leg || !registration || !origin || !destination) return undefined;
  return {
    flightId,
    registration,
    ...(aircraftType ? { aircraftType } : {}),
    origin,
    destination,
    departs: leg.departs,
    arrives: leg.arrives,
    scheduledDeparture: leg.sched,
    scheduledArrival: leg.schedArrival,
    hasDeparted: state === "departed" || state === "arrived",
  };
}

/** The first conflict of each flight that its aircraft cannot do, among all legs of the day. */
export function conflictsByFlight(legs: readonly Leg[]): Map<string, RotationConflict> {
  const found = new Map<string, RotationConflict>();
  for (const conflict of conflictsByAircraft(legs))
    if (!found.has(conflict.flightId)) found.set(conflict.flightId, conflict);
  return found;
}
