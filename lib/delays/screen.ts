import type { StationTime } from "@/lib/airports/station-time";

/** A flight as the dialog that delays it shows it. */
export type DelayStart = {
  /** `AS 604 SEA→LAS`. */
  name: string;
  version: number;
  /** `Friday 20 November 2026`. */
  day: string;
  city: string;
  scheduled?: StationTime;
  /** Where it is not the schedule. */
  expected?: StationTime;
  minutes: number;
  code?: string;
  reason?: string;
  /** Why it cannot be delayed. */
  refused?: string;
};

/** A later flight of the same aircraft and what the delay does to it. */
export type EffectView = {
  flightId: string;
  version: number;
  name: string;
  from: StationTime;
  to: StationTime;
  /** Calendar days from its scheduled day to the new one. */
  dayShift: number;
  /** The new departure, an instant. */
  departs: string;
  minutes: number;
  why: string;
};

type Changed = { flightId: string; eventId: string };

/** Either a question, what about the flights after it, or what happened. */
export type DelayAnswer =
  | { kind: "asks"; name: string; expected: string; effects: EffectView[] }
  | {
      kind: "done";
      /** `AS 604 expected 17:49, 64 min late`. */
      said: string;
      changed: Changed[];
      /** What was not changed, flight by flight, in sentences. */
      left: string[];
    };

/** What was taken back, and what could not be. */
export type DelayUndone = { said: string; changed: Changed[]; left: string[] };
