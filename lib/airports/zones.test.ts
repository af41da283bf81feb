import { execFileSync } from "node:child_process";
import path from "node:path";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { allAirports } from "@/lib/airports/airports";
import { readStored, storedInstant, toInstant } from "@/lib/airports/local-time";
import { isZone } from "@/lib/airports/zone";

const zones = [...new Set(allAirports().map((place) => place.zone))].sort();

describe("zones", () => {
  it("of every airport are known to this runtime; none had to be replaced", () => {
    expect(zones).toHaveLength(359);
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  });

  it("have a name that people can read at every airport", () => {
    const names = zones.map((zone) => readStored("2026-06-10T12:00:00Z", zone)?.zone ?? "");
    expect(names.filter((name) => !/^([A-Z]{2,5}|GMT[+-]\d{1,2}(:\d\d)?)$/.test(name))).toEqual([]);
  });

  const minute = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 });
  const anywhere = fc.record({ zone: fc.constantFrom(...zones), minute });

  it("read an instant as Temporal reads it", () => {
    fc.assert(
      fc.property(anywhere, ({ zone, minute: at }) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(at * 60_000);
        const there = instant.toZonedDateTimeISO(zone);
        expect(readStored(instant.toString(), zone)).toMatchObject({
          local: there.toPlainTime().toString({ smallestUnit: "minute" }),
          date: there.toPlainDate().toString(),
          instant: instant.toString(),
        });
      }),
      { numRuns: 400 },
    );
  });

  it("read a wall clock as Temporal's compatible reading, and refuse exactly where Temporal rejects", () => {
    fc.assert(
      fc.property(anywhere, ({ zone, minute: at }) => {
        const wall = new Date(at * 60_000).toISOString().slice(0, 16);
        const plain = Temporal.PlainDateTime.from(wall);
        expect(storedInstant(wall, zone)).toBe(plain.toZonedDateTime(zone).toInstant().toString());
        const asked = toInstant(wall.slice(0, 10), wall.slice(11), zone);
        let rejected = false;
        try {
          plain.toZonedDateTime(zone, { disambiguation: "reject" });
        } catch {
          rejected = true;
        }
        expect(asked.ok).toBe(!rejected);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    "America/Los_Angeles",
    "Australia/Lord_Howe",
    "America/Nuuk",
    "Africa/Casablanca",
    "America/Santiago",
  ])("agree with Temporal at every quarter hour around each clock change of 2026 in %s", (zone) => {
    let at = Temporal.ZonedDateTime.from({ timeZone: zone, year: 2026, month: 1, day: 1 });
    for (;;) {
      const change = at.getTimeZoneTransition("next");
      if (!change || change.year > 2026) break;
      for (let quarter = -12; quarter <= 12; quarter++) {
        const wall = change.toPlainDateTime().add({ minutes: quarter * 15 });
        const compatible = wall.toZonedDateTime(zone).toInstant().toString();
        expect(storedInstant(wall.toString(), zone)).toBe(compatible);
      }
      at = change;
    }
  });
});

describe("the server's own zone", () => {
  const script = `
    const { readStored, toInstant, dayBounds, today, longDay, addDays } = await import("./lib/airports/local-time.ts");
    const zones = ["America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Honolulu"];
    const values = ["2026-11-21T00:45:00Z", "2026-03-08T02:30:00", "2026-11-01 01:30", "2025-06-10T09:00:00"];
    const answers = zones.map((zone) => [
      values.map((value) => readStored(value, zone)),
      toInstant("2026-11-01", "01:30", zone),
      toInstant("2026-03-08", "02:30", zone),
      dayBounds("2026-03-08", zone),
      today(new Date("2026-11-21T07:59:59Z"), zone),
    ]);
    const unknown = values.map((value) => readStored(value, undefined));
    console.log(JSON.stringify([answers, unknown, longDay("2026-03-08"), addDays("2026-03-07", 2)]));
  `;

  function answers(serverZone: string): string {
    return execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      cwd: path.resolve(import.meta.dirname, "../.."),
      env: { ...process.env, TZ: serverZone },
      encoding: "utf8",
    });
  }

  it("changes no answer", { timeout: 30_000 }, () => {
    const utc = answers("UTC");
    expect(utc).toContain('"local":"16:45"');
    for (const serverZone of ["America/Los_Angeles", "Asia/Kathmandu", "Pacific/Apia"]) {
      expect(answers(serverZone)).toBe(utc);
    }
  });
});
