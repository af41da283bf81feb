import type { SeatRow } from "@/lib/aircraft/plan";

/** What is at a seat's sides; a seat alone between window and aisle has both. */
export type Place = "window" | "middle" | "aisle" | "window and aisle";

/** Where a seat is in its row, by its block from the left and its place in the block. */
export function placeIn(blocks: readonly (readonly unknown[])[], block: number, index: number): Place {
  const beside = blocks[block] ?? [];
  const firstOf = beside.slice(0, index).every((seat) => seat === null);
  const lastOf = beside.slice(index + 1).every((seat) => seat === null);
  const atWindow = (block === 0 && firstOf) || (block === blocks.length - 1 && lastOf);
  const atAisle = (block > 0 && firstOf) || (block < blocks.length - 1 && lastOf);
  if (atWindow) return atAisle ? "window and aisle" : "window";
  return atAisle ? "aisle" : "middle";
}

/** Where each seat of a row is. */
export function placesOf(row: Pick<SeatRow, "blocks">): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [block, seats] of row.blocks.entries())
    for (const [index, seat] of seats.entries())
      if (seat) places.set(seat, placeIn(row.blocks, block, index));
  return places;
}
