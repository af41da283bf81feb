import { expect, it } from "vitest";
import { DuplicateFinder } from "./duplicates";

const rows = ["A", "B", "A", "C", "A"];

it.each([
  [
    "first",
    [
      [3, 2],
      [5, 2],
    ],
  ],
  [
    "last",
    [
      [1, 4],
      [3, 6],
    ],
  ],
  [
    "refuse",
    [
      [1, 4],
      [3, 6],
      [5, 4],
    ],
  ],
] as const)("of rows of one key %s holds", (rule, losers) => {
  const finder = new DuplicateFinder(rule);
  for (const [at, key] of rows.entries()) finder.note(key, { row: at + 1, line: at + 2 });
  expect([...finder.losers].sort(([a], [b]) => a - b)).toEqual(losers);
});

it("a hundred thousand keys are told apart, and each is found again", () => {
  const finder = new DuplicateFinder("first");
  const keys = Array.from({ length: 100_000 }, (_, at) => `FL${at}`);
  for (const [at, key] of keys.entries()) finder.note(key, { row: at + 1, line: at + 2 });
  expect(finder.losers.size).toBe(0);
  for (const [at, key] of keys.entries()) finder.note(key, { row: 100_001 + at, line: 100_002 + at });
  expect(finder.losers.size).toBe(100_000);
  expect(finder.losers.get(150_000)).toBe(50_001);
});
