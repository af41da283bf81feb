import { describe, expect, it } from "vitest";
import { ago, counted } from "./format";

const now = "2026-11-20T12:00:00.000Z";

describe("how long ago something was", () => {
  it.each([
    ["2026-11-20T12:00:00.000Z", "1 second ago"],
    ["2026-11-20T11:59:59.000Z", "1 second ago"],
    ["2026-11-20T11:59:40.000Z", "20 seconds ago"],
    ["2026-11-20T11:59:01.000Z", "59 seconds ago"],
    ["2026-11-20T11:59:00.000Z", "1 minute ago"],
    ["2026-11-20T11:58:01.000Z", "1 minute ago"],
    ["2026-11-20T11:58:00.000Z", "2 minutes ago"],
    ["2026-11-20T11:00:01.000Z", "59 minutes ago"],
    ["2026-11-20T11:00:00.000Z", "1 hour ago"],
    ["2026-11-19T12:00:01.000Z", "23 hours ago"],
    ["2026-11-19T12:00:00.000Z", "1 day ago"],
    ["2024-11-20T12:00:00.000Z", "730 days ago"],
    ["2026-11-20T12:05:00.000Z", "1 second ago"],
    ["", "some time ago"],
    ["soon", "some time ago"],
  ])("%j is %s", (instant, words) => {
    expect(ago(instant, now)).toBe(words);
  });
});

describe("a count", () => {
  it.each([
    [0, "0 seats"],
    [1, "1 seat"],
    [2, "2 seats"],
    [303_748, "303,748 seats"],
  ])("of %i is %s", (count, words) => {
    expect(counted(count, "seat")).toBe(words);
  });

  it("may have a plural of its own", () => {
    expect([counted(1, "person", "people"), counted(3, "person", "people")]).toEqual([
      "1 person",
      "3 people",
    ]);
  });
});
