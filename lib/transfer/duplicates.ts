import { createHash } from "node:crypto";
import type { DuplicateRule } from "./schema";

/** Rows that yield to others of the same key, each with the line of the one that it yields to. */
export type Losers = Map<number, number>;

type Seen = { row: number; line: number };

/**
 * Where each key of a file stands, at 16 bytes a place: eight of the key's hash, its row and its line. Two keys of 64 equal bits are
 * not to be expected. A file of ten million rows takes 512 MB at the most, one of 300,000 takes 16.
 */
class Places {
  private cells = new Uint32Array(4 * 1024);
  private count = 0;

  /** The place of a key; its cells are zero where the key is new. */
  private at(high: number, low: number): number {
    const mask = this.cells.length / 4 - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const cell = slot * 4;
      const row = this.cells[cell + 2];
      if (row === 0 || (this.cells[cell] === high && this.cells[cell + 1] === low)) return cell;
    }
  }

  private grow(): void {
    const before = this.cells;
    this.cells = new Uint32Array(before.length * 2);
    for (let cell = 0; cell < before.length; cell += 4)
      if (before[cell + 2])
        this.cells.set(before.subarray(cell, cell + 4), this.at(before[cell] ?? 0, before[cell + 1] ?? 0));
  }

  /** Notes where a key stands now; gives where it stood before. */
  put(key: string, { row, line }: Seen): Seen | undefined {
    if (this.count * 8 > this.cells.length) this.grow();
    const hash = createHash("sha1").update(key).digest();
    const [high, low] = [hash.readUInt32LE(0), hash.readUInt32LE(4)];
    const cell = this.at(high, low);
    const before = { row: this.cells[cell + 2] ?? 0, line: this.cells[cell + 3] ?? 0 };
    this.cells.set([high, low, row, line], cell);
    if (before.row > 0) return before;
    this.count++;
    return undefined;
  }
}

/** Finds the rows of a file that share a key, as they come, and which of them yields by the rule. */
export class DuplicateFinder {
  private readonly places = new Places();
  private readonly rule: DuplicateRule;
  readonly losers: Losers = new Map();

  constructor(rule: DuplicateRule) {
    this.rule = rule;
  }

  /** Takes note of a row's key. */
  note(key: string, here: Seen): void {
    const earlier = this.places.put(key, here);
    if (!earlier) return;
    if (this.rule === "first") {
      this.losers.set(here.row, earlier.line);
      this.places.put(key, earlier);
    } else {
      this.losers.set(earlier.row, here.line);
      if (this.rule === "refuse") this.losers.set(here.row, earlier.line);
    }
  }
}

/** What a reader calls it: the key of a row, and what is done with rows. */
export type DuplicateWords = { key: "ID" | "key"; done: "imported" | "loaded" };

/** Why a row of a key that comes twice is not taken; `line` is the other one's. */
export function explainDuplicate(rule: DuplicateRule, line: number, { key, done }: DuplicateWords): string {
  const same = `Line ${line} has the same ${key}`;
  if (rule === "refuse") return `${same}: neither row is ${done}.`;
  return `${same} and comes ${rule === "first" ? "first" : "later"}: this row yields to it.`;
}
