import { beforeEach, describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { flightSubject } from "@/lib/audit/event";
import * as history from "@/lib/audit/repository";
import { useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { getRaw, putRaw, type RawItem } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { newId, nowStored, olga, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import { saveRevision } from "@/lib/flights/saving";
import { placeOf, shifted } from "./move";
import { saveMove, undoMove } from "./moving";
import type { MoveValues } from "./screen";

const proxy = useFaultProxy();
useTables();
beforeEach(proxy.heal);

function moveTo(flight: Flight, to: Partial<MoveValues>, who = olga) {
  const { flightId, version } = flight;
  return saveMove({ flightId, version, ...placeOf(flight, airport), ...to }, who, newId());
}

/** What another program changes behind everybody's back, between the reading and the writing of a move. */
async function changeMeanwhile(flight: Flight, change: RawItem): Promise<void> {
  const item = await getRaw("flights", { flight_id: flight.flightId });
  proxy.decide(async ({ operation }) => {
    if (operation === "TransactWriteItems") await putRaw("flights", { ...item, ...change });
    return undefined;
  });
}

async function eventsOf({ flightId }: Flight) {
  return (await history.listBySubject(flightSubject(flightId), 9)).items;
}

describe("moving a flight", () => {
  it("moves both times by the same minutes and gives it the aircraft, in one change with its event", async () => {
    const flight = await storedFlight({ registration: "N1" });
    const moved = await moveTo(flight, { ...shifted(flight, 35, airport), registration: "N2" });
    expect(moved).toMatchObject({ ok: true, value: { said: "AS 448 moved to 09:20 on N2" } });
    expect(await nowStored(flight.flightId)).toMatchObject({
      departureTime: "2026-11-20T17:20:00Z",
      arrivalTime: "2026-11-20T22:40:00Z",
      registration: "N2",
      version: 2,
    });
    expect((await eventsOf(flight))[0]).toMatchObject({
      kind: "flight.edited",
      version: 2,
      changes: {
        departureTime: { from: "2026-11-20T16:45:00Z", to: "2026-11-20T17:20:00Z" },
        registration: { from: "N1", to: "N2" },
      },
    });
  });

  it("moves the estimates of a late flight along, and the day of departure", async () => {
    const flight = await storedFlight({
      estimatedDeparture: "2026-11-20T17:30:00Z",
      estimatedArrival: "2026-11-20T22:50:00Z",
    });
    await moveTo(flight, shifted(flight, 24 * 60, airport));
    expect(await nowStored(flight.flightId)).toMatchObject({
      departureDate: "2026-11-21",
      estimatedDeparture: "2026-11-21T17:30:00Z",
      estimatedArrival: "2026-11-21T22:50:00Z",
    });
    expect((await eventsOf(flight))[0]).toMatchObject({ kind: "flight.retimed" });
  });

  it("to where it is writes nothing", async () => {
    const flight = await storedFlight();
    expect(await moveTo(flight, {})).toEqual({ ok: true, value: { said: "AS 448 stays where it is" } });
    expect(await eventsOf(flight)).toHaveLength(1);
  });

  it("asks about a time that a clock change skips", async () => {
    const flight = await storedFlight();
    expect(await moveTo(flight, { departureDate: "2026-03-08", departureTime: "02:30" })).toMatchObject({
      ok: false,
      error: { fields: { departureTime: { message: expect.stringContaining("does not exist in Seattle") } } },
    });
  });

  it.each(["departed", "arrived", "canceled"] as const)("is refused once it has %s", async (status) => {
    const flight = await storedFlight({ status });
    expect(await moveTo(flight, { registration: "N2" })).toMatchObject({
      ok: false,
      error: { fields: { departureTime: { message: expect.stringContaining("it stays where it is") } } },
    });
    expect((await nowStored(flight.flightId)).version).toBe(1);
  });

  it("of one that is gone is refused", async () => {
    expect(await moveTo(sampleFlight(), { registration: "N2" })).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
  });
});

describe("two people who move one flight", () => {
  it("at once are one who does and one who is shown what the first did", async () => {
    const flight = await storedFlight({ registration: "N1" });
    const answers = await Promise.all(["N2", "N3"].map((registration) => moveTo(flight, { registration })));
    const [lost] = answers.filter((answer) => !answer.ok);
    const stored = await nowStored(flight.flightId);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(lost).toMatchObject({
      error: { code: "conflict", theirs: { version: 2, values: { registration: stored.registration } } },
    });
    expect(await eventsOf(flight)).toHaveLength(2);
  });

  it("from a page that is out of date overwrite nothing", async () => {
    const flight = await storedFlight({ registration: "N1" });
    const { flightId, version } = flight;
    await saveRevision({ flightId, version }, { gate: "C3" }, "flight.edited", olga, newId());
    expect(await moveTo(flight, { registration: "N2" })).toMatchObject({
      ok: false,
      error: { code: "conflict", theirs: { version: 2, by: olga.userId } },
    });
    expect(await nowStored(flightId)).toMatchObject({ registration: "N1", gate: "C3", version: 2 });
  });
});

describe("another type of aircraft", () => {
  it("brings its seats, where everybody keeps theirs", async () => {
    const flight = await storedFlight({ takenSeats: ["1A"], registration: "N1" });
    await moveTo(flight, { registration: "N2", aircraftType: "73W" });
    expect(await nowStored(flight.flightId)).toMatchObject({
      aircraftType: "73W",
      capacity: 124,
      seatsAvailable: 123,
      takenSeats: ["1A"],
    });
  });

  it("is refused where somebody would lose a seat, with the seats by name", async () => {
    const flight = await storedFlight({ takenSeats: ["1A", "33B", "32C"], capacity: 181 });
    expect(await moveTo(flight, { aircraftType: "73W" })).toMatchObject({
      ok: false,
      error: {
        fields: {
          aircraftType: { message: expect.stringContaining("2 passengers of this flight: 32C 33B") },
        },
      },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ aircraftType: "739", version: 1 });
  });

  it("is refused when a seat is sold between the judging and the writing, and nothing is changed", async () => {
    const flight = await storedFlight({ takenSeats: ["1A"], capacity: 181 });
    await changeMeanwhile(flight, { taken_seats: { SS: ["1A", "33B"] }, seats_available: { N: "179" } });
    expect(await moveTo(flight, { aircraftType: "73W" })).toMatchObject({
      ok: false,
      error: { code: "refused", message: expect.stringContaining("Seats were sold") },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({
      aircraftType: "739",
      capacity: 181,
      version: 1,
    });
  });

  it("leaves the sale alone when only the aircraft of the same type changes", async () => {
    const flight = await storedFlight({ takenSeats: ["1A"], registration: "N1" });
    await changeMeanwhile(flight, { taken_seats: { SS: ["1A", "2B"] }, seats_available: { N: "10" } });
    expect(await moveTo(flight, { registration: "N2" })).toMatchObject({ ok: true });
    expect(await nowStored(flight.flightId)).toMatchObject({ registration: "N2", takenSeats: ["1A", "2B"] });
  });
});

describe("taking a move back", () => {
  async function movedBack(flight: Flight, to: Partial<MoveValues>) {
    const moved = await moveTo(flight, to);
    if (!moved.ok || !moved.value.changeId) throw new Error("it was not moved");
    return () => undoMove(flight.flightId, moved.value.changeId ?? "", olga, newId());
  }

  it("brings everything back as it was stored, and says so in the history", async () => {
    const flight = await storedFlight({
      departureTime: "2026-11-20T08:45:00",
      registration: "N1",
      takenSeats: ["1A"],
      estimatedDeparture: "2026-11-20T17:30:00Z",
    });
    const undo = await movedBack(flight, {
      ...shifted(flight, 35, airport),
      registration: "N2",
      aircraftType: "73W",
    });
    expect(await undo()).toMatchObject({ ok: true, value: { said: "AS 448 moved to 08:45 on N1" } });
    const { version: _v, updatedAt: _a, ...before } = flight;
    expect(await nowStored(flight.flightId)).toMatchObject({ ...before, version: 3 });
    expect((await eventsOf(flight))[0]).toMatchObject({ reason: "Taken back" });
  });

  it("is refused when somebody has changed the flight since", async () => {
    const flight = await storedFlight({ registration: "N1" });
    const undo = await movedBack(flight, { registration: "N2" });
    await moveTo(await nowStored(flight.flightId), { registration: "N3" });
    expect(await undo()).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await nowStored(flight.flightId)).toMatchObject({ registration: "N3" });
  });

  it("is refused when a seat was sold that the old aircraft does not have", async () => {
    const flight = await storedFlight();
    const undo = await movedBack(flight, { aircraftType: "73W" });
    const item = await getRaw("flights", { flight_id: flight.flightId });
    await putRaw("flights", { ...item, taken_seats: { SS: ["20A"] }, seats_available: { N: "123" } });
    expect(await undo()).toMatchObject({
      ok: false,
      error: { code: "refused", message: expect.stringContaining("no seat for 1 passenger") },
    });
  });

  it("does nothing for a change that this flight never had", async () => {
    const flight = await storedFlight();
    expect(await undoMove(flight.flightId, newId().slice(1), olga, newId())).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
  });
});
