import { expect, it } from "vitest";
import { depthOf } from "./round-trips";

it.each([
  ["nothing asked", [], 0],
  [
    "three at once",
    [
      [0, 3],
      [0, 9],
      [1, 4],
    ],
    1,
  ],
  [
    "one after another",
    [
      [0, 3],
      [3, 5],
      [6, 9],
    ],
    3,
  ],
  [
    "two beside a long one",
    [
      [0, 9],
      [0, 3],
      [4, 8],
    ],
    2,
  ],
] as [string, [number, number][], number][])("the depth of %s", (_what, spans, deep) => {
  expect(depthOf(spans.map(([from, until]) => ({ operation: "Query", from, until })))).toBe(deep);
});
