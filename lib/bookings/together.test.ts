import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutFor, type SeatLayout } from "@/lib/aircraft/layout";
import { layoutsOf } from "@/lib/aircraft/layouts/layouts";
import { freeSeats, rowsOf, seatTogether } from "./together";
import { seatMap } from "./view";

const narrow = layoutFor("739", 181);
const wide = layoutFor("789", 285);

function together(layout: SeatLayout, free: string[], n: number, near?: string): string | undefined {
  return seatTogether(layout, new Set(free), n, near)?.join(" ");
}

function allBut(layout: SeatLayout, ...taken: string[]): string[] {
  return layout.seats.filter((seat) => !taken.includes(seat));
}

function inRows(layout: SeatLayout, first: number, last: number): string[] {
  return layout.seats.filter(
    (seat) => Number.parseInt(seat, 10) >= first && Number.parseInt(seat, 10) <= last,
  );
}

describe("seats for people who travel together on a 737-900", () => {
  it.each<[what: string, free: string[], n: number, near: string | undefined, seats: string | undefined]>([
    ["two at the front of the main cabin", narrow.seats, 2, undefined, "6A 6B"],
    ["three in one block", narrow.seats, 3, undefined, "6A 6B 6C"],
    ["four across one aisle", narrow.seats, 4, undefined, "6A 6B 6C 6D"],
    ["six across one aisle", narrow.seats, 6, undefined, "6A 6B 6C 6D 6E 6F"],
    ["nine in two rows", narrow.seats, 9, undefined, "6A 6B 6C 6D 6E 7A 7B 7C 7D"],
    [
      "one block rather than across the aisle in front of it",
      allBut(narrow, "6A", "6E"),
      2,
      undefined,
      "6B 6C",
    ],
    ["across the aisle where no block has room", ["8B", "8C", "8D", "9E"], 3, undefined, "8B 8C 8D"],
    ["one behind the other where no row has room", ["20A", "21A", "24F"], 2, undefined, "20A 21A"],
    ["over a row number that is left out", ["12A", "14A"], 2, undefined, "12A 14A"],
    ["as narrow as can be", ["20A", "20F", "21B", "21E"], 2, undefined, "20A 21B"],
    ["two and two, not three and one", ["20A", "20B", "20C", "21A", "21C"], 4, undefined, "20A 20B 21A 21C"],
    ["near a seat", narrow.seats, 2, "25E", "25D 25E"],
    ["nearest to a seat that is taken", allBut(narrow, ...inRows(narrow, 25, 26)), 3, "25B", "24A 24B 24C"],
    ["in the cabin of the seat that was named", narrow.seats, 2, "3A", "3A 3C"],
    ["in the main cabin where that one is full", inRows(narrow, 30, 31), 2, "3A", "30A 30B"],
    ["in first class only where nothing else is", ["1A", "1C", "9A"], 2, undefined, "1A 1C"],
    ["not in an exit row", inRows(narrow, 16, 18), 2, undefined, "18A 18B"],
    [
      "one behind the other rather than in an exit row",
      ["16A", "16B", "20A", "21A"],
      2,
      undefined,
      "20A 21A",
    ],
    ["in an exit row where nothing else serves", inRows(narrow, 16, 17), 2, undefined, "16A 16B"],
    ["in an exit row for whom asks for it", narrow.seats, 2, "17E", "17D 17E"],
    ["none in rows that are apart", ["20A", "22A"], 2, undefined, undefined],
    ["none in two cabins", ["4A", "6A"], 2, undefined, undefined],
    ["none where there are too few", ["20A", "20B"], 3, undefined, undefined],
    ["one alone", ["20B"], 1, undefined, "20B"],
  ])("%s", (_what, free, n, near, seats) => {
    expect(together(narrow, free, n, near)).toBe(seats);
  });

  it.each([0, -1, 1.5, Number.NaN])("for %s people are none", (n) => {
    expect(together(narrow, narrow.seats, n)).toBeUndefined();
  });
});

describe("seats for people who travel together with two aisles", () => {
  it.each<[n: number, near: string | undefined, seats: string]>([
    [3, "20E", "20D 20E 20H"],
    [5, undefined, "14A 14B 14C 14D 14E"],
    [7, undefined, "14A 14B 14C 14D 15A 15B 15C"],
    [2, "2A", "2D 2H"],
  ])("%i near %s: %s", (n, near, seats) => {
    expect(together(wide, wide.seats, n, near)).toBe(seats);
  });
});

describe("whatever is free on whatever aircraft", () => {
  const layouts = [narrow, wide, layoutFor("E75", 76), layoutFor("77W", 354), layoutFor(undefined, 37)];
  const question = fc.constantFrom(...layouts).chain((layout) =>
    fc.record({
      layout: fc.constant(layout),
      free: fc.subarray(layout.seats),
      n: fc.integer({ min: 1, max: 9 }),
      near: fc.option(fc.constantFrom(...layout.seats, "99Z"), { nil: undefined }),
    }),
  );

  it("they are n different free seats, of one cabin, in rows without a gap, always the same; or none", () => {
    const holds = fc.property(question, ({ layout, free, n, near }) => {
      const seats = seatTogether(layout, new Set(free), n, near);
      expect(seatTogether(layout, new Set([...free].reverse()), n, near)).toEqual(seats);
      if (!seats) return;
      expect(seats).toHaveLength(n);
      expect(new Set(seats).size).toBe(n);
      expect(free).toEqual(expect.arrayContaining(seats));
      const rows = layout.rows.filter((row) =>
        row.blocks.flat().some((seat) => seat && seats.includes(seat)),
      );
      expect(new Set(rows.map((row) => row.cabin)).size).toBe(1);
      const places = rows.map((row) => layout.rows.indexOf(row));
      expect(places).toEqual(places.map((_place, at) => (places[0] ?? 0) + at));
    });
    fc.assert(holds, { numRuns: 300 });
  });

  it("somebody who travels alone has a seat as long as one is free", () => {
    const holds = fc.property(question, ({ layout, free, near }) => {
      expect(seatTogether(layout, new Set(free), 1, near) === undefined).toBe(free.length === 0);
    });
    fc.assert(holds, { numRuns: 200 });
  });

  it("side by side in one block comes before everything else when a block of the main cabin has room", () => {
    const main = narrow.rows.filter((row) => row.cabin === "main" && !row.exit);
    const holds = fc.property(
      fc.constantFrom(...main),
      fc.subarray(narrow.seats),
      fc.integer({ min: 1, max: 3 }),
      (row, others, n) => {
        const block = row.blocks
          .flat()
          .slice(0, 3)
          .filter((seat) => seat !== null);
        const seats = seatTogether(narrow, new Set([...others, ...block]), n) ?? [];
        const home = main.find((one) =>
          one.blocks.some((side) => seats.every((seat) => side.includes(seat))),
        );
        expect(home).toBeDefined();
      },
    );
    fc.assert(holds, { numRuns: 200 });
  });
});

describe("a seat map", () => {
  it("gives its rows and its free seats, neither taken nor blocked ones", () => {
    const map = seatMap(
      { aircraftType: "739", capacity: 181, takenSeats: ["6A", "13A"], blockedSeats: ["6B"] },
      [],
    );
    expect(rowsOf(map).rows).toEqual(layoutsOf("739")[0]?.rows);
    expect(freeSeats(map).size).toBe(179);
    expect(seatTogether(rowsOf(map), freeSeats(map), 3)).toEqual(["6D", "6E", "6F"]);
  });
});
