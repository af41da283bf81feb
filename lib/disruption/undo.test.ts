import { describe, expect, it } from "vitest";
import { storedBooking, tryToCancel } from "@/lib/bookings/sample-booking";
import { expectWhole, now } from "@/lib/changes/sample-change";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { nowStored } from "@/lib/flights/sample-flight";
import { findDisruption } from "./disruptions";
import { carriedOut, fill, flightAt, outcomesOf, ownDay, planned, takenBack } from "./sample-disruption";

useTables();

const at = ({ flightId }: Flight, seatNumber: string) => ({ flightId, seatNumber });

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
});
