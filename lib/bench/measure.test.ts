import { expect, test } from "vitest";
import { measure, percentile } from "./measure";

test.each([
  [[5], 0.5, 5],
  [[4, 1, 3, 2], 0.5, 2],
  [[3, 1, 2], 0.5, 2],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.95, 100],
  [Array.from({ length: 100 }, (_, at) => at + 1), 0.95, 95],
])("of %j the share %d lies at or under %d", (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

test("every round does one of each, begun with another one each time, and the warm-up is not counted", async () => {
  let done = "";
  const does = (sign: string) => async () => {
    done += sign;
  };
  const told: number[] = [];
  const timings = await measure(
    { a: does("a"), b: does("b"), c: does("c") },
    { warmUp: 3, measured: 1 },
    (round) => told.push(round),
  );
  expect(done).toBe("abcbcacababc");
  expect(told).toEqual([1, 2, 3, 4]);
  expect(timings.c.p95).toBe(timings.c.p50);
});

test("work that fails ends the measuring with its error", async () => {
  const refused = () => Promise.reject(new Error("seat taken"));
  await expect(measure({ refused }, { warmUp: 0, measured: 1 })).rejects.toThrow("seat taken");
});
