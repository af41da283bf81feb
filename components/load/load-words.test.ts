import { describe, expect, it } from "vitest";
import type { Loaded } from "@/lib/load/screen";
import { checkedWords, endWords, underWayWords } from "./load-words";
import type { LoadState } from "./use-load";

const nothing: Loaded = {
  ...{ done: 0, of: 0, loaded: 0, there: 0, wrong: 0, resent: 0, capacity: 0, ms: 0 },
  ...{ rows: 0, yields: 0, left: 0, unsure: 0, isStopped: false },
};

it.each<[Partial<LoadState>, string]>([
  [{ status: "checking", reading: 1 }, "Checking; nothing is written. 1 row read."],
  [{ status: "loading", reading: 2_000 }, "Looking for rows of the same key. 2,000 rows read."],
  [{ status: "loading", progress: { ...nothing, loaded: 812, of: 4_000 } }, "812 loaded of 4,000"],
])("%j is under way in words", (state, words) => {
  expect(underWayWords({ status: "idle", wrong: { shown: [], count: 0 }, ...state })).toBe(words);
});

describe("the end of a load", () => {
  it.each<[Partial<Loaded>, string]>([
    [{ done: 815, of: 815, loaded: 812, there: 3, wrong: 2 }, "812 loaded, 3 were there already, 2 wrong."],
    [{ done: 1, of: 1, there: 1 }, "0 loaded, 1 was there already."],
    [
      { done: 100, of: 4_000, loaded: 75, unsure: 25 },
      "75 loaded, 25 sent without an answer, so stored or not, 3,900 not sent.",
    ],
    [
      { done: 50, of: 50, loaded: 25, left: 25, yields: 4 },
      "25 loaded, 4 yielded to another row of the same key, 25 not taken by the database.",
    ],
  ])("%j is told in full", (loaded, words) => {
    expect(endWords({ ...nothing, ...loaded })).toBe(words);
  });

  it("leaves nothing out of what a dry run found", () => {
    const found = { format: "csv" as const, first: [], sample: [] };
    expect(checkedWords({ ...found, rows: 50, loads: 47, yields: 1, wrong: 2 })).toBe(
      "50 rows: 47 items to load, 1 yields to another row of the same key, 2 wrong.",
    );
    expect(checkedWords({ ...found, rows: 1, loads: 1, yields: 0, wrong: 0 })).toBe("1 row: 1 item to load.");
  });
});
