"use client";

import { useState } from "react";
import type { RawItem } from "@/lib/explorer/attribute";
import { type Condition, pruned } from "@/lib/explorer/condition";
import {
  conditionOf,
  type DraftGroup,
  type DraftWrong,
  emptyGroup,
  emptyTest,
  filled,
} from "@/lib/explorer/draft";
import { type Changes, stillAsRead } from "@/lib/items/changes";
import type { GuardInput } from "@/lib/items/schema";

/** What must hold for a write. */
export type GuardKind = "as-read" | "own" | "both" | "none";

/** The condition of a write while it is chosen and typed. */
export type Guard = {
  kind: GuardKind;
  choose(kind: GuardKind): void;
  /** The person's own condition. */
  draft: DraftGroup;
  edit(draft: DraftGroup): void;
  wrongs: readonly DraftWrong[];
  /** What is wrong with it as a whole; empty when nothing is. */
  problem: string;
  /** What the action is told; undefined, with what is wrong said, when the own condition is not right. */
  read(item: RawItem): GuardInput | undefined;
  /** The whole condition as it would be sent; undefined when nothing must hold. */
  condition(item: RawItem, changes?: Changes): Condition | undefined;
};

export function useGuard(first: GuardKind = "as-read"): Guard {
  const [kind, choose] = useState(first);
  const [draft, setDraft] = useState(() => emptyGroup("all", [emptyTest()]));
  const [wrongs, setWrongs] = useState<readonly DraftWrong[]>([]);
  const [problem, setProblem] = useState("");
  const isOwn = kind === "own" || kind === "both";
  const isStill = kind === "as-read" || kind === "both";

  function own(): Condition | undefined {
    const condition = conditionOf(filled(draft));
    return isOwn && condition.ok ? pruned(condition.value) : undefined;
  }

  function read(item: RawItem): GuardInput | undefined {
    const condition = conditionOf(filled(draft));
    const mine = own();
    setWrongs(isOwn && !condition.ok ? condition.error : []);
    const missing = isOwn && !mine;
    setProblem(
      !missing
        ? ""
        : condition.ok
          ? "Add a test, or choose that nothing of your own must hold."
          : "The condition is not right as yet.",
    );
    if (missing) return undefined;
    return { ...(isStill ? { asRead: item } : {}), ...(mine ? { own: mine } : {}) };
  }

  function condition(item: RawItem, changes?: Changes): Condition | undefined {
    const mine = own();
    const all = [...(isStill ? [stillAsRead(item, changes)] : []), ...(mine ? [mine] : [])];
    return all.length > 0 ? { all } : undefined;
  }

  function edit(next: DraftGroup) {
    setDraft(next);
    setWrongs([]);
    setProblem("");
  }

  return { kind, choose, draft, edit, wrongs, problem, read, condition };
}
