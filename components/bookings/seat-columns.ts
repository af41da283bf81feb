import type { SeatMapRow } from "@/lib/bookings/row";

/** The letter at the end of a seat: `14C` is in column C. */
export function letterOf(seat: string): string {
  return seat.replace(/^\d+/, "");
}

/** Rows of one cabin under one another, with the letter of each column, empty where this cabin has no such column. */
export type CabinPart = { cabin: string; letters: string[][]; rows: SeatMapRow[] };

function lettersOf(rows: SeatMapRow[]): string[][] {
  return (rows[0]?.blocks ?? []).map((block, at) =>
    block.map((_seat, place) => {
      const filled = rows.find((row) => row.blocks[at]?.[place]);
      return letterOf(filled?.blocks[at]?.[place]?.seat ?? "");
    }),
  );
}

/** The cabins of a map from the nose, each with letters of its own. */
export function cabinParts(rows: SeatMapRow[]): CabinPart[] {
  const parts: SeatMapRow[][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last?.[0]?.cabin === row.cabin) last.push(row);
    else parts.push([row]);
  }
  return parts.map((part) => ({ cabin: part[0]?.cabin ?? "main", letters: lettersOf(part), rows: part }));
}
