import { layoutFor } from "@/lib/aircraft/layout";
import { compareSeats } from "@/lib/aircraft/seats";
import type { Booking } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";

/** What a flight is flown with. `capacity` is all the seats that can be sold. */
export type Aircraft = { registration?: string; aircraftType?: string; capacity: number };

/** A passenger who has a seat on the flight, as much as reseating needs of them. */
export type Traveler = {
  bookingId: string;
  name: string;
  /** The locator; the booking's id for somebody who travels alone. */
  party: string;
  seat: string;
  status?: Booking["status"];
  bookedAt?: string;
};

/** Who of a flight's live bookings has a seat, from the nose. */
export function travelersOf(live: readonly Booking[]): Traveler[] {
  return live
    .flatMap(({ bookingId, passengerName, recordLocator, seatNumber: seat, status, createdAt }) =>
      seat
        ? [
            {
              bookingId,
              name: passengerName ?? bookingId,
              party: recordLocator ?? bookingId,
              seat,
              ...(status ? { status } : {}),
              ...(createdAt ? { bookedAt: createdAt } : {}),
            },
          ]
        : [],
    )
    .sort((a, b) => compareSeats(a.seat, b.seat) || (a.bookingId < b.bookingId ? -1 : 1));
}

/** The aircraft that a flight has now; undefined where no capacity is stored. */
export function aircraftOf({ registration, aircraftType, capacity }: Flight): Aircraft | undefined {
  if (capacity === undefined) return undefined;
  return {
    capacity,
    ...(aircraftType ? { aircraftType } : {}),
    ...(registration ? { registration } : {}),
  };
}

/** Has the flight this aircraft already? */
export function isEquipped(flight: Flight, aircraft: Aircraft): boolean {
  return (
    flight.capacity === aircraft.capacity &&
    flight.aircraftType === aircraft.aircraftType &&
    flight.registration === aircraft.registration
  );
}

/** Seats that the ledger holds and that the flight's aircraft does not have, from the nose: somebody must be reseated. */
export function seatsMissing(flight: Pick<Flight, "aircraftType" | "capacity" | "takenSeats">): string[] {
  const known = new Set(layoutFor(flight.aircraftType, flight.capacity).seats);
  return known.size === 0 ? [] : flight.takenSeats.filter((seat) => !known.has(seat)).sort(compareSeats);
}
