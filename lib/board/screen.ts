import type { OtherLeg } from "./arrange";
import type { Aboard, BoardRow } from "./row";
import type { BoardFilter } from "./schema";

/** Where a board stands in what happens: events since `from` (ms) of which it has not seen those in `seen`. */
export type Mark = { from: number; seen: string[] };

/** A whole board as it is given to the browser. */
export type Board = {
  filter: BoardFilter;
  heading: string;
  dayWords: string;
  previousDay: string;
  nextDay: string;
  /** When the day begins and ends at the station, ms. */
  from: number;
  until: number;
  /** The server's present, ms, and how far the station's clocks are ahead of UTC, minutes. */
  now: number;
  offset: number;
  rows: BoardRow[];
  others: OtherLeg[];
  cities: Record<string, string>;
  mark: Mark;
};

/** One flight as it is now: on the board, only a leg of its aircraft, or neither. */
export type Changed = {
  flightId: string;
  row?: BoardRow;
  other?: OtherLeg;
  /** Who did it; nothing where several did. */
  by?: string;
  /** A booking of it changed, so that who is aboard may have changed too. */
  passengers: boolean;
};

/** What a board is told when it asks what happened. `whole`: so much that the whole day is to be read. */
export type BoardChanges =
  | { whole: true }
  | {
      whole: false;
      mark: Mark;
      changed: Changed[];
      aboard: Record<string, Aboard>;
      cities: Record<string, string>;
    };
