import { capacityOf, MOST_SEATS } from "@/lib/aircraft/capacity";
import { layoutsOf } from "@/lib/aircraft/layouts/layouts";
import type { SeatLayout } from "@/lib/aircraft/plan";

export type { CabinName, SeatLayout, SeatRow } from "@/lib/aircraft/plan";

/** Letters of each block across the cabin, by the most seats it suits: regional, single aisle, two aisles. */
const CABINS = [
  { upTo: 100, blocks: ["AB", "CD"] },
  { upTo: 240, blocks: ["ABC", "DEF"] },
  { upTo: MOST_SEATS, blocks: ["ABC", "DEFG", "HJK"] },
];

/**
 * A plain cabin of exactly `capacity` seats, always the same for a capacity: 2-2 up to 100, 3-3 up to 240, 3-4-3 above, rows
 * numbered from 1 without a gap, the last row filled from A. No seats for less than one or a fraction; never more than 850.
 */
export function plainLayout(capacity: number): SeatLayout {
  const wanted = Number.isInteger(capacity) ? Math.min(capacity, MOST_SEATS) : 0;
  const letters = CABINS.find((cabin) => wanted <= cabin.upTo)?.blocks ?? [];
  const layout: SeatLayout = { rows: [], seats: [] };
  while (layout.seats.length < wanted) {
    const number = layout.rows.length + 1;
    const place = (letter: string): string | null => {
      if (layout.seats.length >= wanted) return null;
      const seat = `${number}${letter}`;
      layout.seats.push(seat);
      return seat;
    };
    const blocks = letters.map((block) => Array.from(block, place));
    layout.rows.push({ number, cabin: "main", blocks, exit: false, wing: false });
  }
  return layout;
}

/**
 * The cabin of a flight: one that an airline flies on its type and that has exactly its seats; else a plain one of its
 * capacity. Where the capacity is not known, what its type usually has.
 */
export function layoutFor(aircraftType: string | undefined, capacity: number | undefined): SeatLayout {
  const seats = capacity ?? (aircraftType ? capacityOf(aircraftType) : undefined) ?? 0;
  const flown = aircraftType ? layoutsOf(aircraftType) : [];
  return flown.find((layout) => layout.seats.length === seats) ?? plainLayout(seats);
}
