import type { SeatMapView, SeatState } from "@/lib/bookings/row";

/** How many seats of a map are in each state, those that are none left out, free ones first. */
export function seatCounts(map: SeatMapView): Partial<Record<SeatState, number>> {
  const counts: Partial<Record<SeatState, number>> = { free: 0 };
  for (const seat of map.flatMap((row) => row.blocks.flat()))
    if (seat) counts[seat.state] = (counts[seat.state] ?? 0) + 1;
  return counts;
}

/** Column letters of each block between aisles, from the fullest row. */
export function columnsOf(map: SeatMapView): string[][] {
  const blocks = map[0]?.blocks ?? [];
  return blocks.map((block) => block.map((seat) => seat?.seat.replace(/^\d+/, "") ?? ""));
}
