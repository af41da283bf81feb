import { bookingSubject, changesBetween, type FieldChange } from "@/lib/audit/event";
import type { Booking } from "./booking";

/** What a new booking has, for the history. */
export function bookingTrail(booking: Booking): Record<string, FieldChange> {
  return changesBetween(
    {},
    {
      passengerName: booking.passengerName,
      seatNumber: booking.seatNumber,
      status: booking.status,
      pricePaid: booking.pricePaid,
      currency: booking.currency,
    },
  );
}

/** What canceling changes, for the history: the status, and the seat that it frees. */
export function cancelTrail(booking: Booking): Record<string, FieldChange> {
  return changesBetween({ seatNumber: booking.seatNumber, status: booking.status }, { status: "canceled" });
}

/** Where a booking's event lies and whom it is about: `Freja Sørensen, seat 1A`. */
export function about(booking: Booking): { subject: string; bookingId: string; about: string } {
  const seat = booking.seatNumber ? `, seat ${booking.seatNumber}` : "";
  return {
    subject: bookingSubject(booking),
    bookingId: booking.bookingId,
    about: `${booking.passengerName ?? booking.bookingId}${seat}`,
  };
}
