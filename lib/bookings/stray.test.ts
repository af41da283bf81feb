import { describe, expect, it } from "vitest";
import { deleteRaw, getRaw, putRaw, type RawItem } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { newId, nowStored, quoteOf, storedFlight } from "@/lib/flights/sample-flight";
import type { Booking } from "./booking";
import * as bookings from "./repository";
import { bookingEvent, sampleBooking, storedBooking, tryToBook, tryToCancel } from "./sample-booking";

useTables();

/** A booking exactly as the tutorial program writes one: it touches no flight and asks nobody. */
async function strayBooking(flightId: string, seat: string, more: RawItem = {}): Promise<Booking> {
  const bookingId = newId();
  await putRaw("bookings", {
    booking_id: { S: bookingId },
    passenger_name: { S: "Binaya Sharma" },
    flight_id: { S: flightId },
    seat_number: { S: seat },
    status: { S: "confirmed" },
    ...more,
  });
  const booking = await bookings.find(bookingId);
  if (!booking) throw new Error(`${bookingId} is not there`);
  return booking;
}

async function seatsOf(flight: Flight) {
  const { seatsAvailable, takenSeats } = await nowStored(flight.flightId);
  return [seatsAvailable, takenSeats];
}

describe("a seat that another program gave away past the ledger", () => {
  it("is not sold again on a flight whose capacity nobody knows", async () => {
    const flight = await storedFlight({ capacity: undefined, seatsAvailable: 120 });
    const stray = await strayBooking(flight.flightId, "2A");
    expect(await tryToBook(flight, sampleBooking(flight, "2A"))).toEqual({
      ok: false,
      error: { kind: "held-outside-ledger", booking: stray },
    });
    expect((await tryToBook(flight, sampleBooking(flight, "2B"))).ok).toBe(true);
    expect(await seatsOf(flight)).toEqual([119, ["2B"]]);
  });

  it("is not sold again on a flight of ours when the form saw that it has such bookings", async () => {
    const flight = await storedFlight();
    await strayBooking(flight.flightId, "2A");
    const booking = sampleBooking(flight, "2A");
    const events = [bookingEvent(booking, "booking.made")];
    const booked = await bookings.book([booking], quoteOf(flight), events, true);
    expect(booked).toMatchObject({ ok: false, error: { kind: "held-outside-ledger" } });
    expect(await seatsOf(flight)).toEqual([12, []]);
  });

  it("is free again once that booking is canceled", async () => {
    const flight = await storedFlight({ capacity: undefined, seatsAvailable: 120 });
    await strayBooking(flight.flightId, "2A", { status: { S: "canceled" } });
    expect((await tryToBook(flight, sampleBooking(flight, "2A"))).ok).toBe(true);
  });
});

describe("canceling a booking that another program wrote", () => {
  it("keeps all that it wrote, and puts no seat on sale that the ledger never took off", async () => {
    const flight = await storedFlight();
    const stray = await strayBooking(flight.flightId, "2A", { meal: { S: "vegan" }, miles: { N: "1.50" } });
    const canceled = await tryToCancel(stray);
    expect(canceled).toMatchObject({ ok: true, value: { status: "canceled", version: 1 } });
    expect(await seatsOf(flight)).toEqual([12, []]);
    expect(await getRaw("bookings", { booking_id: stray.bookingId })).toMatchObject({
      passenger_name: { S: "Binaya Sharma" },
      seat_number: { S: "2A" },
      meal: { S: "vegan" },
      miles: { N: "1.5" },
    });
    expect(await tryToCancel(stray)).toMatchObject({ ok: false, error: { current: { status: "canceled" } } });
  });

  it("puts the seat on sale when the ledger holds it for nobody else", async () => {
    const flight = await storedFlight({ takenSeats: ["2A"] });
    expect((await tryToCancel(await strayBooking(flight.flightId, "2A"))).ok).toBe(true);
    expect(await seatsOf(flight)).toEqual([12, []]);
  });

  it("leaves the seat to a passenger of ours who has the same one", async () => {
    const flight = await storedFlight();
    await storedBooking(flight, "2A");
    expect((await tryToCancel(await strayBooking(flight.flightId, "2A"))).ok).toBe(true);
    expect(await seatsOf(flight)).toEqual([11, ["2A"]]);
  });

  it.each([
    ["only a status", {}, `booking#`],
    ["a flight but no seat", { flight_id: { S: "FL100" } }, "flight#FL100"],
  ])("works where it wrote %s", async (_what, more, subject) => {
    const bookingId = newId();
    await putRaw("bookings", { booking_id: { S: bookingId }, status: { S: "confirmed" }, ...more });
    const ghost = await bookings.find(bookingId);
    if (!ghost) throw new Error("the ghost is not there");
    expect(bookingEvent(ghost, "booking.canceled").subject).toContain(subject);
    expect(await tryToCancel(ghost)).toMatchObject({ ok: true, value: { status: "canceled", version: 1 } });
  });

  it("works without a status, and with a word for one that nobody knows", async () => {
    for (const status of [undefined, "held"]) {
      const bookingId = newId();
      await putRaw("bookings", {
        booking_id: { S: bookingId },
        ...(status ? { status: { S: status } } : {}),
      });
      const ghost = await bookings.find(bookingId);
      expect(ghost?.status).toBeUndefined();
      if (ghost) expect((await tryToCancel(ghost)).ok).toBe(true);
    }
  });
});

describe("canceling a booking of ours", () => {
  it("works when another program has taken the flight away", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "2A");
    await deleteRaw("flights", { flight_id: flight.flightId });
    expect((await tryToCancel(booking)).ok).toBe(true);
    expect(await getRaw("flights", { flight_id: flight.flightId })).toBeUndefined();
  });

  it("releases nothing when another program has written the flight anew", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "2A");
    await putRaw("flights", { flight_id: { S: flight.flightId }, seats_available: { N: "120" } });
    expect((await tryToCancel(booking)).ok).toBe(true);
    expect(await seatsOf(flight)).toEqual([120, []]);
  });
});
