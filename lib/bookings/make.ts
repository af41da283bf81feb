import { layoutFor } from "@/lib/aircraft/layout";
import type { Booking } from "./booking";
import { bookingIdOf } from "./locator";
import { nameKey, passengerName } from "./name";
import type { BookingInput } from "./schema";

/** The booking that a filled-in form asks for. `now` is an instant, `by` a user's id; the fare is the one quoted. */
export function newBooking(input: BookingInput, now: string, by: string): Booking {
  return {
    bookingId: bookingIdOf(input.locator, 1),
    recordLocator: input.locator,
    requestId: input.requestId,
    flightId: input.flightId,
    passengerName: passengerName(input.givenName, input.familyName),
    nameKey: nameKey(input.givenName, input.familyName),
    seatNumber: input.seat,
    status: "confirmed",
    ...(input.email ? { email: input.email } : {}),
    ...(input.phone ? { phone: input.phone } : {}),
    ...(input.note ? { note: input.note } : {}),
    ...(input.quote.price === undefined ? {} : { pricePaid: input.quote.price }),
    ...(input.quote.currency ? { currency: input.quote.currency } : {}),
    version: 1,
    createdAt: now,
    createdBy: by,
    updatedAt: now,
    updatedBy: by,
    unreadable: [],
    other: {},
  };
}

/**
 * Is there such a seat on the aircraft that was quoted? Where neither capacity nor type is known, any row and letter
 * may be one.
 */
export function seatExists(seat: string, quote: BookingInput["quote"]): boolean {
  const { seats } = layoutFor(quote.aircraftType, quote.capacity);
  return seats.length === 0 || seats.includes(seat);
}

/** The free seat nearest to one that was lost: same row first, then the next rows behind and in front. */
export function nearestFree(lost: string, free: readonly string[]): string | undefined {
  const row = Number.parseInt(lost, 10);
  const distance = (seat: string) => Math.abs(Number.parseInt(seat, 10) - row);
  return [...free].sort((a, b) => distance(a) - distance(b))[0];
}
