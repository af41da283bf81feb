import { describe, expect, it } from "vitest";
import { storedBooking } from "@/lib/bookings/sample-booking";
import { useTables } from "@/lib/dynamo/use-tables";
import { nowStored, olga, storedFlight } from "@/lib/flights/sample-flight";
import { carryOut } from "./carry-out";
import { takeStep } from "./deeds/at-the-gate";
import { changeSeat } from "./deeds/change-seat";
import { moveToFlight } from "./deeds/move";
import { cancelTogether, correctName, reinstate } from "./deeds/party";
import { asha, by, expectWhole, now } from "./sample-change";
import { undo } from "./undo";

useTables();

describe("undo", () => {
  it.each(["reseated", "canceled", "moved", "renamed", "checked in"])("of %s puts all back", async (what) => {
    const [flight, other] = [await storedFlight(), await storedFlight()];
    const booking = await now(await storedBooking(flight, "1A"));
    const deeds = {
      reseated: changeSeat(booking, "2A", []),
      canceled: cancelTogether([booking]),
      moved: moveToFlight([{ booking, seat: "3A" }], other, []),
      renamed: correctName(booking, "Maria", "Garcia"),
      "checked in": takeStep([booking], "check-in"),
    };
    const done = await carryOut(deeds[what as keyof typeof deeds], by(olga, "booking.stepped"));
    if (!done.ok) throw new Error(done.error.message);
    const undone = await undo(done.value.subject, done.value.changeId, { who: asha, requestId: "test" });
    expect(undone.ok).toBe(true);
    const { version: _version, updatedAt: _at, updatedBy, ...after } = await now(booking);
    const { version: _old, updatedAt: _then, updatedBy: _who, ...before } = booking;
    expect(after).toEqual(before);
    expect(updatedBy).toBe("asha");
    await expectWhole(flight, other);
  });

  it("of a reinstatement cancels again, and frees the seat", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    await carryOut(cancelTogether([booking]), by(olga, "booking.canceled"));
    const done = await carryOut(reinstate(await now(booking), "2A", []), by(olga, "booking.reinstated"));
    if (!done.ok) throw new Error(done.error.message);
    expect((await undo(done.value.subject, done.value.changeId, { who: asha, requestId: "test" })).ok).toBe(
      true,
    );
    expect(await now(booking)).toMatchObject({ status: "canceled", seatNumber: "1A" });
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: [], seatsAvailable: 12 });
    await expectWhole(flight);
  });

  it("is refused, with who, when the booking moved since", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    const done = await carryOut(changeSeat(booking, "2A", []), by(olga, "booking.reseated"));
    if (!done.ok) throw new Error(done.error.message);
    await carryOut(changeSeat(await now(booking), "3A", []), by(asha, "booking.reseated"));
    const undone = await undo(done.value.subject, done.value.changeId, { who: olga, requestId: "test" });
    expect(undone).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await now(booking)).seatNumber).toBe("3A");
    await expectWhole(flight);
  });

  it("is refused when the old seat is somebody else's now, and can be undone itself", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    const done = await carryOut(changeSeat(booking, "2A", []), by(olga, "booking.reseated"));
    if (!done.ok) throw new Error(done.error.message);
    await storedBooking(flight, "1A");
    const undone = await undo(done.value.subject, done.value.changeId, { who: olga, requestId: "test" });
    expect(undone).toMatchObject({
      ok: false,
      error: { fields: { seat: { message: expect.stringContaining("Seat 1A is taken.") } } },
    });
    await expectWhole(flight);
  });
});
