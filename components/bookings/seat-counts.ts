import type { SeatMapView, SeatState } from "@/lib/bookings/row";

/** How a seat is drawn: what is stored of it, or what this person is about to do with it. */
export type SeatMark = SeatState | "mine" | "lost";

/** How a seat is marked for somebody who chose some seats and lost others to somebody else meanwhile. */
export function markOf(
  { seat, state }: { seat: string; state: SeatState },
  chosen: readonly string[],
  lost: readonly string[],
  of: SeatState = "free",
): SeatMark {
  if (lost.includes(seat)) return "lost";
  return state === of && chosen.includes(seat) ? "mine" : state;
}

/** How many seats of a map are marked each way, those that are none left out, free ones first. */
export function seatCounts(
  map: SeatMapView,
  chosen: readonly string[] = [],
  lost: readonly string[] = [],
  of: SeatState = "free",
): Partial<Record<SeatMark, number>> {
  const counts: Partial<Record<SeatMark, number>> = { free: 0 };
  for (const seat of map.rows.flatMap((row) => row.blocks.flat())) {
    if (!seat) continue;
    const mark = markOf(seat, chosen, lost, of);
    counts[mark] = (counts[mark] ?? 0) + 1;
  }
  return counts;
}
