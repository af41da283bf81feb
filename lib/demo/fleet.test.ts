import { describe, expect, it } from "vitest";
import { aircraftType } from "@/lib/aircraft/aircraft";
import { aircraftOf, fareCents } from "./fleet";
import { movements } from "./movements";

describe("the fleet of the demo day", () => {
  it.each([
    ["N318AS", "739", 181],
    ["N459AS", "73J", 181],
    ["N525AS", "73H", 163],
    ["N611AS", "73W", 124],
    ["N788AS", "734", 144],
  ])("knows %s for a %s of %i seats", (registration, type, capacity) => {
    expect(aircraftOf(registration)).toEqual({ type, capacity });
  });

  it("has a known type for every aircraft of the day", () => {
    for (const { registration } of movements())
      expect(aircraftType(aircraftOf(registration).type)?.model).toMatch(/^737/);
  });
});

describe("a fare", () => {
  it.each([
    [129, 6_900],
    [1_448, 18_900],
    [2_717, 29_900],
  ])("of %i miles is %i cents", (miles, cents) => {
    expect(fareCents(miles)).toBe(cents);
  });

  it("never falls with distance and always ends in 9 dollars", () => {
    for (let miles = 1; miles < 3_000; miles++) {
      expect(fareCents(miles)).toBeGreaterThanOrEqual(fareCents(miles - 1));
      expect(fareCents(miles) % 1_000).toBe(900);
    }
  });
});
