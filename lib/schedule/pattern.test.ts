import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/airports/day";
import { type DatePattern, datesOf, patternsOf, type Weekday, weekdayOf } from "./pattern";

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

describe("the dates of a pattern", () => {
  it.each<[string, DatePattern, string[]]>([
    [
      "both ends are included",
      { from: "2026-11-20", until: "2026-11-22", days: everyDay },
      ["2026-11-20", "2026-11-21", "2026-11-22"],
    ],
    ["1 is Monday", { from: "2026-11-20", until: "2026-11-26", days: [1] }, ["2026-11-23"]],
    ["7 is Sunday", { from: "2026-11-20", until: "2026-11-26", days: [7] }, ["2026-11-22"]],
    [
      "a day that is excepted is left out",
      { from: "2026-12-24", until: "2026-12-26", days: everyDay, except: ["2026-12-25"] },
      ["2026-12-24", "2026-12-26"],
    ],
    [
      "every second week counts from the first day",
      { from: "2026-11-20", until: "2026-12-11", days: [5], everyWeeks: 2 },
      ["2026-11-20", "2026-12-04"],
    ],
    [
      "29 February is a day where there is one",
      { from: "2028-02-28", until: "2028-03-01", days: everyDay },
      ["2028-02-28", "2028-02-29", "2028-03-01"],
    ],
    ["an end before the beginning has none", { from: "2026-11-20", until: "2026-11-19", days: everyDay }, []],
  ])("%s", (_title, pattern, dates) => {
    expect(datesOf(pattern)).toEqual(dates);
  });

  it("a summer of daily flights is 210 dates and one pattern", () => {
    const summer = { from: "2026-03-29", until: "2026-10-24", days: everyDay };
    expect(datesOf(summer)).toHaveLength(210);
    expect(patternsOf(datesOf(summer))).toEqual([summer]);
  });

  it("any days are the dates of their patterns, each once and no other", () => {
    const days = fc
      .uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 80 })
      .map((offsets) => offsets.map((offset) => addDays("2026-10-20", offset)).sort());
    fc.assert(
      fc.property(days, (given) => {
        const back = patternsOf([...given].reverse()).flatMap(datesOf);
        expect(back.sort()).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  it("a weekday is that of the calendar", () => {
    expect(["2026-11-20", "2026-11-22", "2026-11-23"].map(weekdayOf)).toEqual([5, 7, 1]);
  });
});
