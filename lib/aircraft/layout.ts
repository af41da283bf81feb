import { capacityOf } from "@/lib/aircraft/capacity";

/** A cabin: its rows from the nose, in blocks between aisles (null where a seat is missing), and every seat in that order. */
export type SeatLayout = {
  rows: { number: number; seats: (string | null)[][] }[];
  seats: string[];
};

/** The most seats an aircraft has: an A380's certified 853, rounded down. */
export const MOST_SEATS = 850;

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
  const blocks = CABINS.find((cabin) => wanted <= cabin.upTo)?.blocks ?? [];
  const layout: SeatLayout = { rows: [], seats: [] };
  while (layout.seats.length < wanted) {
    const number = layout.rows.length + 1;
    const place = (letter: string): string | null => {
      if (layout.seats.length >= wanted) return null;
      const seat = `${number}${letter}`;
      layout.seats.push(seat);
      return seat;
    };
    layout.rows.push({ number, seats: blocks.map((block) => Array.from(block, place)) });
  }
  return layout;
}

/** The cabin of a flight: a plain one of its capacity, or of what its type usually seats when its capacity is not known. */
export function layoutFor(aircraftType: string | undefined, capacity: number | undefined): SeatLayout {
  return plainLayout(capacity ?? (aircraftType ? capacityOf(aircraftType) : undefined) ?? 0);
}
