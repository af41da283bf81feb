import type { Item } from "@/lib/dynamo/item";
import type { Flight } from "@/lib/flights/flight";
import type { FindingKind } from "./kinds";

export type RecordTable = "flights" | "bookings";

/** What becomes of some attributes of a stored item; it holds only while they are still as `seen`. */
export type Edit = {
  table: RecordTable;
  id: string;
  /** The attributes as stored; undefined where there is none. */
  seen: Item;
  /** The same attributes afterwards; undefined takes one away. */
  set: Item;
  /** False where only seats move, as by a sale: then the version stays. */
  counts: boolean;
};

/** What one mend writes. `tell` only adds to the history. */
export type Mend =
  | { how: "edit"; edits: readonly [Edit, ...Edit[]]; told?: Item }
  | { how: "cancel"; bookingId: string; edits: readonly Edit[] }
  | { how: "delete"; table: RecordTable; id: string; item: Item }
  | { how: "restore"; flight: Flight }
  | { how: "tell"; table: RecordTable; id: string };

/** One way to mend a finding; `choice` names it among the others. */
export type Proposal = { choice: string; label: string; mend: Mend };

/** Something wrong with one stored record, and what can be done. */
export type Finding = {
  kind: FindingKind;
  table: RecordTable | "tables";
  id: string;
  sentences: string[];
  /** None where only a person can know; the first is the likeliest. */
  proposals: Proposal[];
  /** The choice that is safe without asking; missing where a person must choose. */
  recommended?: string;
  /** The choice is a currency that the person gives: `NPR`. */
  asks?: "currency";
  /** Keys of findings that must be mended first: what is proposed here counts on it. */
  needs: string[];
};

/** One name for a finding, the same at every look. */
export function keyOf({ kind, table, id }: Pick<Finding, "kind" | "table" | "id">): string {
  return `${kind} ${table} ${id}`;
}

/** The edit of one item; attributes that would stay as they are, are left out. */
export function editOf(table: RecordTable, item: Item, set: Item, counts = true): Edit {
  const id = String(item[table === "flights" ? "flight_id" : "booking_id"]);
  const changed = Object.entries(set).filter(([name, value]) => !same(item[name], value));
  return {
    table,
    id,
    seen: Object.fromEntries(["version", ...changed.map(([name]) => name)].map((name) => [name, item[name]])),
    set: Object.fromEntries(changed),
    counts,
  };
}

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((one) => b.has(one));
  return a === b || (a !== undefined && b !== undefined && String(a) === String(b) && typeof a === typeof b);
}

/** An item as it is after edits of it. */
export function edited(item: Item, edits: readonly Edit[]): Item {
  const after = { ...item };
  for (const edit of edits)
    for (const [name, value] of Object.entries(edit.set)) {
      if (value === undefined) delete after[name];
      else after[name] = value;
    }
  return after;
}

/** What a proposal makes of one record; the record itself where it does not touch it. */
export function after(item: Item, proposal: Proposal | undefined, table: RecordTable, id: string): Item {
  if (!proposal || !("edits" in proposal.mend)) return item;
  return edited(
    item,
    proposal.mend.edits.filter((edit) => edit.table === table && edit.id === id),
  );
}

/** The proposal that is taken without asking. */
export function recommendedOf(finding: Finding): Proposal | undefined {
  return finding.proposals.find(({ choice }) => choice === finding.recommended);
}
