import { describe, expect, it } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import * as history from "@/lib/audit/repository";
import { getRaw, putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "./flight";
import * as flights from "./repository";
import { flightEvent, newId, nowStored, olga, storedFlight } from "./sample-flight";

useTables();

type Kind = "flight.blocked" | "flight.unblocked";

function eventOf({ flightId }: Flight, kind: Kind, seats: string[], reason = "Recline broken") {
  const said = seats.join(" ");
  const changes = { blockedSeats: kind === "flight.blocked" ? { to: said } : { from: said } };
  return eventBy(olga, { subject: flightSubject(flightId), kind, changes, reason });
}

function block(flight: Flight, ...seats: string[]) {
  return flights.block(flight.flightId, seats, eventOf(flight, "flight.blocked", seats));
}

function unblock(flight: Flight, ...seats: string[]) {
  return flights.unblock(flight.flightId, seats, eventOf(flight, "flight.unblocked", seats));
}

async function eventsOf(flight: Flight) {
  return (await history.listBySubject(flightSubject(flight.flightId), 50)).items;
}

describe("blocking seats", () => {
  it("takes them out of use with who, which and why, and leaves the count and the version", async () => {
    const flight = await storedFlight({ takenSeats: ["1A"] });
    expect(await block(flight, "3C", "3D")).toMatchObject({ ok: true });
    const stored = await nowStored(flight.flightId);
    expect(stored.blockedSeats.sort()).toEqual(["3C", "3D"]);
    expect(stored).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"], version: 1, updatedBy: "olga" });
    expect((await eventsOf(flight))[0]).toMatchObject({
      kind: "flight.blocked",
      byName: "Olga Lind",
      reason: "Recline broken",
      changes: { blockedSeats: { to: "3C 3D" } },
    });
  });

  it.each<[what: string, over: Partial<Flight>, seats: string[]]>([
    ["one of them is taken", { takenSeats: ["1A"] }, ["1B", "1A"]],
    ["one of them is blocked", { blockedSeats: ["1A"] }, ["1B", "1A"]],
    ["the flight has departed", { status: "departed" }, ["1B"]],
    ["the flight is canceled", { status: "canceled" }, ["1B"]],
  ])("is refused whole, with the flight as it stands, when %s", async (_what, over, seats) => {
    const flight = await storedFlight(over);
    const refused = await block(flight, ...seats);
    expect(refused).toMatchObject({ ok: false, error: { current: { flightId: flight.flightId } } });
    expect(await nowStored(flight.flightId)).toMatchObject(flight);
    expect(await eventsOf(flight)).toHaveLength(1);
  });

  it("is refused on a flight that is gone, and makes none", async () => {
    const flightId = newId();
    const event = eventOf({ ...(await storedFlight()), flightId }, "flight.blocked", ["1A"]);
    expect(await flights.block(flightId, ["1A"], event)).toEqual({
      ok: false,
      error: { current: undefined },
    });
    expect(await flights.find(flightId)).toBeUndefined();
  });

  it("twice at once is done once, and the other is told", async () => {
    const flight = await storedFlight();
    const both = await Promise.all([block(flight, "2A", "2B"), block(flight, "2B", "2C")]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await eventsOf(flight)).toHaveLength(2);
    expect((await nowStored(flight.flightId)).blockedSeats).toHaveLength(2);
  });

  it("under one id is done once", async () => {
    const flight = await storedFlight();
    const event = eventOf(flight, "flight.blocked", ["2A"]);
    const send = () => flights.block(flight.flightId, ["2A"], event);
    expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toMatchObject({ ok: true });
    expect(await eventsOf(flight)).toHaveLength(2);
  });

  it("does not disturb somebody who edits the flight meanwhile", async () => {
    const flight = await storedFlight();
    await block(flight, "2A");
    const saved = await flights.save(flight, { gate: "N7" }, flightEvent(flight, "flight.edited"));
    expect(saved).toMatchObject({ ok: true, value: { gate: "N7", blockedSeats: ["2A"], version: 2 } });
  });

  it("is refused where what is stored as blocked seats is no set of seats", async () => {
    const flight = await storedFlight();
    const stored = await getRaw("flights", { flight_id: flight.flightId });
    await putRaw("flights", { ...stored, flight_id: { S: flight.flightId }, blocked_seats: { S: "2A" } });
    expect(await block(flight, "3A")).toMatchObject({
      ok: false,
      error: { current: { unreadable: ["blocked_seats"] } },
    });
  });
});

describe("unblocking seats", () => {
  it("is the reverse of blocking, with its own event; the last one leaves no empty set", async () => {
    const flight = await storedFlight({ blockedSeats: ["2A", "2B"] });
    expect(await unblock(flight, "2A")).toMatchObject({ ok: true, value: { blockedSeats: ["2B"] } });
    expect(await unblock(flight, "2B")).toMatchObject({ ok: true, value: { blockedSeats: [], version: 1 } });
    expect(await getRaw("flights", { flight_id: flight.flightId })).not.toHaveProperty("blocked_seats");
    expect((await eventsOf(flight)).map((event) => event.kind).sort()).toEqual([
      "flight.created",
      "flight.unblocked",
      "flight.unblocked",
    ]);
  });

  it("is refused whole when one of them is not blocked, or the flight is gone", async () => {
    const flight = await storedFlight({ blockedSeats: ["2A"] });
    expect(await unblock(flight, "2A", "2B")).toMatchObject({
      ok: false,
      error: { current: { flightId: flight.flightId } },
    });
    expect((await nowStored(flight.flightId)).blockedSeats).toEqual(["2A"]);
    expect(await unblock({ ...flight, flightId: newId() }, "2A")).toEqual({
      ok: false,
      error: { current: undefined },
    });
  });
});
