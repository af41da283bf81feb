import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { newFlight } from "./create";
import { fare } from "./fare";
import { type FlightInput, flightInput } from "./schema";

const now = "2026-11-01T09:00:00.000Z";

function typed(over: Partial<Record<keyof FlightInput, string>> = {}): FlightInput {
  return flightInput.parse({
    carrier: "as",
    flightNumber: "448",
    origin: "sea",
    destination: "jfk",
    departureDate: "2026-11-20",
    departureTime: "0845",
    arrivalDate: "2026-11-20",
    arrivalTime: "17:05",
    capacity: "181",
    price: "149.50",
    currency: "usd",
    ...over,
  });
}

function create(over: Partial<Record<keyof FlightInput, string>> = {}) {
  return newFlight(typed(over), airport, now, "olga");
}

describe("a new flight", () => {
  it("is what was typed, all seats unsold, scheduled, in its first version", () => {
    expect(create({ gate: "n7", registration: "n318as", aircraftType: "739", terminal: "" })).toEqual({
      ok: true,
      value: {
        flightId: "AS448-20261120-SEA",
        carrier: "AS",
        flightNumber: "448",
        origin: "SEA",
        destination: "JFK",
        departureTime: "2026-11-20T16:45:00Z",
        arrivalTime: "2026-11-20T22:05:00Z",
        departureDate: "2026-11-20",
        registration: "N318AS",
        aircraftType: "739",
        gate: "N7",
        price: "149.5",
        currency: "USD",
        capacity: 181,
        seatsAvailable: 181,
        takenSeats: [],
        blockedSeats: [],
        status: "scheduled",
        version: 1,
        createdAt: now,
        createdBy: "olga",
        updatedAt: now,
        updatedBy: "olga",
        unreadable: [],
        other: {},
      },
    });
  });

  it("has the id that was given, and then needs neither airline nor number", () => {
    expect(create({ flightId: "fl-100", carrier: "", flightNumber: "" })).toMatchObject({
      ok: true,
      value: { flightId: "FL-100" },
    });
  });

  it.each([
    [
      { carrier: "", flightNumber: "" },
      {
        carrier: { message: "Give the airline, or a flight ID of your own" },
        flightNumber: { message: "Give the flight number, or a flight ID of your own" },
      },
    ],
    [{ carrier: "" }, { carrier: { message: "Give the airline, or a flight ID of your own" } }],
    [
      { flightNumber: "" },
      { flightNumber: { message: "Give the flight number, or a flight ID of your own" } },
    ],
  ])("without an id is refused at what is missing of one: %j", (over, error) => {
    expect(create(over)).toEqual({ ok: false, error });
  });

  it("is refused at every field at once", () => {
    const refused = create({ carrier: "", origin: "QQQ", price: "free" });
    expect(refused.ok === false && Object.keys(refused.error).sort()).toEqual(["carrier", "origin", "price"]);
  });
});

describe("a fare", () => {
  it.each([
    ["149", "USD", "149"],
    ["149.50", "USD", "149.5"],
    ["0", "USD", "0"],
    ["1500", "JPY", "1500"],
    ["1.234", "KWD", "1.234"],
    ["4500.00", "NPR", "4500"],
    ["99999999.99", "USD", "99999999.99"],
  ])("of %s %s is stored as %s", (price, currency, stored) => {
    expect(fare(price, currency)).toEqual({ ok: true, value: stored });
  });

  it.each([
    ["free", "USD", "price", "Give the fare in digits, such as 149.00"],
    ["1,490.00", "USD", "price", "Give the fare in digits, such as 149.00"],
    ["149.505", "USD", "price", "USD does not have that many decimals"],
    ["1500.5", "JPY", "price", "JPY does not have that many decimals"],
    ["-1", "USD", "price", "A fare cannot be negative"],
    ["100000000", "USD", "price", "This fare is too large"],
    ["149", "QQQ", "currency", "QQQ is not a currency"],
  ])("of %s %s is refused at the %s: %s", (price, currency, field, message) => {
    expect(fare(price, currency)).toEqual({ ok: false, error: { [field]: { message } } });
  });
});
