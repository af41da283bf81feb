import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { clockChanges, utcWords } from "./clock-changes";
import type { DatePattern } from "./pattern";
import { type ClockAnswers, type SeasonTimes, seasonOf } from "./season";

const asks: ClockAnswers = { gap: "", repeated: "" };
const times: SeasonTimes = {
  origin: "SEA",
  destination: "JFK",
  departureTime: "08:45",
  arrivalTime: "17:05",
  arrivalDay: 0,
};
const daily = (from: string, until: string): DatePattern => ({ from, until, days: [1, 2, 3, 4, 5, 6, 7] });

function made(given: Partial<SeasonTimes>, pattern: DatePattern, answers: ClockAnswers = asks) {
  const season = seasonOf({ ...times, ...given }, pattern, answers, airport);
  if (!season.ok) throw new Error(JSON.stringify(season.error));
  return season.value;
}

function refused(given: Partial<SeasonTimes>, pattern: DatePattern, answers: ClockAnswers = asks) {
  const season = seasonOf({ ...times, ...given }, pattern, answers, airport);
  return season.ok ? {} : season.error;
}

describe("a season", () => {
  it("keeps its local times across a clock change, so that its UTC times move", () => {
    const { flights } = made({}, daily("2026-10-31", "2026-11-02"));
    expect(flights).toEqual([
      { day: "2026-10-31", departs: "2026-10-31T15:45:00Z", arrives: "2026-10-31T21:05:00Z" },
      { day: "2026-11-01", departs: "2026-11-01T16:45:00Z", arrives: "2026-11-01T22:05:00Z" },
      { day: "2026-11-02", departs: "2026-11-02T16:45:00Z", arrives: "2026-11-02T22:05:00Z" },
    ]);
  });

  it("tells each clock change in words with its date, and what it does to the block time", () => {
    const lhr = { destination: "LHR", departureTime: "18:00", arrivalTime: "11:15", arrivalDay: 1 };
    const season = made(lhr, daily("2026-10-20", "2026-11-05"));
    const changes = clockChanges(season);
    expect(changes.map(({ day }) => day)).toEqual(["2026-10-24", "2026-11-01"]);
    expect(changes[0]?.words).toBe(
      "From Saturday 24 October 2026 London is at UTC+0, before at UTC+1. The flight leaves at 01:00 UTC. It takes 10 h 15 min, before 9 h 15 min.",
    );
    expect(changes[1]?.words).toContain("Seattle is at UTC-8, before at UTC-7");
  });

  it("asks what to do on a date whose time clocks skip, with ways out, and does it on that date alone", () => {
    const night = { departureTime: "02:30", arrivalTime: "11:00" };
    const spring = daily("2027-03-13", "2027-03-15");
    expect(refused(night, spring)).toEqual({
      gap: {
        message: expect.stringContaining("02:30 does not exist in Seattle: clocks go from 02:00 to 03:00"),
        ways: [
          { label: "Use 03:30 on such a day", set: { gap: "later" } },
          { label: "No flight on such a day", set: { gap: "skip" } },
        ],
      },
    });
    const later = made(night, spring, { gap: "later", repeated: "" });
    expect(later.flights.map(({ departs }) => departs)).toEqual([
      "2027-03-13T10:30:00Z",
      "2027-03-14T10:30:00Z",
      "2027-03-15T09:30:00Z",
    ]);
    expect(later.cases).toEqual([
      { day: "2027-03-14", flies: true, words: expect.stringContaining("03:30 is used") },
    ]);
    const skipped = made(night, spring, { gap: "skip", repeated: "" });
    expect(skipped.flights.map(({ day }) => day)).toEqual(["2027-03-13", "2027-03-15"]);
    expect(skipped.cases).toMatchObject([{ day: "2027-03-14", flies: false }]);
  });

  it.each([
    ["first", "2026-11-01T08:30:00Z"],
    ["second", "2026-11-01T09:30:00Z"],
  ] as const)("asks which of a repeated hour is meant: the %s", (repeated, departs) => {
    const night = { departureTime: "01:30", arrivalTime: "10:00" };
    const autumn = daily("2026-11-01", "2026-11-01");
    expect(refused(night, autumn)).toMatchObject({
      repeated: { ways: [{ label: "The first, PDT" }, { label: "The second, PST" }, {}] },
    });
    expect(made(night, autumn, { gap: "", repeated }).flights).toMatchObject([{ departs }]);
    expect(made(night, autumn, { gap: "", repeated: "skip" }).flights).toEqual([]);
  });

  it("asks for the arrival's clock as for the departure's", () => {
    const intoGap = {
      origin: "HNL",
      destination: "SEA",
      departureTime: "18:00",
      arrivalTime: "02:15",
      arrivalDay: 1,
    };
    expect(refused(intoGap, daily("2027-03-13", "2027-03-13"))).toHaveProperty("gap");
  });

  it.each<[string, Partial<SeasonTimes>, DatePattern, string, RegExp]>([
    [
      "a route to itself",
      { destination: "SEA" },
      daily("2026-11-01", "2026-11-02"),
      "destination",
      /cannot end/,
    ],
    [
      "an airport that nobody knows",
      { origin: "QQQ" },
      daily("2026-11-01", "2026-11-02"),
      "origin",
      /No airport/,
    ],
    ["no date at all", {}, { ...daily("2026-11-20", "2026-11-20"), days: [1] }, "until", /No day/],
    [
      "an exception on another weekday",
      {},
      { ...daily("2026-11-20", "2026-11-30"), days: [5], except: ["2026-11-27", "2026-11-28"] },
      "except",
      /^Saturday 28 November 2026 is no day of this season/,
    ],
    [
      "an exception after the last day",
      {},
      { ...daily("2026-12-01", "2026-12-20"), except: ["2026-12-25"] },
      "except",
      /25 December/,
    ],
    [
      "an arrival before the departure",
      { arrivalTime: "09:00" },
      daily("2026-12-01", "2026-12-02"),
      "arrivalTime",
      /before it departs/,
    ],
    [
      "a flight of a day and more",
      { arrivalDay: 1 },
      daily("2026-12-01", "2026-12-02"),
      "arrivalTime",
      /would take 29 hours/,
    ],
  ])("refuses %s", (_title, given, pattern, field, words) => {
    expect(refused(given, pattern)[field]?.message).toMatch(words);
  });

  it("offers the next day where that makes a flight of it", () => {
    expect(refused({ arrivalTime: "02:00" }, daily("2026-12-01", "2026-12-01")).arrivalTime?.ways).toEqual([
      { label: "It arrives a day later", set: { arrivalDay: "1" } },
    ]);
  });
});

it("an offset is told in hours, and in minutes where there are some", () => {
  expect([-480, 0, 345].map(utcWords)).toEqual(["UTC-8", "UTC+0", "UTC+5:45"]);
});
