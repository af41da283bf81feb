import { describe, expect, it } from "vitest";
import { clockBeside } from "./server-clock";

describe("the server's clock in a browser", () => {
  it("counts on from the page that was made last, whatever older page is gone back to", () => {
    let browser = 1_000_000;
    const clock = clockBeside(() => browser);
    clock.fromPage(5_000_000);
    browser += 60_000;
    expect(clock.now()).toBe(5_060_000);
    clock.fromPage(5_000_000);
    expect(clock.now()).toBe(5_060_000);
    clock.fromPage(5_061_000);
    expect(clock.now()).toBe(5_061_000);
  });

  it.each([
    ["is left by an answer that is as near as whole seconds allow", 5_058_500, false, 5_060_000],
    ["is put right by one that is not, when the browser's was set ahead", 4_900_000, true, 4_900_000],
    ["is left by one that does not say when it came", Number.NaN, false, 5_060_000],
  ])("%s", (_what, at, wasWrong, now) => {
    const clock = clockBeside(() => 1_000_000);
    clock.fromPage(5_060_000);
    expect([clock.fromAnswer(at), clock.now()]).toEqual([wasWrong, now]);
  });
});
