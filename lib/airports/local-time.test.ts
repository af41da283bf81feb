import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { dayBounds, offsetMinutes, readStored, today, toInstant } from "@/lib/airports/local-time";

const SEATTLE = "America/Los_Angeles";
const LORD_HOWE = "Australia/Lord_Howe";

describe("a time entered at a station", () => {
  it.each([
    ["2026-06-10", "09:00", "Asia/Kathmandu", "2026-06-10T03:15:00Z"],
    ["2026-11-20", "16:45", SEATTLE, "2026-11-21T00:45:00Z"],
    ["2026-07-10", "00:19", SEATTLE, "2026-07-10T07:19:00Z"],
    ["2026-03-08", "03:00", SEATTLE, "2026-03-08T10:00:00Z"],
    ["2026-12-31", "23:59", "Pacific/Kiritimati", "2026-12-31T09:59:00Z"],
    ["2026-01-01", "00:00", "UTC", "2026-01-01T00:00:00Z"],
  ])("%s %s in %s is %s", (day, time, zone, instant) => {
    expect(toInstant(day, time, zone)).toEqual({ ok: true, value: instant });
  });

  it.each([
    [
      "2026-03-08",
      "02:30",
      SEATTLE,
      { before: "02:00", after: "03:00", suggestion: "03:30", suggestionDay: "2026-03-08" },
    ],
    [
      "2026-03-08",
      "02:00",
      SEATTLE,
      { before: "02:00", after: "03:00", suggestion: "03:00", suggestionDay: "2026-03-08" },
    ],
    [
      "2026-10-04",
      "02:15",
      LORD_HOWE,
      { before: "02:00", after: "02:30", suggestion: "02:45", suggestionDay: "2026-10-04" },
    ],
    [
      "2026-09-06",
      "00:30",
      "America/Santiago",
      { before: "00:00", after: "01:00", suggestion: "01:30", suggestionDay: "2026-09-06" },
    ],
    [
      "2026-03-28",
      "23:30",
      "America/Nuuk",
      { before: "23:00", after: "00:00", suggestion: "00:30", suggestionDay: "2026-03-29" },
    ],
  ])("%s %s in %s is refused as skipped, with the time that comes instead", (day, time, zone, words) => {
    expect(toInstant(day, time, zone)).toEqual({ ok: false, error: { kind: "gap", ...words } });
    expect(toInstant(words.suggestionDay, words.suggestion, zone).ok).toBe(true);
  });

  it("is refused as repeated in the hour that comes twice, with both moments", () => {
    const choices = [
      { offset: "-07:00", zone: "PDT", instant: "2026-11-01T08:30:00Z" },
      { offset: "-08:00", zone: "PST", instant: "2026-11-01T09:30:00Z" },
    ];
    expect(toInstant("2026-11-01", "01:30", SEATTLE)).toEqual({
      ok: false,
      error: { kind: "repeated", choices },
    });
    for (const { offset, instant } of choices) {
      expect(toInstant("2026-11-01", "01:30", SEATTLE, offset)).toEqual({ ok: true, value: instant });
    }
  });

  it("is refused as repeated for half an hour on Lord Howe", () => {
    expect(toInstant("2026-04-05", "01:45", LORD_HOWE)).toMatchObject({
      error: { kind: "repeated", choices: [{ offset: "+11:00" }, { offset: "+10:30" }] },
    });
    expect(toInstant("2026-04-05", "01:29", LORD_HOWE).ok).toBe(true);
    expect(toInstant("2026-04-05", "02:00", LORD_HOWE).ok).toBe(true);
  });

  it("ignores an offset that does not apply", () => {
    const plain = { ok: true, value: "2026-11-21T00:45:00Z" };
    expect(toInstant("2026-11-20", "16:45", SEATTLE, "-07:00")).toEqual(plain);
    expect(toInstant("2026-11-01", "01:30", SEATTLE, "+02:00")).toMatchObject({
      error: { kind: "repeated" },
    });
    expect(toInstant("2026-03-08", "02:30", SEATTLE, "-07:00")).toMatchObject({ error: { kind: "gap" } });
  });

  it.each([
    ["2026-02-29", "09:00"],
    ["2026-06-31", "09:00"],
    ["2026-06-10", "24:00"],
    ["2026-06-10", "9:00"],
    ["2026-06-10", "09:60"],
    ["", "09:00"],
    ["2026-06-10", ""],
    ["10/06/2026", "09:00"],
    ["2026-06-10", "09:00:00"],
  ])("%j %j is refused as no date", (day, time) => {
    expect(toInstant(day, time, SEATTLE)).toEqual({ ok: false, error: { kind: "not-a-date" } });
  });
});

describe("a flight between stations", () => {
  function flown(from: string, departs: [string, string], to: string, arrives: [string, string]): number {
    const out = toInstant(...departs, airport(from)?.zone ?? "");
    const into = toInstant(...arrives, airport(to)?.zone ?? "");
    if (!out.ok || !into.ok) throw new Error("refused");
    return (Date.parse(into.value) - Date.parse(out.value)) / 60_000;
  }

  it("lands the day before it left when it crosses the date line", () => {
    expect(flown("AKL", ["2026-11-20", "23:55"], "HNL", ["2026-11-20", "09:45"])).toBe(530);
    const arrival = readStored("2026-11-20T19:45:00Z", "Pacific/Honolulu");
    expect(arrival).toMatchObject({ date: "2026-11-20", local: "09:45", utcDayShift: 0 });
    expect(readStored("2026-11-20T10:55:00Z", "Pacific/Auckland")).toMatchObject({ date: "2026-11-20" });
    expect(readStored("2026-11-20T11:05:00Z", "Pacific/Auckland")).toMatchObject({ date: "2026-11-21" });
  });

  it("is an hour shorter by the clocks when they change while it flies", () => {
    expect(flown("SEA", ["2026-03-07", "23:30"], "LAS", ["2026-03-08", "03:00"])).toBe(150);
    expect(flown("SEA", ["2026-10-31", "23:30"], "LAS", ["2026-11-01", "02:00"])).toBe(210);
  });
});

describe("a day at a station", () => {
  it.each([
    ["2026-11-20", SEATTLE, "2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z", 24],
    ["2026-03-08", SEATTLE, "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z", 23],
    ["2026-11-01", SEATTLE, "2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z", 25],
    ["2026-10-04", LORD_HOWE, "2026-10-03T13:30:00Z", "2026-10-04T13:00:00Z", 23.5],
    ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00Z", "2026-09-07T03:00:00Z", 23],
  ])("%s in %s goes from %s to %s", (day, zone, from, to, hours) => {
    expect(dayBounds(day, zone)).toEqual({ from, to });
    expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(hours);
  });

  it("is told from the clock there", () => {
    const now = new Date("2026-11-21T07:59:59.999Z");
    expect(today(now, SEATTLE)).toBe("2026-11-20");
    expect(today(new Date(now.getTime() + 1), SEATTLE)).toBe("2026-11-21");
    expect(today(now, "Pacific/Auckland")).toBe("2026-11-21");
    expect(() => today(now, "Mars/Olympus")).toThrow(RangeError);
  });

  it.each([
    ["2026-06-10T00:00:00Z", "Asia/Kathmandu", 345],
    ["2026-11-20T00:00:00Z", SEATTLE, -480],
    ["2026-03-08T09:59:59Z", SEATTLE, -480],
    ["2026-03-08T10:00:00Z", SEATTLE, -420],
    ["2026-07-01T00:00:00Z", LORD_HOWE, 630],
    ["2026-12-01T00:00:00Z", LORD_HOWE, 660],
  ])("at %s %s is %d minutes from UTC", (instant, zone, minutes) => {
    expect(offsetMinutes(instant, zone)).toBe(minutes);
  });
});
