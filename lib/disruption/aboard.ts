import { type Booking, isLive } from "@/lib/bookings/booking";
import { listByIds } from "@/lib/bookings/lists";
import { listByFlight } from "@/lib/bookings/repository";
import type { Flight } from "@/lib/flights/flight";

/** Who is on a flight, each read by key, and the seats that are taken and that none of them has. */
export type Aboard = { flight: Flight; bookings: Booking[]; unexplained: string[] };

/** Bookings by their ids, however many, consistently. */
export async function bookingsNow(ids: readonly string[]): Promise<Booking[]> {
  const found: Booking[] = [];
  for (let from = 0; from < ids.length; from += 100)
    found.push(...(await listByIds(ids.slice(from, from + 100))));
  return found;
}

/** Who is on a flight now. An index names them, and `known` names those that it may not show yet; each is then read by key. */
export async function aboardOf(flight: Flight, known: readonly string[] = []): Promise<Aboard> {
  const listed = await listByFlight(flight.flightId);
  const ids = new Set([...known, ...listed.map(({ bookingId }) => bookingId)]);
  const bookings = (await bookingsNow([...ids])).filter(
    (booking) => isLive(booking) && booking.flightId === flight.flightId,
  );
  const seats = new Set(bookings.map(({ seatNumber }) => seatNumber));
  return { flight, bookings, unexplained: flight.takenSeats.filter((seat) => !seats.has(seat)) };
}
