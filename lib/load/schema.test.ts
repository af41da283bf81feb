import { describe, expect, it } from "vitest";
import { planOf, planParams } from "./schema";

const plan = { duplicates: "last", mode: "replace", numbers: ["fare", "seats"] } as const;

describe("how a file is loaded", () => {
  it("is read from an address as it was written", () => {
    const params = planParams({ ...plan, numbers: [...plan.numbers] });
    expect(planOf(params)).toEqual({ ok: true, value: plan });
  });

  it.each([
    ["numbers in more columns than can be named", "number", "n,".repeat(101).split(",", 101), /at most 100/i],
    ["a column's name that is too long", "number", ["n".repeat(256)], /at most 255 signs/],
    ["a mode that is none", "mode", ["merge"], /cannot be loaded like that/],
  ])("is refused for %s, in a sentence of its own", (_what, name, values, sentence) => {
    const params = new URLSearchParams(values.map((value, at) => [name, value || `n${at}`]));
    expect(planOf(params)).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });
});
