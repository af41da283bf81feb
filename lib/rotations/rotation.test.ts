import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { minimumGroundMinutes } from "./ground-time";
import { type Leg, legOf } from "./leg";
import { conflictsByAircraft, conflictsOf, knockOn } from "./rotation";
import { at, sampleLeg as leg } from "./sample-leg";

const day = [
  leg("A", "SEA-PDX", "08:00", "09:00"),
  leg("B", "PDX-SEA", "09:45", "10:45"),
  leg("C", "SEA-LAX", "11:30", "14:00"),
  leg("D", "LAX-SEA", "16:00", "18:30"),
];

describe("ground time", () => {
  it.each([
    ["AT7", 25],
    ["E75", 30],
    ["739", 40],
    ["789", 75],
    ["XXX", 40],
    [undefined, 40],
  ])("of %s is %i minutes", (type, minutes) => {
    expect(minimumGroundMinutes(type)).toBe(minutes);
  });
});

describe("the flights of one aircraft", () => {
  it("have no conflict when each leaves from where the one before arrived, in time", () => {
    expect(conflictsOf([...day].reverse())).toEqual([]);
  });

  it.each<[string, Leg, object]>([
    ["overlap", leg("B", "PDX-SEA", "08:59", "10:45"), { kind: "overlap", afterId: "A", ground: -1 }],
    [
      "leave too soon",
      leg("B", "PDX-SEA", "09:39", "10:45"),
      { kind: "short-turnaround", afterId: "A", ground: 39, needed: 40 },
    ],
    ["leave from elsewhere", leg("B", "GEG-SEA", "09:45", "10:45"), { kind: "wrong-airport", afterId: "A" }],
  ])("that %s are told of, at the later one", (_what, changed, conflict) => {
    const legs = day.map((one) => (one.flightId === "B" ? changed : one));
    expect(conflictsOf(legs)).toEqual([expect.objectContaining({ flightId: "B", ...conflict })]);
  });

  it("that overlap one long flight are each told of", () => {
    const legs = [
      leg("L", "SEA-JFK", "08:00", "14:00"),
      leg("M", "SEA-PDX", "09:00", "10:00"),
      leg("N", "PDX-SEA", "11:00", "12:00"),
    ];
    expect(conflictsOf(legs).map(({ kind, flightId, afterId }) => [kind, flightId, afterId])).toEqual([
      ["overlap", "M", "L"],
      ["overlap", "N", "L"],
    ]);
  });

  it("are looked at aircraft by aircraft", () => {
    const other = leg("X", "SEA-PDX", "08:30", "09:30", { registration: "N319AS" });
    expect(conflictsByAircraft([...day, other])).toEqual([]);
  });
});

describe("a late flight", () => {
  it("makes those after it late until one has room enough", () => {
    const late = leg("A", "SEA-PDX", "09:00", "10:00", { scheduledDeparture: at("08:00") });
    expect(knockOn(day, late)).toEqual([
      { flightId: "B", departs: at("10:40"), arrives: at("11:40"), minutes: 55 },
      { flightId: "C", departs: at("12:20"), arrives: at("14:50"), minutes: 50 },
    ]);
  });

  it("does nothing to the others when they have room", () => {
    expect(knockOn(day, leg("A", "SEA-PDX", "08:05", "09:05"))).toEqual([]);
  });

  it("stops at one that has left", () => {
    const legs = day.map((one) => (one.flightId === "B" ? { ...one, hasDeparted: true } : one));
    const late = leg("A", "SEA-PDX", "10:00", "11:00", { scheduledDeparture: at("08:00") });
    expect(knockOn(legs, late)).toEqual([]);
  });
});

describe("the leg of a flight", () => {
  const flight = sampleFlight({ registration: "N318AS" });

  it("arrives late by as much as it leaves late, until somebody says otherwise", () => {
    const late = legOf({ ...flight, estimatedDeparture: "2026-11-20T17:30:00Z" }, airport);
    expect(late).toMatchObject({
      departs: at("17:30"),
      arrives: at("22:50"),
      scheduledDeparture: at("16:45"),
    });
    const told = { estimatedDeparture: "2026-11-20T17:30:00Z", estimatedArrival: "2026-11-20T22:30:00Z" };
    expect(legOf({ ...flight, ...told }, airport)).toMatchObject({ arrives: at("22:30") });
  });

  it("reads times without a zone as local to each airport", () => {
    const local = { departureTime: "2026-11-20T08:45:00", arrivalTime: "2026-11-20T17:05:00" };
    expect(legOf({ ...flight, ...local }, airport)).toMatchObject({
      departs: at("16:45"),
      arrives: at("22:05"),
    });
  });

  it.each([
    ["is canceled", { status: "canceled" as const }],
    ["is being canceled", { status: "canceling" as const }],
    ["has no aircraft", { registration: undefined }],
    ["has no time", { departureTime: undefined }],
  ])("is none when it %s", (_why, over) => {
    const { registration, departureTime, ...rest } = { ...flight, ...over };
    const partial = {
      ...rest,
      ...(registration ? { registration } : {}),
      ...(departureTime ? { departureTime } : {}),
    };
    expect(legOf(partial, airport)).toBeUndefined();
  });
});
