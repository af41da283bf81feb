import { describe, expect, it } from "vitest";
import { layoutFor } from "@/lib/aircraft/layout";
import { placesOf } from "@/lib/aircraft/place";

function placesIn(type: string, row: number) {
  const found = layoutFor(type, undefined).rows.find(({ number }) => number === row);
  return Object.fromEntries(found ? placesOf(found) : []);
}

describe("a seat's place in its row", () => {
  it.each([
    [
      "739",
      10,
      { "10A": "window", "10B": "middle", "10C": "aisle", "10D": "aisle", "10E": "middle", "10F": "window" },
    ],
    ["739", 1, { "1A": "window", "1C": "aisle", "1D": "aisle", "1F": "window" }],
    ["E75", 2, { "2A": "window and aisle", "2D": "aisle", "2F": "window" }],
    ["789", 3, { "3A": "window and aisle", "3D": "aisle", "3H": "aisle", "3L": "window and aisle" }],
    [
      "77W",
      20,
      {
        "20A": "window",
        "20B": "middle",
        "20C": "aisle",
        "20D": "aisle",
        "20E": "middle",
        "20F": "middle",
        "20G": "aisle",
        "20H": "aisle",
        "20J": "middle",
        "20K": "window",
      },
    ],
  ])("on a %s in row %i is told by windows and aisles", (type, row, places) => {
    expect(placesIn(type, row)).toEqual(places);
  });
});
