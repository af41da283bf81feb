import type { FlightRow } from "@/lib/flights/row";
import type { JobState } from "@/lib/jobs/job";
import type { Need } from "./party";

/** How many people are hit, and who of them needs care. */
export type ImpactView = {
  flights: number;
  passengers: number;
  bookings: number;
  /** Bookings of two and more, who want to stay together. */
  parties: number;
  atAirport: number;
  needs: { need: Need; people: number }[];
  /** Seats that are taken and that no booking has. */
  unexplained: number;
};

export type DisruptionStart = {
  /** `AS 448 SEA→JFK`; empty while nothing is chosen. */
  title: string;
  flights: { row: FlightRow; passengers: number }[];
  impact: ImpactView;
  /** Later flights of the day that the same aircraft was to fly. */
  onward: FlightRow[];
  /** Why it cannot be canceled, and where to look. */
  refused?: string;
  /** The address that chose nothing asks for one of these. */
  asked: { station: string; tail: string; day: string; from: string; until: string };
};

/** One disruption of the list. */
export type DisruptionRow = {
  jobId: string;
  title: string;
  reason: string;
  state: JobState;
  approved: boolean;
  passengers: number;
  byName: string;
  at: string;
};

/** A way that somebody may be given: flight ids, and how it is told. */
export type WayView = {
  value: string[];
  /** `AS 472`, or `AS 17 and UA 3`. */
  words: string;
  /** `16:10 to 18:53 +1`, each local to its station; with the station between. */
  times: string;
  free: number;
};

export type PersonView = {
  bookingId: string;
  name: string;
  oldSeat?: string;
  seats: string[];
  onward?: string;
  needs: Need[];
  /** What became of them; nothing while they wait. */
  state: "waiting" | "moved" | "listed" | "stays" | "elsewhere" | "returned" | "kept";
  why: string;
};

/** Those who travel together and share a way. */
export type PartyView = { key: string; flightId: string; locator: string; people: PersonView[] };

/** A way, or the list, and everybody on it. */
export type GroupView = {
  key: string;
  kind: "way" | "list" | "stays" | "elsewhere" | "back";
  legs: FlightRow[];
  passengers: number;
  /** Those who share a locator are one booking; `parties` is empty where the group is folded. */
  bookings: number;
  parties: PartyView[];
  /** A large plan gives the passengers of a group when the address asks for it. */
  folded: boolean;
  /** Are its passengers to be seen at once? */
  open: boolean;
  /** Seats that are left when all of them have theirs. */
  free?: number;
  /** Whose fate is settled. */
  settled: number;
  why: string;
};

export type ProgressView = {
  state: JobState;
  done: number;
  of: number;
  /** Seats still taken on the flights that are canceled. */
  taken: number;
  failure?: string;
};

export type DisruptionView = {
  jobId: string;
  title: string;
  reason: string;
  state: JobState;
  version: number;
  flights: FlightRow[];
  impact: ImpactView;
  openedBy: string;
  openedAt: string;
  edited?: { name: string; at: string };
  approved?: { name: string; at: string };
  undoneBy?: { name: string; at: string };
  closedAt?: string;
  /** Why flights of the plan were not canceled, one sentence each. */
  flying: readonly string[];
  progress: ProgressView;
  groups: GroupView[];
  /** By flight that is canceled: the ways that have room. */
  ways: Record<string, WayView[]>;
  priorities: readonly string[];
  may: Record<"edit" | "approve" | "resume" | "stop" | "undo" | "drop" | "place", boolean>;
  /** What must be typed to approve. */
  typed: string;
};
