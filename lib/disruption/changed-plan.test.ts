import { describe, expect, it } from "vitest";
import { listByLocator } from "@/lib/bookings/repository";
import { storedBooking } from "@/lib/bookings/sample-booking";
import { asha, expectWhole, now, storedParty } from "@/lib/changes/sample-change";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { nowStored } from "@/lib/flights/sample-flight";
import { bookingsNow } from "./aboard";
import { findDisruption, planAnew, replacePlan } from "./disruptions";
import { choose, place } from "./edit";
import {
  approvedBefore,
  at,
  carriedOut,
  editedPast,
  fill,
  flightAt,
  largeParty,
  outcomesOf,
  ownDay,
  planned,
  planOf,
  takenBack,
} from "./sample-disruption";
import { approve } from "./steps";

useTables();

describe.concurrent("between the plan and its approval", () => {
  it.each<[what: string, (next: Flight, day: string) => Parameters<typeof editedPast>[1]]>([
    ["the planned flight left", () => ({ status: "departed" })],
    [
      "the planned flight is to leave days later",
      (_next, day) => ({
        departure_time: `${day.slice(0, 4)}-12-31T10:00:00Z`,
        arrival_time: `${day.slice(0, 4)}-12-31T15:00:00Z`,
      }),
    ],
    ["it got an aircraft without the planned seat", () => ({ capacity: 8, seats_available: 8 })],
  ])("%s: its passengers are planned anew", async (_what, change) => {
    const day = ownDay(2035);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120 });
    const later = await flightAt(day, { departs: 240 });
    const booking = await storedBooking(flight, "3C");
    const jobId = await planned(flight);
    expect((await planOf(jobId))[0]?.legs).toEqual([{ flightId: next.flightId, seat: "3C" }]);
    await editedPast(next, change(next, day));
    await carriedOut(jobId);
    const { flightId, seatNumber } = await now(booking);
    const capacity = (await nowStored(next.flightId)).capacity;
    expect({ flightId, seatNumber }).not.toEqual(at(next, "3C"));
    expect(flightId === next.flightId ? capacity : flightId).toBe(capacity === 8 ? 8 : later.flightId);
    expect((await outcomesOf(jobId)).moved[0]?.why).toContain("the planned way was closed");
    await expectWhole(flight, next, later);
  });

  it("the second flight of a way moved up: nobody is left with a connection that cannot be made", async () => {
    const day = ownDay(2035);
    const flight = await flightAt(day, { departs: 0 });
    const inbound = await flightAt(day, { to: "ORD", departs: 30, lasts: 120 });
    const onward = await flightAt(day, { from: "ORD", departs: 200, lasts: 90 });
    const booking = await storedBooking(flight, "1A");
    const jobId = await planned(flight);
    expect((await planOf(jobId))[0]?.legs).toHaveLength(2);
    await editedPast(onward, { departure_time: inbound.arrivalTime ?? "" });
    await carriedOut(jobId);
    expect(await now(booking)).toMatchObject({ status: "canceled" });
    expect((await outcomesOf(jobId)).moved[0]?.why).toContain("No other flight goes from SEA to JFK");
  });

  it("one seat of a party went with the aircraft: all of it is planned anew, together", async () => {
    const day = ownDay(2035);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120 });
    const later = await flightAt(day, { departs: 240 });
    const party = await storedParty(flight, ["2C", "2D", "3C"]);
    await fill(next, 6);
    const jobId = await planned(flight);
    expect((await planOf(jobId)).map(({ legs }) => legs[0]?.flightId)).toEqual(Array(3).fill(next.flightId));
    await editedPast(next, { capacity: 8, seats_available: 2 });
    await carriedOut(jobId);
    const now = await bookingsNow(party.map(({ bookingId }) => bookingId));
    expect(now.map(({ flightId }) => flightId)).toEqual(Array(3).fill(later.flightId));
    await expectWhole(flight, next, later);
  });

  it("the planned flight came so near that nobody would be planned onto it now: it is kept to", async () => {
    const soon = new Date(Date.now() + 30 * 60_000).toISOString();
    const flight = await flightAt(soon.slice(0, 10), { departs: 0 });
    const next = await flightAt(soon.slice(0, 10), { departs: 1 });
    await editedPast(next, {
      departure_time: soon,
      arrival_time: new Date(Date.now() + 5 * 3_600_000).toISOString(),
    });
    const booking = await storedBooking(flight, "1A");
    const jobId = await planned(flight);
    const [row] = await planOf(jobId);
    const job = await findDisruption(jobId);
    const legs = [{ flightId: next.flightId, seat: "1A" }];
    if (!row || !job) throw new Error("nothing was planned");
    await replacePlan(job, [{ ...row, legs }], asha);
    await carriedOut(jobId, 2);
    expect(await now(booking)).toMatchObject(at(next, "1A"));
  });

  it("one of its flights left: the plan is drawn up anew without it, or carried out without it", async () => {
    const day = ownDay(2035);
    const [gone, one] = [await flightAt(day, { departs: 0 }), await flightAt(day, { departs: 60 })];
    const next = await flightAt(day, { departs: 180 });
    const aboard = await storedBooking(gone, "1A");
    const booking = await storedBooking(one, "1B");
    const [jobId, asItWas] = [await planned(gone, one), await planned(gone, one)];
    await editedPast(gone, { status: "departed" });
    expect(await approve(jobId, 1, asha)).toMatchObject({ ok: false });
    expect(await planAnew(jobId, 1, asha)).toMatchObject({
      ok: true,
      value: { version: 2, without: ["AS 1000"] },
    });
    expect((await findDisruption(jobId))?.detail).toMatchObject({
      title: "AS 1060 SEA→JFK",
      flightIds: [one.flightId],
    });
    expect(await approve(asItWas, 1, asha)).toMatchObject({ ok: false });
    await carriedOut(jobId, 2);
    expect(await now(booking)).toMatchObject(at(next, "1B"));
    expect(await now(aboard)).toMatchObject(at(gone, "1A"));
    await expectWhole(one, next);
  });
});

it.concurrent("a flight that leaves while the others are closed flies with everybody aboard, and the rest is carried out", async () => {
  const day = ownDay(2035);
  const [gone, one] = [await flightAt(day, { departs: 0 }), await flightAt(day, { departs: 60 })];
  await flightAt(day, { departs: 180 });
  const aboard = await storedBooking(gone, "1A");
  const jobId = await planned(gone, one);
  await editedPast(gone, { status: "departed" });
  await approvedBefore(jobId);
  expect(await findDisruption(jobId)).toMatchObject({
    state: "done",
    detail: { flightIds: [one.flightId], flying: ["AS 1000 has departed."] },
  });
  expect(await now(aboard)).toMatchObject({ ...at(gone, "1A"), status: "confirmed" });
});

describe.concurrent("a party larger than a transaction", () => {
  it("is moved, chosen for, listed, placed and taken back, none of it lost", async () => {
    const day = ownDay(2035);
    const flight = await flightAt(day, { departs: 0, capacity: 60 });
    const [near, far] = [
      await flightAt(day, { to: "ORD", departs: 60, lasts: 100, capacity: 60 }),
      await flightAt(day, { from: "ORD", departs: 240, lasts: 100, capacity: 60 }),
    ];
    const party = await largeParty(flight, 40);
    const jobId = await planned(flight);
    const bookingIds = party.map(({ bookingId }) => bookingId);
    expect(await choose({ jobId, version: 1, bookingIds, way: [] }, asha)).toMatchObject({ ok: true });
    await carriedOut(jobId, 2);
    const way = [near.flightId, far.flightId];
    expect(await place({ jobId, bookingIds: [...bookingIds, ...bookingIds], way }, asha)).toMatchObject({
      ok: true,
      value: { placed: 40 },
    });
    const [first] = party;
    expect(await listByLocator(first?.recordLocator ?? "")).toHaveLength(80);
    await expectWhole(flight, near, far);
    await takenBack(jobId);
    expect(await findDisruption(jobId)).toMatchObject({ state: "undone" });
    expect((await nowStored(flight.flightId)).takenSeats).toHaveLength(40);
    expect((await nowStored(far.flightId)).takenSeats).toHaveLength(0);
    await expectWhole(flight, near, far);
  });
});
