import { layoutFor } from "@/lib/aircraft/layout";
import type { Booking } from "./booking";
import { bookingIdOf } from "./locator";
import { nameKey, passengerName } from "./name";
import type { BookingInput } from "./schema";

/** The party that a filled-in form asks for. `now` is an instant, `by` a user's id; the fare is the one quoted, each. */
export function newParty(input: BookingInput, now: string, by: string): [Booking, ...Booking[]] {
  const { locator, requestId, flightId, email, phone, note, quote } = input;
  const [lead, ...others] = input.passengers.map(
    ({ givenName, familyName, seat }, index): Booking => ({
      bookingId: bookingIdOf(locator, index + 1),
      recordLocator: locator,
      requestId,
      flightId,
      passengerName: passengerName(givenName, familyName),
      nameKey: nameKey(givenName, familyName),
      seatNumber: seat,
      status: "confirmed",
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(note ? { note } : {}),
      ...(quote.price === undefined ? {} : { pricePaid: quote.price }),
      ...(quote.currency ? { currency: quote.currency } : {}),
      version: 1,
      createdAt: now,
      createdBy: by,
      updatedAt: now,
      updatedBy: by,
      unreadable: [],
      other: {},
    }),
  );
  if (!lead) throw new RangeError("a party has somebody in it");
  return [lead, ...others];
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
