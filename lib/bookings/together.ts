import type { CabinName, SeatRow } from "@/lib/aircraft/plan";
import type { SeatMapView } from "./row";

type Row = Pick<SeatRow, "number" | "cabin" | "blocks" | "exit">;

/** As much of a layout as it takes to seat people together. */
export type Rows = { rows: Row[] };

/** Seats of one group in `rows`, within so many columns. */
type Group = { seats: string[]; rows: Row[]; width: number };

/** Where no seat says otherwise: nobody is put where others paid for more. */
const cabinOrder: CabinName[] = ["main", "premium", "business", "first"];

/** Rows of one cabin that lie one behind the other, without exit rows unless those may be used. */
function stretches(rows: Row[], cabin: CabinName, exits: boolean): Row[][] {
  const found: Row[][] = [[]];
  for (const row of rows)
    if (row.cabin === cabin && (exits || !row.exit)) found.at(-1)?.push(row);
    else found.push([]);
  return found.filter((stretch) => stretch.length > 0);
}

/** Runs of n free neighbours; the places of missing seats leave their neighbours side by side. */
function runsIn(row: Row, side: (string | null)[], free: ReadonlySet<string>, n: number): Group[] {
  const seats = side.filter((seat) => seat !== null);
  return seats
    .map((_seat, start) => seats.slice(start, start + n))
    .filter((run) => run.length === n && run.every((seat) => free.has(seat)))
    .map((run) => ({ seats: run, rows: [row], width: n }));
}

function inOneBlock(row: Row, free: ReadonlySet<string>, n: number): Group[] {
  return row.blocks.flatMap((block) => runsIn(row, block, free, n));
}

function acrossOneAisle(row: Row, free: ReadonlySet<string>, n: number): Group[] {
  return row.blocks
    .slice(1)
    .flatMap((right, at) => runsIn(row, [...(row.blocks[at] ?? []), ...right], free, n));
}

/** As many of these seats as wanted: the fullest row, of those the last, gives up one after the other. */
function thinned(perRow: string[][], wanted: number): string[] {
  const kept = perRow.map((seats) => [...seats]);
  for (let spare = kept.flat().length - wanted; spare > 0; spare--)
    kept
      .toReversed()
      .toSorted((a, b) => b.length - a.length)[0]
      ?.pop();
  return kept.flat();
}

/** The narrowest groups in these rows, somebody in each of them. */
function inRows(rows: Row[], free: ReadonlySet<string>, n: number): Group[] {
  const lines = rows.map((row) => row.blocks.flat());
  const columns = lines[0]?.length ?? 0;
  for (let width = 1; width <= columns; width++) {
    const groups = Array.from({ length: columns - width + 1 }, (_, left) =>
      lines.map((line) =>
        line.slice(left, left + width).filter((seat): seat is string => seat !== null && free.has(seat)),
      ),
    ).filter((perRow) => perRow.flat().length >= n && perRow.every((seats) => seats.length > 0));
    if (groups.length > 0) return groups.map((perRow) => ({ seats: thinned(perRow, n), rows, width }));
  }
  return [];
}

/** Every way to sit together in a stretch of rows, the closest kinds first. */
function* waysIn(rows: Row[][], free: ReadonlySet<string>, n: number): Generator<Group[]> {
  yield rows.flat().flatMap((row) => inOneBlock(row, free, n));
  yield rows.flat().flatMap((row) => acrossOneAisle(row, free, n));
  for (let deep = 2; deep <= n; deep++)
    yield rows.flatMap((stretch) =>
      stretch.flatMap((_row, at) =>
        at + deep <= stretch.length ? inRows(stretch.slice(at, at + deep), free, n) : [],
      ),
    );
}

/** How far a group is from a seat, by rows and then by columns; narrow groups come before all others. */
function distance({ seats, rows, width }: Group, home: Row | undefined, near: string): number[] {
  if (!home) return [width];
  const column = home.blocks.flat().indexOf(near);
  const columns = rows.flatMap((row) =>
    row.blocks.flat().map((seat, at) => (seat && seats.includes(seat) ? at : -1)),
  );
  const aside = columns.filter((at) => at >= 0).reduce((sum, at) => sum + Math.abs(at - column), 0);
  return [width, Math.min(...rows.map(({ number }) => Math.abs(number - home.number))), aside];
}

/** The nearest of some groups; the first of those that are equally near. */
function nearestOf(groups: Group[], home: Row | undefined, near: string): Group | undefined {
  const ranked = groups.map((group) => ({ group, away: distance(group, home, near) }));
  ranked.sort((a, b) => {
    const at = a.away.findIndex((figure, index) => figure !== b.away[index]);
    return at < 0 ? 0 : (a.away[at] ?? 0) - (b.away[at] ?? 0);
  });
  return ranked[0]?.group;
}

/**
 * Seats for n people who travel together, from the nose; undefined when they cannot be had. In one block of a row if that can
 * be, else across one aisle, else in as few rows one behind the other as hold them. `near` names a seat to be close to, and so
 * a cabin to stay in if it can be; without it the main cabin comes first. Exit rows are left to others unless nothing else
 * serves or `near` is in one. The same question has the same answer.
 */
export function seatTogether(
  layout: Rows,
  free: ReadonlySet<string>,
  n: number,
  near = "",
): string[] | undefined {
  if (!Number.isInteger(n) || n < 1 || n > free.size) return undefined;
  const home = layout.rows.find((row) => row.blocks.flat().includes(near));
  const cabins = new Set(home ? [home.cabin, ...cabinOrder] : cabinOrder);
  for (const cabin of cabins)
    for (const exits of home?.exit ? [true] : [false, true])
      for (const groups of waysIn(stretches(layout.rows, cabin, exits), free, n)) {
        const best = nearestOf(groups, home, near);
        if (best) return best.seats;
      }
  return undefined;
}

/** The rows of a seat map, for `seatTogether`. */
export function rowsOf(map: SeatMapView): Rows {
  return {
    rows: map.rows.map((row) => ({
      ...row,
      blocks: row.blocks.map((block) => block.map((seat) => seat?.seat ?? null)),
    })),
  };
}

/** The seats of a map that can be sold. */
export function freeSeats(map: SeatMapView): Set<string> {
  const seats = map.rows.flatMap((row) => row.blocks.flat());
  return new Set(seats.flatMap((seat) => (seat?.state === "free" ? [seat.seat] : [])));
}
