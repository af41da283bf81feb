import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight, FlightStatus } from "./flight";
import type { StatusView } from "./row";
import { sampleFlight } from "./sample-flight";
import { loadOf, rowOf } from "./view";

const before = "2026-11-20T10:00:00.000Z";

function row(over: Partial<Flight>, now = before) {
  return rowOf(sampleFlight({ flightId: "FL7", ...over }), airport, now);
}

describe("a flight in a list", () => {
  it("is drawn with its names, its places, its local times and its load", () => {
    expect(row({ gate: "N7", registration: "N318AS", takenSeats: ["1A"], blockedSeats: ["1B"] })).toEqual({
      flightId: "FL7",
      designator: "AS 448",
      origin: { iata: "SEA", city: "Seattle" },
      destination: { iata: "JFK", city: "New York" },
      departs: {
        scheduled: {
          local: "08:45",
          date: "2026-11-20",
          zone: "PST",
          utc: "16:45",
          utcDayShift: 0,
          instant: "2026-11-20T16:45:00Z",
          zoneAssumed: false,
        },
        dayShift: 0,
      },
      arrives: {
        scheduled: expect.objectContaining({ local: "17:05", zone: "EST" }),
        dayShift: 0,
      },
      status: { kind: "scheduled", word: "Scheduled" },
      registration: "N318AS",
      aircraftType: "739",
      gate: "N7",
      load: { taken: 1, blocked: 1, capacity: 12, available: 10 },
      past: false,
      faults: [],
    });
  });

  it("is drawn also when nothing but its id can be read", () => {
    const nothing = {
      ...{ carrier: undefined, flightNumber: undefined, origin: undefined, destination: undefined },
      ...{ departureTime: undefined, arrivalTime: "soon", aircraftType: undefined, capacity: undefined },
      ...{ seatsAvailable: undefined, price: undefined, departureDate: undefined },
    };
    expect(row(nothing)).toMatchObject({
      designator: "FL7",
      departs: { dayShift: 0 },
      arrives: { dayShift: 0 },
      load: { taken: 0, blocked: 0 },
      past: false,
    });
  });

  it("names an airport that nobody knows by its code alone", () => {
    expect(row({ origin: "QQQ" }).origin).toEqual({ iata: "QQQ", city: "" });
  });

  it.each([
    ["the next day", "2026-11-21T07:05:00Z", 1],
    ["the same day", "2026-11-20T22:05:00Z", 0],
  ])("that arrives %s says so", (_when, arrivalTime, dayShift) => {
    expect(row({ arrivalTime }).arrives.dayShift).toBe(dayShift);
  });

  it("that is late past midnight says that it leaves the next day", () => {
    const late = row({ departureTime: "2026-11-21T07:30:00Z", estimatedDeparture: "2026-11-21T08:10:00Z" });
    expect(late.departs).toMatchObject({
      dayShift: 1,
      scheduled: { local: "23:30" },
      expected: { local: "00:10" },
    });
  });

  it("shows what happened before what was expected, and neither where it is what was planned", () => {
    const times = { estimatedDeparture: "2026-11-20T17:00:00Z", actualDeparture: "2026-11-20T17:10:00Z" };
    expect(row(times).departs.expected?.local).toBe("09:10");
    expect(row({ actualDeparture: "2026-11-20T16:45:00Z" }).departs.expected).toBeUndefined();
  });
});

describe("the status of a flight", () => {
  const late = (minutes: number) => ({
    estimatedDeparture: new Date(Date.UTC(2026, 10, 20, 16, 45 + minutes)).toISOString(),
  });

  const statuses: [over: Partial<Flight>, status: StatusView][] = [
    [{ status: "scheduled" }, { kind: "scheduled", word: "Scheduled" }],
    [{ status: "boarding" }, { kind: "boarding", word: "Boarding" }],
    [{ status: "departed" }, { kind: "departed", word: "Departed" }],
    [{ status: "arrived" }, { kind: "arrived", word: "Arrived" }],
    [{ status: "canceling" }, { kind: "canceling", word: "Canceling" }],
    [{ status: "canceled" }, { kind: "canceled", word: "Canceled" }],
    [late(14), { kind: "scheduled", word: "Scheduled" }],
    [late(15), { kind: "delayed", word: "Delayed 15 min" }],
    [late(-20), { kind: "scheduled", word: "Scheduled" }],
    [
      { ...late(50), status: "boarding" },
      { kind: "delayed", word: "Delayed 50 min" },
    ],
    [
      { ...late(50), status: "departed" },
      { kind: "departed", word: "Departed" },
    ],
    [
      { ...late(50), delayReason: "Late inbound" },
      { kind: "delayed", word: "Delayed 50 min", why: "Late inbound" },
    ],
    [
      { ...late(50), delayReason: "Late inbound", delayCode: "93" },
      { kind: "delayed", word: "Delayed 50 min", why: "Late inbound, code 93" },
    ],
    [
      { ...late(50), delayCode: "93" },
      { kind: "delayed", word: "Delayed 50 min", why: "code 93" },
    ],
  ];

  it.each(statuses)("of %j is told in a word", (over, status) => {
    expect(row(over).status).toEqual(status);
  });
});

describe("a flight is past", () => {
  it.each<[what: string, over: Partial<Flight>, now: string, past: boolean]>([
    ["a minute before it departs", {}, "2026-11-20T16:44:00.000Z", false],
    ["a minute after it departed", {}, "2026-11-20T16:46:00.000Z", true],
    [
      "while it waits for a late departure",
      { estimatedDeparture: "2026-11-20T18:00:00Z" },
      "2026-11-20T17:00:00.000Z",
      false,
    ],
    ["once it is said to have departed", { status: "departed" satisfies FlightStatus }, before, true],
    ["once it is said to have arrived", { status: "arrived" satisfies FlightStatus }, before, true],
    ["when its time cannot be read", { departureTime: "soon" }, "2030-01-01T00:00:00.000Z", false],
  ])("%s", (_what, over, now, past) => {
    expect(row(over, now).past).toBe(past);
  });
});

describe("a load", () => {
  it("leaves out what is not known", () => {
    const flight = sampleFlight({ capacity: undefined, seatsAvailable: undefined, takenSeats: ["1A"] });
    expect(loadOf(flight)).toEqual({ taken: 1, blocked: 0 });
  });
});
