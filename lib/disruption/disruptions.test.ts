import { describe, expect, it } from "vitest";
import type { Booking } from "@/lib/bookings/booking";
import { listByLocator } from "@/lib/bookings/repository";
import { sampleBooking, storedBooking, tryToBook, tryToCancel } from "@/lib/bookings/sample-booking";
import { asha, expectWhole, now, storedParty } from "@/lib/changes/sample-change";
import { useTables } from "@/lib/dynamo/use-tables";
import { nowStored } from "@/lib/flights/sample-flight";
import { findDisruption, openDisruption } from "./disruptions";
import { choose, place } from "./edit";
import { disruptionRests } from "./runner";
import {
  at,
  carriedOut,
  fill,
  flightAt,
  holdPastAll,
  outcomesOf,
  ownDay,
  planned,
  planOf,
  takenBack,
} from "./sample-disruption";
import { approve, drop, resume, stopMoving } from "./steps";

useTables();

describe.concurrent("a flight that is canceled", () => {
  it("has its passengers moved as planned, is canceled, and keeps whole", async () => {
    const day = ownDay(2031);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120 });
    const party = await storedParty(flight, ["1A", "1B"]);
    const alone = await storedBooking(flight, "3C");
    const jobId = await planned(flight);
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "scheduled" });
    await carriedOut(jobId);
    expect(await findDisruption(jobId)).toMatchObject({ state: "done", done: 3, of: 3 });
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "canceled", takenSeats: [] });
    expect(await now(party[0] as Booking)).toMatchObject(at(next, "1A"));
    expect(await now(alone)).toMatchObject(at(next, "3C"));
    await expectWhole(flight, next);
  });

  it("is closed for sale before anyone moves", async () => {
    const flight = await flightAt(ownDay(2031), { departs: 0 });
    await carriedOut(await planned(flight));
    expect(await tryToBook(flight, sampleBooking(flight, "1A"))).toMatchObject({
      ok: false,
      error: { flight: { status: "canceled" } },
    });
  });

  it("sends passengers on with one stop: a booking for each flight, under the same locator", async () => {
    const day = ownDay(2031);
    const flight = await flightAt(day, { departs: 0 });
    const inbound = await flightAt(day, { to: "ORD", departs: 30, lasts: 120 });
    const onward = await flightAt(day, { from: "ORD", departs: 200, lasts: 90 });
    const [first, second] = await storedParty(flight, ["1A", "1B"]);
    const jobId = await planned(flight);
    await carriedOut(jobId);
    const locator = first?.recordLocator ?? "";
    const party = (await listByLocator(locator)).map(({ bookingId, flightId, seatNumber, status }) => ({
      bookingId,
      flightId,
      seatNumber,
      status,
    }));
    expect(party).toEqual([
      { bookingId: first?.bookingId, ...at(inbound, "1A"), status: "confirmed" },
      { bookingId: second?.bookingId, ...at(inbound, "1B"), status: "confirmed" },
      { bookingId: `${locator}-3`, ...at(onward, "1A"), status: "confirmed" },
      { bookingId: `${locator}-4`, ...at(onward, "1B"), status: "confirmed" },
    ]);
    await expectWhole(flight, inbound, onward);
    await takenBack(jobId);
    expect((await listByLocator(locator)).map(({ status }) => status)).toEqual([
      "confirmed",
      "confirmed",
      "canceled",
      "canceled",
    ]);
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "scheduled" });
    await expectWhole(flight, inbound, onward);
  });

  it("lists who does not fit, with the reason, canceled and never lost; a person places them later", async () => {
    const day = ownDay(2031);
    const flight = await flightAt(day, { departs: 0 });
    const other = await flightAt(day, { departs: 120, capacity: 2 });
    const [one] = await storedParty(flight, ["1A"]);
    const trio = await storedParty(flight, ["2A", "2B", "2C"]);
    const jobId = await planned(flight);
    await carriedOut(jobId);
    const { moved } = await outcomesOf(jobId);
    expect(moved.filter(({ to }) => to.length === 0).map(({ bookingId }) => bookingId)).toEqual(
      trio.map(({ bookingId }) => bookingId),
    );
    expect(moved.find(({ to }) => to.length === 0)?.why).toContain("3 travel together");
    expect(await now(one as Booking)).toMatchObject(at(other, "1A"));
    expect(await now(trio[0] as Booking)).toMatchObject({ status: "canceled" });
    const later = await flightAt(day, { departs: 400 });
    const bookingIds = trio.map(({ bookingId }) => bookingId);
    const full = await place({ jobId, bookingIds, way: [other.flightId] }, asha);
    expect(full).toMatchObject({ ok: false, error: { message: expect.stringContaining("3 are needed") } });
    expect(await place({ jobId, bookingIds, way: [later.flightId] }, asha)).toMatchObject({ ok: true });
    expect(await now(trio[0] as Booking)).toMatchObject({ ...at(later, "2A"), status: "confirmed" });
    expect(await place({ jobId, bookingIds, way: [later.flightId] }, asha)).toMatchObject({ ok: false });
    await expectWhole(flight, other, later);
    await takenBack(jobId);
    expect(await now(trio[0] as Booking)).toMatchObject({ ...at(flight, "2A"), status: "confirmed" });
    await expectWhole(flight, other, later);
  });

  it("judges again what was sold, canceled or booked between plan and approval", async () => {
    const day = ownDay(2031);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120 });
    const leaves = await storedBooking(flight, "1A");
    const stays = await storedBooking(flight, "1B");
    const jobId = await planned(flight);
    expect((await tryToCancel(leaves)).ok).toBe(true);
    const sold = await storedBooking(next, "1B");
    const late = await storedBooking(flight, "3A");
    await carriedOut(jobId);
    expect(await now(sold)).toMatchObject(at(next, "1B"));
    expect(await now(late)).toMatchObject(at(next, "3A"));
    expect((await now(stays)).flightId).toBe(next.flightId);
    expect((await outcomesOf(jobId)).moved).toHaveLength(2);
    await expectWhole(flight, next);
  });

  it("is refused when it has left, is gone or is being canceled by somebody else", async () => {
    const flight = await flightAt(ownDay(2031), { departs: 0 });
    const [one, other] = [await planned(flight), await planned(flight)];
    await carriedOut(one);
    const late = await approve(other, 1, asha);
    expect(late).toMatchObject({ ok: false, error: { see: { href: `/disruptions/${one}` } } });
    const input = { title: "", reason: "fog" };
    const again = await openDisruption({ ...input, flightIds: [flight.flightId] }, asha);
    expect(again).toMatchObject({ ok: false, error: { message: "AS 1000 is canceled already." } });
    expect((await openDisruption({ ...input, flightIds: ["NONE"] }, asha)).ok).toBe(false);
  });
});

it.concurrent("a flight is not canceled while a seat is taken that no booking has; it says so, and goes on once mended", async () => {
  const day = ownDay(2031);
  const flight = await flightAt(day, { departs: 0 });
  await flightAt(day, { departs: 120 });
  await storedBooking(flight, "1A");
  await holdPastAll(flight, "ADD", "2A");
  const jobId = await planned(flight);
  await carriedOut(jobId);
  expect(await findDisruption(jobId)).toMatchObject({
    state: "failed",
    failure: expect.stringContaining("Seats are still taken that no booking has"),
  });
  expect(await nowStored(flight.flightId)).toMatchObject({ status: "canceling", takenSeats: ["2A"] });
  await holdPastAll(flight, "DELETE", "2A");
  expect((await resume(jobId)).ok).toBe(true);
  await disruptionRests(jobId);
  expect(await nowStored(flight.flightId)).toMatchObject({ status: "canceled" });
}, 20_000);

describe.concurrent("a plan", () => {
  it("is edited by a person, who is told when somebody else was first", async () => {
    const day = ownDay(2031);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120 });
    const later = await flightAt(day, { departs: 240, capacity: 1 });
    const early = await flightAt(day, { departs: -90 });
    const [one, two] = await storedParty(flight, ["1A", "1B"]);
    const jobId = await planned(flight);
    const ids = [one, two].flatMap((booking) => booking?.bookingId ?? []);
    expect((await planOf(jobId)).map(({ legs }) => legs[0]?.flightId)).toEqual([
      next.flightId,
      next.flightId,
    ]);
    const edit = { jobId, version: 1, bookingIds: ids };
    expect(await choose({ ...edit, way: [later.flightId] }, asha)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("1 seat that no one else") },
    });
    expect(await choose({ ...edit, way: ["NONE"] }, asha)).toMatchObject({ ok: false });
    expect(await choose({ ...edit, bookingIds: ["NOBODY-1"], way: [] }, asha)).toMatchObject({ ok: false });
    expect(await choose({ ...edit, way: [early.flightId] }, asha)).toMatchObject({ ok: true });
    expect(await choose({ ...edit, way: [] }, asha)).toMatchObject({
      ok: false,
      error: { code: "conflict", message: expect.stringContaining("Asha Rao edited the plan") },
    });
    const left = await choose({ jobId, version: 2, bookingIds: ids.slice(1), way: [] }, asha);
    expect(left).toMatchObject({ ok: true, value: { version: 3 } });
    expect((await planOf(jobId)).map(({ legs, by }) => [legs[0]?.flightId, by])).toEqual([
      [early.flightId, "Asha Rao"],
      [undefined, "Asha Rao"],
    ]);
    await carriedOut(jobId, 3);
    expect(await now(two as Booking)).toMatchObject({ status: "canceled" });
    await expectWhole(flight, next, early);
  });

  it("that controllers approve at once, or one just after the other, is carried out once", async () => {
    const day = ownDay(2031);
    const flight = await flightAt(day, { departs: 0 });
    const next = await flightAt(day, { departs: 120 });
    await fill(flight, 6);
    const jobId = await planned(flight);
    const presses = [approve(jobId, 1, asha)];
    for (let press = 0; press < 5; press++) {
      presses.push(approve(jobId, 1, asha));
      // One reading later: each press meets the first one at another moment of its work.
      await findDisruption(jobId);
    }
    expect((await Promise.all(presses)).map(({ ok }) => ok)).toEqual(presses.map(() => true));
    await disruptionRests(jobId);
    expect((await outcomesOf(jobId)).moved).toHaveLength(6);
    await expectWhole(flight, next);
  });

  it("that is dropped does nothing, and is not approved any more", async () => {
    const flight = await flightAt(ownDay(2031), { departs: 0 });
    const jobId = await planned(flight);
    expect((await drop(jobId)).ok).toBe(true);
    expect((await approve(jobId, 1, asha)).ok).toBe(false);
    expect((await nowStored(flight.flightId)).status).toBe("scheduled");
  });
});

it.concurrent("what is stopped half way leaves everybody on a flight that is on sale", async () => {
  const day = ownDay(2031);
  const flight = await flightAt(day, { departs: 0, capacity: 120 });
  const next = await flightAt(day, { departs: 120, capacity: 120 });
  await fill(flight, 60);
  const jobId = await planned(flight);
  expect((await approve(jobId, 1, asha)).ok).toBe(true);
  expect((await stopMoving(jobId)).ok).toBe(true);
  await disruptionRests(jobId);
  expect(await findDisruption(jobId)).toMatchObject({ state: "canceled" });
  const [from, to] = [await nowStored(flight.flightId), await nowStored(next.flightId)];
  expect(from.status).toBe("scheduled");
  expect(from.takenSeats.length + to.takenSeats.length).toBe(60);
  await expectWhole(flight, next);
});
