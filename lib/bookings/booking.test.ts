import { describe, expect, it } from "vitest";
import { sampleFlight } from "@/lib/flights/sample-flight";
import {
  type Booking,
  bookingStatuses,
  type CancelRefusal,
  explainCancel,
  isLive,
  isReplay,
  mayCancel,
} from "./booking";
import { bookingIdOf, locatorAlphabet, newLocator } from "./locator";
import { nearestFree, newParty, seatExists } from "./make";
import { sampleBooking } from "./sample-booking";
import { bookingInput } from "./schema";

const booking = sampleBooking(sampleFlight(), "12A");

describe("a booking", () => {
  it.each(bookingStatuses)("that is %s holds its seat unless it is canceled", (status) => {
    expect(isLive({ ...booking, status })).toBe(status !== "canceled");
  });

  it("of which nobody knows the status holds its seat", () => {
    expect(isLive({ ...booking, status: undefined })).toBe(true);
  });

  const cancels: [
    what: string,
    booking: Booking | undefined,
    seen: number,
    refusal?: CancelRefusal["kind"],
  ][] = [
    ["that is confirmed may be canceled", booking, 1],
    ["that has checked in may be canceled", { ...booking, status: "checked_in" }, 1],
    ["that did not show may be canceled", { ...booking, status: "no_show" }, 1],
    ["that another program wrote may be canceled", { ...booking, version: 0 }, 0],
    ["without a status may be canceled", { ...booking, status: undefined }, 1],
    ["that is gone may not", undefined, 1, "gone"],
    ["that is canceled may not", { ...booking, status: "canceled" }, 1, "already-canceled"],
    [
      "that was canceled since it was seen may not",
      { ...booking, status: "canceled", version: 2 },
      1,
      "already-canceled",
    ],
    ["that has boarded may not", { ...booking, status: "boarded" }, 1, "boarded"],
    ["that was changed since it was seen may not", { ...booking, version: 2 }, 1, "stale"],
  ];

  it.each(cancels)("%s", (_what, stored, seen, refusal) => {
    const verdict = mayCancel(stored, seen);
    expect(verdict).toEqual(refusal ? { ok: false, error: { kind: refusal } } : { ok: true, value: stored });
  });

  it.each<[CancelRefusal["kind"], string]>([
    ["gone", "This booking is no longer there."],
    ["already-canceled", "This booking is canceled already. No seat was released a second time."],
    ["boarded", "This passenger has boarded: take them off the aircraft first."],
    ["stale", "Somebody changed this booking meanwhile. Look at it again before canceling."],
  ])("that is not canceled because it is %s is told so: %s", (kind, sentence) => {
    expect(explainCancel({ kind })).toBe(sentence);
  });
});

describe("a request sent again", () => {
  it("is known by its id, flight, seat and passenger, however the booking changed since", () => {
    expect(isReplay({ ...booking, version: 7, status: "checked_in", createdAt: "earlier" }, booking)).toBe(
      true,
    );
  });

  it.each<Partial<Booking>>([
    { requestId: "another" },
    { requestId: undefined },
    { flightId: "another" },
    { seatNumber: "12B" },
    { passengerName: "Ana Ruiz" },
  ])("is not taken for one with %j", (over) => {
    expect(isReplay({ ...booking, ...over }, booking)).toBe(false);
  });
});

describe("a record locator", () => {
  it("has six signs, none of them 0, 1, I or O", () => {
    expect(locatorAlphabet).toHaveLength(32);
    expect(new Set(locatorAlphabet).size).toBe(32);
    expect(locatorAlphabet).not.toMatch(/[01IO]/);
    expect(newLocator()).toMatch(new RegExp(`^[${locatorAlphabet}]{6}$`));
  });

  it("is drawn sign by sign from all of them", () => {
    expect(newLocator(() => 0)).toBe("222222");
    expect(newLocator((below) => below - 1)).toBe("ZZZZZZ");
    expect(new Set(Array.from({ length: 2_000 }, () => newLocator())).size).toBe(2_000);
  });

  it("numbers the passengers who share it", () => {
    expect([1, 2, 10].map((passenger) => bookingIdOf("K7QX2M", passenger))).toEqual([
      "K7QX2M-1",
      "K7QX2M-2",
      "K7QX2M-10",
    ]);
  });
});

describe("a new booking", () => {
  const typed = {
    requestId: "7f9c2ba4-e88f-4d4c-8e2a-0b1d3c5f7a91",
    locator: "K7QX2M",
    flightId: "FL100",
    passengers: [{ givenName: " binaya ", familyName: "Sharma", seat: "12a" }],
    strays: false,
    quote: { price: "149.5", currency: "USD" },
  };

  it("is what was typed, at the fare that was shown", () => {
    const now = "2026-11-01T09:00:00.000Z";
    expect(newParty(bookingInput.parse({ ...typed, phone: "+1 206 555 0100" }), now, "asha")[0]).toEqual({
      bookingId: "K7QX2M-1",
      recordLocator: "K7QX2M",
      requestId: typed.requestId,
      flightId: "FL100",
      passengerName: "binaya Sharma",
      nameKey: "SHARMA/BINAYA",
      seatNumber: "12A",
      status: "confirmed",
      phone: "+1 206 555 0100",
      pricePaid: "149.5",
      currency: "USD",
      version: 1,
      createdAt: now,
      createdBy: "asha",
      updatedAt: now,
      updatedBy: "asha",
      unreadable: [],
      other: {},
    });
  });

  it("has no fare where the flight has none", () => {
    const [free] = newParty(bookingInput.parse({ ...typed, quote: {} }), "now", "asha");
    expect(free).not.toHaveProperty("pricePaid");
    expect(free).not.toHaveProperty("currency");
  });
});

describe("a seat", () => {
  it.each([
    ["1A", { capacity: 12 }, true],
    ["3D", { capacity: 12 }, true],
    ["4A", { capacity: 12 }, false],
    ["1E", { capacity: 12 }, false],
    ["20E", { aircraftType: "739" }, true],
    ["99A", { aircraftType: "739" }, false],
    ["99A", {}, true],
  ])("%s exists on a flight of %j: %s", (seat, quote, exists) => {
    expect(seatExists(seat, quote)).toBe(exists);
  });

  it.each([
    ["12A", ["1A", "12C", "13A"], "12C"],
    ["12A", ["1A", "14A", "11D"], "11D"],
    ["12A", [], undefined],
  ])("%s that was lost is made good by the nearest of %j: %s", (lost, free, nearest) => {
    expect(nearestFree(lost, free)).toBe(nearest);
  });
});
