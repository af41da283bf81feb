import type { FlightStatus } from "@/lib/flights/flight";
import type { LoadView, StatusView } from "@/lib/flights/row";

/** A moment as its station reads it: `local` is its wall clock, `at` milliseconds since the epoch where they can be known. */
export type Moment = { local: string; at?: number };

/**
 * A schedule and, where it differs, what is expected or happened. `shift` is the calendar days from the schedule to what is expected at the
 * station of the board, and at the other end the days from the scheduled departure.
 */
export type Times = { scheduled?: Moment; expected?: Moment; shift?: number };

/** What a flight is to a station: it leaves here or it comes here. Network-wide, every flight leaves. */
export type Way = "out" | "in";

/** One movement of the day, as small as a board of a thousand needs it. Cities are told once for all rows. */
export type BoardRow = {
  flightId: string;
  designator: string;
  way: Way;
  origin?: string;
  destination?: string;
  departs: Times;
  arrives: Times;
  state: FlightStatus;
  /** Only where it is more than the state says: delayed, with the reason. */
  status?: StatusView;
  registration?: string;
  aircraftType?: string;
  gate?: string;
  load: LoadView;
  /** Seats for sale as stored; below 0 more were sold than there are. */
  forSale?: number;
  /** Departure and arrival, expected and scheduled, where the flight is a part of an aircraft's day. Milliseconds. */
  leg?: LegTimes;
  /** What is wrong with the stored item, in sentences. */
  faults?: string[];
};

export type LegTimes = { departs: number; arrives: number; sched: number; schedArrival: number };

/** Passengers on board, of all that may still come: neither canceled nor a no-show. */
export type Aboard = { boarded: number; of: number };
