import { describe, expect, it } from "vitest";
import { newLocator } from "@/lib/bookings/locator";
import * as bookings from "@/lib/bookings/repository";
import { sampleBooking, sampleParty, storedBooking } from "@/lib/bookings/sample-booking";
import { getRaw, putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { nowStored, olga, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import { carryOut } from "./carry-out";
import { changeSeat, swapSeats } from "./deeds/change-seat";
import { moveToFlight } from "./deeds/move";
import { cancelTogether, reinstate, splitParty } from "./deeds/party";
import { asha, by, expectWhole, now, storedParty } from "./sample-change";
import { undo } from "./undo";

useTables();

describe("changing a seat", () => {
  it("frees the old seat and takes the new one at once, with its event", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    const done = await carryOut(changeSeat(booking, "2B", []), by(olga, "booking.reseated"));
    expect(done.ok).toBe(true);
    expect(await nowStored(flight.flightId)).toMatchObject({
      takenSeats: ["2B"],
      seatsAvailable: 11,
      version: 1,
    });
    expect(await now(booking)).toMatchObject({ seatNumber: "2B", version: 2 });
    await expectWhole(flight);
  });

  it("to a seat that somebody has is refused at the seat, and nothing moves", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    await storedBooking(flight, "1B");
    const refused = await carryOut(changeSeat(booking, "1B", []), by(olga, "booking.reseated"));
    expect(refused).toMatchObject({
      ok: false,
      error: { fields: { seat: { message: expect.stringContaining("Seat 1B is taken.") } } },
    });
    await expectWhole(flight);
  });

  it("on a full flight still works by swapping", async () => {
    const flight = await storedFlight({ capacity: 2 });
    const one = await storedBooking(flight, "1A");
    const other = await storedBooking(flight, "1B");
    expect((await carryOut(swapSeats(one, other), by(olga, "booking.swapped"))).ok).toBe(true);
    expect([(await now(one)).seatNumber, (await now(other)).seatNumber]).toEqual(["1B", "1A"]);
    await expectWhole(flight);
  });

  it("goes on a flight whose aircraft another program stored as unknown", async () => {
    const flight = await storedFlight({ aircraftType: undefined });
    const booking = await storedBooking(flight, "1A");
    const item = await getRaw("flights", { flight_id: flight.flightId });
    await putRaw("flights", { ...item, aircraft_type: { NULL: true } });
    expect((await carryOut(changeSeat(booking, "1B", []), by(olga, "booking.reseated"))).ok).toBe(true);
    await expectWhole(flight);
  });

  it("goes to no seat that the aircraft has not, unless another of them leaves it", async () => {
    const flight = await storedFlight();
    const booking = await storedBooking(flight, "1A");
    const beyond = await storedBooking(flight, "9C");
    expect(await carryOut(changeSeat(booking, "9D", []), by(olga, "booking.reseated"))).toMatchObject({
      ok: false,
      error: { message: "There is no seat 9D on this aircraft." },
    });
    expect((await carryOut(swapSeats(booking, beyond), by(olga, "booking.swapped"))).ok).toBe(true);
    await expectWhole(flight);
  });

  it("by ten people to one free seat, while others book, has one winner and loses no seat", async () => {
    const flight = await storedFlight({ capacity: 48 });
    const seated = await Promise.all(
      Array.from({ length: 10 }, (_, n) => storedBooking(flight, `${n + 1}A`)),
    );
    const moves = seated.map((booking) =>
      carryOut(changeSeat(booking, "12D", []), by(olga, "booking.reseated")),
    );
    const sales = ["1B", "2B", "3B", "4B"].map((seat) => storedBooking(flight, seat));
    const answers = await Promise.all(moves);
    await Promise.all(sales);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await nowStored(flight.flightId)).seatsAvailable).toBe(34);
    await expectWhole(flight);
  });
});

describe("moving to another flight", () => {
  it("takes a party along in one transaction and is in both histories", async () => {
    const [from, to] = [await storedFlight(), await storedFlight()];
    const [one, two] = await storedParty(from, ["1A", "1B"]);
    if (!one || !two) throw new Error("no party");
    const deed = moveToFlight(
      [
        { booking: one, seat: "3A" },
        { booking: two, seat: "3B" },
      ],
      to,
      [],
    );
    expect((await carryOut(deed, by(olga, "booking.moved"))).ok).toBe(true);
    expect(await nowStored(from.flightId)).toMatchObject({ takenSeats: [], seatsAvailable: 12 });
    expect((await nowStored(to.flightId)).takenSeats.sort()).toEqual(["3A", "3B"]);
    await expectWhole(from, to);
  });

  it("is refused as a whole when one seat there is taken, and when that flight is not on sale", async () => {
    const [from, to, gone] = [
      await storedFlight(),
      await storedFlight(),
      await storedFlight({ status: "departed" }),
    ];
    const [one, two] = await storedParty(from, ["1A", "1B"]);
    if (!one || !two) throw new Error("no party");
    await storedBooking(to, "3B");
    const taken = moveToFlight(
      [
        { booking: one, seat: "3A" },
        { booking: two, seat: "3B" },
      ],
      to,
      [],
    );
    expect((await carryOut(taken, by(olga, "booking.moved"))).ok).toBe(false);
    const departed = moveToFlight([{ booking: one, seat: "3A" }], gone, []);
    expect(await carryOut(departed, by(olga, "booking.moved"))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("has departed") },
    });
    expect((await nowStored(from.flightId)).takenSeats.sort()).toEqual(["1A", "1B"]);
    await expectWhole(from, to, gone);
  });
});

describe("a party", () => {
  it("is canceled together, some or all, and each reinstated while the seat is free", async () => {
    const flight = await storedFlight();
    const [one, two] = await storedParty(flight, ["1A", "1B"]);
    if (!one || !two) throw new Error("no party");
    expect((await carryOut(cancelTogether([one, two]), by(olga, "booking.canceled"))).ok).toBe(true);
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: [], seatsAvailable: 12 });
    await storedBooking(flight, "1B");
    expect(
      (await carryOut(reinstate(await now(one), undefined, []), by(olga, "booking.reinstated"))).ok,
    ).toBe(true);
    const lost = await carryOut(reinstate(await now(two), undefined, []), by(olga, "booking.reinstated"));
    expect(lost).toMatchObject({
      ok: false,
      error: { fields: { seat: { message: expect.stringContaining("Seat 1B is taken.") } } },
    });
    expect((await carryOut(reinstate(await now(two), "2A", []), by(olga, "booking.reinstated"))).ok).toBe(
      true,
    );
    await expectWhole(flight);
  });

  it("on two flights is changed together, and the undo takes both back", async () => {
    const [flight, other] = [await storedFlight(), await storedFlight()];
    const [one, two] = await storedParty(flight, ["1A", "1B"]);
    if (!one || !two) throw new Error("no party");
    await carryOut(moveToFlight([{ booking: two, seat: "3A" }], other, []), by(olga, "booking.moved"));
    const done = await carryOut(cancelTogether([one, await now(two)]), by(olga, "booking.canceled"));
    if (!done.ok) throw new Error(done.error.message);
    expect((await undo(done.value.subject, done.value.changeId, { who: asha, requestId: "test" })).ok).toBe(
      true,
    );
    expect(await now(one)).toMatchObject({ status: "confirmed", seatNumber: "1A" });
    expect(await now(two)).toMatchObject({ status: "confirmed", seatNumber: "3A" });
    await expectWhole(flight, other);
  });

  it("is split only among itself, and never as a whole", () => {
    const [one, two] = sampleParty(sampleFlight(), ["1A", "1B"]);
    const stranger = sampleBooking(sampleFlight(), "1C");
    expect(splitParty([one], [one], newLocator())).toMatchObject({ ok: false });
    expect(splitParty([one, stranger], [one, two ?? one], newLocator())).toEqual({
      ok: false,
      error: { sentence: "Binaya Sharma 1 is of another party." },
    });
  });

  it("is split, and found under both locators", async () => {
    const flight = await storedFlight();
    const party = await storedParty(flight, ["1A", "1B", "1C"]);
    const locator = newLocator();
    const deed = splitParty(party.slice(2), party, locator);
    expect((await carryOut(deed, by(olga, "booking.split"))).ok).toBe(true);
    expect((await bookings.listByLocator(locator)).map(({ seatNumber }) => seatNumber)).toEqual(["1C"]);
    expect(await bookings.listByLocator(party[0]?.recordLocator ?? "")).toHaveLength(2);
    await expectWhole(flight);
  });
});
