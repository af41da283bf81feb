"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CloseIcon, PlusIcon } from "@/components/ui/icons";
import {
  changed,
  type DraftGroup,
  type DraftTest,
  type DraftWrong,
  emptyGroup,
  emptyTest,
  isGroup,
} from "@/lib/explorer/draft";
import type { KeyTests } from "@/lib/explorer/key-tests";
import { ConditionTest } from "./condition-test";

type ConditionGroupProps = {
  group: DraftGroup;
  /** What a screen reader calls it: `Condition`, `Group 2.1`. */
  name: string;
  wrongs: readonly DraftWrong[];
  /** What the plan asks of keys, so that those tests are marked. */
  keys?: KeyTests;
  /** Given nothing, the group goes away. */
  onChange: (group: DraftGroup | undefined) => void;
  inner?: boolean;
};

const joins = [
  { value: "all", label: "All of these" },
  { value: "any", label: "Any of these" },
  { value: "not all", label: "Not all of these" },
  { value: "not any", label: "None of these" },
] as const;

/** Tests joined by AND or OR, or the opposite of that, and groups within. */
export function ConditionGroup({ group, name, wrongs, keys, onChange, inner = false }: ConditionGroupProps) {
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<number>();
  const join = `${group.not ? "not " : ""}${group.join}`;

  function change(member: DraftGroup["members"][number], next: typeof member | undefined) {
    onChange(changed(group, member, next));
    // What had the focus is gone with the member.
    if (!next) add.current?.focus();
  }

  function append(test: DraftTest, member: DraftGroup["members"][number]) {
    setAdded(test.id);
    onChange({ ...group, members: [...group.members, member] });
  }

  function addTest() {
    const test = emptyTest();
    append(test, test);
  }

  function addGroup() {
    const test = emptyTest();
    append(test, emptyGroup("any", [test, emptyTest()]));
  }

  const prefix = inner ? `${name.replace("Group ", "")}.` : "";
  return (
    <fieldset className={inner ? "qgroup inner" : "qgroup"} aria-label={name}>
      {inner || group.members.length > 1 ? (
        <div className="qjoin">
          <select
            className="in"
            aria-label={`${name}: how it is joined`}
            value={join}
            onChange={(event) =>
              onChange({
                ...group,
                not: event.target.value.startsWith("not"),
                join: event.target.value.endsWith("all") ? "all" : "any",
              })
            }
          >
            {joins.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          {inner ? (
            <Button
              variant="quiet"
              size="sm"
              aria-label={`Remove ${name}`}
              onClick={() => onChange(undefined)}
            >
              <CloseIcon />
            </Button>
          ) : null}
        </div>
      ) : null}
      <div className="qmembers">
        {group.members.map((member, at) =>
          isGroup(member) ? (
            <ConditionGroup
              key={member.id}
              inner
              group={member}
              name={`Group ${prefix}${at + 1}`}
              wrongs={wrongs}
              onChange={(next) => change(member, next)}
            />
          ) : (
            <ConditionTest
              key={member.id}
              test={member}
              name={`Test ${prefix}${at + 1}`}
              isNew={member.id === added}
              wrongs={wrongs.filter(({ id }) => id === member.id)}
              isKey={[...(keys?.hash ?? []), ...(keys?.range ?? [])].some(({ path }) => path === member.path)}
              onChange={(next) => change(member, next)}
            />
          ),
        )}
        <span className="qadd">
          <Button ref={add} variant="quiet" size="sm" onClick={addTest}>
            <PlusIcon />
            Add test
          </Button>
          <Button variant="quiet" size="sm" onClick={addGroup}>
            <PlusIcon />
            Add group
          </Button>
        </span>
      </div>
    </fieldset>
  );
}
