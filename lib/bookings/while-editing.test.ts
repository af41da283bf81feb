import { describe, expect, it } from "vitest";
import { plainLayout } from "@/lib/aircraft/layout";
import { useTables } from "@/lib/dynamo/use-tables";
import { type Flight, maySell } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { flightEvent, newId, nowStored, olga, quoteOf, storedFlight } from "@/lib/flights/sample-flight";
import { saveRevision } from "@/lib/flights/saving";
import type { Booking } from "./booking";
import { bookInsistently, sampleBooking, storedBooking } from "./sample-booking";

useTables();

function edit(flight: Flight, gate: string) {
  const { flightId, version } = flight;
  return saveRevision({ flightId, version }, { gate }, "flight.edited", olga, newId());
}

describe("editing a flight", () => {
  it("keeps the seats that were sold while it was edited", async () => {
    const seen = await storedFlight();
    await storedBooking(seen, "1A");
    await storedBooking(seen, "2B");
    expect((await flights.save(seen, { gate: "C3" }, flightEvent(seen, "flight.edited"))).ok).toBe(true);
    const stored = await nowStored(seen.flightId);
    expect(stored).toMatchObject({ gate: "C3", seatsAvailable: 10 });
    expect(stored.takenSeats.sort()).toEqual(["1A", "2B"]);
  });

  it("saves at the first try while four agents book", async () => {
    const flight = await storedFlight({ capacity: 150 });
    const seats = plainLayout(150).seats;
    let editing = true;
    let booked = 0;
    const agent = async () => {
      for (let seat = seats.pop(); editing && seat; seat = seats.pop())
        if (await bookInsistently(flight, sampleBooking(flight, seat))) booked++;
    };
    const agents = Array.from({ length: 4 }, agent);
    for (const gate of ["N1", "N2", "N3", "N4", "N5"])
      expect(await edit(await nowStored(flight.flightId), gate)).toMatchObject({ ok: true });
    editing = false;
    await Promise.all(agents);
    expect(booked).toBeGreaterThan(4);
    expect(await nowStored(flight.flightId)).toMatchObject({ gate: "N5", seatsAvailable: 150 - booked });
  });

  it("shows the second of two people the first one's values, and what they share is not overwritten", async () => {
    const seen = await storedFlight();
    await edit(seen, "C3");
    expect(await edit(seen, "N7")).toMatchObject({
      ok: false,
      error: { code: "conflict", theirs: { version: 2, values: { gate: "C3" } } },
    });
    expect(await nowStored(seen.flightId)).toMatchObject({ gate: "C3", version: 2 });
  });
});

describe("changing the capacity while 50 people book", { timeout: 120_000 }, () => {
  it("never leaves fewer seats than are sold, nor a seat that is nobody's", async () => {
    const flight = await storedFlight({ capacity: 60 });
    const wanted = plainLayout(50).seats;
    // The capacity is part of what a passenger was quoted: who is refused for a change of it asks again.
    const book = async (booking: Booking): Promise<boolean> => {
      const now = await nowStored(flight.flightId);
      const seats = [booking.seatNumber ?? ""];
      if (!maySell(now, { seats, quote: quoteOf(now) }).ok) return false;
      return (await bookInsistently(now, booking)) || book(booking);
    };
    const resize = async (capacity: number) => {
      const now = await nowStored(flight.flightId);
      return flights.save(now, { capacity }, flightEvent(now, "flight.edited"));
    };
    const sizes = [30, 45, 10, 80, 25, 5, 60, 20, 90, 40];
    const [booked, resized] = await Promise.all([
      Promise.all(wanted.map((seat) => book(sampleBooking(flight, seat)))),
      (async () => {
        const answers = [];
        for (const size of sizes) answers.push(await resize(size));
        return answers;
      })(),
    ]);
    const { capacity, seatsAvailable = -1, takenSeats } = await nowStored(flight.flightId);
    const sold = booked.filter(Boolean).length;
    expect(sold).toBeGreaterThan(0);
    expect(takenSeats).toHaveLength(sold);
    expect(seatsAvailable).toBeGreaterThanOrEqual(0);
    expect(seatsAvailable + sold).toBe(capacity);
    expect(resized.some((answer) => answer.ok)).toBe(true);
  });
});
