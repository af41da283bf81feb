import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { type LocalTimetable, route, timetable } from "./timetable";

/** Seattle to New York, 16:45 to 01:05 the next day, local times. */
function given(over: Partial<LocalTimetable> = {}): LocalTimetable {
  return {
    origin: "SEA",
    destination: "JFK",
    departureDate: "2026-11-20",
    departureTime: "16:45",
    departureOffset: "",
    arrivalDate: "2026-11-21",
    arrivalTime: "01:05",
    arrivalOffset: "",
    ...over,
  };
}

function problems(over: Partial<LocalTimetable>) {
  const answer = timetable(given(over), airport);
  if (answer.ok) throw new Error("it was not refused");
  return answer.error;
}

describe("a timetable", () => {
  it("is stored as instants, with the local day of departure", () => {
    expect(timetable(given(), airport)).toEqual({
      ok: true,
      value: {
        departureTime: "2026-11-21T00:45:00Z",
        arrivalTime: "2026-11-21T06:05:00Z",
        departureDate: "2026-11-20",
      },
    });
  });

  it.each<[what: string, over: Partial<LocalTimetable>, departs: string, arrives: string]>([
    [
      "over the date line, arriving the day before it left",
      {
        origin: "NRT",
        destination: "LAX",
        departureTime: "00:30",
        arrivalDate: "2026-11-19",
        arrivalTime: "17:30",
      },
      "2026-11-19T15:30:00Z",
      "2026-11-20T01:30:00Z",
    ],
    [
      "from a zone of quarter hours",
      {
        origin: "KTM",
        destination: "DEL",
        departureTime: "09:00",
        arrivalDate: "2026-11-20",
        arrivalTime: "10:25",
      },
      "2026-11-20T03:15:00Z",
      "2026-11-20T04:55:00Z",
    ],
    [
      "in the hour that comes twice, when it was said which",
      {
        departureDate: "2026-11-01",
        departureTime: "01:30",
        departureOffset: "-08:00",
        arrivalDate: "2026-11-01",
        arrivalTime: "10:00",
      },
      "2026-11-01T09:30:00Z",
      "2026-11-01T15:00:00Z",
    ],
  ])("may fly %s", (_what, over, departureTime, arrivalTime) => {
    expect(timetable(given(over), airport)).toMatchObject({
      ok: true,
      value: { departureTime, arrivalTime },
    });
  });

  it("asks about a time that a clock change skips, with a way out", () => {
    const change = {
      departureDate: "2027-03-14",
      departureTime: "02:30",
      arrivalDate: "2027-03-14",
      arrivalTime: "12:00",
    };
    expect(problems(change)).toEqual({
      departureTime: {
        message: "02:30 does not exist in Seattle that day: clocks go from 02:00 to 03:00.",
        ways: [{ label: "Use 03:30", set: { departureTime: "03:30", departureDate: "2027-03-14" } }],
      },
    });
  });

  it("asks which of two, when a clock change repeats the time", () => {
    const change = {
      destination: "LAX",
      departureDate: "2026-11-01",
      departureTime: "01:30",
      arrivalDate: "2026-11-01",
      arrivalTime: "01:45",
    };
    expect(problems(change)).toEqual({
      departureTime: {
        message: "01:30 comes twice in Seattle that day, because clocks go back. Which one?",
        ways: [
          { label: "The first, PDT", set: { departureOffset: "-07:00" } },
          { label: "The second, PST", set: { departureOffset: "-08:00" } },
        ],
      },
      arrivalTime: {
        message: "01:45 comes twice in Los Angeles that day, because clocks go back. Which one?",
        ways: [
          { label: "The first, PDT", set: { arrivalOffset: "-07:00" } },
          { label: "The second, PST", set: { arrivalOffset: "-08:00" } },
        ],
      },
    });
  });

  it("is refused on a day that no calendar has, at each end", () => {
    expect(problems({ departureDate: "2026-02-30", arrivalDate: "2026-13-01" })).toEqual({
      departureTime: { message: "This is no day of the calendar." },
      arrivalTime: { message: "This is no day of the calendar." },
    });
  });

  it("is refused when it arrives before it departs; the next day is offered when it may be meant", () => {
    expect(problems({ arrivalDate: "2026-11-20" })).toEqual({
      arrivalTime: {
        message: "The flight arrives before it departs",
        ways: [
          { label: "Next day", set: { arrivalDate: "2026-11-21" } },
          {
            label: "Swap the two times",
            set: {
              departureDate: "2026-11-20",
              departureTime: "01:05",
              arrivalDate: "2026-11-20",
              arrivalTime: "16:45",
            },
          },
        ],
      },
    });
  });

  it.each([
    ["a day too early", { arrivalDate: "2026-11-18" }],
    ["it would then fly for 23 hours", { arrivalDate: "2026-11-20", arrivalTime: "18:40" }],
  ])("is refused without offering the next day when %s", (_why, over) => {
    const ways = problems(over).arrivalTime?.ways ?? [];
    expect(ways.map((way) => way.label)).toEqual(["Swap the two times"]);
  });

  it.each([
    ["a day too late", { arrivalDate: "2026-11-22" }, "29 h 20 min", ["2026-11-21"]],
    ["at 20 hours and a minute", { arrivalTime: "15:46" }, "20 h 1 min", []],
    ["a year too late", { arrivalDate: "2027-11-21" }, "8765 h 20 min", []],
  ])(
    "is refused when it arrives %s, the day before offered when it may be meant",
    (_what, over, took, days) => {
      expect(problems(over)).toEqual({
        arrivalTime: {
          message: `The flight would take ${took}; none takes more than 20 hours`,
          ways: days.map((arrivalDate) => ({ label: "The day before", set: { arrivalDate } })),
        },
      });
    },
  );

  it("is refused when it arrives at the moment it departs", () => {
    expect(problems({ arrivalDate: "2026-11-20", arrivalTime: "19:45" })).toHaveProperty("arrivalTime");
  });
});

describe("a route", () => {
  it.each([
    [{ origin: "QQQ", destination: "JFK" }, { origin: { message: "No airport has the code QQQ" } }],
    [{ origin: "SEA", destination: "QQQ" }, { destination: { message: "No airport has the code QQQ" } }],
    [
      { origin: "QQQ", destination: "XXZ" },
      {
        origin: { message: "No airport has the code QQQ" },
        destination: { message: "No airport has the code XXZ" },
      },
    ],
    [
      { origin: "SEA", destination: "SEA" },
      { destination: { message: "The flight cannot end in SEA, where it begins" } },
    ],
  ])("%j is refused at the field", (ends, error) => {
    expect(route(ends, airport)).toEqual({ ok: false, error });
    expect(timetable(given(ends), airport)).toEqual({ ok: false, error });
  });

  it("has its two airports", () => {
    expect(route({ origin: "SEA", destination: "JFK" }, airport)).toMatchObject({
      ok: true,
      value: { from: { city: "Seattle" }, to: { iata: "JFK" } },
    });
  });
});
