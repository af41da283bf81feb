import { type Place, placesOf } from "@/lib/aircraft/place";
import type { CabinName, SeatLayout } from "@/lib/aircraft/plan";
import { parseSeat } from "@/lib/aircraft/seats";

/** What a seat is to who sits in it. */
export type SeatKind = {
  cabin: CabinName;
  /** Missing for a seat of an aircraft that is not known. */
  place?: Place;
  exit: boolean;
  row: number;
  /** Across the cabin, from 0 at the left window to 1 at the right one. */
  across: number;
};

export const cabinsByRank: readonly CabinName[] = ["first", "business", "premium", "main"];

/** What each seat of an aircraft is. */
export function kindsOf(layout: SeatLayout): Map<string, SeatKind> {
  const kinds = new Map<string, SeatKind>();
  for (const row of layout.rows) {
    const places = placesOf(row);
    const line = row.blocks.flat();
    for (const [column, seat] of line.entries())
      if (seat)
        kinds.set(seat, {
          cabin: row.cabin,
          place: places.get(seat),
          exit: row.exit,
          row: row.number,
          across: line.length > 1 ? column / (line.length - 1) : 0,
        });
  }
  return kinds;
}

/** What a seat says of itself, where nobody knows of which aircraft it was: its row, and how far from the left its letter is. */
export function kindByName(seat: string): SeatKind {
  const read = parseSeat(seat);
  const letter = read ? "ABCDEFGHJKL".indexOf(read.letter) : 0;
  return { cabin: "main", exit: false, row: read?.row ?? 1, across: Math.max(0, letter) / 10 };
}

function shares(one: Place | undefined, other: Place | undefined): boolean {
  if (!one || !other) return true;
  return one === other || one.split(" and ").some((part) => other.split(" and ").includes(part));
}

/** How many steps two cabins are apart in rank. */
export function cabinsApart(one: CabinName, other: CabinName): number {
  return Math.abs(cabinsByRank.indexOf(one) - cabinsByRank.indexOf(other));
}

/**
 * How unlike two seats are; 0 for seats of the same kind at the same place. Another cabin weighs most, then an exit row for
 * somebody who was in none; a window instead of an aisle weighs as much as three rows, the other
 * wall as much as two.
 */
export function unlikeness(was: SeatKind, is: SeatKind): number {
  return (
    cabinsApart(was.cabin, is.cabin) * 1000 +
    (is.exit && !was.exit ? 300 : 0) +
    (shares(was.place, is.place) ? 0 : 3) +
    Math.abs(was.row - is.row) +
    Math.abs(was.across - is.across) * 2
  );
}

const cabinWords: Record<CabinName, string> = {
  first: "first class",
  business: "business class",
  premium: "premium",
  main: "main cabin",
};

/** How one seat differs from another in kind, in words: `window, was aisle`; empty when it does not. */
export function differenceBetween(was: SeatKind | undefined, is: SeatKind | undefined): string {
  if (!was || !is) return "";
  return [
    was.cabin === is.cabin ? "" : `${cabinWords[is.cabin]}, was ${cabinWords[was.cabin]}`,
    shares(was.place, is.place) ? "" : `${is.place}, was ${was.place}`,
    was.exit === is.exit ? "" : is.exit ? "now an exit row" : "no longer an exit row",
  ]
    .filter(Boolean)
    .join("; ");
}
