import { describe, expect, it } from "vitest";
import { firstMoment, nearestMoment, readClock } from "./typed-clock";

const seattle = { zone: "America/Los_Angeles", city: "Seattle" };
const fill = (clock: string) => ({ typed: clock });

function moment(clock: string, from: string, station = seattle) {
  const read = readClock(clock);
  if (!read) throw new Error(`${clock} is no clock`);
  const found = firstMoment(read, Date.parse(from), station, fill);
  return found.ok ? { ok: true, value: new Date(found.value).toISOString() } : found;
}

describe("a typed clock", () => {
  it.each([
    ["1330", "13:30", false],
    ["13:30", "13:30", false],
    ["9.05", "09:05", false],
    ["905", "09:05", false],
    ["0000", "00:00", false],
    ["2035Z", "20:35", true],
    ["9:05z", "09:05", true],
  ])("%s is %s", (text, time, utc) => {
    expect(readClock(text)).toEqual({ time, utc });
  });

  it.each(["24:00", "1360", "13", "13:3", "noon", "", "13:30 Z", "-1330"])("“%s” is none", (text) => {
    expect(readClock(text)).toBeUndefined();
  });
});

describe("the moment that is meant", () => {
  it.each([
    ["later that day", "1330", "2026-11-20T17:00:00Z", "2026-11-20T21:30:00.000Z"],
    ["at once", "0900", "2026-11-20T17:00:00Z", "2026-11-20T17:00:00.000Z"],
    ["after midnight", "0015", "2026-11-21T07:00:00Z", "2026-11-21T08:15:00.000Z"],
    ["in UTC", "1730Z", "2026-11-20T17:00:00Z", "2026-11-20T17:30:00.000Z"],
    ["after a day of 25 hours", "0000", "2026-11-01T07:30:00Z", "2026-11-02T08:00:00.000Z"],
  ])("is the first that shows it, %s", (_what, clock, from, value) => {
    expect(moment(clock, from)).toEqual({ ok: true, value });
  });

  it("is asked for when clocks show it twice, each answer in UTC", () => {
    expect(moment("0130", "2026-11-01T06:00:00Z")).toEqual({
      ok: false,
      error: {
        message: "01:30 comes twice in Seattle that day, because clocks go back. Which one?",
        ways: [
          { label: "The first, PDT", set: { typed: "0830Z" } },
          { label: "The second, PST", set: { typed: "0930Z" } },
        ],
      },
    });
  });

  it("is the second of two when the first is over", () => {
    expect(moment("0130", "2026-11-01T09:00:00Z")).toEqual({ ok: true, value: "2026-11-01T09:30:00.000Z" });
  });

  it("is asked for when clocks skip it", () => {
    expect(moment("0230", "2027-03-14T08:00:00Z")).toEqual({
      ok: false,
      error: {
        message: "02:30 does not exist in Seattle that day: clocks go from 02:00 to 03:00.",
        ways: [{ label: "Use 03:30", set: { typed: "1030Z" } }],
      },
    });
  });
});

describe("the moment nearest to another", () => {
  const near = Date.parse("2026-11-01T08:50:00Z");
  const span = { from: near - 12 * 3_600_000, until: near + 48 * 3_600_000 };
  it.each([
    ["before it", "0000", {}, { ok: true, value: Date.parse("2026-11-01T07:00:00Z") }],
    ["after it", "0200", {}, { ok: true, value: Date.parse("2026-11-01T10:00:00Z") }],
    ["asked for when clocks show it twice", "0130", {}, { ok: false }],
    [
      "the first of two when the second is to come",
      "0130",
      { until: near },
      { ok: true, value: Date.parse("2026-11-01T08:30:00Z") },
    ],
  ])("is found %s", (_what, typed, over, found) => {
    const clock = { time: `${typed.slice(0, 2)}:${typed.slice(2)}`, utc: false };
    expect(nearestMoment(clock, near, { ...span, ...over }, seattle, fill)).toMatchObject(found);
  });

  it("is none where the span has none", () => {
    const clock = { time: "12:00", utc: false };
    expect(
      nearestMoment(clock, near, { from: near, until: near + 3_600_000 }, seattle, fill),
    ).toBeUndefined();
  });
});
