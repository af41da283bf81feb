import type { Effect } from "./effect";
import type { RecordTable } from "./finding";
import type { FindingKind } from "./kinds";

/** One way to mend a finding, as the page offers it. */
export type ProposalView = {
  choice: string;
  label: string;
  effects: Effect[];
  /** A booking is canceled or a record deleted: asked once more. */
  loses: boolean;
};

export type FindingView = {
  key: string;
  kind: FindingKind;
  table: RecordTable | "tables";
  id: string;
  sentences: string[];
  proposals: ProposalView[];
  recommended?: string;
  asks?: "currency";
};

/** A finding past those that the page lists: enough to mend it with all others of its kind. */
export type BriefFinding = Pick<FindingView, "key" | "kind" | "id" | "recommended"> & {
  table: RecordTable;
  loses: boolean;
};

/** One line of a look on its way to the page. A look that ends without `ended` broke off. */
export type LookLine =
  | { looked: { done: number; of: number; flights: number; bookings: number } }
  | { finding: FindingView }
  | { brief: BriefFinding }
  | { failed: string }
  | { ended: true };

/** What the address narrows the page to. */
export type AdoptAddress = { kind?: FindingKind; flight?: string; booking?: string };

export type AdoptPage = AdoptAddress & { mayMend: boolean; mayAddIndexes: boolean; prefix: string };

/** So many findings of a kind are listed one by one. */
export const listedOfKind = 100;

/** So many are mended with one request, so that none takes long. */
export const mendedAtOnce = 20;
