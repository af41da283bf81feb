import { describe, expect, it } from "vitest";
import { seatMap } from "@/lib/bookings/view";
import { cabinParts } from "./seat-columns";
import { seatCounts } from "./seat-counts";

const map = seatMap({ capacity: 8, takenSeats: ["1A", "1B", "9Z"], blockedSeats: ["2D"] }, []);

describe("the legend's counts", () => {
  it("say how many seats of the map are free, taken and blocked, and nothing of what is not there", () => {
    expect(seatCounts(map)).toEqual({ free: 5, taken: 2, blocked: 1 });
    expect(seatCounts({ rows: [], beside: [] })).toEqual({ free: 0 });
  });

  it("take chosen and lost seats out of what they were; a chosen seat that is taken stays taken", () => {
    expect(seatCounts(map, ["1C", "1A", "", "77K"], ["1B"])).toEqual({
      free: 4,
      taken: 1,
      blocked: 1,
      mine: 1,
      lost: 1,
    });
  });

  it("count blocked seats as chosen where those are chosen", () => {
    expect(seatCounts(map, ["2D", "1C"], [], "blocked")).toEqual({ free: 5, taken: 2, mine: 1 });
  });
});

describe("the letters over a cabin", () => {
  it("are those of its own seats, also where the first row lacks some", () => {
    const parts = cabinParts(seatMap({ aircraftType: "73W", takenSeats: [], blockedSeats: [] }, []).rows);
    expect(parts.map(({ cabin, letters }) => [cabin, letters])).toEqual([
      [
        "first",
        [
          ["A", "", "C"],
          ["D", "", "F"],
        ],
      ],
      [
        "main",
        [
          ["A", "B", "C"],
          ["D", "E", "F"],
        ],
      ],
    ]);
  });
});
