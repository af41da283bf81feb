import { describe, expect, it } from "vitest";
import type { Leg } from "@/lib/rotations/leg";
import { sampleLeg } from "@/lib/rotations/sample-leg";
import { moveEffect } from "./effect";

const leg = (flightId: string, registration: string, route: string, departs: string, arrives: string) =>
  sampleLeg(flightId, route, departs, arrives, { registration });

const before = leg("A", "N1", "SEA-PDX", "08:00", "09:00");
const after = leg("C", "N1", "SEA-LAX", "12:00", "14:00");
const own = leg("B", "N1", "PDX-SEA", "10:00", "11:00");
const elsewhere = leg("X", "N2", "SEA-PDX", "08:00", "09:00");
const others = [before, after, elsewhere];

const told = (conflicts: { kind: string; flightId: string }[]) =>
  conflicts.map(({ kind, flightId }) => `${kind} ${flightId}`);

describe("a move", () => {
  it.each<[string, Leg | undefined, string[], string[]]>([
    ["within its room does nothing", leg("B", "N1", "PDX-SEA", "10:15", "11:15"), [], []],
    [
      "to soon after the one before leaves too little ground",
      leg("B", "N1", "PDX-SEA", "09:20", "10:20"),
      ["short-turnaround B"],
      [],
    ],
    ["to late into the next one overlaps it", leg("B", "N1", "PDX-SEA", "11:30", "12:30"), ["overlap C"], []],
    [
      "to an aircraft that is there is good for it, and bad for the one it leaves",
      leg("B", "N2", "PDX-SEA", "10:00", "11:00"),
      ["wrong-airport C"],
      [],
    ],
    ["off any aircraft is bad for the one it leaves", undefined, ["wrong-airport C"], []],
  ])("%s", (_what, becomes, makes, mends) => {
    const effect = moveEffect(others, own, becomes);
    expect(told(effect.makes)).toEqual(makes);
    expect(told(effect.mends)).toEqual(mends);
  });

  it("mends what it was in the way of, and keeps what it does not touch", () => {
    const late = leg("C", "N1", "SEA-LAX", "10:30", "12:00");
    const wrong = leg("D", "N1", "SEA-GEG", "15:00", "16:00");
    const effect = moveEffect([before, late, wrong], own, leg("B", "N2", "PDX-SEA", "10:00", "11:00"));
    expect(told(effect.mends)).toEqual(["overlap C"]);
    expect(told(effect.makes)).toEqual(["wrong-airport C"]);
    expect(told(effect.keeps)).toEqual(["wrong-airport D"]);
  });

  it("of a flight without an aircraft onto one is judged on that one", () => {
    expect(told(moveEffect([before, elsewhere], undefined, own).makes)).toEqual([]);
    expect(told(moveEffect([before], undefined, leg("B", "N1", "LAX-SEA", "10:00", "11:00")).makes)).toEqual([
      "wrong-airport B",
    ]);
  });
});
