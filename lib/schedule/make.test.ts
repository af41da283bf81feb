import { describe, expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { find } from "@/lib/flights/repository";
import { nowStored, storedFlight } from "@/lib/flights/sample-flight";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import { progressOf } from "@/lib/transfer/imports";
import { importRests } from "@/lib/transfer/runner";
import { importer, undone } from "@/lib/transfer/sample-import";
import { lookAtSeason } from "./look";
import { makeSeason } from "./make";
import { type SeasonInput, seasonInput } from "./schema";

useTables();

let number = 4000;

function input(over: Partial<Record<keyof SeasonInput, unknown>> = {}): SeasonInput {
  number++;
  return seasonInput.parse({
    carrier: "as",
    flightNumber: String(number),
    origin: "SEA",
    destination: "LAS",
    departureTime: "9:15",
    arrivalTime: "1150",
    arrivalDay: "0",
    from: "2026-03-29",
    until: "2026-10-24",
    days: ["1", "2", "3", "4", "5", "6", "7"],
    except: "",
    gap: "",
    repeated: "",
    capacity: "181",
    price: "149.00",
    currency: "USD",
    registration: "",
    aircraftType: "739",
    terminal: "",
    ...over,
  });
}

async function previewed(season: SeasonInput) {
  const looked = await lookAtSeason(season);
  if (!looked.ok) throw new Error(JSON.stringify(looked.error));
  return looked.value.preview;
}

async function made(season: SeasonInput) {
  const answer = await makeSeason(season, importer);
  if (!answer.ok) throw new Error(answer.error.message);
  await importRests(answer.value.jobId);
  return answer.value.jobId;
}

describe("making a season", () => {
  it("makes every flight once, refuses the same season a second time, and is undone as one", async () => {
    const season = input();
    expect((await previewed(season)).counts).toEqual({ make: 210, there: 0, different: 0, "left-out": 0 });
    const jobId = await made(season);
    expect(await progressOf(jobId)).toMatchObject({ state: "done", imported: { create: 210, wrong: 0 } });
    const id = `AS${season.flightNumber}-20260701-SEA`;
    expect(await nowStored(id)).toMatchObject({
      departureTime: "2026-07-01T16:15:00Z",
      arrivalTime: "2026-07-01T18:50:00Z",
      departureDate: "2026-07-01",
      price: "149",
      capacity: 181,
      seatsAvailable: 181,
      aircraftType: "739",
      status: "scheduled",
    });
    expect((await previewed(season)).counts).toMatchObject({ make: 0, there: 210 });
    expect(await makeSeason(season, importer)).toMatchObject({
      ok: false,
      error: { message: "Nothing is left to make: 210 flights are there already. Nothing was written." },
    });
    expect(violationsIn(await readWorld())).toEqual([]);
    expect(await undone(jobId)).toMatchObject({ state: "undone", undone: { restored: 210, kept: 0 } });
    expect(await find(id)).toBeUndefined();
  });

  it("made by two at the same time, makes each flight once", async () => {
    const season = input({ until: "2026-04-30" });
    const jobs = await Promise.all([made(season), made(season)]);
    const done = await Promise.all(jobs.map(progressOf));
    expect(done.reduce((sum, one) => sum + (one?.imported?.create ?? 0), 0)).toBe(33);
    expect((await previewed(season)).counts).toMatchObject({ make: 0, there: 33 });
  });

  it.each(["canceled", "canceling"] as const)("lists a flight that is %s: it stays so", async (status) => {
    const season = input({ from: "2026-03-30", until: "2026-03-30" });
    await storedFlight({
      flightId: `AS${season.flightNumber}-20260330-SEA`,
      flightNumber: season.flightNumber,
      destination: "LAS",
      departureDate: "2026-03-30",
      departureTime: "2026-03-30T16:15:00Z",
      arrivalTime: "2026-03-30T18:50:00Z",
      capacity: 181,
      price: "149",
      status,
    });
    const preview = await previewed(season);
    expect(preview.counts).toEqual({ make: 0, there: 0, different: 1, "left-out": 0 });
    expect(preview.conflicts[0]?.first).toEqual([
      { day: "2026-03-30", words: "The flight of that day is canceled; it stays so." },
    ]);
    expect(await makeSeason(season, importer)).toMatchObject({
      error: { message: expect.stringContaining("1 flight differs from what is stored") },
    });
  });

  it("makes only what is missing: what is there and differs is listed and left as it is", async () => {
    const season = input({ until: "2026-04-02" });
    const flightId = `AS${season.flightNumber}-20260330-SEA`;
    await storedFlight({
      flightId,
      flightNumber: season.flightNumber,
      departureDate: "2026-03-30",
      destination: "JFK",
    });
    const preview = await previewed(season);
    expect(preview.counts).toEqual({ make: 4, there: 0, different: 1, "left-out": 0 });
    expect(preview.conflicts).toMatchObject([
      {
        total: 1,
        first: [
          {
            day: "2026-03-30",
            words: expect.stringContaining(
              "destination is JFK there, and LAS in the season; departure time is 2026-11-20 16:45Z there, and 2026-03-30 16:15Z in the season",
            ),
          },
        ],
      },
    ]);
    await made(season);
    expect((await nowStored(flightId)).destination).toBe("JFK");
    expect((await previewed(season)).counts).toEqual({ make: 0, there: 4, different: 1, "left-out": 0 });
  });

  it.each([
    ["ID is", {}, "604"],
    ["number is spelled", {}, "0605"],
    ["day is, which it lacks", { departureDate: undefined }, "606"],
  ])(
    "does not make the same number twice on a day, whatever the other flight's %s",
    async (_what, over, flightNumber) => {
      const season = input({ until: "2026-03-30", flightNumber });
      const other = await storedFlight({
        flightNumber,
        departureDate: "2026-03-30",
        ...(over as Partial<Flight>),
        departureTime: "2026-03-30T23:00:00Z",
        arrivalTime: "2026-03-31T01:30:00Z",
        destination: "LAS",
      });
      const preview = await previewed(season);
      expect(preview.counts).toEqual({ make: 1, there: 0, different: 0, "left-out": 1 });
      expect(preview.conflicts[0]?.first[0]?.words).toContain(other.flightId);
      await made(season);
      expect(await find(`AS${season.flightNumber}-20260330-SEA`)).toBeUndefined();
    },
  );

  it("lists what its aircraft cannot do, beside what it flies already", async () => {
    await storedFlight({
      registration: "N701AS",
      departureDate: "2026-03-30",
      departureTime: "2026-03-30T15:00:00Z",
      arrivalTime: "2026-03-30T17:00:00Z",
      origin: "PDX",
      destination: "SEA",
    });
    const { conflicts } = await previewed(input({ registration: "N701AS", until: "2026-03-30" }));
    expect(conflicts.map(({ title, first }) => [title, first.map(({ day }) => day)])).toEqual([
      ["N701AS is in two places; made all the same", ["2026-03-30"]],
      ["N701AS is at another airport; made all the same", ["2026-03-29"]],
    ]);
  });

  it("counts a minute on the ground as one", async () => {
    await storedFlight({
      registration: "N702AS",
      departureTime: "2026-03-29T18:51:00Z",
      arrivalTime: "2026-03-29T21:00:00Z",
      origin: "LAS",
      destination: "SEA",
    });
    const { conflicts } = await previewed(input({ registration: "N702AS", until: "2026-03-29" }));
    expect(conflicts[0]?.first[0]?.words).toMatch(/^1 minute on the ground between/);
  });

  it("has no flight on the days that are excepted, and shows every month of it", async () => {
    const preview = await previewed(
      input({ from: "2026-12-24", until: "2027-01-02", except: "2026-12-25, 2027-01-01" }),
    );
    expect(preview.counts.make).toBe(8);
    expect(preview.months.map(({ month, blanks, days }) => [month, blanks, days.length])).toEqual([
      ["December 2026", 1, 31],
      ["January 2027", 4, 31],
    ]);
  });

  it.each([
    [{ until: "2026-03-01" }, "until", /before the first/],
    [{ until: "2028-03-01" }, "until", /at most 400 days/],
    [{ except: "christmas" }, "except", /christmas is no day/],
    [{ days: [] }, "days", /at least one day/],
    [{ flightNumber: "0000" }, "flightNumber", /1 to 4 digits/],
    [{ departureTime: "25:00" }, "departureTime", /24 hours/],
  ])("refuses %j at its field", (over, field, words) => {
    const parsed = seasonInput.safeParse({ ...input(), except: "", ...over });
    const issues = parsed.success ? [] : parsed.error.issues;
    expect(issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      [field, expect.stringMatching(words)],
    ]);
  });

  it("knows a number by its digits, whatever zeros stand before them", () => {
    expect(input({ flightNumber: "0604a" }).flightNumber).toBe("604A");
  });

  it("asks about a clock change before anything is written", async () => {
    const night = input({
      from: "2027-03-13",
      until: "2027-03-15",
      departureTime: "02:30",
      arrivalTime: "05:00",
    });
    expect(await makeSeason(night, importer)).toMatchObject({
      ok: false,
      error: { fields: { gap: { ways: [{ set: { gap: "later" } }, { set: { gap: "skip" } }] } } },
    });
    expect((await previewed({ ...night, gap: "skip" })).counts).toMatchObject({ make: 2, "left-out": 1 });
  });
});
