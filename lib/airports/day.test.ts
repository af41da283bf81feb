import { describe, expect, it } from "vitest";
import { addDays, dayShift, isDay, longDay, shortDay } from "@/lib/airports/day";

describe("calendar days", () => {
  it.each([
    ["2026-11-20", 1, "2026-11-21"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-03-08", 365, "2027-03-08"],
  ])("%s plus %d days is %s", (day, n, then) => {
    expect(addDays(day, n)).toBe(then);
    expect(dayShift(day, then)).toBe(n);
  });

  it("writes a day in words", () => {
    expect(longDay("2026-11-20")).toBe("Friday 20 November 2026");
    expect(shortDay("2026-11-20")).toBe("20 November");
    expect(longDay("2028-02-29")).toBe("Tuesday 29 February 2028");
    expect(shortDay("2026-01-01")).toBe("1 January");
  });

  it.each(["", "2026-02-30", "2026-13-01", "2026-2-3", "2026-11-20T00:00", "tomorrow", "20261120"])(
    "%j is no day",
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
      expect(() => longDay(text)).toThrow(RangeError);
    },
  );
});
