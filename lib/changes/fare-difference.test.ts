import { describe, expect, it } from "vitest";
import { fareDifference } from "./fare-difference";

const usd = (decimal: string) => ({ decimal, currency: "USD" });

describe("a fare difference", () => {
  it.each([
    ["+USD 40.00", usd("169.5"), [usd("149.5"), usd("149.5")]],
    ["−USD 9.50", usd("140"), [usd("149.5")]],
    ["same fare", usd("149.5"), [usd("149.50"), usd("149.5")]],
    ["same fare", usd("150"), [usd("149"), usd("151")]],
    ["+JPY 1500", { decimal: "16500", currency: "JPY" }, [{ decimal: "15000", currency: "JPY" }]],
    ["+USD 0.10", usd("0.3"), [usd("0.2")]],
  ])("is %s, to the last minor unit", (words, fare, paid) => {
    expect(fareDifference(fare, paid)).toBe(words);
  });

  it.each([
    ["no fare", {}, [usd("149.5")]],
    ["nothing known to be paid", usd("149.5"), [usd("149.5"), {}]],
    ["another currency", usd("149.5"), [{ decimal: "149.5", currency: "EUR" }]],
    ["no currency", { decimal: "4500" }, [{ decimal: "4500" }]],
  ])("is not told where there is %s", (_what, fare, paid) => {
    expect(fareDifference(fare, paid)).toBeUndefined();
  });
});
