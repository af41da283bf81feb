import { expect, it } from "vitest";
import { laterDay } from "./later-day";
import { sampleBoard } from "./sample-board";
import { noon } from "./sample-row";

const hour = 3_600_000;

it.each<[what: string, openedAt: number, hoursLater: number, day: string | undefined]>([
  ["lasts at noon", noon, 0, undefined],
  ["lasts until midnight", noon, 11.9, undefined],
  ["is over at midnight", noon, 12, "2026-11-21"],
  ["is over two days later", noon, 59, "2026-11-22"],
  ["was none when it was opened the day after", noon + 24 * hour, 30, undefined],
])("a board's today %s", (_what, openedAt, hoursLater, day) => {
  expect(laterDay({ ...sampleBoard([]), now: openedAt }, noon + hoursLater * hour)).toBe(day);
});
