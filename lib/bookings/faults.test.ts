import { beforeEach, describe, expect, it } from "vitest";
import { plainLayout } from "@/lib/aircraft/layout";
import { type Fault, useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { DatabaseBusy, OutcomeUnknown } from "@/lib/dynamo/faults";
import { getRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { flightEvent, nowStored, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import * as bookings from "./repository";
import { sampleBooking, storedBooking, tryToBook, tryToCancel } from "./sample-booking";

const proxy = useFaultProxy();
useTables();
beforeEach(proxy.heal);

/** This goes wrong with every write, and never with a read. */
function everyWrite(fault: Fault): void {
  proxy.decide(({ operation }) => (operation === "TransactWriteItems" ? fault : undefined));
}

describe("when every reply to a write is lost, what happened is looked up and told:", () => {
  it("booked", async () => {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "1A");
    everyWrite("lost reply");
    expect(await tryToBook(flight, booking)).toMatchObject({ ok: true, value: { seatNumber: "1A" } });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
  });

  it("canceled", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    everyWrite("lost reply");
    expect(await tryToCancel(booking)).toMatchObject({ ok: true, value: { status: "canceled" } });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12, takenSeats: [] });
  });

  it("created", async () => {
    const flight = sampleFlight();
    everyWrite("lost reply");
    expect((await flights.insert(flight, flightEvent(flight, "flight.created"))).ok).toBe(true);
  });

  it("saved", async () => {
    const flight = await storedFlight();
    everyWrite("lost reply");
    const saved = await flights.save(flight, { gate: "C3" }, flightEvent(flight, "flight.edited"));
    expect(saved).toMatchObject({ ok: true, value: { gate: "C3", version: 2 } });
  });

  it("deleted", async () => {
    const flight = await storedFlight();
    everyWrite("lost reply");
    expect(await flights.remove(flight, flightEvent(flight, "flight.deleted"))).toMatchObject({ ok: true });
  });
});

const writes: [what: string, write: (flight: Flight) => Promise<unknown>][] = [
  ["booking", (flight) => tryToBook(flight, sampleBooking(flight, "1A"))],
  ["creating", () => insertNew(sampleFlight())],
  ["saving", (flight) => flights.save(flight, { gate: "C3" }, flightEvent(flight, "flight.edited"))],
  ["deleting", (flight) => flights.remove(flight, flightEvent(flight, "flight.deleted"))],
];

function insertNew(flight: Flight) {
  return flights.insert(flight, flightEvent(flight, "flight.created"));
}

describe("when nobody can tell whether it happened,", () => {
  it.each(writes)("%s is told as unknown, never as failed", async (_what, write) => {
    const flight = await storedFlight();
    everyWrite({ status: 500, error: "InternalServerError" });
    await expect(write(flight)).rejects.toThrow(OutcomeUnknown);
    expect(await nowStored(flight.flightId)).toMatchObject({ version: 1, takenSeats: [] });
  });

  it("canceling is told as unknown, never as failed", async () => {
    const booking = await storedBooking(await storedFlight(), "1A");
    everyWrite({ status: 500, error: "InternalServerError" });
    await expect(tryToCancel(booking)).rejects.toThrow(OutcomeUnknown);
  });

  it("the same booking sent again is booked once", async () => {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "1A");
    everyWrite({ status: 500, error: "InternalServerError" });
    await expect(tryToBook(flight, booking)).rejects.toThrow(OutcomeUnknown);
    proxy.heal();
    expect((await tryToBook(flight, booking)).ok).toBe(true);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
  });
});

describe("when the flight is too busy for eight tries,", () => {
  it("booking is told as busy, and nothing was written", async () => {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "1A");
    everyWrite({ reasons: ["TransactionConflict", "None", "None"] });
    await expect(tryToBook(flight, booking)).rejects.toThrow(DatabaseBusy);
    expect(await getRaw("bookings", { booking_id: booking.bookingId })).toBeUndefined();
  });
});

describe("under a mix of everything that can go wrong", () => {
  const faults: Fault[] = [
    "reset",
    "lost reply",
    "lost reply",
    "cut reply",
    { reasons: ["TransactionConflict"] },
    { reasons: ["None", "ThrottlingError"] },
    { status: 500, error: "InternalServerError" },
    { status: 400, error: "ThrottlingException" },
  ];

  it("nobody is told of a seat they do not have, and nobody has one they were not told of", async () => {
    const flight = await storedFlight({ capacity: 30 });
    const seats = plainLayout(30).seats;
    proxy.decide(() => (Math.random() < 0.3 ? faults[Math.floor(Math.random() * faults.length)] : undefined));
    const told = new Set<string>();
    const unsure = new Set<string>();
    const agent = async (attempts: number) => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const booking = sampleBooking(flight, seats[Math.floor(Math.random() * seats.length)] ?? "1A");
        try {
          if ((await tryToBook(flight, booking)).ok) told.add(booking.bookingId);
        } catch {
          unsure.add(booking.bookingId);
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, () => agent(10)));
    proxy.heal();
    const manifest = await bookings.listByFlight(flight.flightId);
    const stored = manifest.map((booking) => booking.bookingId);
    expect([...told].filter((id) => !stored.includes(id))).toEqual([]);
    expect(stored.filter((id) => !told.has(id) && !unsure.has(id))).toEqual([]);
    const { takenSeats, seatsAvailable } = await nowStored(flight.flightId);
    expect(manifest.map((booking) => booking.seatNumber).sort()).toEqual(takenSeats.sort());
    expect(seatsAvailable).toBe(30 - takenSeats.length);
    expect(told.size).toBeGreaterThan(20);
    expect(unsure.size).toBeLessThan(10);
  });
});
