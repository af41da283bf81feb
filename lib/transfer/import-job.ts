import type { Actor } from "@/lib/audit/event";
import type { Job } from "@/lib/jobs/job";
import type { Counts, KeptRecord } from "./progress";
import type { ImportPlan, Verdict } from "./schema";

/** What an import keeps in its job, so that any runner can go on from it. */
export type ImportDetail = {
  fileName: string;
  bytes: number;
  plan?: ImportPlan;
  checked?: Counts & { rows: number; duplicates: number };
  imported?: Counts & { rows: number };
  undone?: { restored: number; kept: number };
  /** The file's headers, in its order. */
  headers?: string[];
  /** Bytes of the file of wrong rows that belong to the rows behind. */
  wrongBytes?: number;
  /** Rows a second lately. */
  rate?: number;
  /** Who set it to write last; an import of an older Apron has none, and is its uploader's. */
  runBy?: Actor;
  undoneBy?: Actor;
  /** The first records that the undo left alone. */
  kept?: KeptRecord[];
  /** Where an undo goes on: the import event that it has come to. */
  undoFrom?: string;
};

export type ImportJob = Job<ImportDetail>;

export function noCounts(): Counts {
  return { create: 0, update: 0, same: 0, wrong: 0 };
}

/** The same counts with so many more of a verdict. */
export function add(counts: Counts, verdict: Verdict, more = 1): void {
  counts[verdict] += more;
}
