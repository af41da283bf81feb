import { describe, expect, it } from "vitest";
import { localDay, readStored, storedInstant } from "@/lib/airports/stored-time";

const SEATTLE = "America/Los_Angeles";
const KATHMANDU = "Asia/Kathmandu";

describe("a stored time", () => {
  it("that is an instant is read at the station, with UTC and its day beside it", () => {
    expect(readStored("2026-11-21T00:45:00Z", SEATTLE)).toEqual({
      local: "16:45",
      date: "2026-11-20",
      zone: "PST",
      utc: "00:45",
      utcDayShift: 1,
      instant: "2026-11-21T00:45:00Z",
      zoneAssumed: false,
    });
    expect(readStored("2026-06-09T20:30:00Z", KATHMANDU)).toMatchObject({
      local: "02:15",
      date: "2026-06-10",
      zone: "GMT+5:45",
      utcDayShift: -1,
    });
  });

  it.each([
    "2025-06-10T09:00:00",
    "2025-06-10T09:00",
    "2025-06-10 09:00",
    "2025-06-10 09:00:00",
    " 2025-06-10t09:00:00.123456 ",
  ])("without a zone (%j) is local time at the station, and says so", (value) => {
    expect(readStored(value, KATHMANDU)).toEqual({
      local: "09:00",
      date: "2025-06-10",
      zone: "GMT+5:45",
      utc: "03:15",
      utcDayShift: 0,
      instant: "2025-06-10T03:15:00Z",
      zoneAssumed: true,
    });
  });

  it.each([
    "2025-06-10T09:00:00+05:45",
    "2025-06-10T09:00+0545",
    "2025-06-10T03:15:00.999Z",
    "2025-06-10T03:15z",
    "2025-06-09T20:15:00-07",
  ])("with its own offset (%s) is an instant", (value) => {
    expect(readStored(value, KATHMANDU)).toMatchObject({
      local: "09:00",
      instant: "2025-06-10T03:15:00Z",
      zoneAssumed: false,
    });
    expect(storedInstant(value, undefined)).toBe("2025-06-10T03:15:00Z");
  });

  it.each([undefined, "Mars/Olympus", ""])("without a known zone (%s) is shown as written", (zone) => {
    expect(readStored("2025-06-10T09:00:00", zone)).toEqual({
      local: "09:00",
      date: "2025-06-10",
      zone: "",
      utcDayShift: 0,
      zoneAssumed: true,
    });
    expect(storedInstant("2025-06-10T09:00:00", zone)).toBeUndefined();
    expect(localDay("2025-06-10T09:00:00", zone)).toBe("2025-06-10");
    expect(readStored("2025-06-10T23:00:00-02:00", zone)).toMatchObject({
      local: "01:00",
      date: "2025-06-11",
      zone: "UTC",
      utc: "01:00",
      instant: "2025-06-11T01:00:00Z",
      zoneAssumed: false,
    });
  });

  it("without a zone takes the first of a repeated hour and moves out of a gap", () => {
    expect(readStored("2026-11-01T01:30:00", SEATTLE)).toMatchObject({ local: "01:30", zone: "PDT" });
    expect(readStored("2026-03-08T02:30:00", SEATTLE)).toMatchObject({ local: "03:30", zone: "PDT" });
    expect(readStored("2026-04-05T01:45", "Australia/Lord_Howe")?.instant).toBe("2026-04-04T14:45:00Z");
    expect(readStored("2011-12-30T12:00", "Pacific/Apia")).toMatchObject({
      date: "2011-12-31",
      local: "12:00",
    });
  });

  it.each([
    "",
    "tomorrow",
    "2025-06-10",
    "09:00",
    "2025-02-30T09:00:00",
    "2025-13-01T09:00:00",
    "2025-06-10T24:00:00",
    "2025-06-10T09:60:00",
    "2025-06-10T09:00:60",
    "2025-06-10T09",
    "2025-6-10T09:00:00",
    "0000-01-01T00:00:00",
    "9999-12-31T23:59:59",
    "2025-06-10T09:00:00+99:00",
    "2025-06-10T09:00:00 Asia/Kathmandu",
    "1749546000",
    "２０２５-06-10T09:00:00",
    "null",
  ])("that cannot be read (%j) is undefined, not an error", (value) => {
    expect(readStored(value, KATHMANDU)).toBeUndefined();
    expect(storedInstant(value, KATHMANDU)).toBeUndefined();
    expect(localDay(value, KATHMANDU)).toBeUndefined();
  });

  it.each(["0002-01-01T00:00:00", "9998-12-31T23:59:59", "1883-11-18T12:05:00Z", "0099-06-01T00:00:00Z"])(
    "however far off (%s) is read without an error",
    (value) => {
      expect(readStored(value, SEATTLE)?.instant).toMatch(/^\d{4}-/);
    },
  );

  it("is read in well under 20 microseconds when warm", () => {
    const values = Array.from({ length: 200 }, (_, minute) => {
      const at = new Date(Date.UTC(2026, 10, 20) + minute * 7 * 60_000).toISOString();
      return minute % 2 ? at : at.slice(0, 19);
    });
    const zones = [SEATTLE, "America/Anchorage", "America/New_York", "Pacific/Honolulu", KATHMANDU];
    const page = () => values.map((value, row) => readStored(value, zones[row % zones.length]));
    const rounds = Array.from({ length: 50 }, () => {
      const started = performance.now();
      page();
      return ((performance.now() - started) * 1000) / values.length;
    });
    expect(Math.min(...rounds)).toBeLessThan(20);
  });
});
