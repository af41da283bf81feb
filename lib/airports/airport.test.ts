import { describe, expect, it } from "vitest";
import { distanceMiles } from "@/lib/airports/airport";
import { airport } from "@/lib/airports/airports";

function between(from: string, to: string): number {
  const [a, b] = [airport(from), airport(to)];
  if (!a || !b) throw new Error(`no airport ${from} or ${to}`);
  return distanceMiles(a, b);
}

describe("distance", () => {
  // Published great-circle distances of the US Bureau of Transportation Statistics, statute miles.
  it.each([
    ["SEA", "JFK", 2422],
    ["SEA", "ANC", 1448],
    ["SEA", "PDX", 129],
    ["SEA", "HNL", 2677],
    ["SEA", "ORD", 1721],
  ])("%s to %s is within half a percent of the published %d miles", (from, to, published) => {
    expect(Math.abs(between(from, to) - published)).toBeLessThan(Math.max(2, published * 0.005));
  });

  it("goes the short way over the date line", () => {
    expect(between("AKL", "HNL")).toBeGreaterThan(4300);
    expect(between("AKL", "HNL")).toBeLessThan(4500);
  });

  it("is the same there and back, nothing to itself, and half the earth to the other side", () => {
    expect(between("SEA", "JFK")).toBeCloseTo(between("JFK", "SEA"), 9);
    expect(between("SEA", "SEA")).toBe(0);
    const half = distanceMiles({ latitude: 40, longitude: 20 }, { latitude: -40, longitude: -160 });
    expect(half).toBeCloseTo(Math.PI * 3958.7613, 2);
  });
});
