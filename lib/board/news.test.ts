import { describe, expect, it } from "vitest";
import { matches } from "./find";
import { aboardNews, newsOf, spokenNews } from "./news";
import type { BoardRow } from "./row";
import { momentAt, sampleRow } from "./sample-row";
import { boardStatusOf } from "./status";

const late = { scheduled: momentAt("12:30"), expected: momentAt("13:22") };

describe("what changed of a row", () => {
  it.each<[before: Partial<BoardRow> | undefined, after: Partial<BoardRow> | undefined, words: string[]]>([
    [{}, {}, []],
    [undefined, {}, ["new on the board"]],
    [{}, undefined, ["no longer on the board"]],
    [{}, { departs: late }, ["ETD 13:22, was 12:30"]],
    [{ departs: late }, { departs: { ...late, expected: momentAt("13:40") } }, ["ETD 13:40, was 13:22"]],
    [{ departs: late }, {}, ["no ETD any more"]],
    [{}, { departs: { scheduled: momentAt("12:45") } }, ["STD 12:45, was 12:30"]],
    [
      {},
      { arrives: { scheduled: momentAt("17:30"), expected: momentAt("18:00") } },
      ["ETA 18:00, was 17:30"],
    ],
    [{ gate: "C2" }, { gate: "D5" }, ["gate D5, was C2"]],
    [{}, { gate: "D5" }, ["gate D5"]],
    [{ gate: "D5" }, {}, ["gate none, was D5"]],
    [{}, { registration: "N999AS" }, ["aircraft N999AS, was N318AS"]],
    [{}, { load: { taken: 61, capacity: 120, available: 59, blocked: 0 } }, ["1 seat sold"]],
    [{}, { load: { taken: 58, capacity: 120, available: 62, blocked: 0 } }, ["2 seats given back"]],
    [{}, { load: { taken: 60, capacity: 100, available: 40, blocked: 0 } }, ["100 seats, were 120"]],
    [
      {},
      { state: "departed", departs: { scheduled: momentAt("12:30"), expected: momentAt("12:34") } },
      ["departed 12:34"],
    ],
    [
      { state: "departed" },
      { state: "arrived", arrives: { scheduled: momentAt("17:30"), expected: momentAt("17:21") } },
      ["arrived 17:21"],
    ],
    [{}, { state: "canceling", gate: "D5" }, ["canceling", "gate D5"]],
  ])("%# is said in words", (before, after, words) => {
    expect(newsOf(before && sampleRow(before), after && sampleRow(after))).toEqual(words);
  });

  it("is spoken of three flights, and counted for the rest", () => {
    const news = ["AS 1", "AS 2", "AS 3", "AS 4", "AS 5"].map((designator) => ({
      designator,
      words: ["gate C2"],
    }));
    expect(spokenNews(news)).toBe("AS 1: gate C2. AS 2: gate C2. AS 3: gate C2. 2 more flights changed.");
    expect(spokenNews(news.slice(0, 4))).toContain("1 more flight changed.");
    expect(spokenNews(news.slice(0, 1))).toBe("AS 1: gate C2.");
    expect(spokenNews([])).toBe("");
  });

  it("of who is aboard is said only when it was known before", () => {
    expect(aboardNews(undefined, { boarded: 3, of: 9 })).toEqual([]);
    expect(aboardNews({ boarded: 3, of: 9 }, { boarded: 3, of: 9 })).toEqual([]);
    expect(aboardNews({ boarded: 3, of: 9 }, { boarded: 4, of: 9 })).toEqual(["4 of 9 aboard"]);
  });
});

describe("the status on a board", () => {
  it.each<[over: Partial<BoardRow>, told: string]>([
    [{}, "Scheduled"],
    [{ status: { kind: "delayed", word: "Delayed 52 min", why: "code 93" } }, "Delayed 52 min code 93"],
    [{ state: "boarding" }, "Boarding 49 of 60 aboard"],
    [{ state: "departed", departs: late }, "Departed 52 min late"],
    [{ state: "departed" }, "Departed"],
    [
      {
        state: "departed",
        way: "in",
        arrives: { scheduled: momentAt("17:30"), expected: momentAt("17:50") },
      },
      "Departed 20 min late",
    ],
    [{ way: "in", arrives: { scheduled: momentAt("17:30"), expected: momentAt("17:50") } }, "Delayed 20 min"],
  ])("%# is told", (over, told) => {
    const { word, why = "" } = boardStatusOf(sampleRow(over), { boarded: 49, of: 60 });
    expect(`${word} ${why}`.trim()).toBe(told);
  });
});

describe("the search in a board", () => {
  it.each([
    ["as448", true],
    ["AS 448", true],
    ["n318", true],
    ["new york", true],
    ["zurich", true],
    ["d5 jfk", true],
    ["d6", false],
    ["as 449", false],
  ])("%s finds it: %s", (typed, found) => {
    const cities = { SEA: "Zürich", JFK: "New York" };
    expect(matches(sampleRow({ gate: "D5" }), cities, typed)).toBe(found);
  });
});
