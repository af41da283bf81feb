import { describe, expect, it } from "vitest";
import { storedBooking, tryToCancel } from "@/lib/bookings/sample-booking";
import { expectWhole, now } from "@/lib/changes/sample-change";
import { useTables } from "@/lib/dynamo/use-tables";
import { nowStored } from "@/lib/flights/sample-flight";
import { findDisruption } from "./disruptions";
import {
  at,
  carriedOut,
  editedPast,
  fill,
  flightAt,
  outcomesOf,
  ownDay,
  planned,
  stoppedBefore,
  takenBack,
} from "./sample-disruption";

useTables();

describe("the undo", () => {
  it("puts everybody back but who was changed since or finds no seat, and says who and why", async () => {
    const day = ownDay(2034);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120, capacity: 30 });
    const [gone, back] = [await storedBooking(flight, "1A"), await storedBooking(flight, "3D")];
    const jobId = await planned(flight);
    await carriedOut(jobId);
    expect((await tryToCancel(await now(gone))).ok).toBe(true);
    await takenBack(jobId);
    expect(await findDisruption(jobId)).toMatchObject({ state: "undone" });
    expect(await now(back)).toMatchObject(at(flight, "3D"));
    const { returned } = await outcomesOf(jobId);
    expect(returned.get(gone.bookingId)?.why).toBe("The booking was changed since and stays as it is.");
    expect(returned.get(back.bookingId)?.to).toEqual([{ flightId: flight.flightId, seat: "3D" }]);
    await expectWhole(flight, next);
  });

  it("puts people back on a flight whose times cross, as another program left them", async () => {
    const day = ownDay(2034);
    const flight = await flightAt(day, { departs: 0 });
    await flightAt(day, { departs: 120 });
    const booking = await storedBooking(flight, "1A");
    const jobId = await planned(flight);
    await carriedOut(jobId);
    await editedPast(flight, { arrival_time: `${day}T02:00:00Z` });
    await takenBack(jobId);
    expect(await now(booking)).toMatchObject(at(flight, "1A"));
  });

  it("of two flights in one plan puts both back", async () => {
    const day = ownDay(2034);
    const [one, two] = [await flightAt(day, { departs: 0 }), await flightAt(day, { departs: 60 })];
    const next = await flightAt(day, { departs: 180, capacity: 30 });
    await fill(one, 9);
    await fill(two, 9);
    const jobId = await planned(one, two);
    await carriedOut(jobId);
    expect((await nowStored(next.flightId)).takenSeats).toHaveLength(18);
    await expectWhole(one, two, next);
    await takenBack(jobId);
    expect((await nowStored(next.flightId)).takenSeats).toHaveLength(0);
    expect((await nowStored(two.flightId)).takenSeats).toHaveLength(9);
    await expectWhole(one, two, next);
  });

  it("leaves on their new flight who has flown with it", async () => {
    const day = ownDay(2034);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120 });
    const booking = await storedBooking(flight, "1A");
    const jobId = await planned(flight);
    await carriedOut(jobId);
    await editedPast(next, { status: "departed" });
    await takenBack(jobId);
    expect(await now(booking)).toMatchObject(at(next, "1A"));
    expect((await outcomesOf(jobId)).returned.get(booking.bookingId)?.why).toBe(
      "AS 1120, their flight now, has left.",
    );
  });
});

describe("a stop", () => {
  it("gives who was put on the list a seat back, and the gate its flight", async () => {
    const day = ownDay(2034);
    const flight = await flightAt(day, { departs: 0 });
    const booking = await storedBooking(flight, "2B");
    await editedPast(flight, { status: "boarding" });
    const jobId = await planned(flight);
    await carriedOut(jobId);
    expect(await now(booking)).toMatchObject({ status: "canceled" });
    await stoppedBefore(jobId);
    expect(await findDisruption(jobId)).toMatchObject({ state: "canceled", detail: { stopped: true } });
    expect(await now(booking)).toMatchObject({ ...at(flight, "2B"), status: "confirmed" });
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "boarding" });
    await expectWhole(flight);
  });

  it("and then the undo of a flight at the gate bring everybody back", async () => {
    const day = ownDay(2034);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120 });
    const booking = await storedBooking(flight, "2B");
    await editedPast(flight, { status: "boarding" });
    const jobId = await planned(flight);
    await carriedOut(jobId);
    await stoppedBefore(jobId);
    expect(await now(booking)).toMatchObject(at(next, "2B"));
    await takenBack(jobId);
    expect(await now(booking)).toMatchObject(at(flight, "2B"));
    await expectWhole(flight, next);
  });
});
