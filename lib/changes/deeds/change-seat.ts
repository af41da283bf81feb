import type { Booking } from "@/lib/bookings/booking";
import { ok } from "@/lib/result";
import { called, type Deed, outside, refused, standing } from "./deed";

/** Before boarding a passenger may sit elsewhere. */
const mayMove = ["confirmed", "checked_in"] as const;

/** May this passenger sit elsewhere? */
export function mayChangeSeat(booking: Booking): boolean {
  return !outside([booking], mayMove);
}

/**
 * Another seat on the same flight. Refuses a passenger who is aboard, a no-show or canceled, the seat that they have
 * already, and one that the aircraft does not have; `seats` are the aircraft's, empty where they are not known.
 */
export function changeSeat(booking: Booking, seat: string, seats: readonly string[]): Deed {
  if (outside([booking], mayMove)) return refused(`${standing(booking)}: the seat stays.`);
  if (booking.seatNumber === seat) return refused(`${called(booking)} sits in ${seat} already.`, "seat");
  if (seats.length > 0 && !seats.includes(seat))
    return refused(`There is no seat ${seat} on this aircraft.`, "seat");
  return ok([{ booking, to: { seatNumber: seat } }]);
}

/** Two passengers of one flight change seats. Refuses who is aboard, canceled or without a seat, and two flights. */
export function swapSeats(one: Booking, other: Booking): Deed {
  const fixed = outside([one, other], mayMove);
  if (fixed) return refused(`${standing(fixed)}: the seat stays.`);
  if (one.flightId !== other.flightId) return refused("They are not on the same flight.");
  if (one.bookingId === other.bookingId) return refused("Choose two passengers.");
  const seatless = [one, other].find((booking) => !booking.seatNumber);
  if (seatless) return refused(`${called(seatless)} has no seat to change.`);
  return ok([
    { booking: one, to: { seatNumber: other.seatNumber } },
    { booking: other, to: { seatNumber: one.seatNumber } },
  ]);
}
