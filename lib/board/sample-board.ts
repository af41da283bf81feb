import type { BoardRow } from "./row";
import { momentAt, noon } from "./sample-row";
import type { Board } from "./screen";

/** For tests: the board of 20 November 2026 with these rows, read at noon at a station whose clocks show UTC. */
export function sampleBoard(rows: BoardRow[]): Board {
  const from = momentAt("00:00").at ?? 0;
  return {
    filter: { day: "2026-11-20", station: "SEA", show: "both" },
    heading: "Flights of Seattle",
    dayWords: "Friday 20 November 2026",
    previousDay: "2026-11-19",
    nextDay: "2026-11-21",
    from,
    until: from + 86_400_000,
    now: noon,
    offset: 0,
    rows,
    others: [],
    cities: { SEA: "Seattle" },
    mark: { from: noon, seen: [] },
  };
}
