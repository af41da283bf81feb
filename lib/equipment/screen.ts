import type { SeatMapView } from "@/lib/bookings/row";
import type { FlightRow } from "@/lib/flights/row";

/** One passenger on the list of those who move. */
export type MoveRow = {
  bookingId: string;
  name: string;
  /** The locator, or nothing for somebody without one. */
  locator?: string;
  from: string;
  to: string;
  /** Why somebody moves whose seat is still there, and how the new seat differs in kind; empty where neither is so. */
  note: string;
};

export type Person = { bookingId: string; name: string; seat: string };

/** What the person who changes the aircraft is shown of what would happen. */
export type PlanView = {
  registration: string;
  aircraftType: string;
  capacity: string;
  /** `737-800, N546AS`. */
  words: string;
  /** Only passengers left from a change are reseated. */
  equipped: boolean;
  /** Nothing would change at all. */
  idle: boolean;
  conflicts: string[];
  refused?: string;
  displaced: Person[];
  otherKind: (Person & { difference: string })[];
  blockedGone: string[];
  /** Who would have to go first, by party, where there are too few seats. */
  tooMany: { people: Person[]; bookingId: string }[];
  moves: MoveRow[];
  unseated: (Person & { reason: string })[];
  unlisted: string[];
  /** The new cabin with everybody who stays where they are. */
  seatMap: SeatMapView;
};

export type AircraftScreen = {
  flight: FlightRow;
  version: number;
  /** What it is flown with now, in words. */
  now: string;
  /** What the form starts with, and what is wrong with what the address says, by field. */
  values: { registration: string; type: string; seats: string };
  wrong: Partial<Record<"registration" | "type" | "seats", string>>;
  plan?: PlanView;
  /** The aircraft before the last change, to go back to. */
  earlier?: { words: string; registration: string; type: string; seats: string };
};

/** How far a change is: passengers on seats that the flight's aircraft does not have. */
export type Progress = { aircraftType?: string; capacity?: number; left: number };
