import { describe, expect, it } from "vitest";
import { plainLayout } from "@/lib/aircraft/layout";
import { type Fault, useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { DatabaseBusy, OutcomeUnknown } from "@/lib/dynamo/faults";
import { useTables } from "@/lib/dynamo/use-tables";
import * as flights from "@/lib/flights/repository";
import { flightEvent, nowStored, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import * as bookings from "./repository";
import { bookingEvent, sampleBooking, storedBooking, tryToBook } from "./sample-booking";

const proxy = useFaultProxy();
useTables();

type Write = {
  /** What its transaction is sent under. */
  token: string;
  write: () => Promise<{ ok: boolean }>;
  happened: () => Promise<boolean>;
};

const writes: Record<string, () => Promise<Write>> = {
  async booking() {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "1A");
    return {
      token: booking.requestId ?? "",
      write: () => tryToBook(flight, booking),
      happened: async () => (await nowStored(flight.flightId)).takenSeats.includes("1A"),
    };
  },
  async canceling() {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    const event = bookingEvent(booking, "booking.canceled");
    return {
      token: event.eventId,
      write: () => bookings.cancel(booking, event),
      happened: async () => (await nowStored(flight.flightId)).seatsAvailable === 12,
    };
  },
  async creating() {
    const flight = sampleFlight();
    const event = flightEvent(flight, "flight.created");
    return {
      token: event.eventId,
      write: () => flights.insert(flight, event),
      happened: async () => (await flights.find(flight.flightId)) !== undefined,
    };
  },
  async saving() {
    const flight = await storedFlight();
    const event = flightEvent(flight, "flight.edited");
    return {
      token: event.eventId,
      write: () => flights.save(flight, { gate: "C3" }, event),
      happened: async () => (await nowStored(flight.flightId)).gate === "C3",
    };
  },
  async blocking() {
    const flight = await storedFlight();
    const event = flightEvent(flight, "flight.blocked");
    return {
      token: event.eventId,
      write: () => flights.block(flight.flightId, ["1A"], event),
      happened: async () => (await nowStored(flight.flightId)).blockedSeats.includes("1A"),
    };
  },
  async unblocking() {
    const flight = await storedFlight({ blockedSeats: ["1A"] });
    const event = flightEvent(flight, "flight.unblocked");
    return {
      token: event.eventId,
      write: () => flights.unblock(flight.flightId, ["1A"], event),
      happened: async () => !(await nowStored(flight.flightId)).blockedSeats.includes("1A"),
    };
  },
  async deleting() {
    const flight = await storedFlight();
    const event = flightEvent(flight, "flight.deleted");
    return {
      token: event.eventId,
      write: () => flights.remove(flight, event),
      happened: async () => (await flights.find(flight.flightId)) === undefined,
    };
  },
};

async function broken(what: string, fault: Fault): Promise<Write> {
  const write = (await writes[what]?.()) as Write;
  proxy.decide(({ token }) => (token === write.token ? fault : undefined));
  return write;
}

// These wait far more than they work, so they run side by side: each breaks the tries under its own token.
describe.concurrent("a write", () => {
  it.each(Object.keys(writes))(
    "whose every reply is lost is looked up, and told as done: %s",
    async (what) => {
      const { write, happened } = await broken(what, "lost reply");
      expect((await write()).ok).toBe(true);
      expect(await happened()).toBe(true);
    },
  );

  it.each(Object.keys(writes))(
    "that gets no answer is told as unknown, never as failed: %s",
    async (what) => {
      const { write, happened } = await broken(what, { status: 500, error: "InternalServerError" });
      await expect(write()).rejects.toThrow(OutcomeUnknown);
      expect(await happened()).toBe(false);
    },
  );

  it.each(Object.keys(writes))(
    "that meets eight conflicts is told as busy, and nothing is written: %s",
    async (what) => {
      const { write, happened } = await broken(what, { reasons: ["TransactionConflict", "None"] });
      await expect(write()).rejects.toThrow(DatabaseBusy);
      expect(await happened()).toBe(false);
    },
  );

  it("of unknown outcome, sent again, is the same booking", async () => {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "1A");
    let down = true;
    proxy.decide(({ token }) => (down && token === booking.requestId ? "reset" : undefined));
    await expect(tryToBook(flight, booking)).rejects.toThrow(OutcomeUnknown);
    down = false;
    expect((await tryToBook(flight, booking)).ok).toBe(true);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
  });

  it("that happened is told as unknown when it cannot be looked up", async () => {
    const flight = await storedFlight();
    const booking = sampleBooking(flight, "1A");
    proxy.decide(({ token, text }) => {
      if (token === booking.requestId) return "lost reply";
      return text.includes(booking.bookingId) ? "reset" : undefined;
    });
    await expect(tryToBook(flight, booking)).rejects.toThrow(OutcomeUnknown);
    expect((await nowStored(flight.flightId)).takenSeats).toEqual(["1A"]);
  });
});

describe("under a mix of everything that can go wrong", () => {
  const lost: Fault[] = ["reset", "lost reply", "cut reply", { status: 500, error: "InternalServerError" }];
  const canceled: Fault[] = [{ reasons: ["TransactionConflict"] }, { reasons: ["None", "ThrottlingError"] }];

  it("nobody is told of a seat they do not have, and nobody has one they were not told of", async () => {
    const flight = await storedFlight({ capacity: 30 });
    const seats = plainLayout(30).seats;
    proxy.decide(({ operation }) => {
      const faults = operation === "TransactWriteItems" ? [...lost, ...canceled] : lost;
      return Math.random() < 0.3 ? faults[Math.floor(Math.random() * faults.length)] : undefined;
    });
    const told: Record<"booked" | "refused" | "busy" | "unknown", Set<string>> = {
      booked: new Set(),
      refused: new Set(),
      busy: new Set(),
      unknown: new Set(),
    };
    const agent = async (attempts: number) => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const booking = sampleBooking(flight, seats[Math.floor(Math.random() * seats.length)] ?? "1A");
        const answer = await tryToBook(flight, booking).then(
          (booked) => (booked.ok ? "booked" : "refused"),
          (error) => (error instanceof OutcomeUnknown ? "unknown" : "busy"),
        );
        told[answer].add(booking.bookingId);
      }
    };
    await Promise.all(Array.from({ length: 20 }, () => agent(10)));
    proxy.heal();
    const manifest = await bookings.listByFlight(flight.flightId);
    const stored = new Set(manifest.map((booking) => booking.bookingId));
    expect([...told.booked].filter((id) => !stored.has(id))).toEqual([]);
    expect([...told.refused, ...told.busy].filter((id) => stored.has(id))).toEqual([]);
    const { takenSeats, seatsAvailable } = await nowStored(flight.flightId);
    expect(manifest.map((booking) => booking.seatNumber).sort()).toEqual(takenSeats.sort());
    expect(seatsAvailable).toBe(30 - takenSeats.length);
    expect(told.booked.size).toBeGreaterThan(20);
    expect(told.busy.size + told.unknown.size).toBeLessThan(20);
  });
});
