import { createHash } from "node:crypto";
import type { DuplicateRule } from "./schema";

/** Rows that yield to others of the same key, each with the line of the one that it yields to. */
export type Losers = Map<number, number>;

type Seen = { row: number; line: number };

/** A key as 12 signs: what is kept of each row of a long file has to be little. Two keys of 72 equal bits are not to be expected. */
function brief(key: string): string {
  return createHash("sha256").update(key).digest("binary").slice(0, 12);
}

/** Finds the rows of a file that share a key, as they come, and which of them yields by the rule. */
export class DuplicateFinder {
  private readonly seen = new Map<string, Seen>();
  private readonly rule: DuplicateRule;
  readonly losers: Losers = new Map();

  constructor(rule: DuplicateRule) {
    this.rule = rule;
  }

  /** Takes note of a row's key. */
  note(key: string, { row, line }: Seen): void {
    const here = { row, line };
    const known = brief(key);
    const earlier = this.seen.get(known);
    if (!earlier) this.seen.set(known, here);
    else if (this.rule === "first") this.losers.set(here.row, earlier.line);
    else {
      this.losers.set(earlier.row, here.line);
      if (this.rule === "refuse") this.losers.set(here.row, earlier.line);
      this.seen.set(known, here);
    }
  }
}

const sentences: Record<DuplicateRule, (line: number) => string> = {
  first: (line) => `Line ${line} has the same ID and comes first: this row yields to it.`,
  last: (line) => `Line ${line} has the same ID and comes later: this row yields to it.`,
  refuse: (line) => `Line ${line} has the same ID: neither row is imported.`,
};

/** Why a row of a key that comes twice is not imported. */
export function explainDuplicate(rule: DuplicateRule, line: number): string {
  return sentences[rule](line);
}
