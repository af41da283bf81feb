import { describe, expect, it } from "vitest";
import { layoutFor } from "@/lib/aircraft/layout";
import { listByBooking } from "@/lib/audit/repository";
import { sampleBooking, tryToBook } from "@/lib/bookings/sample-booking";
import { expectWhole } from "@/lib/changes/sample-change";
import { undo } from "@/lib/changes/undo";
import { useTables } from "@/lib/dynamo/use-tables";
import { nowStored, olga } from "@/lib/flights/sample-flight";
import { changeAircraft } from "./change-aircraft";
import { seatsMissing } from "./equipment";
import { aboardNow, sinceLastChange } from "./repository";
import { asPlanned, b737800, buys, change, flightWith, planNow } from "./sample-change";

useTables();

const doing = { who: olga, requestId: "test" };
const b737900 = { aircraftType: "739", capacity: 181, registration: "N318AS" };

async function seatsOf(flightId: string): Promise<string[]> {
  return (await aboardNow(flightId)).map(({ seatNumber = "" }) => seatNumber).sort();
}

describe("another aircraft", () => {
  it("takes its place with its seats, and all whose seats are gone sit elsewhere, each with an event", async () => {
    const flight = await flightWith(["10A 10B", "33A 33B 33C", "34C"]);
    const changed = await change(await asPlanned(flight.flightId, b737800));
    expect(changed).toMatchObject({ seated: 4, lost: [], left: 0, aircraft: "737-800, N546AS" });
    const stored = await nowStored(flight.flightId);
    expect(stored).toMatchObject({ ...b737800, seatsAvailable: 157, version: 2 });
    expect(await seatsOf(flight.flightId)).toEqual(["10A", "10B", "30C", "31A", "31B", "31C"]);
    const [newest, ...others] = await sinceLastChange(flight.flightId);
    expect(others.at(-1)).toMatchObject({
      kind: "flight.reequipped",
      changes: { aircraftType: { from: "739", to: "738" }, capacity: { from: "181", to: "163" } },
    });
    expect(others).toHaveLength(4);
    expect(newest).toMatchObject({ kind: "booking.reseated", reason: "Aircraft change to 737-800, N546AS" });
    const moved = (await aboardNow(flight.flightId)).find(({ seatNumber }) => seatNumber === "30C");
    expect((await listByBooking(moved?.bookingId ?? "", 5))[0]?.changes).toEqual({
      seatNumber: { from: "34C", to: "30C" },
    });
    await expectWhole(flight);
  });

  it("asked for again by the same form changes nothing more, and says that all sit", async () => {
    const flight = await flightWith(["33A 33B", "34C"]);
    const input = await asPlanned(flight.flightId, b737800);
    await change(input);
    const before = await aboardNow(flight.flightId);
    expect(await change(input)).toMatchObject({ seated: 3, lost: [], left: 0 });
    expect(await aboardNow(flight.flightId)).toEqual(before);
    expect((await nowStored(flight.flightId)).version).toBe(2);
    await expectWhole(flight);
  });

  it("is asked for by two at once: it happens once", async () => {
    const flight = await flightWith(["32A 32B 32C", "33A 33B", "34C"]);
    const input = await asPlanned(flight.flightId, b737800);
    await Promise.all([changeAircraft(input, doing), changeAircraft(input, doing)]);
    const after = await change(input);
    expect(after).toMatchObject({ seated: 6, left: 0 });
    expect(
      (await sinceLastChange(flight.flightId)).filter(({ kind }) => kind === "booking.reseated"),
    ).toHaveLength(6);
    await expectWhole(flight);
  });

  it("leaves a party where it is whose seat was sold meanwhile, says so, and proposes another", async () => {
    const flight = await flightWith(["33A 33B", "33F"]);
    const input = await asPlanned(flight.flightId, b737800);
    const [one, other, single] = input.seats;
    expect([one?.to, other?.to, single?.to]).toEqual(["31A", "31B", "30F"]);
    await tryToBook(await nowStored(flight.flightId), sampleBooking(flight, "31B"));
    const changed = await change(input);
    expect(changed).toMatchObject({ seated: 1, left: 2 });
    expect(changed.lost).toEqual([
      expect.stringMatching(/Sharma 1, .*Sharma 2: Seat 31B is taken\..* has it\./),
    ]);
    expect(seatsMissing(await nowStored(flight.flightId))).toEqual(["33A", "33B"]);
    await expectWhole(flight);
    const again = await asPlanned(flight.flightId, b737800);
    expect(again.seats.map(({ to }) => to)).toEqual(["30A", "30B"]);
    expect(await change(again)).toMatchObject({ seated: 2, left: 0, lost: [] });
    await expectWhole(flight);
  });

  it("sells no seat of the old cabin any more, and keeps one for everybody who is aboard", async () => {
    const flight = await flightWith(["5A", "6A", "6B"], { capacity: 24 });
    const small = { ...b737800, capacity: 16 };
    const input = await asPlanned(flight.flightId, small);
    await change({ ...input, seats: [] });
    expect((await tryToBook(flight, sampleBooking(flight, "5D"))).ok).toBe(false);
    const { seats } = layoutFor("738", 16);
    let sold = 0;
    for (const seat of seats) if (await buys(flight.flightId, seat)) sold++;
    expect(sold).toBe(13);
    const plan = await planNow(flight.flightId, small);
    expect(plan.proposal).toMatchObject({ moves: [{}, {}, {}], unseated: [] });
    expect(await change(await asPlanned(flight.flightId, small))).toMatchObject({ left: 0, lost: [] });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 0 });
    await expectWhole(flight);
  });

  it("is refused with too few seats, and nothing is changed", async () => {
    const flight = await flightWith(["1A 1C 1D", "2A", "3A"]);
    const small = { capacity: 4, aircraftType: "738" };
    const plan = await planNow(flight.flightId, small);
    expect(plan.fit).toMatchObject({ over: 1 });
    expect(await changeAircraft(await asPlanned(flight.flightId, small), doing)).toMatchObject({
      ok: false,
      error: { code: "refused", message: expect.stringContaining("1 passenger more than seats") },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({
      aircraftType: "739",
      capacity: 181,
      version: 1,
    });
  });

  it("is refused to somebody who saw an older flight, for a seat that it has not, and twice the same", async () => {
    const flight = await flightWith(["33A", "34A"]);
    const input = await asPlanned(flight.flightId, b737800);
    expect(await changeAircraft({ ...input, version: 9 }, doing)).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
    const [one, other] = input.seats as [(typeof input.seats)[0], (typeof input.seats)[0]];
    const nowhere = { ...input, seats: [one, { ...other, to: "33C" }] };
    expect(await changeAircraft(nowhere, doing)).toMatchObject({
      ok: false,
      error: { fields: { "seats.1.to": { message: "There is no seat 33C on this aircraft." } } },
    });
    const twice = { ...input, seats: [one, { ...other, to: one.to }] };
    expect(await changeAircraft(twice, doing)).toMatchObject({
      ok: false,
      error: {
        fields: { "seats.1.to": { message: `Seat ${one.to} is given to somebody else in this plan` } },
      },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ aircraftType: "739", version: 1 });
    await expectWhole(flight);
  });

  it("is changed back by the same path: all sit as before, save where somebody else does now", async () => {
    const flight = await flightWith(["33A 33B", "34C"]);
    await change(await asPlanned(flight.flightId, b737800));
    const [first] = (await sinceLastChange(flight.flightId)).filter(
      ({ kind }) => kind === "booking.reseated",
    );
    expect(await undo(first?.subject ?? "", first?.eventId.slice(0, 26) ?? "", doing)).toMatchObject({
      ok: false,
      error: { message: "There is no seat 33A on this aircraft." },
    });
    const back = await asPlanned(flight.flightId, b737900, true);
    expect(back.seats.map(({ to }) => to).sort()).toEqual(["33A", "33B", "34C"]);
    const opened = await change({ ...back, seats: [] });
    expect(opened).toMatchObject({ left: 0 });
    expect(await buys(flight.flightId, "34C")).toBe(true);
    const changed = await change(back);
    expect(changed).toMatchObject({ seated: 2, lost: [expect.stringContaining("Seat 34C is taken.")] });
    expect(await seatsOf(flight.flightId)).toEqual(["31C", "33A", "33B", "34C"]);
    await expectWhole(flight);
  });
});
