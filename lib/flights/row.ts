import type { StationTime } from "@/lib/airports/station-time";

export type StatusKind =
  | "scheduled"
  | "boarding"
  | "delayed"
  | "departed"
  | "arrived"
  | "canceling"
  | "canceled"
  | "attention";

/** A flight's status as a mark: the shape and colour follow the kind, the word is shown, `why` follows in lighter ink. */
export type StatusView = { kind: StatusKind; word: string; why?: string };

export type PlaceView = { iata: string; city: string };

export type MovementView = {
  scheduled?: StationTime;
  /** Set only when it differs from the schedule. */
  expected?: StationTime;
  /** Local calendar days after the day of departure: 1 draws `+1`. */
  dayShift: number;
};

export type LoadView = { taken: number; capacity?: number; available?: number; blocked: number };

/** One flight as the lists draw it. */
export type FlightRow = {
  flightId: string;
  /** `AS 448`, or the flight id where the parts are unknown. */
  designator: string;
  origin?: PlaceView;
  destination?: PlaceView;
  departs: MovementView;
  arrives: MovementView;
  status: StatusView;
  registration?: string;
  aircraftType?: string;
  gate?: string;
  load: LoadView;
  /** True once the flight is over or its (expected) departure is in the past. */
  past: boolean;
  /** What is wrong with the stored item, in sentences. */
  faults: string[];
};
