import { describe, expect, it } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import * as history from "@/lib/audit/repository";
import { getRaw, putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "./flight";
import * as flights from "./repository";
import { flightEvent, newId, nowStored, sampleFlight, storedFlight } from "./sample-flight";
import type { FlightChanges } from "./update";

useTables();

function save(flight: Flight, changes: FlightChanges) {
  return flights.save(flight, changes, flightEvent(flight, "flight.edited"));
}

async function kindsOf(flight: Flight) {
  const { items } = await history.listBySubject(flightSubject(flight.flightId), 50);
  return items.map((event) => event.kind);
}

describe("a new flight", () => {
  it("is stored as it was given, with its event, and read back the same", async () => {
    const flight = await storedFlight({ gate: "N7", blockedSeats: ["1A"], other: { meal: "hot" } });
    expect(await nowStored(flight.flightId)).toMatchObject(flight);
    const { items } = await history.listBySubject(flightSubject(flight.flightId), 10);
    expect(items).toMatchObject([
      {
        kind: "flight.created",
        byName: "Olga Lind",
        changes: { origin: { to: "SEA" }, price: { to: "149.5" } },
      },
    ]);
  });

  it("is stored with attributes of the kinds that other programs read", async () => {
    const flight = await storedFlight();
    const stored = await getRaw("flights", { flight_id: flight.flightId });
    expect(stored).toMatchObject({
      origin: { S: "SEA" },
      departure_time: { S: "2026-11-20T16:45:00Z" },
      price: { N: "149.5" },
      seats_available: { N: "12" },
      status: { S: "scheduled" },
    });
    expect(stored).not.toHaveProperty("taken_seats");
    expect(stored).not.toHaveProperty("gate");
  });

  it("under an id that is in use is refused with the one that is there, which stays as it was", async () => {
    const first = await storedFlight({ gate: "N7" });
    const second = { ...sampleFlight(), flightId: first.flightId, createdBy: "asha" };
    const refused = await flights.insert(second, flightEvent(second, "flight.created"));
    expect(refused).toMatchObject({ ok: false, error: { existing: { gate: "N7", createdBy: "olga" } } });
    expect((await nowStored(first.flightId)).gate).toBe("N7");
    expect(await kindsOf(first)).toEqual(["flight.created"]);
  });

  it("made by 20 people at once under one id is one person's", async () => {
    const flightId = newId();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        const flight = sampleFlight({ flightId, createdBy: `ops-${n}` });
        return flights.insert(flight, flightEvent(flight, "flight.created"));
      }),
    );
    const made = answers.filter((answer) => answer.ok);
    expect(made).toHaveLength(1);
    expect((await nowStored(flightId)).createdBy).toBe(made[0]?.ok && made[0].value.createdBy);
    expect(await kindsOf(sampleFlight({ flightId }))).toEqual(["flight.created"]);
  });

  it("is not there under another id", async () => {
    expect(await flights.find(newId())).toBeUndefined();
  });
});

describe("an edited flight", () => {
  it("has the new values, the next version, who and when; and its event", async () => {
    const flight = await storedFlight({ gate: "N7", terminal: "N" });
    const event = flightEvent(flight, "flight.edited", { userId: "asha", name: "Asha Rao" });
    const saved = await flights.save(flight, { gate: "C3", price: "180.25", terminal: undefined }, event);
    expect(saved).toEqual({
      ok: true,
      value: {
        ...(await nowStored(flight.flightId)),
        gate: "C3",
        price: "180.25",
        terminal: undefined,
        version: 2,
        updatedAt: event.at,
        updatedBy: "asha",
        createdBy: "olga",
      },
    });
    expect(await kindsOf(flight)).toEqual(["flight.edited", "flight.created"]);
  });

  it("is refused with the one that is stored when somebody else was first; nothing is overwritten", async () => {
    const flight = await storedFlight();
    await save(flight, { gate: "C3" });
    const late = await save(flight, { gate: "N7" });
    expect(late).toEqual({ ok: false, error: { current: await nowStored(flight.flightId) } });
    expect(await nowStored(flight.flightId)).toMatchObject({ gate: "C3", version: 2 });
    expect(await kindsOf(flight)).toEqual(["flight.edited", "flight.created"]);
  });

  it("saved by 20 people at once is one person's", async () => {
    const flight = await storedFlight();
    const gates = Array.from({ length: 20 }, (_, n) => `N${n}`);
    const answers = await Promise.all(gates.map((gate) => save(flight, { gate })));
    const saved = answers.filter((answer) => answer.ok);
    expect(saved).toHaveLength(1);
    expect(await nowStored(flight.flightId)).toMatchObject({
      version: 2,
      gate: saved[0]?.ok && saved[0].value.gate,
    });
  });

  it("is refused with nothing when it is gone, and does not come back", async () => {
    const flight = sampleFlight();
    expect(await save(flight, { gate: "C3" })).toEqual({ ok: false, error: { current: undefined } });
    expect(await flights.find(flight.flightId)).toBeUndefined();
  });

  it("keeps every attribute that Apron does not know, whatever its type", async () => {
    const flight = await storedFlight();
    const unknown = {
      meal: { S: "hot" },
      weight: { N: "12345678901234567890.123456789012345678" },
      tags: { L: [{ S: "a" }, { N: "1" }, { NULL: true }] },
      crew: { M: { captain: { S: "Ruiz" }, hours: { N: "7.5" } } },
      codes: { NS: ["1", "2"] },
      photo: { B: new Uint8Array([1, 2, 3]) },
      charter: { BOOL: false },
    };
    const item = await getRaw("flights", { flight_id: flight.flightId });
    await putRaw("flights", { ...item, ...unknown });
    const read = await nowStored(flight.flightId);
    expect(Object.keys(read.other).sort()).toEqual(Object.keys(unknown).sort());
    expect((await save(read, { gate: "C3" })).ok).toBe(true);
    expect(await getRaw("flights", { flight_id: flight.flightId })).toMatchObject({
      ...unknown,
      gate: { S: "C3" },
    });
  });
});

describe("the capacity of a flight", () => {
  it.each([
    ["grows, the seats for sale with it", 12, ["1A", "1B"], 15, 13],
    ["shrinks, the seats for sale with it", 12, ["1A", "1B"], 9, 7],
    ["shrinks to the seats that are sold", 12, ["1A", "1B"], 2, 0],
    ["stays", 12, ["1A"], 12, 11],
  ])("%s", async (_how, capacity, takenSeats, next, left) => {
    const flight = await storedFlight({ capacity, takenSeats });
    expect(await save(flight, { capacity: next })).toMatchObject({
      ok: true,
      value: { capacity: next, seatsAvailable: left, takenSeats },
    });
  });

  it("never goes under the seats that are sold", async () => {
    const flight = await storedFlight({ takenSeats: ["1A", "1B", "1C"] });
    expect(await save(flight, { capacity: 2, gate: "C3" })).toEqual({
      ok: false,
      error: { current: await nowStored(flight.flightId) },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ capacity: 12, seatsAvailable: 9, version: 1 });
  });

  it("given for the first time counts the seats in the ledger out of the sale", async () => {
    const flight = await storedFlight({ capacity: undefined, seatsAvailable: 118, takenSeats: ["1A", "1B"] });
    expect(await save(flight, { capacity: 150 })).toMatchObject({
      ok: true,
      value: { capacity: 150, seatsAvailable: 148, takenSeats: ["1A", "1B"] },
    });
  });
});
