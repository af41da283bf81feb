import type { FieldChange } from "@/lib/audit/event";
import type { JobState } from "@/lib/jobs/job";
import type { FileFormat, ImportPlan, Mapping, RecordKind, Verdict } from "./schema";

/** How many rows came to what. In a check: would come to; in an import: did. */
export type Counts = Record<Verdict, number>;

/** A judged row: what becomes of it and why. */
export type RowVerdict = {
  /** The row's place in the file, from 1, without the header. */
  row: number;
  /** The line of the file on which it begins, from 1. */
  line: number;
  /** The record's id where one could be read. */
  key?: string;
  verdict: Verdict;
  /** Why it is wrong: one sentence each. */
  reasons: string[];
  /** What is worth knowing though nothing is refused, such as an arrival before the departure. */
  notes: string[];
  /** Attribute by attribute: what is stored, what the row says. */
  changes: Record<string, FieldChange>;
};

/** A file as it was opened: what it seems to be, for the first step of the wizard. */
export type OpenedFile = {
  jobId: string;
  fileName: string;
  bytes: number;
  format: FileFormat;
  kind: RecordKind;
  headers: string[];
  /** The first rows, at most 20: cells in the order of the headers. */
  rows: { line: number; cells: string[]; problem?: string }[];
  mapping: Mapping;
  /** The mapping is the one that was last used for a file with these headers. */
  remembered: boolean;
};

/**
 * How an import stands. States, in order: `opened` (a file, nothing more), `checking`, `checked`, `running`, `done`; and
 * `canceling`, `canceled`, `failed`, `undoing`, `undone`.
 */
export type ImportProgress = {
  jobId: string;
  fileName: string;
  bytes: number;
  state: JobState;
  byId: string;
  byName: string;
  /** UTC instants. */
  createdAt: string;
  updatedAt: string;
  plan?: ImportPlan;
  /** What the check found; kept when the import has run. */
  checked?: Counts & { rows: number; duplicates: number };
  /** What the import did. */
  imported?: Counts & { rows: number };
  /** What the undo did: records taken back, and those kept because something else changed them since. */
  undone?: { restored: number; kept: number };
  /** Rows behind and in all, in the work that is going on; `of` is 0 while nobody knows it. */
  done: number;
  of: number;
  /** Rows a second over the last seconds, and seconds left at that rate; missing while neither is known. */
  rate?: number;
  secondsLeft?: number;
  /** Why it failed or cannot go on here, as a sentence. */
  failure?: string;
  /** Is there a file of wrong rows to download? */
  wrongRows: boolean;
  /** Which of the next steps are open now. */
  may: { check: boolean; start: boolean; cancel: boolean; undo: boolean };
};

/** A record that an undo left alone, and why. */
export type KeptRecord = { key: string; reason: string };
