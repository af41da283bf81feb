import type { Leg } from "@/lib/rotations/leg";
import { type Attention, attentionOf, conflictsByFlight, lateUntil, legOfRow, rank } from "./attention";
import type { Aboard, BoardRow, Times } from "./row";

const minute = 60_000;

/** A leg of a flight that is not on the board, with what people call it. */
export type OtherLeg = Leg & { designator: string };

/** All that a board knows: its rows, the other flights of their aircraft, and who is aboard. */
export type Day = {
  rows: ReadonlyMap<string, BoardRow>;
  others: ReadonlyMap<string, OtherLeg>;
  aboard: ReadonlyMap<string, Aboard>;
  /** When the day begins and ends at its station, ms. */
  from: number;
  until: number;
};

export type AttentionRow = { row: BoardRow; reasons: Attention[] };

/** The board in the order in which it is read: what needs a person, what is over, what is to come. */
export type Arranged = { attention: AttentionRow[]; over: BoardRow[]; next: BoardRow[]; isToday: boolean };

function shownTimes(row: BoardRow): Times {
  return row.way === "in" ? row.arrives : row.departs;
}

/** The moment by which a row is sorted: that of its schedule at the station; a row without one comes last. */
function sortedBy(row: BoardRow): number {
  const { scheduled, expected } = shownTimes(row);
  return (scheduled ?? expected)?.at ?? Number.POSITIVE_INFINITY;
}

function byTime(a: BoardRow, b: BoardRow): number {
  const [one, other] = [sortedBy(a), sortedBy(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.flightId < b.flightId ? -1 : 1;
}

/**
 * Is this movement behind us at an instant (ms)? It left or came; or its time has passed, and it does not wait to leave. One that waits is
 * over only when its time is so long past that nobody can be waiting for it any more.
 */
export function isOver(row: BoardRow, now: number): boolean {
  if (row.state === "arrived" || (row.state === "departed" && row.way === "out")) return true;
  const { scheduled, expected } = shownTimes(row);
  const past = now - ((expected ?? scheduled)?.at ?? now);
  if (past <= 0) return false;
  const waits = row.way === "out" && (row.state === "scheduled" || row.state === "boarding");
  return !waits || past >= lateUntil * minute;
}

function reasonsOf(day: Day, now: number): Map<string, Attention[]> {
  const rows = [...day.rows.values()];
  const legs = [...rows.flatMap((row) => legOfRow(row) ?? []), ...day.others.values()];
  const conflicts = conflictsByFlight(legs);
  const found = new Map<string, Attention[]>();
  for (const row of rows) {
    const conflict = conflicts.get(row.flightId);
    const after = conflict && (day.rows.get(conflict.afterId) ?? day.others.get(conflict.afterId));
    const aboard = day.aboard.get(row.flightId);
    const reasons = attentionOf(row, {
      now,
      ...(aboard ? { aboard } : {}),
      ...(conflict ? { conflict } : {}),
      ...(after ? { after } : {}),
    });
    if (reasons.length > 0) found.set(row.flightId, reasons);
  }
  return found;
}

function urgency(a: AttentionRow, b: AttentionRow): number {
  const [one, other] = [a.reasons[0], b.reasons[0]];
  const apart = one && other ? rank[one.kind] - rank[other.kind] : 0;
  return apart === 0 ? byTime(a.row, b.row) : apart;
}

/**
 * The rows of a board as they are read at an instant (ms): those that need a person first, by rank and then by time; then, today, those that
 * are over and those to come, by schedule. A day that is over needs nobody.
 */
export function arrange(day: Day, now: number): Arranged {
  const sorted = [...day.rows.values()].sort(byTime);
  const isToday = now >= day.from && now < day.until;
  if (now >= day.until) return { attention: [], over: [], next: sorted, isToday };
  const reasons = reasonsOf(day, now);
  const attention = sorted
    .flatMap((row) => {
      const why = reasons.get(row.flightId);
      return why ? [{ row, reasons: why }] : [];
    })
    .sort(urgency);
  const rest = sorted.filter((row) => !reasons.has(row.flightId));
  if (!isToday) return { attention, over: [], next: rest, isToday };
  return {
    attention,
    over: rest.filter((row) => isOver(row, now)),
    next: rest.filter((row) => !isOver(row, now)),
    isToday,
  };
}

/** The first of those that need a person, so that all fit on a screen: all where there are few, else the first of each kind. */
export function briefly(attention: readonly AttentionRow[], few: number, ofEach: number): AttentionRow[] {
  if (attention.length <= few) return [...attention];
  const seen = new Map<string, number>();
  return attention.filter(({ reasons: [first] }) => {
    const count = (seen.get(first?.kind ?? "") ?? 0) + 1;
    seen.set(first?.kind ?? "", count);
    return count <= ofEach;
  });
}

/** The figures over a board: how many there are, are over, are to come, are late and are canceled or being so. */
export type Figures = { all: number; over: number; toGo: number; delayed: number; canceled: number };

/** What a flight is in the figures and in the plot: counted once, as the worst that it is. */
export function standingOf(row: BoardRow, now: number): "over" | "toGo" | "delayed" | "canceled" {
  if (row.state === "canceled" || row.state === "canceling") return "canceled";
  if (isOver(row, now)) return "over";
  return row.status ? "delayed" : "toGo";
}

export function figuresOf(rows: Iterable<BoardRow>, now: number): Figures {
  const figures: Figures = { all: 0, over: 0, toGo: 0, delayed: 0, canceled: 0 };
  for (const row of rows) {
    figures.all += 1;
    figures[standingOf(row, now)] += 1;
  }
  return figures;
}
