import { describe, expect, it } from "vitest";
import {
  designator,
  explain,
  type Flight,
  type FlightRefusal,
  type FlightStatus,
  flightStatuses,
  madeFlightId,
  mayRetime,
  maySell,
  type Quote,
} from "./flight";
import { quoteOf, sampleFlight } from "./sample-flight";

function sell(over: Partial<Flight>, wanted: { seats?: string[]; quote?: Quote } = {}) {
  const flight = sampleFlight(over);
  return maySell(flight, { seats: ["1A"], quote: quoteOf(flight), ...wanted });
}

describe("seats of a flight", () => {
  it("are sold when they are free, the flight is scheduled, and it costs what the person was shown", () => {
    const flight = sampleFlight({ takenSeats: ["2A"], blockedSeats: ["3D"] });
    expect(maySell(flight, { seats: ["1A", "1B"], quote: quoteOf(flight) })).toEqual({
      ok: true,
      value: flight,
    });
  });

  it("are sold to the last one", () => {
    expect(sell({ capacity: 1 }).ok).toBe(true);
  });

  it("are sold where another program stored neither capacity nor currency nor status", () => {
    expect(sell({ capacity: undefined, currency: undefined, seatsAvailable: 120, version: 0 }).ok).toBe(true);
  });

  it("are not sold when the flight is gone", () => {
    expect(maySell(undefined, { seats: ["1A"], quote: {} })).toEqual({ ok: false, error: { kind: "gone" } });
  });

  it.each(flightStatuses.filter((status) => status !== "scheduled"))(
    "are not sold on a flight that is %s",
    (status) => {
      expect(sell({ status })).toEqual({ ok: false, error: { kind: "not-on-sale", status } });
    },
  );

  const refused: [why: string, over: Partial<Flight>, wanted: object, refusal: FlightRefusal][] = [
    ["the status is no word that we know", { unreadable: ["status"] }, {}, { kind: "unreadable-status" }],
    [
      "the fare cannot be read",
      { unreadable: ["gate", "price"] },
      {},
      { kind: "unreadable", attributes: ["price"] },
    ],
    ["none is left", { capacity: 1, takenSeats: ["1A"] }, { seats: ["1B"] }, { kind: "sold-out" }],
    ["another program sold below nothing", { seatsAvailable: -2 }, {}, { kind: "sold-out" }],
    ["nobody knows how many there are", { seatsAvailable: undefined }, {}, { kind: "sold-out" }],
    [
      "one of them is taken",
      { takenSeats: ["1B"] },
      { seats: ["1A", "1B"] },
      { kind: "seat-taken", seat: "1B" },
    ],
    [
      "there are fewer than the party",
      { seatsAvailable: 2 },
      { seats: ["1A", "1B", "1C"] },
      { kind: "too-few-seats", left: 2, wanted: 3 },
    ],
    ["one of them is blocked", { blockedSeats: ["1A"] }, {}, { kind: "seat-blocked", seat: "1A" }],
    [
      "the fare is another now",
      { price: "180" },
      { quote: quoteOf(sampleFlight()) },
      { kind: "fare-changed", price: "180", currency: "USD" },
    ],
    [
      "the currency is another now",
      { currency: "EUR" },
      { quote: quoteOf(sampleFlight()) },
      { kind: "fare-changed", price: "149.5", currency: "EUR" },
    ],
    [
      "the fare was taken away",
      { price: undefined, currency: undefined },
      { quote: quoteOf(sampleFlight()) },
      { kind: "fare-changed", price: "none", currency: "" },
    ],
    [
      "the aircraft is another now",
      { aircraftType: "E75" },
      { quote: quoteOf(sampleFlight()) },
      { kind: "aircraft-changed" },
    ],
    [
      "the cabin is another now",
      { capacity: 14 },
      { quote: quoteOf(sampleFlight()) },
      { kind: "aircraft-changed" },
    ],
  ];

  it.each(refused)("are not sold when %s", (_why, over, wanted, refusal) => {
    expect(sell(over, wanted)).toEqual({ ok: false, error: refusal });
  });
});

describe("a refusal", () => {
  const told: [refusal: FlightRefusal, sentence: string][] = [
    [{ kind: "gone" }, "This flight is no longer there."],
    [{ kind: "not-on-sale", status: "boarding" }, "This flight is boarding: no seats are sold on it."],
    [{ kind: "not-on-sale", status: "departed" }, "This flight has departed: no seats are sold on it."],
    [{ kind: "not-on-sale", status: "arrived" }, "This flight has arrived: no seats are sold on it."],
    [{ kind: "not-on-sale", status: "canceling" }, "This flight is being canceled: no seats are sold on it."],
    [{ kind: "not-on-sale", status: "canceled" }, "This flight is canceled: no seats are sold on it."],
    [
      { kind: "unreadable-status" },
      "The stored status of this flight is no word that Apron knows; mend it before selling.",
    ],
    [
      { kind: "unreadable", attributes: ["price", "capacity"] },
      "What is stored as price and capacity of this flight cannot be read; mend it before selling.",
    ],
    [{ kind: "sold-out" }, "This flight is sold out."],
    [{ kind: "too-few-seats", left: 2, wanted: 3 }, "This flight has 2 free seats; 3 are needed."],
    [{ kind: "too-few-seats", left: 1, wanted: 3 }, "This flight has 1 free seat; 3 are needed."],
    [{ kind: "seat-taken", seat: "12A" }, "Seat 12A is taken."],
    [{ kind: "seat-blocked", seat: "12A" }, "Seat 12A is blocked."],
    [{ kind: "no-such-seat", seat: "99Z" }, "There is no seat 99Z on this aircraft."],
    [
      { kind: "fare-changed", price: "180", currency: "USD" },
      "The fare is now USD 180. Check it and try again.",
    ],
    [{ kind: "fare-changed", price: "none", currency: "" }, "The fare is now none. Check it and try again."],
    [{ kind: "aircraft-changed" }, "The aircraft of this flight changed meanwhile. Choose the seat again."],
    [{ kind: "had-passengers" }, "This flight has had passengers, so it can be canceled but not deleted."],
    [{ kind: "stale" }, "Somebody changed this flight meanwhile."],
  ];

  it.each(told)("%j is told in a sentence: %s", (refusal, sentence) => {
    expect(explain(refusal)).toBe(sentence);
  });
});

describe("a flight", () => {
  it.each<[FlightStatus, boolean]>([
    ["scheduled", true],
    ["boarding", true],
    ["departed", false],
    ["arrived", false],
    ["canceling", false],
    ["canceled", false],
  ])("that is %s may be retimed: %s", (status, may) => {
    expect(mayRetime(sampleFlight({ status }))).toBe(may);
  });

  it.each([
    [{ carrier: "AS", flightNumber: "448" }, "AS 448"],
    [{ carrier: "AS" }, "FL100"],
    [{ flightNumber: "448" }, "FL100"],
    [{}, "FL100"],
  ])("with %j is called %s", (parts, name) => {
    expect(designator({ flightId: "FL100", ...parts })).toBe(name);
  });

  it("gets an id of carrier, number, day and origin", () => {
    const parts = { carrier: "AS", flightNumber: "448", day: "2026-11-20", origin: "SEA" };
    expect(madeFlightId(parts)).toBe("AS448-20261120-SEA");
  });
});
