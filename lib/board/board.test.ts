import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { boardRowOf } from "./board";
import type { BoardFilter } from "./schema";

/** 20 November 2026 in Seattle begins at 08:00 UTC. */
const since = Date.parse("2026-11-20T08:00:00Z");
const noon = Date.parse("2026-11-20T20:00:00Z");

function row(flight: Partial<Flight>, filter: Partial<BoardFilter> = {}, now = noon) {
  const asked: BoardFilter = { day: "2026-11-20", station: "SEA", show: "both", ...filter };
  return boardRowOf(sampleFlight(flight), asked, { airportOf: airport, since, now });
}

const fromTokyo = {
  origin: "NRT",
  destination: "SEA",
  departureDate: "2026-11-21",
  departureTime: "2026-11-20T15:30:00Z",
  arrivalTime: "2026-11-21T00:30:00Z",
};
const yesterday = {
  departureDate: "2026-11-19",
  departureTime: "2026-11-20T06:30:00Z",
  arrivalTime: "2026-11-20T11:30:00Z",
};

describe("a board", () => {
  it.each<
    [what: string, flight: Partial<Flight>, filter: Partial<BoardFilter>, way: "out" | "in" | undefined]
  >([
    ["has the departures of its station", {}, {}, "out"],
    ["has no departures among its arrivals", {}, { show: "arrivals" }, undefined],
    ["has no flights of other stations", { origin: "LAX" }, {}, undefined],
    ["has the arrivals of its station", { origin: "JFK", destination: "SEA" }, {}, "in"],
    [
      "has no arrivals among its departures",
      { origin: "JFK", destination: "SEA" },
      { show: "departures" },
      undefined,
    ],
    ["of the network has every flight once, as a departure", { origin: "LAX" }, { station: "ALL" }, "out"],
    ["has arrivals that left the day before", { ...yesterday, origin: "JFK", destination: "SEA" }, {}, "in"],
    ["has arrivals that leave the day after, across the date line", fromTokyo, {}, "in"],
    [
      "has no arrivals that come the day after",
      { origin: "JFK", destination: "SEA", arrivalTime: "2026-11-21T09:00:00Z" },
      {},
      undefined,
    ],
    [
      "has a flight of the day before that is expected to leave today",
      { ...yesterday, estimatedDeparture: "2026-11-20T08:30:00Z" },
      {},
      "out",
    ],
    [
      "keeps a flight of its day that is expected to leave tomorrow",
      { estimatedDeparture: "2026-11-21T08:30:00Z" },
      {},
      "out",
    ],
  ])("%s", (_what, flight, filter, way) => {
    expect(row(flight, filter)?.way).toBe(way);
  });

  it.each<[what: string, now: string, flight: Partial<Flight>, isThere: boolean]>([
    ["so long as it is not six hours past its time", "2026-11-20T12:00:00Z", {}, true],
    ["not later", "2026-11-20T12:30:00Z", {}, false],
    ["not once it left", "2026-11-20T12:00:00Z", { status: "departed" }, false],
    ["not before the day began", "2026-11-20T07:00:00Z", {}, false],
  ])("has a flight of the day before that has not left: %s", (_what, now, flight, isThere) => {
    expect(row({ ...yesterday, ...flight }, {}, Date.parse(now)) !== undefined).toBe(isThere);
  });

  it.each<[what: string, estimatedArrival: string | undefined, shift: number | undefined]>([
    ["in time", undefined, undefined],
    ["late on its day", "2026-11-20T13:30:00Z", undefined],
    ["after the midnight that follows", "2026-11-21T08:30:00Z", 1],
  ])(
    "marks an arrival that left the day before by its own day only: %s",
    (_what, estimatedArrival, shift) => {
      const left = { ...yesterday, departureTime: "2026-11-20T03:30:00Z", estimatedArrival };
      expect(row({ ...left, origin: "JFK", destination: "SEA" })?.arrives.shift).toBe(shift);
    },
  );

  it("tells a flight as small as it can", () => {
    const told = row({
      flightId: "AS448",
      registration: "N318AS",
      gate: "D5",
      takenSeats: ["1A"],
      estimatedDeparture: "2026-11-20T17:30:00Z",
      delayReason: "Late inbound",
      delayCode: "93",
    });
    expect(told).toEqual({
      flightId: "AS448",
      designator: "AS 448",
      way: "out",
      origin: "SEA",
      destination: "JFK",
      departs: {
        scheduled: { local: "08:45", at: Date.parse("2026-11-20T16:45:00Z") },
        expected: { local: "09:30", at: Date.parse("2026-11-20T17:30:00Z") },
      },
      arrives: { scheduled: { local: "17:05", at: Date.parse("2026-11-20T22:05:00Z") } },
      state: "scheduled",
      status: { kind: "delayed", word: "Delayed 45 min", why: "Late inbound, code 93" },
      registration: "N318AS",
      aircraftType: "739",
      gate: "D5",
      load: { taken: 1, blocked: 0, capacity: 12, available: 11 },
      leg: {
        departs: Date.parse("2026-11-20T17:30:00Z"),
        arrives: Date.parse("2026-11-20T22:50:00Z"),
        sched: Date.parse("2026-11-20T16:45:00Z"),
        schedArrival: Date.parse("2026-11-20T22:05:00Z"),
      },
    });
  });

  it("takes an item of another program that has hardly anything", () => {
    const bare = sampleFlight({
      departureTime: undefined,
      arrivalTime: undefined,
      capacity: undefined,
      seatsAvailable: -2,
    });
    expect(
      boardRowOf(
        bare,
        { day: "2026-11-20", station: "ALL", show: "both" },
        { airportOf: airport, since, now: noon },
      ),
    ).toMatchObject({ departs: {}, arrives: {}, forSale: -2 });
  });
});
