"use client";

import { useId } from "react";
import { ConditionGroup } from "@/components/explorer/condition-group";
import { emptyGroup } from "@/lib/explorer/draft";
import type { Guard, GuardKind } from "./use-guard";

const words: Record<GuardKind, string> = {
  "as-read": "The item is still as it was read",
  own: "A condition of my own holds",
  both: "It is still as it was read, and a condition of my own holds",
  none: "In any case, whatever is stored",
};

const forNew: Partial<Record<GuardKind, string>> = {
  own: "A condition of my own holds too",
  none: "Nothing more",
};

/** Chooses what must hold for a write, and takes the person's own condition. */
export function GuardChoice({ guard, isNew = false }: { guard: Guard; isNew?: boolean }) {
  const id = useId();
  return (
    <div className="field guard">
      <label htmlFor={id}>{isNew ? "And only if" : "Write only if"}</label>
      <select
        id={id}
        className="in"
        value={guard.kind}
        onChange={(event) => guard.choose(event.target.value as GuardKind)}
      >
        {Object.entries(isNew ? forNew : words).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
      {guard.kind === "own" || guard.kind === "both" ? (
        <ConditionGroup
          group={guard.draft}
          name="Condition"
          wrongs={guard.wrongs}
          onChange={(changed) => guard.edit(changed ?? emptyGroup())}
        />
      ) : null}
      {guard.problem ? (
        <p className="err" role="alert">
          {guard.problem}
        </p>
      ) : null}
    </div>
  );
}
