import { randomUUID } from "node:crypto";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { bookingSubject, type EventKind } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { db, table } from "@/lib/dynamo/client";
import { DatabaseBusy, OutcomeUnknown } from "@/lib/dynamo/faults";
import type { Flight } from "@/lib/flights/flight";
import { olga, quoteOf } from "@/lib/flights/sample-flight";
import type { Booking } from "./booking";
import { bookingItem } from "./item";
import { bookingIdOf, newLocator } from "./locator";
import * as bookings from "./repository";

/** For tests: a party of passengers on these seats, as Apron would store it. */
export function sampleParty(flight: Flight, seats: [string, ...string[]]): [Booking, ...Booking[]] {
  const [recordLocator, requestId] = [newLocator(), randomUUID()];
  const passenger = (seatNumber: string, index: number): Booking => ({
    bookingId: bookingIdOf(recordLocator, index + 1),
    recordLocator,
    requestId,
    flightId: flight.flightId,
    passengerName: `Binaya Sharma ${index + 1}`,
    seatNumber,
    status: "confirmed",
    ...(flight.price === undefined ? {} : { pricePaid: flight.price }),
    ...(flight.currency === undefined ? {} : { currency: flight.currency }),
    version: 1,
    createdAt: "2026-11-01T09:00:00.000Z",
    createdBy: olga.userId,
    updatedAt: "2026-11-01T09:00:00.000Z",
    updatedBy: olga.userId,
    unreadable: [],
    other: {},
  });
  const [first, ...others] = seats;
  return [passenger(first, 0), ...others.map((seat, index) => passenger(seat, index + 1))];
}

/** For tests: one passenger on a seat, as Apron would store it. */
export function sampleBooking(flight: Flight, seat: string, over: Partial<Booking> = {}): Booking {
  return { ...sampleParty(flight, [seat])[0], ...over };
}

/** For tests: an event of a booking. */
export function bookingEvent(booking: Booking, kind: EventKind, who = olga) {
  const { bookingId, requestId } = booking;
  const of = requestId ? { bookingId, requestId } : { bookingId };
  return eventBy(who, { subject: bookingSubject(booking), kind, changes: {}, ...of });
}

/** For tests: tries to book, at what the flight costs now. */
export function tryToBook(flight: Flight, ...party: [Booking, ...Booking[]]) {
  const events = party.map((booking) => bookingEvent(booking, "booking.made"));
  return bookings.book(party, quoteOf(flight), events);
}

/** For tests: books as a person does, who sends the same form again when the database is busy or nobody can tell. */
export async function bookInsistently(flight: Flight, booking: Booking): Promise<boolean> {
  for (;;) {
    try {
      return (await tryToBook(flight, booking)).ok;
    } catch (error) {
      if (!(error instanceof DatabaseBusy || error instanceof OutcomeUnknown)) throw error;
    }
  }
}

/** For tests: a booking that is stored, its seat out of the sale. */
export async function storedBooking(flight: Flight, seat: string): Promise<Booking> {
  const booked = await tryToBook(flight, sampleBooking(flight, seat));
  if (!booked.ok) throw new Error(`${seat} of ${flight.flightId} was refused: ${booked.error.kind}`);
  return booked.value;
}

/** For tests: cancels a booking as it was read. */
export function tryToCancel(booking: Booking, who = olga) {
  return bookings.cancel(booking, bookingEvent(booking, "booking.canceled", who));
}

/** For tests: puts a booking where it is asked for by its id, whatever flight and ledger say. */
export async function putBooking(booking: Booking): Promise<void> {
  await db().send(new PutCommand({ TableName: table("bookings"), Item: bookingItem(booking) }));
}
