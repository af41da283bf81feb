import { standingOf } from "./arrange";
import type { BoardRow } from "./row";

/** One movement in the plot of a day: which ten minutes of it, how high in their pile, and what it is. */
export type PlotMark = { column: number; height: number; kind: ReturnType<typeof standingOf> };

const columns = 144;

function columnOf({ way, arrives, departs }: BoardRow): number | undefined {
  const { scheduled, expected } = way === "in" ? arrives : departs;
  const local = (scheduled ?? expected)?.local;
  if (!local) return undefined;
  const [hours = 0, minutes = 0] = local.split(":").map(Number);
  return Math.min(columns - 1, Math.floor((hours * 60 + minutes) / 10));
}

/** Every movement in its ten minutes of the station's day, in order of time; what is late or lost lies at the bottom. `now` in ms. */
export function plotOf(rows: Iterable<BoardRow>, now: number): PlotMark[] {
  const piles = new Map<number, PlotMark["kind"][]>();
  for (const row of rows) {
    const column = columnOf(row);
    if (column === undefined) continue;
    const pile = piles.get(column);
    const kind = standingOf(row, now);
    if (pile) pile.push(kind);
    else piles.set(column, [kind]);
  }
  const order = { canceled: 0, delayed: 1, over: 2, toGo: 3 };
  return [...piles].flatMap(([column, kinds]) =>
    kinds.sort((a, b) => order[a] - order[b]).map((kind, height) => ({ column, height, kind })),
  );
}
