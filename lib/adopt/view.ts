import { effectsOf } from "./effect";
import { type Finding, keyOf } from "./finding";
import type { BriefFinding, FindingView } from "./screen";

/** A finding as the page draws it. */
export function findingView(finding: Finding): FindingView {
  const { kind, table, id, sentences, proposals, recommended, asks } = finding;
  return {
    key: keyOf(finding),
    kind,
    table,
    id,
    sentences,
    proposals: proposals.map(({ choice, label, mend }) => ({
      choice,
      label,
      effects: effectsOf(mend),
      loses: mend.how === "delete" || mend.how === "cancel",
    })),
    ...(recommended ? { recommended } : {}),
    ...(asks ? { asks } : {}),
  };
}

/** As little of it as mending takes; undefined for what only a person can do elsewhere. */
export function briefView(view: FindingView): BriefFinding | undefined {
  const { key, kind, table, id, recommended, proposals } = view;
  if (table === "tables") return undefined;
  const loses = proposals.find(({ choice }) => choice === recommended)?.loses ?? false;
  return { key, kind, table, id, loses, ...(recommended ? { recommended } : {}) };
}
