import { counted } from "@/lib/format";
import { err, ok, type Result } from "@/lib/result";

export const flightStatuses = [
  "scheduled",
  "boarding",
  "departed",
  "arrived",
  "canceling",
  "canceled",
] as const;
export type FlightStatus = (typeof flightStatuses)[number];

/**
 * A flight as stored. Items written by other programs may be partial: everything but the id can be missing, and a
 * missing status counts as scheduled. Times are as stored: a UTC instant, or a wall clock without a zone.
 */
export type Flight = {
  flightId: string;
  carrier?: string;
  flightNumber?: string;
  origin?: string;
  destination?: string;
  departureTime?: string;
  arrivalTime?: string;
  estimatedDeparture?: string;
  estimatedArrival?: string;
  actualDeparture?: string;
  actualArrival?: string;
  /** Local calendar day at the origin. */
  departureDate?: string;
  delayCode?: string;
  delayReason?: string;
  gate?: string;
  terminal?: string;
  registration?: string;
  aircraftType?: string;
  /** Exact decimal in major units of the currency, as stored. */
  price?: string;
  currency?: string;
  capacity?: number;
  seatsAvailable?: number;
  takenSeats: string[];
  blockedSeats: string[];
  status: FlightStatus;
  /** 0 for an item that Apron has never written. */
  version: number;
  createdAt?: string;
  createdBy?: string;
  updatedAt?: string;
  updatedBy?: string;
  /** The import that made it: job and event, `<job>#<event>`. Its history begins with that event. */
  importEvent?: string;
  /** The import that wrote to it last. */
  importJob?: string;
  /** The disruption that cancels it: a job's id. */
  disruptionJob?: string;
  /** Attributes that are there but not of the kind they should be. */
  unreadable: string[];
  /** Attributes that Apron does not know; kept through every edit. */
  other: Record<string, unknown>;
};

/** What a person was shown when they chose a seat; a sale holds only while the flight is still so. */
export type Quote = { price?: string; currency?: string; capacity?: number; aircraftType?: string };

export type FlightRefusal =
  | { kind: "gone" }
  | { kind: "not-on-sale"; status: FlightStatus }
  | { kind: "unreadable-status" }
  | { kind: "unreadable"; attributes: string[] }
  | { kind: "sold-out" }
  | { kind: "too-few-seats"; left: number; wanted: number }
  | { kind: "seat-taken"; seat: string }
  | { kind: "seat-blocked"; seat: string }
  | { kind: "no-such-seat"; seat: string }
  | { kind: "fare-changed"; price: string; currency: string }
  | { kind: "aircraft-changed" }
  | { kind: "had-passengers" }
  | { kind: "stale" };

const notOnSale: Record<FlightStatus, string> = {
  scheduled: "is on sale",
  boarding: "is boarding",
  departed: "has departed",
  arrived: "has arrived",
  canceling: "is being canceled",
  canceled: "is canceled",
};

const sentences: { [K in FlightRefusal["kind"]]: (refusal: Extract<FlightRefusal, { kind: K }>) => string } =
  {
    gone: () => "This flight is no longer there.",
    "not-on-sale": ({ status }) => `This flight ${notOnSale[status]}: no seats are sold on it.`,
    "unreadable-status": () =>
      "The stored status of this flight is no word that Apron knows; mend it before selling.",
    unreadable: ({ attributes }) =>
      `What is stored as ${attributes.join(" and ")} of this flight cannot be read; mend it before selling.`,
    "sold-out": () => "This flight is sold out.",
    "too-few-seats": ({ left, wanted }) =>
      `This flight has ${counted(left, "free seat")}; ${wanted} are needed.`,
    "seat-taken": ({ seat }) => `Seat ${seat} is taken.`,
    "seat-blocked": ({ seat }) => `Seat ${seat} is blocked.`,
    "no-such-seat": ({ seat }) => `There is no seat ${seat} on this aircraft.`,
    "fare-changed": ({ price, currency }) =>
      `The fare is now ${`${currency} ${price}`.trim()}. Check it and try again.`,
    "aircraft-changed": () => "The aircraft of this flight changed meanwhile. Choose the seat again.",
    "had-passengers": () => "This flight has had passengers, so it can be canceled but not deleted.",
    stale: () => "Somebody changed this flight meanwhile.",
  };

/** The refusal as a sentence for the person. */
export function explain<K extends FlightRefusal["kind"]>(
  refusal: Extract<FlightRefusal, { kind: K }>,
): string {
  return sentences[refusal.kind as K](refusal);
}

/** What a sale depends on, as stored: unreadable to us, it never equals what a person was shown. */
const sold = [
  "seats_available",
  "taken_seats",
  "blocked_seats",
  "price",
  "currency",
  "capacity",
  "aircraft_type",
];

/**
 * May these seats be sold on this flight at this fare? The one rule behind the booking form and behind the answer to
 * a refused write. Refuses a flight that is gone, not scheduled or stored so that it cannot be read, too few seats, a
 * seat taken or blocked, and a fare or an aircraft that is not the one shown.
 */
export function maySell(
  flight: Flight | undefined,
  wanted: { seats: string[]; quote: Quote },
): Result<Flight, FlightRefusal> {
  if (!flight) return err({ kind: "gone" });
  if (flight.status !== "scheduled") return err({ kind: "not-on-sale", status: flight.status });
  if (flight.unreadable.includes("status")) return err({ kind: "unreadable-status" });
  const unreadable = sold.filter((attribute) => flight.unreadable.includes(attribute));
  if (unreadable.length > 0) return err({ kind: "unreadable", attributes: unreadable });
  const taken = wanted.seats.find((seat) => flight.takenSeats.includes(seat));
  const left = flight.seatsAvailable ?? 0;
  if (left <= 0) return err({ kind: "sold-out" });
  if (taken) return err({ kind: "seat-taken", seat: taken });
  if (left < wanted.seats.length) return err({ kind: "too-few-seats", left, wanted: wanted.seats.length });
  const blocked = wanted.seats.find((seat) => flight.blockedSeats.includes(seat));
  if (blocked) return err({ kind: "seat-blocked", seat: blocked });
  const { price, currency, capacity, aircraftType } = wanted.quote;
  if (flight.capacity !== capacity || flight.aircraftType !== aircraftType)
    return err({ kind: "aircraft-changed" });
  if (flight.price !== price || flight.currency !== currency)
    return err({ kind: "fare-changed", price: flight.price ?? "none", currency: flight.currency ?? "" });
  return ok(flight);
}

const over: readonly FlightStatus[] = ["departed", "arrived", "canceling", "canceled"];

/** May the times of this flight still be moved? Not once it has departed or is canceled. */
export function mayRetime(flight: Flight): boolean {
  return !over.includes(flight.status);
}

/** `AS 448`, or the flight id where carrier and number are not known. */
export function designator(flight: Pick<Flight, "flightId" | "carrier" | "flightNumber">): string {
  return flight.carrier && flight.flightNumber ? `${flight.carrier} ${flight.flightNumber}` : flight.flightId;
}

/** A flight number as it may be stored: 7, 007 and 0007 are one flight. */
export function spellings(number: string): string[] {
  const digits = number.replace(/\D/g, "").length;
  const letters = number.length - digits;
  return [...new Set([number, number.padStart(3 + letters, "0"), number.padStart(4 + letters, "0")])];
}

/** The id that a flight gets when nobody gives one: carrier, number, local day and origin, `AS448-20261120-SEA`. */
export function madeFlightId(parts: {
  carrier: string;
  flightNumber: string;
  day: string;
  origin: string;
}): string {
  return `${parts.carrier}${parts.flightNumber}-${parts.day.replaceAll("-", "")}-${parts.origin}`;
}

/** Seats sold as the ledger counts them. */
export function seatsTaken(flight: Flight): number {
  return flight.takenSeats.length;
}
