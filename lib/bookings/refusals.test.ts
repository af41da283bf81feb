import { describe, expect, it } from "vitest";
import { putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { newId, nowStored, quoteOf, storedFlight } from "@/lib/flights/sample-flight";
import type { Problem } from "@/lib/result";
import { newParty } from "./make";
import { bookRefusal, cancelRefusal } from "./refusals";
import * as bookings from "./repository";
import { bookingEvent, sampleBooking, storedBooking, tryToCancel } from "./sample-booking";
import { type BookingInput, bookingInput } from "./schema";

useTables();

const seatField = "passengers.0.seat";

function form(flight: Flight, seat: string, over: Partial<BookingInput> = {}): BookingInput {
  const { recordLocator, requestId } = sampleBooking(flight, seat);
  return bookingInput.parse({
    requestId,
    locator: recordLocator,
    flightId: flight.flightId,
    passengers: [{ givenName: "Ana", familyName: "Ruiz", seat }],
    quote: quoteOf(flight),
    strays: flight.capacity === undefined,
    ...over,
  });
}

/** Sends the form as the action does, and gives what the person is told when it is refused. */
async function send(input: BookingInput): Promise<Problem | undefined> {
  const party = newParty(input, new Date().toISOString(), "asha");
  const events = party.map((booking) => bookingEvent(booking, "booking.made"));
  const booked = await bookings.book(party, input.quote, events, input.strays || undefined);
  return booked.ok ? undefined : bookRefusal(input, booked.error);
}

describe("who is not given a seat is told", () => {
  it("who has it, since when, and the nearest that is free", async () => {
    const flight = await storedFlight({ takenSeats: ["2B"], blockedSeats: ["2C"] });
    const first = form(flight, "2A", {
      passengers: [{ givenName: "Binaya", familyName: "Sharma", seat: "2A" }],
    });
    await send(first);
    const told = await send(form(flight, "2A"));
    expect(told?.fields?.[seatField]).toEqual({
      message: expect.stringMatching(
        `^Seat 2A is taken\\. Binaya Sharma, ${first.locator}-1, has it, booked \\d+ seconds? ago\\.$`,
      ),
      ways: [{ label: "Use 2D", set: { [seatField]: "2D" } }],
    });
  });

  it("that it is taken, when nobody is listed with it yet", async () => {
    const flight = await storedFlight({ capacity: 2, takenSeats: ["1A"] });
    expect((await send(form(flight, "1A")))?.fields?.[seatField]).toEqual({
      message: "Seat 1A is taken.",
      ways: [{ label: "Use 1B", set: { [seatField]: "1B" } }],
    });
  });

  it("that it is blocked", async () => {
    const flight = await storedFlight({ blockedSeats: ["1A"] });
    expect((await send(form(flight, "1A")))?.fields?.[seatField]?.message).toBe("Seat 1A is blocked.");
  });

  it("who has it past the ledger", async () => {
    const flight = await storedFlight({ capacity: undefined, seatsAvailable: 120 });
    const bookingId = newId();
    const stray = {
      booking_id: { S: bookingId },
      flight_id: { S: flight.flightId },
      seat_number: { S: "2A" },
    };
    await putRaw("bookings", { ...stray, passenger_name: { S: "Binaya Sharma" } });
    const told = await send(form(flight, "2A"));
    expect(told?.fields?.[seatField]?.message).toBe(`Seat 2A is taken: Binaya Sharma, ${bookingId}, has it.`);
  });

  it.each<[what: string, over: Partial<Flight>, message: string]>([
    ["sold out", { capacity: 1, takenSeats: ["1A"] }, "This flight is sold out."],
    ["departed", { status: "departed" }, "This flight has departed: no seats are sold on it."],
  ])("that the flight is %s", async (_what, over, message) => {
    const flight = await storedFlight(over);
    expect(await send(form(flight, "1B"))).toEqual({ code: "refused", message });
  });

  it("every seat of the party that was lost, each with another that nobody of it chose; the rest is kept", async () => {
    const flight = await storedFlight();
    await send(
      form(flight, "1A", {
        passengers: [
          { givenName: "A", familyName: "B", seat: "1A" },
          { givenName: "C", familyName: "D", seat: "1C" },
        ],
      }),
    );
    const seats = ["1A", "1B", "1C"];
    const told = await send(
      form(flight, "1A", { passengers: seats.map((seat) => ({ givenName: "E", familyName: "F", seat })) }),
    );
    expect(Object.keys(told?.fields ?? {})).toEqual(["passengers.0.seat", "passengers.2.seat"]);
    const offered = Object.values(told?.fields ?? {}).flatMap(({ ways = [] }) =>
      ways.map(({ label }) => label),
    );
    expect(new Set(offered).size).toBe(2);
    expect(offered).not.toContain("Use 1B");
    expect((await nowStored(flight.flightId)).takenSeats.sort()).toEqual(["1A", "1C"]);
  });

  it("what the flight costs now", async () => {
    const flight = await storedFlight({ price: "180" });
    const told = await send(form(flight, "1A", { quote: { ...quoteOf(flight), price: "149.5" } }));
    expect(told?.message).toBe("The fare is now USD 180. Check it and try again.");
  });

  it("that the flight is gone", async () => {
    const flight = { ...(await storedFlight()), flightId: newId() };
    expect((await send(form(flight, "1A")))?.message).toBe("This flight is no longer there.");
  });

  it("that the form was sent already, also with another passenger, with a way to what it booked", async () => {
    const flight = await storedFlight();
    const sent = form(flight, "1A");
    await send(sent);
    const id = `${sent.locator}-1`;
    expect(
      await send({ ...sent, passengers: [{ givenName: "Ana", familyName: "Ruiz", seat: "1B" }] }),
    ).toEqual({
      code: "refused",
      message: "This form was already sent: Ana Ruiz was booked in seat 1A.",
      see: { href: `/bookings/${id}`, label: `Open booking ${id}` },
    });
  });

  it("that what the form booked was canceled since", async () => {
    const flight = await storedFlight();
    const sent = form(flight, "1A");
    await send(sent);
    const booking = await bookings.find(`${sent.locator}-1`);
    if (booking) await tryToCancel(booking);
    const told = await send(sent);
    expect(told?.message).toBe(
      "This form was already sent: Ana Ruiz was booked in seat 1A, and canceled since.",
    );
    expect((await nowStored(flight.flightId)).takenSeats).toEqual([]);
  });

  it("that the locator is somebody else's", async () => {
    const flight = await storedFlight();
    const theirs = await storedBooking(flight, "1A");
    const locator = theirs.recordLocator ?? "";
    const told = await send(form(flight, "1B", { locator }));
    expect(told?.message).toBe(
      `The locator ${locator} was given to somebody else. Reload the page for a new one.`,
    );
  });
});

describe("who cannot cancel is told", () => {
  it("who canceled first, and when, and that nothing was released twice", async () => {
    const booking = await storedBooking(await storedFlight(), "1A");
    await tryToCancel(booking, { userId: "asha", name: "Asha Rao" });
    const told = await cancelRefusal(await bookings.find(booking.bookingId), 1);
    expect(told).toEqual({
      code: "refused",
      message: expect.stringMatching(
        /^asha canceled it \d+ seconds? ago\. This booking is canceled already\. No seat was released a second time\.$/,
      ),
    });
  });

  it.each<[what: string, over: object | undefined, code: Problem["code"], message: RegExp]>([
    ["that it is gone", undefined, "not-found", /no longer there/],
    ["that the passenger has boarded", { status: "boarded" }, "refused", /has boarded/],
    ["that somebody changed it meanwhile", { version: 2 }, "conflict", /changed this booking meanwhile/],
    [
      "that another program canceled it",
      { status: "canceled", updatedAt: undefined },
      "refused",
      /^This booking is canceled already/,
    ],
    ["to try again when nothing stands against it", {}, "busy", /Try again/],
  ])("%s", async (_what, over, code, message) => {
    const booking = over ? sampleBooking(await storedFlight(), "1A", over) : undefined;
    expect(await cancelRefusal(booking, 1)).toEqual({ code, message: expect.stringMatching(message) });
  });
});
