import { parseSeat, seatText } from "@/lib/aircraft/seats";
import type { SeatMapView } from "@/lib/bookings/row";

type Line = (string | null)[];

/** The seats of a map row by row and across the aisles, null where one is missing. */
export function linesOf(map: SeatMapView): Line[] {
  return map.rows.map((row) => row.blocks.flat().map((seat) => seat?.seat ?? null));
}

function nearest(line: Line, column: number): string | undefined {
  const found = line
    .map((seat, at) => ({ seat, away: Math.abs(at - column) }))
    .filter((place) => place.seat !== null)
    .sort((a, b) => a.away - b.away)[0];
  return found?.seat ?? undefined;
}

function firstOf(line: Line | undefined): string | undefined {
  return line?.find((seat) => seat !== null) ?? undefined;
}

function lastOf(line: Line | undefined): string | undefined {
  return line?.findLast((seat) => seat !== null) ?? undefined;
}

const rowsBy: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5 };

/**
 * The seat that a key leads to from another, undefined for a key that leads nowhere. Arrows step over aisles and missing
 * seats, and into a row without such a column to its nearest seat; Home and End are the row's ends, with Ctrl the cabin's;
 * Page Up and Page Down are five rows. The cabin's edge stops all of them.
 */
export function moveTo(map: SeatMapView, from: string, key: string, ctrl = false): string | undefined {
  const lines = linesOf(map).filter((line) => line.some((seat) => seat !== null));
  const row = lines.findIndex((line) => line.includes(from));
  const line = lines[row];
  if (!line) return undefined;
  const column = line.indexOf(from);
  switch (key) {
    case "ArrowLeft":
      return lastOf(line.slice(0, column)) ?? from;
    case "ArrowRight":
      return firstOf(line.slice(column + 1)) ?? from;
    case "Home":
      return firstOf(ctrl ? lines[0] : line);
    case "End":
      return lastOf(ctrl ? lines.at(-1) : line);
  }
  const by = rowsBy[key];
  if (by === undefined || ctrl) return undefined;
  const target = Math.min(Math.max(row + by, 0), lines.length - 1);
  return target === row ? from : nearest(lines[target] ?? [], column);
}

/** What was typed so far of a seat, and the seat once it is whole: `1`, `14`, then 14C. A letter alone is in this row. */
export function typeOn(before: string, key: string, from: string): { text: string; seat?: string } {
  if (/^\d$/.test(key)) return { text: /^\d$/.test(before) ? before + key : key };
  const row = before || String(parseSeat(from)?.row ?? "");
  const seat = parseSeat(row + key);
  return { text: "", ...(seat ? { seat: seatText(seat) } : {}) };
}
