import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lanesOf } from "./lanes";

const span = ([from, to]: readonly [number, number]) => ({ from, to });

describe("the lines of a row", () => {
  it.each<[string, [number, number][], number[]]>([
    ["are none for no flights", [], []],
    [
      "are one for flights after each other",
      [
        [0, 2],
        [2, 4],
        [5, 6],
      ],
      [0, 0, 0],
    ],
    [
      "are two where two overlap, and one again after",
      [
        [0, 4],
        [3, 6],
        [4, 8],
      ],
      [0, 1, 0],
    ],
    [
      "do not depend on the order in which flights are given",
      [
        [4, 8],
        [3, 6],
        [0, 4],
      ],
      [0, 1, 0],
    ],
    [
      "fill up the first that is free",
      [
        [0, 9],
        [1, 3],
        [2, 5],
        [3, 4],
      ],
      [0, 1, 2, 1],
    ],
  ])("%s", (_what, spans, lanes) => {
    expect(lanesOf(spans.map(span))).toEqual(lanes);
  });

  it("never let one flight cover another, and are no more than overlap at once", () => {
    const spans = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })), { maxLength: 40 });
    fc.assert(
      fc.property(spans, (drawn) => {
        const all = drawn.map(([from, length]) => ({ from, to: from + length }));
        const lanes = lanesOf(all);
        for (const [i, a] of all.entries())
          for (const [j, b] of all.entries())
            if (i < j && lanes[i] === lanes[j]) expect(a.to <= b.from || b.to <= a.from).toBe(true);
        const atOnce = all.map(
          (one) => all.filter((other) => other.from <= one.from && other.to > one.from).length,
        );
        expect(Math.max(0, ...lanes.map((lane) => lane + 1))).toBe(Math.max(0, ...atOnce));
      }),
    );
  });
});
