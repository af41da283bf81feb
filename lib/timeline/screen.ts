import type { FieldProblem } from "@/lib/result";
import type { RotationConflict } from "@/lib/rotations/rotation";
import type { FlightMove } from "./schema";
import type { Extent, Start, Tick, Zoom } from "./window";

/** How a bar is drawn: as planned, late, boarding, over or canceled. */
export type BarState = "planned" | "late" | "boarding" | "gone" | "canceled";

/** One flight as its aircraft's row draws it. Places are percent of the window. */
export type Bar = Extent & {
  flightId: string;
  version: number;
  /** `AS 604`. */
  name: string;
  /** `SEA–LAS`. */
  route: string;
  /** The rest of what it is called, for who does not see it: times, state, what is wrong. */
  told: string;
  state: BarState;
  lane: number;
  /** Where it was planned, when it is expected elsewhere. */
  plan?: { left: number; width: number };
  /** What its aircraft cannot do, at this flight. */
  conflicts?: RotationConflict["kind"][];
  /** It has not left and is not canceled, so it can be moved. */
  movable: boolean;
};

/** The time on the ground before a flight. */
export type Gap = {
  left: number;
  width: number;
  lane: number;
  /** `LAS 55`, minutes on the ground at an airport; hours from two on. Of one that is too short only the minutes. */
  text: string;
  conflict?: "short-turnaround" | "wrong-airport";
};

/** One aircraft's day; without a registration the flights that have no aircraft. */
export type TimelineRow = {
  registration?: string;
  aircraftType?: string;
  lanes: number;
  bars: Bar[];
  gaps: Gap[];
};

/** A conflict in words, with the flight to look at. */
export type ConflictLine = { kind: RotationConflict["kind"]; flightId: string; text: string };

/** What the address of a timeline says, with everything that it left out. */
export type FullView = Start & { station: string; zoom: Zoom; utc: boolean };

export type Timeline = {
  view: FullView;
  heading: string;
  dayWords: string;
  /** `Seattle time, PST` or `UTC`. */
  zoneWords: string;
  homeCity: string;
  today: string;
  before: Start;
  after: Start;
  /** Where the window begins on the other clock, UTC or the home station's. */
  otherClock: Start;
  /** The wall clock's times at both ends of the window. */
  ends: { from: string; to: string };
  /** Where the window begins that has the present moment in it, for each zoom. */
  nowStarts: Record<Zoom, Start>;
  window: { from: number; to: number };
  now: number;
  /** Minutes that the shown clock is ahead of UTC now. */
  utcOffset: number;
  ticks: Tick[];
  rows: TimelineRow[];
  flights: number;
  conflicts: ConflictLine[];
  /** Flights of the day that have no times or places to draw them by. */
  undrawn: { flightId: string; name: string }[];
};

/** The fields of the form that moves a flight. */
export type MoveValues = Omit<FlightMove, "flightId" | "version">;

/** What a move would do to what its aircraft can do, in sentences. */
export type EffectWords = { makes: string[]; mends: string[]; keeps: string[] };

/** What a move would come to, before it is saved. */
export type MovePreview = {
  /** `Leaves 17:20 SEA, arrives 19:40 LAS, block 2 h 20 min; 35 min later.` */
  times: string;
  effect: EffectWords;
  /** Why it cannot be, by field. */
  problems: Record<string, FieldProblem>;
  /** The aircraft that lacks seats somebody has: its own page gives them others. */
  reseat?: { registration: string; type: string; seats: string };
  /** What the aircraft chosen flies as that day, where the form says something else. */
  otherType?: string;
};

/** A flight about to be moved: as it is stored, where it was dragged to, and what that would do. */
export type MoveStart = {
  flightId: string;
  version: number;
  /** `AS 604 SEA→LAS`. */
  name: string;
  designator: string;
  city: string;
  stored: MoveValues;
  proposed: MoveValues;
  /** Somebody changed it since the page was drawn: who, and when. */
  changed?: string;
  preview: MovePreview;
};

/** A move that was made, in words, and the change that an undo takes back; none where nothing changed. */
export type Moved = { said: string; changeId?: string };
