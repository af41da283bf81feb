import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay } from "@/lib/airports/day";
import { typedDay } from "./typed-day";

const today = "2026-11-20";

describe("a day as people type it", () => {
  it.each([
    ["TODAY", "2026-11-20"],
    ["TOMORROW", "2026-11-21"],
    ["YESTERDAY", "2026-11-19"],
    ["2026-06-10", "2026-06-10"],
    ["10JUN26", "2026-06-10"],
    ["10JUN2027", "2027-06-10"],
    ["1DEC", "2026-12-01"],
    ["01DECEMBER", "2026-12-01"],
    ["20NOV", "2026-11-20"],
    ["10JUN", "2026-06-10"],
    ["10JAN", "2027-01-10"],
    ["20MAY", "2027-05-20"],
    ["22MAY", "2026-05-22"],
    ["29FEB", "2028-02-29"],
    ["29FEB24", "2024-02-29"],
  ])("%s on 20 November 2026 is %s", (word, day) => {
    expect(typedDay(word, today)).toBe(day);
  });

  it.each([
    ["31DEC", "2027-01-02", "2026-12-31"],
    ["1JAN", "2026-12-31", "2027-01-01"],
    ["29FEB", "2100-03-01", "2104-02-29"],
    ["29FEB", "2098-06-01", "2096-02-29"],
  ])("%s without a year is the nearest: on %s it is %s", (word, from, day) => {
    expect(typedDay(word, from)).toBe(day);
  });

  it.each([
    "",
    "JUN",
    "JUN10",
    "10JU",
    "10JUX",
    "10JUNIPER",
    "0JUN",
    "32JAN",
    "31FEB",
    "29FEB26",
    "10JUN026",
    "2026-02-30",
    "constructor",
    "__PROTO__",
    "10",
    "10JUN26A",
  ])("%j is no day", (word) => {
    expect(typedDay(word, today)).toBeUndefined();
  });

  it("is a day of the calendar, or none, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (word) => {
        const day = typedDay(word, today);
        return day === undefined || isDay(day);
      }),
    );
  });
});
