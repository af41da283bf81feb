/** What becomes of a date of a season: made, there already, there and different, or left out for another reason. */
export type DateState = "make" | "there" | "different" | "left-out";

/** A month of a calendar: `blanks` days of its first week belong to the month before; a day without a state has no flight. */
export type SeasonMonth = { month: string; blanks: number; days: { day: number; state?: DateState }[] };

/** Something on a date of a season that somebody should know, in words. */
export type DateRemark = { day: string; words: string };

/** Conflicts of one kind: what it means, how many there are, and the first of them. */
export type Conflicts = { title: string; total: number; first: DateRemark[] };

/** A season before it is made. */
export type SeasonPreview = {
  /** `AS 604 SEA to LAS`. */
  title: string;
  from: string;
  until: string;
  counts: Record<DateState, number>;
  months: SeasonMonth[];
  /** Clock changes within the season, and the dates on which one was answered. */
  clocks: DateRemark[];
  answered: (DateRemark & { flies: boolean })[];
  conflicts: Conflicts[];
};

/** The schedule file of a period: what it holds, what it does not, and its text. */
export type SsimLook = {
  flights: number;
  legs: number;
  leftOut: { total: number; first: { flightId: string; words: string }[] };
  remarks: { total: number; first: { flightId: string; words: string }[] };
  fileName: string;
  text: string;
};
