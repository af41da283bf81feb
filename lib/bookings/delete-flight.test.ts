import { describe, expect, it } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import * as history from "@/lib/audit/repository";
import { putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { flightEvent, newId, nowStored, storedFlight } from "@/lib/flights/sample-flight";
import { sampleBooking, storedBooking, tryToBook, tryToCancel } from "./sample-booking";

useTables();

function remove(flight: Flight) {
  return flights.remove(flight, flightEvent(flight, "flight.deleted"));
}

describe("a flight", () => {
  it("that never had a passenger can be deleted, and its history says so", async () => {
    const flight = await storedFlight();
    expect(await flights.everBooked(flight.flightId)).toBe(false);
    expect(await remove(flight)).toEqual({ ok: true, value: undefined });
    expect(await flights.find(flight.flightId)).toBeUndefined();
    const { items } = await history.listBySubject(flightSubject(flight.flightId), 10);
    expect(items.map((event) => event.kind)).toEqual(["flight.deleted", "flight.created"]);
  });

  it("that is gone already counts as deleted", async () => {
    const flight = await storedFlight();
    await remove(flight);
    expect((await remove(flight)).ok).toBe(true);
  });

  it("with a seat sold is not deleted", async () => {
    const flight = await storedFlight();
    await storedBooking(flight, "1A");
    expect(await remove(flight)).toEqual({
      ok: false,
      error: { current: await nowStored(flight.flightId) },
    });
    expect((await nowStored(flight.flightId)).takenSeats).toEqual(["1A"]);
  });

  it("that somebody changed meanwhile is not deleted", async () => {
    const flight = await storedFlight();
    await flights.save(flight, { gate: "C3" }, flightEvent(flight, "flight.edited"));
    expect(await remove(flight)).toMatchObject({ ok: false, error: { current: { gate: "C3", version: 2 } } });
  });

  it("is deleted or booked, never both, when both are tried at once", async () => {
    for (let round = 0; round < 10; round++) {
      const flight = await storedFlight();
      const booking = sampleBooking(flight, "1A");
      const [removed, booked] = await Promise.all([remove(flight), tryToBook(flight, booking)]);
      expect(removed.ok).toBe(!booked.ok);
      expect((await flights.find(flight.flightId)) === undefined).toBe(removed.ok);
    }
  });
});

describe("a flight has had a passenger", () => {
  it("while one is booked", async () => {
    const flight = await storedFlight();
    await storedBooking(flight, "1A");
    expect(await flights.everBooked(flight.flightId)).toBe(true);
  });

  it("also after the only one was canceled", async () => {
    const flight = await storedFlight();
    await tryToCancel(await storedBooking(flight, "1A"));
    expect(await flights.everBooked(flight.flightId)).toBe(true);
  });

  it("also when another program wrote the booking", async () => {
    const flight = await storedFlight();
    await putRaw("bookings", {
      booking_id: { S: newId() },
      flight_id: { S: flight.flightId },
      seat_number: { S: "2A" },
      status: { S: "canceled" },
    });
    expect(await flights.everBooked(flight.flightId)).toBe(true);
  });
});
