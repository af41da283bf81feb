/** From the most to the least that is paid for it; an aircraft has some of these. */
export type CabinName = "first" | "business" | "premium" | "main";

/** One row: its seats in blocks between aisles, null where the fullest row has a seat and this one has none. */
export type SeatRow = {
  number: number;
  cabin: CabinName;
  blocks: (string | null)[][];
  /** Next to an emergency exit: not for everybody. */
  exit: boolean;
  /** Over the wing. */
  wing: boolean;
};

/** An aircraft's seats: its rows from the nose, and every seat in that order. Blocks are alike in all rows. */
export type SeatLayout = { rows: SeatRow[]; seats: string[] };

export type CabinPlan = {
  cabin: CabinName;
  rows: [first: number, last: number];
  /** Letters from the left, a space for each aisle, `-` where another cabin has a seat: `A-C D-F`. */
  across: string;
};

/** How one airline fits one kind of aircraft, in as few words as it can be said. */
export type LayoutPlan = {
  /** IATA types; one with winglets has a code of its own and the same cabin. */
  types: string[];
  cabins: CabinPlan[];
  /** Row numbers that the airline does not use. */
  leftOut?: number[];
  exits: number[];
  wing: [first: number, last: number];
  missing?: string[];
};

/** The layout that a plan describes. */
export function drawPlan({ cabins, leftOut = [], exits, wing, missing = [] }: LayoutPlan): SeatLayout {
  const rows = cabins.flatMap(({ cabin, rows: [first, last], across }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((number) => !leftOut.includes(number))
      .map((number): SeatRow => {
        const place = (letter: string) => {
          const seat = `${number}${letter}`;
          return letter === "-" || missing.includes(seat) ? null : seat;
        };
        return {
          number,
          cabin,
          blocks: across.split(" ").map((block) => Array.from(block, place)),
          exit: exits.includes(number),
          wing: number >= wing[0] && number <= wing[1],
        };
      }),
  );
  return { rows, seats: rows.flatMap((row) => row.blocks.flat()).filter((seat) => seat !== null) };
}
