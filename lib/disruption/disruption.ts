import type { BookingStatus } from "@/lib/bookings/booking";
import type { Flight, FlightRefusal, FlightStatus } from "@/lib/flights/flight";
import type { Job } from "@/lib/jobs/job";
import { err, ok, type Result } from "@/lib/result";
import type { Need } from "./party";
import type { Seat } from "./plan";

/** Who did something, and when (UTC instant). */
export type Signed = { userId: string; name: string; at: string };

/** What a disruption keeps for itself; its plan lies in items of its own, under `plan`. */
export type DisruptionDetail = {
  /** The flights that are canceled, in order of departure. */
  flightIds: string[];
  /** `AS 448 SEA→JFK`, or what was closed: `SEA closed 12:00 to 16:00`. */
  title: string;
  reason: string;
  /** Which stored plan holds, of how many items, and how often it was edited (from 1). */
  plan: string;
  parts: number;
  version: number;
  passengers: number;
  parties: number;
  edited?: Signed;
  approved?: Signed;
  /** Sales closed (UTC instant). */
  closedAt?: string;
  /** Those of the flights that were at the gate when they were closed. */
  boarding?: string[];
  /** Why flights of the plan were not canceled, one sentence each: they had left by then. */
  flying?: string[];
  /** A person stopped it half way. */
  stopped?: boolean;
  undoneBy?: Signed;
};

export type DisruptionJob = Job<DisruptionDetail>;

/** One passenger of a plan as it is stored: what becomes of them, and why. */
export type Planned = {
  bookingId: string;
  name: string;
  locator?: string;
  flightId: string;
  seat?: string;
  status?: BookingStatus;
  needs: Need[];
  /** A seat on each flight of the way; none for somebody on the list. */
  legs: Seat[];
  why: string;
  /** Who chose it, where a person did. */
  by?: string;
};

/** What became of one passenger, written in the transaction that did it. */
export type Outcome = {
  bookingId: string;
  name: string;
  from: { flightId: string; seat?: string; status?: BookingStatus };
  /** Where they are now; nowhere for somebody who is on the list. */
  to: Seat[];
  /** The booking of the second flight of the way. */
  onward?: string;
  /** The booking's version afterwards. */
  version: number;
  why: string;
};

const tooLate: Partial<Record<FlightStatus, string>> = {
  departed: "has departed",
  arrived: "has arrived",
  canceling: "is being canceled already",
  canceled: "is canceled already",
};

export type CancelRefusal = Extract<FlightRefusal, { kind: "gone" }> | { kind: "too-late"; why: string };

/** The refusal as a sentence for the person. */
export function explainCancelFlight(refusal: CancelRefusal, name: string): string {
  return refusal.kind === "gone" ? `There is no flight ${name}.` : `${name} ${refusal.why}.`;
}

/** May this flight be canceled? Refuses one that is gone, has left, or is canceled. */
export function mayCancelFlight(flight: Flight | undefined): Result<Flight, CancelRefusal> {
  if (!flight) return err({ kind: "gone" });
  const why = tooLate[flight.status];
  return why ? err({ kind: "too-late", why }) : ok(flight);
}

/** Which steps are open to a person now. */
export function stepsOpen({ state, detail }: Pick<DisruptionJob, "state" | "detail">) {
  return {
    edit: state === "checked",
    approve: state === "checked",
    resume: state === "failed" && detail.approved !== undefined && detail.undoneBy === undefined,
    stop: state === "running",
    undo: detail.approved !== undefined && ["done", "canceled", "failed"].includes(state),
    drop: state === "checked",
    place: state === "done",
  };
}
