import { isLive } from "@/lib/bookings/booking";
import { bookingOf } from "@/lib/bookings/item";
import { seatExists } from "@/lib/bookings/make";
import { nameAttributes, nameKeyOf } from "@/lib/bookings/name";
import type { Item } from "@/lib/dynamo/item";
import { explain, type Flight } from "@/lib/flights/flight";
import type { Draft } from "./drafts/draft";
import { type Judgement, judge, untouchable } from "./judge";
import type { ImportMode } from "./schema";

const untouched = untouchable(["booking_id"]);

/** What a change of these moves a seat. */
const seating = ["flight_id", "seat_number", "status"];

/** Where somebody sits; nobody sits anywhere who is canceled. */
export type Place = { flightId: string; seat: string };

/** Where a booking sits, or a sentence why a live one sits nowhere. */
export function placeOf(item: Item): Place | undefined | string {
  const booking = bookingOf(item);
  if (!isLive(booking)) return undefined;
  const { flightId, seatNumber: seat } = booking;
  if (!flightId) return "A booking that is not canceled needs a flight: the flight ID is missing.";
  if (!seat) return "A booking that is not canceled holds a seat: the seat is missing.";
  return { flightId, seat };
}

/** A whole booking of a draft, as it would be stored. */
export function bookingItemOf({ wanted }: Draft): Item {
  return { status: "confirmed", ...wanted };
}

/** Does a change move the passenger into, out of, or between seats? */
export function movesSeat(sets: Item): boolean {
  return seating.some((attribute) => attribute in sets);
}

function refuse(sets: Item, stored: Item): string[] {
  if (sets.status === "canceled" && stored.status === "boarded")
    return ["This passenger has boarded: take them off the aircraft before canceling."];
  const place = movesSeat(sets) ? placeOf({ ...stored, ...sets }) : undefined;
  return typeof place === "string" ? [place] : [];
}

/** The attributes by which a new name is found, where they differ from those of the old one; undefined takes one away. */
function newKeys(name: string, { wanted }: Draft, stored: Item | undefined): Item {
  const own = typeof wanted.name_key === "string" && wanted.passenger_name === name;
  const keys = nameAttributes(own ? String(wanted.name_key) : nameKeyOf(name));
  return Object.fromEntries(Object.entries(keys).filter(([attribute, key]) => stored?.[attribute] !== key));
}

/** What becomes of a booking's row beside the stored booking; whether its seat can be had is asked of `SeatClaims`. */
export function judgeBooking(draft: Draft, stored: Item | undefined, mode: ImportMode): Judgement {
  const what = `booking ${draft.key}`;
  const judged = judge(draft, stored, mode, { what, untouchable: untouched, refuse });
  if (judged.verdict === "create") {
    const place = placeOf(bookingItemOf(draft));
    if (typeof place === "string") return { ...judged, verdict: "wrong", reasons: [place] };
  }
  if (judged.verdict === "update" && typeof judged.sets.passenger_name === "string") {
    return { ...judged, sets: { ...judged.sets, ...newKeys(judged.sets.passenger_name, draft, stored) } };
  }
  return judged;
}

/** Seats that rows before have asked for, beside what the flights' ledgers hold. */
export class SeatClaims {
  private readonly flights: ReadonlyMap<string, Flight>;
  private readonly claimed: Map<string, Set<string>>;

  constructor(flights: ReadonlyMap<string, Flight>, claimed = new Map<string, Set<string>>()) {
    this.flights = flights;
    this.claimed = claimed;
  }

  /** Claims a seat for a row; a sentence when it cannot be had. Flights of any day take passengers, canceled ones do not. */
  claim({ flightId, seat }: Place): string | undefined {
    const flight = this.flights.get(flightId);
    if (!flight) return `There is no flight ${flightId}.`;
    if (flight.unreadable.includes("status")) return explain({ kind: "unreadable-status" });
    if (flight.status === "canceled" || flight.status === "canceling")
      return `Flight ${flightId} is canceled: nobody can be booked on it.`;
    if (flight.takenSeats.includes(seat)) return explain({ kind: "seat-taken", seat });
    if (flight.blockedSeats.includes(seat)) return explain({ kind: "seat-blocked", seat });
    if (flight.seatsAvailable === undefined)
      return `Flight ${flightId} does not say how many seats are for sale: give it a capacity first.`;
    const claims = this.claimed.get(flightId) ?? new Set<string>();
    if (claims.has(seat)) return `Seat ${seat} of flight ${flightId} is another row's in this file.`;
    if (flight.seatsAvailable - claims.size <= 0) return explain({ kind: "sold-out" });
    claims.add(seat);
    this.claimed.set(flightId, claims);
    return undefined;
  }

  /** What is worth knowing of a seat that can be had. */
  noteOf({ flightId, seat }: Place): string | undefined {
    const { capacity, aircraftType } = this.flights.get(flightId) ?? {};
    return seatExists(seat, { capacity, aircraftType })
      ? undefined
      : `Seat ${seat} is not on the seat map of flight ${flightId}.`;
  }
}
