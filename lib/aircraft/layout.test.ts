import { describe, expect, it } from "vitest";
import { layoutFor, plainLayout } from "@/lib/aircraft/layout";
import { compareSeats, parseSeat, seatText } from "@/lib/aircraft/seats";

describe("a plain layout", () => {
  it("has exactly its capacity of seats, each once, in order and readable, from 1 to 850", () => {
    for (let capacity = 1; capacity <= 850; capacity++) {
      const { rows, seats } = plainLayout(capacity);
      expect(seats).toHaveLength(capacity);
      expect(new Set(seats).size).toBe(capacity);
      expect(rows.flatMap((row) => row.blocks.flat()).filter((seat) => seat !== null)).toEqual(seats);
      expect(seats.map((seat) => parseSeat(seat)).map((seat) => seat && seatText(seat))).toEqual(seats);
      expect([...seats].sort(compareSeats)).toEqual(seats);
    }
  });

  it.each([
    [76, [2, 2], "19D"],
    [100, [2, 2], "25D"],
    [101, [3, 3], "17E"],
    [120, [3, 3], "20F"],
    [240, [3, 3], "40F"],
    [241, [3, 4, 3], "25A"],
    [850, [3, 4, 3], "85K"],
  ])("of %d seats is %j across and ends at %s", (capacity, across, last) => {
    const { rows, seats } = plainLayout(capacity);
    expect(rows.every((row) => `${row.blocks.map((block) => block.length)}` === `${across}`)).toBe(true);
    expect(seats.at(-1)).toBe(last);
  });

  it("fills the last row from A and marks the rest as missing", () => {
    expect(plainLayout(163).rows.at(-1)).toEqual({
      number: 28,
      cabin: "main",
      blocks: [
        ["28A", null, null],
        [null, null, null],
      ],
      exit: false,
      wing: false,
    });
  });

  it.each([0, -5, 1.5, Number.NaN])("of %d seats is empty", (capacity) => {
    expect(plainLayout(capacity)).toEqual({ rows: [], seats: [] });
  });

  it.each([851, 1_000_000, Number.MAX_SAFE_INTEGER])("of %d seats stops at 850", (capacity) => {
    expect(plainLayout(capacity).seats).toHaveLength(850);
  });
});

describe("a flight's layout", () => {
  it("is the one that is flown where it has exactly the flight's seats, and else a plain one of its capacity", () => {
    expect(layoutFor("739", 181).seats.at(-1)).toBe("34C");
    expect(layoutFor("739", 178).seats.at(-1)).toBe("33F");
    expect(layoutFor("739", 120)).toEqual(plainLayout(120));
    expect(layoutFor("739", 182)).toEqual(plainLayout(182));
    expect(layoutFor("ZZZ", 181)).toEqual(plainLayout(181));
    expect(layoutFor(undefined, 120)).toEqual(plainLayout(120));
  });

  it("is what its type usually has where no capacity is known", () => {
    expect(layoutFor("739", undefined).seats).toHaveLength(181);
    expect(layoutFor("M88", undefined)).toEqual(plainLayout(149));
    expect(layoutFor("ZZZ", undefined).seats).toEqual([]);
    expect(layoutFor(undefined, undefined).seats).toEqual([]);
  });
});
