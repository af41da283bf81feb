import { layoutFor } from "@/lib/aircraft/layout";
import type { Booking } from "@/lib/bookings/booking";
import * as bookings from "@/lib/bookings/repository";
import type { Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { type Answer, err, ok } from "@/lib/result";
import { staleBooking } from "./carry-out";
import type { Seen } from "./schema";

/** The bookings that a person saw, if each is still at the version they saw; else who changed it. */
export async function asSeen(seen: Seen[]): Promise<Answer<[Booking, ...Booking[]]>> {
  const found = await Promise.all(seen.map(({ bookingId }) => bookings.find(bookingId)));
  const read: Booking[] = [];
  for (const [index, booking] of found.entries()) {
    const bookingId = seen[index]?.bookingId ?? "";
    if (!booking) return err({ code: "not-found", message: `There is no booking ${bookingId}.` });
    if (booking.version !== seen[index]?.version) return err(await staleBooking(booking, booking));
    read.push(booking);
  }
  const [first, ...rest] = read;
  return first ? ok([first, ...rest]) : err({ code: "invalid", message: "Choose who it is about." });
}

/** A flight and the seats of its aircraft; no seats where neither capacity nor type says which there are. */
export async function flightAndSeats(
  flightId: string | undefined,
): Promise<{ flight: Flight | undefined; seats: string[] }> {
  const flight = flightId ? await flights.find(flightId) : undefined;
  return { flight, seats: flight ? layoutFor(flight.aircraftType, flight.capacity).seats : [] };
}

/** Everybody who shares a booking's locator now, read by key, since the index may lag. */
export async function partyOf(booking: Booking): Promise<Booking[]> {
  if (!booking.recordLocator) return [booking];
  const listed = await bookings.listByLocator(booking.recordLocator);
  const read = await Promise.all(listed.map(({ bookingId }) => bookings.find(bookingId)));
  return read
    .filter((other) => other !== undefined)
    .filter((other) => other.recordLocator === booking.recordLocator);
}
