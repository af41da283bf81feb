import type { FieldChange } from "@/lib/audit/event";
import { attributeOf, type Item, showValue } from "@/lib/dynamo/item";
import { cellAs, jsonAs, sameValue } from "./compare";
import type { Draft } from "./drafts/draft";
import type { RowVerdict } from "./progress";
import type { ImportMode } from "./schema";
import { ownAttributes } from "./targets";

/** What becomes of a draft: the attributes that a stored record would get, or why nothing may. */
export type Judgement =
  | { verdict: "create"; notes: string[] }
  | { verdict: "update"; notes: string[]; sets: Item }
  | { verdict: "same"; notes: string[] }
  | { verdict: "wrong"; notes: string[]; reasons: string[] };

/** What an import never writes over, by kind of record: the ledger's and the history's own attributes, and the key. */
export function untouchable(own: readonly string[]): ReadonlySet<string> {
  return new Set([...ownAttributes, ...own]);
}

type Rules = {
  /** `flight FL100`. */
  what: string;
  untouchable: ReadonlySet<string>;
  /** Why these attributes of the stored record may not become so, a sentence each. */
  refuse: (sets: Item, stored: Item) => string[];
};

/** What a draft changes of a stored record, and what of that a cell cannot change. */
function difference(draft: Draft, stored: Item, own: ReadonlySet<string>): { sets: Item; faults: string[] } {
  const sets: Item = {};
  const faults: string[] = [];
  for (const [attribute, value] of Object.entries(draft.wanted)) {
    if (own.has(attribute)) continue;
    const there = attributeOf(stored, attribute);
    const cell = !draft.typed && typeof value === "string" ? cellAs(there, value) : jsonAs(there, value);
    if (sameValue(there, cell) || sameValue(there, attributeOf(draft.given, attribute))) continue;
    const fault = attributeOf(draft.faults, attribute);
    if (typeof fault === "string") faults.push(fault);
    else if (cell === undefined)
      faults.push(`${attribute} is stored as a list, map or binary, which a cell cannot change: use JSON.`);
    else sets[attribute] = cell;
  }
  // What could not even be made into a value is a fault whatever is stored.
  for (const [name, fault] of Object.entries(draft.faults))
    if (!Object.hasOwn(draft.wanted, name)) faults.push(fault);
  return { sets, faults };
}

/** Decides what becomes of a draft beside what is stored, by the rules of its kind and the mode of the import. Pure. */
export function judge(draft: Draft, stored: Item | undefined, mode: ImportMode, rules: Rules): Judgement {
  const { notes } = draft;
  const wrong = (reasons: string[]): Judgement => ({ verdict: "wrong", notes, reasons });
  if (!stored) {
    if (mode === "update")
      return wrong([`There is no ${rules.what}, and this import only changes what is there.`]);
    const reasons = [...Object.values(draft.faults)];
    return reasons.length > 0 ? wrong(reasons) : { verdict: "create", notes };
  }
  const { sets, faults } = difference(draft, stored, rules.untouchable);
  if (faults.length > 0) return wrong(faults);
  if (Object.keys(sets).length === 0) return { verdict: "same", notes };
  if (mode === "create")
    return wrong([`The ${rules.what} is there already and differs, and this import only makes new ones.`]);
  const refused = rules.refuse(sets, stored);
  return refused.length > 0 ? wrong(refused) : { verdict: "update", notes, sets };
}

/** The change that a judgement makes, attribute by attribute, as text for a person. */
export function changesOf(
  judgement: Judgement,
  draft: Draft,
  stored: Item | undefined,
): RowVerdict["changes"] {
  const changes: Record<string, FieldChange> = {};
  if (judgement.verdict === "create")
    for (const [name, value] of Object.entries(draft.wanted)) changes[name] = { to: showValue(value) };
  if (judgement.verdict === "update")
    for (const [name, value] of Object.entries(judgement.sets)) {
      const before = attributeOf(stored, name);
      changes[name] = {
        ...(before === undefined ? {} : { from: showValue(before) }),
        to: showValue(value),
      };
    }
  return changes;
}
