import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { delay } from "./delay";

const noon = Date.parse("2026-11-20T12:00:00Z");

/** SEA 08:45 PST to JFK 17:05 EST, 16:45Z to 22:05Z; `told` is the one line, then code and reason of their fields. */
function delayed(over: Partial<Flight>, typed: string, at = noon, code = "", reason = "") {
  return delay(sampleFlight(over), { typed, code, reason }, at, airport);
}

describe("a delay", () => {
  it("moves the expected times, and the schedule stays", () => {
    expect(delayed({}, "+45 93 late inbound")).toEqual({
      ok: true,
      value: {
        departs: Date.parse("2026-11-20T17:30:00Z"),
        minutes: 45,
        changes: {
          estimatedDeparture: "2026-11-20T17:30:00Z",
          estimatedArrival: "2026-11-20T22:50:00Z",
          delayCode: "93",
          delayReason: "late inbound",
        },
      },
    });
  });

  it.each([
    ["a time local to the origin", {}, "0930", "2026-11-20T17:30:00Z", 45],
    ["UTC", {}, "1730Z", "2026-11-20T17:30:00Z", 45],
    [
      "a time that belongs to the next day",
      { departureTime: "2026-11-21T07:50:00Z" },
      "0049",
      "2026-11-21T08:49:00Z",
      59,
    ],
    [
      "minutes from the schedule, not from the last estimate",
      { estimatedDeparture: "2026-11-20T18:00:00Z" },
      "30",
      "2026-11-20T17:15:00Z",
      30,
    ],
    [
      "minutes on a schedule without a zone",
      { departureTime: "2026-11-20T08:45:00" },
      "+45",
      "2026-11-20T17:30:00Z",
      45,
    ],
  ] as const)("is given as %s", (_what, over, typed, estimatedDeparture, minutes) => {
    expect(delayed(over, typed)).toMatchObject({
      ok: true,
      value: { minutes, changes: { estimatedDeparture } },
    });
  });

  it("keeps what was told of the arrival: it moves by as much", () => {
    const told = { estimatedDeparture: "2026-11-20T17:45:00Z", estimatedArrival: "2026-11-20T22:45:00Z" };
    expect(delayed(told, "+30")).toMatchObject({
      value: { changes: { estimatedArrival: "2026-11-20T22:15:00Z" } },
    });
  });

  it("of zero puts the flight back on schedule, with no code and no reason, even when that has passed", () => {
    const told = { estimatedDeparture: "2026-11-20T17:45:00Z", delayCode: "93", delayReason: "Late" };
    expect(delayed(told, "+0", Date.parse("2026-11-20T20:00:00Z"))).toEqual({
      ok: true,
      value: {
        departs: Date.parse("2026-11-20T16:45:00Z"),
        minutes: 0,
        changes: {
          estimatedDeparture: undefined,
          estimatedArrival: undefined,
          delayCode: undefined,
          delayReason: undefined,
        },
      },
    });
  });

  it.each([
    ["none and no reason, when nothing was said", {}, "+45", "", "", undefined, undefined],
    ["the code's meaning for a reason", {}, "+45 93", "", "", "93", "Aircraft late from its flight before"],
    ["what its fields say rather than the line", {}, "+45 93 fog", "81", "flow", "81", "flow"],
    [
      "what was stored, when nothing new is said",
      { delayCode: "93", delayReason: "Late from PDX" },
      "+60",
      "",
      "",
      "93",
      "Late from PDX",
    ],
    [
      "the meaning of a new code, not the old reason",
      { delayCode: "93", delayReason: "Late from PDX" },
      "+60 36",
      "",
      "",
      "36",
      "Fueling",
    ],
  ] as const)("has for a code %s", (_what, over, typed, code, reason, delayCode, delayReason) => {
    const told = delayed(over, typed, noon, code, reason);
    expect(told.ok && told.value.changes).toMatchObject({ delayCode, delayReason });
  });

  const refusals: [
    what: string,
    Partial<Flight>,
    typed: string,
    now: string,
    field: string | undefined,
    RegExp,
  ][] = [
    ["a flight that has departed", { status: "departed" }, "+45", "12:00", undefined, /has departed/],
    ["a canceled flight", { status: "canceled" }, "+45", "12:00", undefined, /is canceled/],
    ["a status that cannot be read", { unreadable: ["status"] }, "+45", "12:00", undefined, /mend it first/],
    [
      "a schedule that cannot be read",
      { departureTime: "soon" },
      "+45",
      "12:00",
      undefined,
      /cannot be read/,
    ],
    ["what is no time", {}, "later", "12:00", "typed", /neither minutes nor a time/],
    ["a time before the schedule", {}, "0820", "12:00", "typed", /25 min before its schedule/],
    ["a time that has passed", {}, "+45", "18:00", "typed", /75 min after its schedule or more/],
    ["a code that nobody assigned", {}, "+45 40", "12:00", "typed", /the code 40/],
    [
      "a local time where no zone is known",
      { origin: "QQQ", departureTime: "2026-11-20T16:45:00Z" },
      "0930",
      "12:00",
      "typed",
      /zone of the airport/,
    ],
  ];
  it.each(refusals)("refuses %s", (_what, over, typed, now, field, message) => {
    expect(delayed(over, typed, Date.parse(`2026-11-20T${now}:00Z`))).toMatchObject({
      ok: false,
      error: { ...(field ? { field } : {}), problem: { message: expect.stringMatching(message) } },
    });
  });

  it("refuses a code of its field at that field", () => {
    expect(delayed({}, "+45", noon, "late")).toMatchObject({ ok: false, error: { field: "code" } });
  });

  it("asks which, when clocks show the time twice, and keeps code and reason", () => {
    const night = { departureTime: "2026-11-01T08:00:00Z", arrivalTime: "2026-11-01T13:00:00Z" };
    const asked = delayed(night, "0130 93 fog", Date.parse("2026-11-01T00:00:00Z"));
    expect(asked).toMatchObject({
      ok: false,
      error: {
        field: "typed",
        problem: { ways: [{ set: { typed: "0830Z 93 fog" } }, { set: { typed: "0930Z 93 fog" } }] },
      },
    });
  });
});
