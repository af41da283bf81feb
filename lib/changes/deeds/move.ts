import type { Booking } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";
import { ok } from "@/lib/result";
import { called, type Deed, outside, refused, standing } from "./deed";

/** One passenger and the seat that they get. */
export type Seated = { booking: Booking; seat: string };

const movable = ["confirmed", "checked_in", "no_show"] as const;

/** May this passenger go to another flight? */
export function mayMove(booking: Booking): boolean {
  return !outside([booking], movable);
}

/** Why these passengers cannot go to another flight, whichever it is. */
export function cannotMove(bookings: Booking[]): string | undefined {
  const fixed = outside(bookings, movable);
  return fixed && `${standing(fixed)}, so nothing can be moved.`;
}

/**
 * Passengers go to another flight, each to a seat of it; who was checked in there must be checked in again. Refuses who
 * is aboard or canceled, somebody who is on that flight already, and a seat that the aircraft does not have.
 */
export function moveToFlight(seated: Seated[], flight: Flight | undefined, seats: readonly string[]): Deed {
  if (!flight) return refused("That flight is not there.");
  const bookings = seated.map(({ booking }) => booking);
  const fixed = cannotMove(bookings);
  if (fixed) return refused(fixed);
  const there = bookings.find((booking) => booking.flightId === flight.flightId);
  if (there) return refused(`${called(there)} is on that flight already.`);
  const wrong = seats.length > 0 ? seated.findIndex(({ seat }) => !seats.includes(seat)) : -1;
  if (wrong >= 0)
    return refused(`There is no seat ${seated[wrong]?.seat} on that aircraft.`, `seated.${wrong}.seat`);
  const [first, ...rest] = seated.map(({ booking, seat }) => ({
    booking,
    to: { flightId: flight.flightId, seatNumber: seat, status: "confirmed" as const },
  }));
  return first ? ok([first, ...rest]) : refused("Choose whom to move.");
}
