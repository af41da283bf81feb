import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seatMap } from "@/lib/bookings/view";
import { linesOf, moveTo, typeOn } from "./seat-moves";

const nobody = { takenSeats: [], blockedSeats: [] };
const narrow = seatMap({ aircraftType: "739", ...nobody }, []);
const wide = seatMap({ aircraftType: "789", ...nobody }, []);

describe("a key in the seat map of a 737-900", () => {
  it.each<[from: string, key: string, to: string, why?: string]>([
    ["10A", "ArrowRight", "10B"],
    ["10C", "ArrowRight", "10D", "steps over the aisle"],
    ["10D", "ArrowLeft", "10C"],
    ["1A", "ArrowRight", "1C", "steps over the seat that first class has not"],
    ["10A", "ArrowLeft", "10A", "stops at the wall"],
    ["10F", "ArrowRight", "10F"],
    ["4C", "ArrowDown", "6C", "steps over row 5"],
    ["12C", "ArrowDown", "14C", "steps over row 13"],
    ["6B", "ArrowUp", "4A", "comes to the nearest seat of a row without this letter"],
    ["33E", "ArrowDown", "34C"],
    ["1A", "ArrowUp", "1A", "stops at the nose"],
    ["34A", "ArrowDown", "34A", "stops at the tail"],
    ["10D", "Home", "10A"],
    ["10B", "End", "10F"],
    ["34B", "End", "34C"],
    ["1C", "PageDown", "7C", "goes five rows"],
    ["20C", "PageUp", "15C"],
    ["2F", "PageUp", "1F", "stops at the nose"],
    ["33B", "PageDown", "34B", "stops at the tail"],
  ])("%s, %s: %s", (from, key, to) => {
    expect(moveTo(narrow, from, key)).toBe(to);
  });

  it("with Ctrl leads to the ends of the cabin", () => {
    expect(moveTo(narrow, "20D", "Home", true)).toBe("1A");
    expect(moveTo(narrow, "20D", "End", true)).toBe("34C");
  });

  it("that is none of these, or from a seat that is not there, leads nowhere", () => {
    for (const key of ["Tab", "a", "1", "Enter", " "]) expect(moveTo(narrow, "10A", key)).toBeUndefined();
    expect(moveTo(narrow, "5A", "ArrowDown")).toBeUndefined();
    expect(moveTo(narrow, "10A", "ArrowDown", true)).toBeUndefined();
  });
});

describe("keys in any seat map", () => {
  const keys = fc.constantFrom(
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "Home",
    "End",
    "PageUp",
    "PageDown",
  );

  it("lead from every seat to a seat that is there", () => {
    for (const map of [narrow, wide]) {
      const seats = linesOf(map)
        .flat()
        .filter((seat) => seat !== null);
      const holds = fc.property(fc.constantFrom(...seats), keys, fc.boolean(), (from, key, ctrl) => {
        const to = moveTo(map, from, key, ctrl);
        expect(to === undefined || seats.includes(to)).toBe(true);
      });
      fc.assert(holds, { numRuns: 500 });
    }
  });

  it("reach every seat: along each row, and down from each row to the next", () => {
    for (const map of [narrow, wide])
      for (const line of linesOf(map)) {
        const seats = line.filter((seat) => seat !== null);
        for (const [at, seat] of seats.entries())
          expect(moveTo(map, seat, "ArrowRight")).toBe(seats[at + 1] ?? seat);
      }
  });
});

describe("a seat that is typed", () => {
  function typed(keys: string, from = "6A"): string | undefined {
    let text = "";
    let seat: string | undefined;
    for (const key of keys) ({ text, seat } = typeOn(text, key, from));
    return seat;
  }

  it.each([
    ["14C", "14C"],
    ["14c", "14C"],
    ["7f", "7F"],
    ["1", undefined],
    ["c", "6C"],
    ["123d", "3D"],
    ["1i", undefined],
    ["0a", undefined],
  ])("%s leads to %s", (keys, seat) => {
    expect(typed(keys)).toBe(seat);
  });
});
