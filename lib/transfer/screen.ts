import type { ImportProgress, KeptRecord, OpenedFile, RowVerdict } from "./progress";
import type { Verdict } from "./schema";

/** A file whose columns are being mapped, and the places that they can go to. */
export type ColumnsStep = { opened: OpenedFile; targets: { name: string; label: string }[] };

/** `mostListed`: so many rows of a verdict are listed, where there are more. */
export type JudgedRows = {
  rows: RowVerdict[];
  more: boolean;
  show?: Verdict;
  after: number;
  mostListed?: number;
};

export type ImportView = {
  progress: ImportProgress;
  /** The step in which columns are mapped; `unreadable` says why the file cannot be read as it was asked. */
  columns?: ColumnsStep;
  unreadable?: string;
  judged?: JudgedRows;
  kept: KeptRecord[];
};
