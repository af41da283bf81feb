import { layoutFor } from "@/lib/aircraft/layout";
import type { CabinName, SeatLayout } from "@/lib/aircraft/plan";
import { type Booking, type BookingStatus, isLive } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";

/** What a note says somebody needs, in the trade's codes or in words. */
export const needs = ["unaccompanied minor", "wheelchair", "medical case", "infant"] as const;
export type Need = (typeof needs)[number];

const signs: Record<Need, RegExp> = {
  "unaccompanied minor": /\bUMNR\b|\bUM\d*\b|unaccompanied/i,
  wheelchair: /\bWCH[RSC]\b|wheelchair/i,
  "medical case": /\bMEDA\b|\bSTCR\b|medical/i,
  infant: /\bINFT?\b|infant/i,
};

/** One passenger of a flight that is to be canceled, as much of them as a plan needs. */
export type Traveler = {
  bookingId: string;
  name: string;
  seat?: string;
  status?: BookingStatus;
  cabin: CabinName;
  needs: Need[];
  bookedAt: string;
};

/** Those who travel on one flight under one record locator; somebody without a locator is a party of one. */
export type Party = { key: string; flightId: string; locator?: string; travelers: Traveler[] };

/** What a note asks for. */
export function needsOf(note: string | undefined): Need[] {
  return needs.filter((need) => note !== undefined && signs[need].test(note));
}

function cabinOf(layout: SeatLayout, seat: string | undefined): CabinName {
  return layout.rows.find((row) => seat && row.blocks.flat().includes(seat))?.cabin ?? "main";
}

function travelerOf(booking: Booking, layout: SeatLayout): Traveler {
  return {
    bookingId: booking.bookingId,
    name: booking.passengerName ?? booking.bookingId,
    ...(booking.seatNumber ? { seat: booking.seatNumber } : {}),
    ...(booking.status ? { status: booking.status } : {}),
    cabin: cabinOf(layout, booking.seatNumber),
    needs: needsOf(booking.note),
    bookedAt: booking.createdAt ?? "",
  };
}

/** The parties on a flight, of its bookings that are not canceled. Passengers are in order of their ids. */
export function partiesOn(
  flight: Pick<Flight, "flightId" | "aircraftType" | "capacity">,
  bookings: readonly Booking[],
): Party[] {
  const layout = layoutFor(flight.aircraftType, flight.capacity);
  const parties = new Map<string, Party>();
  const aboard = bookings.filter((booking) => isLive(booking) && booking.flightId === flight.flightId);
  for (const booking of aboard.toSorted((a, b) => (a.bookingId < b.bookingId ? -1 : 1))) {
    const { recordLocator: locator } = booking;
    const key = `${flight.flightId}/${locator ?? booking.bookingId}`;
    const party = parties.get(key) ?? {
      key,
      flightId: flight.flightId,
      ...(locator ? { locator } : {}),
      travelers: [],
    };
    party.travelers.push(travelerOf(booking, layout));
    parties.set(key, party);
  }
  return [...parties.values()];
}
