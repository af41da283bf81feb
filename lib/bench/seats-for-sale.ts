import { randomUUID } from "node:crypto";
import { layoutFor } from "@/lib/aircraft/layout";
import { newLocator } from "@/lib/bookings/locator";
import { demoDay } from "@/lib/demo/demo-day";
import type { BookingRequest } from "./bare/booking-write";

/**
 * Requests to book on the demo day of `day`, each for another free seat and under ids of its own, until all are sold. One
 * flight after the other is taken, so that neighbours in the row of requests meet flights in the same state.
 */
export function* seatsForSale(day: string): Generator<BookingRequest, never> {
  for (const flight of demoDay(day).flights) {
    const { flightId, price, currency, capacity, aircraftType } = flight;
    if (flight.status !== "scheduled" || !price || !currency || !capacity || !aircraftType) continue;
    const held = new Set([...flight.takenSeats, ...flight.blockedSeats]);
    for (const seat of layoutFor(aircraftType, capacity).seats.filter((seat) => !held.has(seat)))
      yield {
        requestId: randomUUID(),
        locator: newLocator(),
        flightId,
        givenName: "Ada",
        familyName: "Obi",
        seat,
        quote: { price, currency, capacity, aircraftType },
      };
  }
  throw new Error(`Every seat of ${day} is sold.`);
}
