import type { Booking, BookingStatus } from "@/lib/bookings/booking";
import { err, type Result } from "@/lib/result";
import type { BookingChange } from "../change";

/** Why something cannot be done to a booking, as a sentence for the person. */
export type DeedRefusal = { sentence: string; field?: string };

/** What a deed makes of bookings, or why it cannot be. */
export type Deed = Result<[BookingChange, ...BookingChange[]], DeedRefusal>;

export function refused(sentence: string, field?: string): { ok: false; error: DeedRefusal } {
  return err({ sentence, ...(field ? { field } : {}) });
}

/** How a person is called in a sentence: the name, else the booking's id. */
export function called(booking: Booking): string {
  return booking.passengerName ?? booking.bookingId;
}

const words: Record<BookingStatus, string> = {
  confirmed: "confirmed",
  checked_in: "checked in",
  boarded: "aboard",
  no_show: "a no-show",
  canceled: "canceled",
};

/** `Freja Sørensen is aboard`; for a status that Apron does not know, that it is not known. */
export function standing(booking: Booking): string {
  return `${called(booking)} ${booking.status ? `is ${words[booking.status]}` : "has no status that Apron knows"}`;
}

/** The first booking that is in none of these statuses. */
export function outside(bookings: Booking[], statuses: readonly BookingStatus[]): Booking | undefined {
  return bookings.find((booking) => !booking.status || !statuses.includes(booking.status));
}
