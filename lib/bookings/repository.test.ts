import { describe, expect, it } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import * as history from "@/lib/audit/repository";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { newId, nowStored, quoteOf, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import * as bookings from "./repository";
import { bookingEvent, sampleBooking, sampleParty, storedBooking, tryToBook } from "./sample-booking";

useTables();

async function eventsOf(flight: Flight) {
  return (await history.listBySubject(flightSubject(flight.flightId), 200)).items;
}

describe("a booking", () => {
  it("takes its seat out of the sale and is stored with its event, all at once", async () => {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "2A", { passengerName: "Binaya Sharma" });
    expect(await tryToBook(flight, booking)).toEqual({ ok: true, value: booking });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["2A"] });
    const stored = { ...booking, nameKey: "SHARMA/BINAYA" };
    expect(await bookings.find(booking.bookingId)).toEqual(stored);
    expect(await bookings.holderOf(flight.flightId, "2A")).toEqual(stored);
    expect(await bookings.listByFlight(flight.flightId)).toEqual([stored]);
    expect(await bookings.listByLocator(booking.recordLocator ?? "")).toEqual([stored]);
    expect((await eventsOf(flight)).map(({ kind, bookingId }) => [kind, bookingId])).toEqual([
      ["booking.made", booking.bookingId],
      ["flight.created", undefined],
    ]);
  });

  it("leaves the flight's version alone, so it disturbs nobody who is editing the flight", async () => {
    const flight = await storedFlight();
    await storedBooking(flight, "1A");
    expect(await nowStored(flight.flightId)).toMatchObject({ version: 1, updatedAt: flight.updatedAt });
  });

  it("sent again is the same booking and the same answer", async () => {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "1A");
    const first = await tryToBook(flight, booking);
    const later = { ...booking, createdAt: "2026-11-01T09:00:07.000Z" };
    const again = await tryToBook(flight, later);
    expect(first.ok && again.ok && again.value.bookingId).toBe(booking.bookingId);
    expect(again.ok && again.value.createdAt).toBe(booking.createdAt);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
    expect(await eventsOf(flight)).toHaveLength(2);
  });

  it("sent 50 times at once is one booking and 50 times yes", async () => {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "1A");
    const answers = await Promise.all(Array.from({ length: 50 }, () => tryToBook(flight, booking)));
    expect(
      answers.filter((answer) => answer.ok && answer.value.bookingId === booking.bookingId),
    ).toHaveLength(50);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
    expect(await bookings.listByFlight(flight.flightId)).toHaveLength(1);
    expect(await eventsOf(flight)).toHaveLength(2);
  });

  it("sent again after somebody canceled it is not told as booked", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    await bookings.cancel(booking, bookingEvent(booking, "booking.canceled"));
    expect(await tryToBook(flight, booking)).toMatchObject({
      ok: false,
      error: { kind: "id-in-use", booking: { bookingId: booking.bookingId, status: "canceled" } },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12, takenSeats: [] });
  });

  it("under an id that somebody else has is refused with theirs", async () => {
    const flight = await storedFlight();
    const theirs = await storedBooking(flight, "1A");
    const mine = sampleBooking(flight, "2A", { bookingId: theirs.bookingId, passengerName: "Ana Ruiz" });
    expect(await tryToBook(flight, mine)).toMatchObject({
      ok: false,
      error: { kind: "id-in-use", booking: { passengerName: theirs.passengerName, seatNumber: "1A" } },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
  });
});

describe("a booking is refused with the flight as it stands, and nothing is written,", () => {
  const full = { capacity: 1, takenSeats: ["1A"], seatsAvailable: 0 };
  const refused: [why: string, stored: Partial<Flight>, shown: Partial<Flight>][] = [
    ["when the seat is taken", { takenSeats: ["2A"] }, {}],
    ["when the flight is sold out", full, { capacity: 1 }],
    ["when the seat is blocked", { blockedSeats: ["2A"] }, {}],
    ["when the fare is another", { price: "180" }, {}],
    ["when the fare was taken away", {}, { price: "0" }],
    ["when the currency is another", { currency: "EUR" }, {}],
    ["when the aircraft is another", { aircraftType: "E75" }, {}],
    ["when the aircraft is now known", { aircraftType: "E75" }, { aircraftType: undefined }],
    ["when the capacity is another", { capacity: 10 }, {}],
    ["when the flight is boarding", { status: "boarding" }, {}],
    ["when the flight has departed", { status: "departed" }, {}],
    ["when the flight is being canceled", { status: "canceling" }, {}],
    ["when the flight is canceled", { status: "canceled" }, {}],
  ];

  it.each(refused)("%s", async (_why, stored, shown) => {
    const flight = await storedFlight(stored);
    const booking = sampleBooking(flight, "2A");
    const quote = quoteOf(sampleFlight(shown));
    const events = [bookingEvent(booking, "booking.made")];
    expect(await bookings.book([booking], quote, events)).toEqual({
      ok: false,
      error: { kind: "flight", flight: await nowStored(flight.flightId) },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({
      takenSeats: flight.takenSeats,
      seatsAvailable: flight.seatsAvailable,
    });
    expect(await bookings.find(booking.bookingId)).toBeUndefined();
    expect(await eventsOf(flight)).toHaveLength(1);
  });

  it("when it is gone", async () => {
    const booking = sampleBooking(sampleFlight({ flightId: newId() }), "2A");
    expect(await tryToBook(sampleFlight(), booking)).toEqual({
      ok: false,
      error: { kind: "flight", flight: undefined },
    });
    expect(await bookings.find(booking.bookingId)).toBeUndefined();
  });
});

describe("a party", () => {
  it("of three is booked whole under one locator", async () => {
    const flight = await storedFlight();
    const party = sampleParty(flight, ["1A", "1B", "2A"]);
    expect((await tryToBook(flight, ...party)).ok).toBe(true);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 9 });
    const shared = await bookings.listByLocator(party[0].recordLocator ?? "");
    expect(shared.map(({ bookingId, seatNumber }) => [bookingId.slice(-2), seatNumber])).toEqual([
      ["-1", "1A"],
      ["-2", "1B"],
      ["-3", "2A"],
    ]);
    expect(await eventsOf(flight)).toHaveLength(4);
  });

  it.each([
    ["one of its seats is taken", { takenSeats: ["2A"] }],
    ["there are fewer seats than passengers", { capacity: 12, seatsAvailable: 2, takenSeats: [] }],
  ])("of three is not booked at all when %s", async (_why, over) => {
    const flight = await storedFlight(over);
    const party = sampleParty(flight, ["1A", "1B", "2A"]);
    expect(await tryToBook(flight, ...party)).toMatchObject({ ok: false, error: { kind: "flight" } });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: flight.seatsAvailable });
    expect(await bookings.listByFlight(flight.flightId)).toEqual([]);
  });

  it("sent again is the same booking, also on a flight whose capacity nobody knows", async () => {
    const flight = await storedFlight({ capacity: undefined, seatsAvailable: 12 });
    const party = sampleParty(flight, ["1A", "1B", "2A"]);
    const later = party.map((booking) => ({ ...booking, createdAt: "2026-11-01T09:00:07.000Z" }));
    expect((await tryToBook(flight, ...party)).ok).toBe(true);
    expect((await tryToBook(flight, ...(later as typeof party))).ok).toBe(true);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 9 });
  });
});
