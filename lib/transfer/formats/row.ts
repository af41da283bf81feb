import type { Item } from "@/lib/dynamo/item";

/**
 * One row of a file. Cells of a CSV file are all text and say so with `typed: false`; values of the other formats have
 * their types, numbers as the exact text that stood in the file. A row that cannot be read has a `problem` instead.
 */
export type SourceRow = {
  /** From 1, headers not counted. */
  row: number;
  /** The line of the file on which it begins, from 1. */
  line: number;
  values: Item;
  typed: boolean;
  /** Why the row could not be read, as a sentence; what could be is in `source`. */
  problem?: string;
  /** The row as it stands in the file, to be written into the file of wrong rows: cells, or text. */
  source: readonly string[] | string;
};

/** Opens the file anew from its beginning, unpacked. */
export type OpenFile = () => AsyncIterable<Uint8Array>;
