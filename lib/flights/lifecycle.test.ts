import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight } from "./flight";
import { type LifeStatus, step, stepsFrom } from "./lifecycle";
import { sampleFlight } from "./sample-flight";

/** SEA to JFK, 08:45 PST to 17:05 EST: 16:45Z to 22:05Z. */
const scheduled = sampleFlight();
const boarding: Flight = { ...scheduled, status: "boarding" };
const departed: Flight = { ...scheduled, status: "departed", actualDeparture: "2026-11-20T16:50:00Z" };
const arrived: Flight = { ...departed, status: "arrived", actualArrival: "2026-11-20T22:00:00Z" };

function stepped(flight: Flight, to: LifeStatus, now: string, at = "", reason = "") {
  return step(flight, { to, at, reason }, Date.parse(`2026-11-20T${now}:30Z`), airport);
}

describe("the life of a flight", () => {
  it.each([
    ["scheduled", { next: "boarding" }],
    ["boarding", { next: "departed", back: "scheduled" }],
    ["departed", { next: "arrived", back: "boarding" }],
    ["arrived", { back: "departed" }],
    ["canceling", {}],
    ["canceled", {}],
  ] as const)("goes from %s to %o", (status, steps) => {
    expect(stepsFrom(status)).toEqual(steps);
  });

  it("goes on with the times at which things happened", () => {
    expect(stepped(scheduled, "boarding", "16:00")).toEqual({ ok: true, value: { status: "boarding" } });
    expect(stepped(boarding, "departed", "16:45")).toEqual({
      ok: true,
      value: { status: "departed", actualDeparture: "2026-11-20T16:45:00Z" },
    });
    expect(stepped(departed, "arrived", "22:15", "1712")).toEqual({
      ok: true,
      value: { status: "arrived", actualArrival: "2026-11-20T22:12:00Z" },
    });
  });

  it.each([
    ["local to the airport", "0851", "2026-11-20T16:51:00Z", "2026-11-20T22:11:00Z"],
    ["in UTC", "1655Z", "2026-11-20T16:55:00Z", "2026-11-20T22:15:00Z"],
    ["before its schedule", "0840", "2026-11-20T16:40:00Z", "2026-11-20T22:00:00Z"],
  ])("has a departure that is typed, %s, and an arrival that moves with it", (_how, at, actual, arrival) => {
    expect(stepped(boarding, "departed", "17:00", at)).toEqual({
      ok: true,
      value: { status: "departed", actualDeparture: actual, estimatedArrival: arrival },
    });
  });

  it("leaves late and arrives on time after all, when it was expected to make up for it", () => {
    const late = {
      ...boarding,
      estimatedDeparture: "2026-11-20T17:15:00Z",
      estimatedArrival: "2026-11-20T22:25:00Z",
    };
    expect(stepped(late, "departed", "17:00", "0855")).toMatchObject({
      value: { actualDeparture: "2026-11-20T16:55:00Z", estimatedArrival: "2026-11-20T22:05:00Z" },
    });
  });

  const veryLate = { ...boarding, estimatedDeparture: "2026-11-21T05:00:00Z" };
  const unknownArrival = { ...departed, arrivalTime: undefined };
  it.each<[step: LifeStatus, Flight, now: string, at: string, changes: object]>([
    ["departed", boarding, "2026-11-21T22:00", "0850", { actualDeparture: "2026-11-20T16:50:00Z" }],
    ["departed", boarding, "2026-11-27T22:00", "0955", { actualDeparture: "2026-11-20T17:55:00Z" }],
    ["arrived", departed, "2026-11-22T03:10", "1712", { actualArrival: "2026-11-20T22:12:00Z" }],
    ["arrived", departed, "2026-11-21T22:30", "1655", { actualArrival: "2026-11-20T21:55:00Z" }],
    ["departed", veryLate, "2026-11-21T17:35", "0930", { actualDeparture: "2026-11-21T17:30:00Z" }],
    ["departed", veryLate, "2026-11-21T02:40", "1835", { actualDeparture: "2026-11-21T02:35:00Z" }],
    ["departed", boarding, "2026-11-21T05:35", "2130", { actualDeparture: "2026-11-21T05:30:00Z" }],
    ["arrived", unknownArrival, "2026-11-21T05:10", "0005", { actualArrival: "2026-11-21T05:05:00Z" }],
  ])("%s is closed long after: the clock is that of its own day", (to, flight, now, at, changes) => {
    const asked = { to, at, reason: "" };
    expect(step(flight, asked, Date.parse(`${now}:00Z`), airport)).toMatchObject({
      ok: true,
      value: changes,
    });
  });

  it("goes back by one with a reason, and what had happened has not", () => {
    expect(stepped(arrived, "departed", "23:00", "", "Wrong flight")).toEqual({
      ok: true,
      value: { status: "departed", actualArrival: undefined },
    });
    const told = { ...departed, estimatedArrival: "2026-11-20T22:10:00Z" };
    expect(stepped(told, "boarding", "17:00", "", "Returned to stand")).toEqual({
      ok: true,
      value: { status: "boarding", actualDeparture: undefined, estimatedArrival: undefined },
    });
    expect(stepped(boarding, "scheduled", "16:00", "", "Crew not ready")).toEqual({
      ok: true,
      value: { status: "scheduled" },
    });
  });

  const refusals: [
    what: string,
    Flight,
    LifeStatus,
    now: string,
    at: string,
    field: string | undefined,
    RegExp,
  ][] = [
    [
      "a canceled flight",
      { ...scheduled, status: "canceled" },
      "boarding",
      "16:00",
      "",
      undefined,
      /is canceled/,
    ],
    [
      "one that is being canceled",
      { ...scheduled, status: "canceling" },
      "boarding",
      "16:00",
      "",
      undefined,
      /being canceled/,
    ],
    [
      "a status that cannot be read",
      { ...scheduled, unreadable: ["status"] },
      "boarding",
      "16:00",
      "",
      undefined,
      /no word that Apron knows/,
    ],
    ["what it is already", boarding, "boarding", "16:00", "", undefined, /is boarding already/],
    ["two steps at once", scheduled, "departed", "16:50", "", undefined, /cannot be departed in one step/],
    ["two steps back", departed, "scheduled", "17:00", "", undefined, /in one step/],
    ["boarding the night before", scheduled, "boarding", "10:40", "", undefined, /six hours before/],
    ["a back-step without a reason", boarding, "scheduled", "16:00", "", "reason", /Say why/],
    ["a time that is none", boarding, "departed", "16:50", "soon", "at", /24 hours/],
    ["a time that is to come", boarding, "departed", "16:50", "0930", "at", /09:30 is still to come/],
    ["a time to come of a flight that is late", boarding, "departed", "19:00", "1130", "at", /still to come/],
    ["a departure long before its schedule", boarding, "departed", "14:40", "", "at", /two hours before/],
    ["an arrival before the departure", departed, "arrived", "17:30", "1145", "at", /before it left/],
    ["an arrival at the departure", departed, "arrived", "16:50", "1650Z", "at", /before it left/],
    [
      "an arrival without a departure",
      { ...departed, actualDeparture: undefined },
      "arrived",
      "22:00",
      "",
      undefined,
      /Nobody has said when/,
    ],
    [
      "a schedule that cannot be read",
      { ...boarding, departureTime: "soon" },
      "departed",
      "16:50",
      "",
      undefined,
      /cannot be read/,
    ],
  ];
  it.each(refusals)("refuses %s", (_what, flight, to, now, at, field, message) => {
    expect(stepped(flight, to, now, at)).toMatchObject({
      ok: false,
      error: { ...(field ? { field } : {}), problem: { message: expect.stringMatching(message) } },
    });
  });

  it("refuses a departure days late, and an arrival later than any flight takes", () => {
    const late = Date.parse("2026-11-22T16:45:00Z");
    expect(step(boarding, { to: "departed", at: "", reason: "" }, late, airport)).toMatchObject({
      ok: false,
    });
    expect(step(departed, { to: "arrived", at: "", reason: "" }, late, airport)).toMatchObject({ ok: false });
  });
});
