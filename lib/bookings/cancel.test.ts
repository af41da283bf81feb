import { describe, expect, it } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import * as history from "@/lib/audit/repository";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { nowStored, storedFlight } from "@/lib/flights/sample-flight";
import * as bookings from "./repository";
import { putBooking, sampleBooking, storedBooking, tryToBook, tryToCancel } from "./sample-booking";

useTables();

async function cancelationsOf(flight: Flight) {
  const { items } = await history.listBySubject(flightSubject(flight.flightId), 200);
  return items.filter((event) => event.kind === "booking.canceled");
}

describe("canceling", () => {
  it("puts the seat back on sale and keeps the booking, canceled, with its event", async () => {
    const flight = await storedFlight();
    await storedBooking(flight, "1B");
    const booking = await storedBooking(flight, "1A");
    const canceled = await tryToCancel(booking);
    expect(canceled).toMatchObject({ ok: true, value: { status: "canceled", version: 2, seatNumber: "1A" } });
    expect(await bookings.find(booking.bookingId)).toEqual(canceled.ok && canceled.value);
    expect(await nowStored(flight.flightId)).toMatchObject({
      seatsAvailable: 11,
      takenSeats: ["1B"],
      version: 1,
    });
    expect(await cancelationsOf(flight)).toMatchObject([
      { bookingId: booking.bookingId, byName: "Olga Lind" },
    ]);
  });

  it("the last passenger leaves no empty set behind, and the seat can be sold again", async () => {
    const flight = await storedFlight({ capacity: 1 });
    await tryToCancel(await storedBooking(flight, "1A"));
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 1, takenSeats: [] });
    expect((await tryToBook(flight, sampleBooking(flight, "1A"))).ok).toBe(true);
  });

  it("a second time releases nothing and is refused with who was first", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    await tryToCancel(booking, { userId: "asha", name: "Asha Rao" });
    const canceled = await bookings.find(booking.bookingId);
    expect(canceled?.updatedBy).toBe("asha");
    const again = { ok: false, error: { current: canceled } };
    expect(await tryToCancel(booking)).toEqual(again);
    if (canceled) expect(await tryToCancel(canceled)).toEqual(again);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12 });
    expect(await cancelationsOf(flight)).toHaveLength(1);
  });

  it("by 20 people at once gives back exactly one seat, and one of them did it", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    const people = Array.from({ length: 20 }, (_, n) => ({ userId: `agent-${n}`, name: `Agent ${n}` }));
    const answers = await Promise.all(people.map((who) => tryToCancel(booking, who)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12, takenSeats: [] });
    expect(await cancelationsOf(flight)).toHaveLength(1);
  });

  it("late never takes the seat from somebody who has booked it since", async () => {
    const flight = await storedFlight();
    const first = await storedBooking(flight, "1A");
    await tryToCancel(first);
    await storedBooking(flight, "1A");
    expect((await tryToCancel(first)).ok).toBe(false);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
  });

  it("is refused with nothing when the booking is gone", async () => {
    const flight = await storedFlight();
    expect(await tryToCancel(sampleBooking(flight, "1A"))).toEqual({
      ok: false,
      error: { current: undefined },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12 });
  });

  it.each([
    ["the passenger has boarded", { status: "boarded" as const }],
    ["somebody changed the booking meanwhile", { version: 2, note: "wheelchair" }],
  ])("is refused, and releases nothing, when %s", async (_why, meanwhile) => {
    const flight = await storedFlight({ takenSeats: ["1A"] });
    const seen = sampleBooking(flight, "1A");
    const stored = { ...seen, ...meanwhile, nameKey: "1/BINAYA SHARMA" };
    await putBooking(stored);
    expect(await tryToCancel(seen)).toEqual({ ok: false, error: { current: stored } });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
  });

  it.each(["checked_in", "no_show"] as const)("also works on somebody who is %s", async (status) => {
    const flight = await storedFlight({ takenSeats: ["1A"] });
    const booking = sampleBooking(flight, "1A", { status });
    await putBooking(booking);
    expect((await tryToCancel(booking)).ok).toBe(true);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12, takenSeats: [] });
  });
});
