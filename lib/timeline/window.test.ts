import { describe, expect, it } from "vitest";
import { dayOf, extentOf, neighbours, type Start, ticksOf, wallClock, windowOf, type Zoom } from "./window";

const seattle = "America/Los_Angeles";
const hour = 3_600_000;
const at = (instant: string) => Date.parse(instant);

/** Clocks in Seattle go forward at 02:00 on 8 March and back at 02:00 on 1 November 2026. */
const days: [what: string, day: string, hours: number][] = [
  ["an ordinary day", "2026-11-20", 24],
  ["the day on which clocks go forward", "2026-03-08", 23],
  ["the day on which clocks go back", "2026-11-01", 25],
];

describe("what a timeline shows", () => {
  it.each(days)("is the whole of %s, as long as it is", (_what, day, hours) => {
    const { from, to } = windowOf({ day, from: "00:00" }, 24, seattle);
    expect((to - from) / hour).toBe(hours);
    expect({ from, to }).toEqual(dayOf(day, seattle));
    expect(wallClock(from, seattle)).toEqual({ day, time: "00:00" });
  });

  it.each<[Start, Zoom, string, string]>([
    [{ day: "2026-11-20", from: "06:00" }, 12, "2026-11-20T14:00:00Z", "2026-11-21T02:00:00Z"],
    [{ day: "2026-11-20", from: "21:00" }, 6, "2026-11-21T05:00:00Z", "2026-11-21T11:00:00Z"],
    [{ day: "2026-03-08", from: "02:30" }, 6, "2026-03-08T10:30:00Z", "2026-03-08T16:30:00Z"],
    [{ day: "2026-11-01", from: "01:00" }, 6, "2026-11-01T08:00:00Z", "2026-11-01T14:00:00Z"],
  ])("from %o on is %i hours, also across midnight and a clock change", (start, zoom, from, to) => {
    expect(windowOf(start, zoom, seattle)).toEqual({ from: at(from), to: at(to) });
  });

  it.each<[Start, Zoom, Start, Start]>([
    [
      { day: "2026-11-20", from: "00:00" },
      24,
      { day: "2026-11-19", from: "00:00" },
      { day: "2026-11-21", from: "00:00" },
    ],
    [
      { day: "2026-11-01", from: "00:00" },
      24,
      { day: "2026-10-31", from: "00:00" },
      { day: "2026-11-02", from: "00:00" },
    ],
    [
      { day: "2026-11-20", from: "18:00" },
      12,
      { day: "2026-11-20", from: "06:00" },
      { day: "2026-11-21", from: "06:00" },
    ],
    [
      { day: "2026-03-08", from: "00:00" },
      6,
      { day: "2026-03-07", from: "18:00" },
      { day: "2026-03-08", from: "07:00" },
    ],
  ])("beside %o at %i hours are the ones before and after, without a gap", (start, zoom, before, after) => {
    expect(neighbours(start, zoom, seattle)).toEqual({ before, after });
    expect(windowOf(before, zoom, seattle).to).toBe(windowOf(start, zoom, seattle).from);
    expect(windowOf(after, zoom, seattle).from).toBe(windowOf(start, zoom, seattle).to);
  });
});

describe("the hours above a timeline", () => {
  const labels = (day: string) => ticksOf(dayOf(day, seattle), seattle).map(({ label }) => label);

  it.each(days)("of %s are those that its clocks show", (_what, day, hours) => {
    const shown = labels(day);
    expect(shown).toHaveLength(hours);
    expect(shown.filter((label) => label === "01")).toHaveLength(hours === 25 ? 2 : 1);
    expect(shown.includes("02")).toBe(hours !== 23);
  });

  it("are full hours where the clock is no whole hour from UTC", () => {
    const window = windowOf({ day: "2026-11-20", from: "06:20" }, 6, "Asia/Kathmandu");
    const ticks = ticksOf(window, "Asia/Kathmandu");
    expect(ticks.map(({ label }) => label)).toEqual(["07", "08", "09", "10", "11", "12"]);
    expect(ticks[0]?.left).toBeCloseTo((40 / 360) * 100, 2);
  });

  it("say the day where one begins", () => {
    const ticks = ticksOf(windowOf({ day: "2026-11-20", from: "22:00" }, 6, seattle), seattle);
    expect(ticks.filter(({ day }) => day)).toEqual([{ left: 33.333, label: "00", day: "21 Nov" }]);
  });
});

describe("where a flight is drawn", () => {
  const window = { from: at("2026-11-20T08:00:00Z"), to: at("2026-11-21T08:00:00Z") };

  it.each<[string, string, string, object | undefined]>([
    ["within the window", "2026-11-20T20:00:00Z", "2026-11-20T23:00:00Z", { left: 50, width: 12.5 }],
    ["over its end", "2026-11-21T05:00:00Z", "2026-11-21T11:00:00Z", { left: 87.5, width: 12.5, cut: "end" }],
    [
      "over its start",
      "2026-11-20T05:00:00Z",
      "2026-11-20T11:00:00Z",
      { left: 0, width: 12.5, cut: "start" },
    ],
    ["over all of it", "2026-11-20T07:00:00Z", "2026-11-21T09:00:00Z", { left: 0, width: 100, cut: "both" }],
    ["before it", "2026-11-20T05:00:00Z", "2026-11-20T08:00:00Z", undefined],
    ["after it", "2026-11-21T08:00:00Z", "2026-11-21T09:00:00Z", undefined],
  ])("%s", (_what, from, to, extent) => {
    expect(extentOf(window, { from: at(from), to: at(to) })).toEqual(extent);
  });

  it("has the same width by the minute on a day of 23 hours and on one of 25", () => {
    const width = (day: string, hours: number) => {
      const shown = dayOf(day, seattle);
      return (extentOf(shown, { from: shown.from, to: shown.from + hour })?.width ?? 0) * hours;
    };
    expect(width("2026-03-08", 23)).toBeCloseTo(100, 1);
    expect(width("2026-11-01", 25)).toBeCloseTo(100, 1);
  });
});
