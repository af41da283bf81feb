"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldPath, FieldValues, Path, PathValue } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { Theirs } from "@/lib/result";
import { type Difference, differences } from "./differences";
import type { ActionForm } from "./use-action-form";

type Whose = "mine" | "theirs";

/** Whose value each field takes, where that is chosen already. */
type Choices = Partial<Record<string, Whose>>;

type ConflictProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  theirs: Theirs;
  /** The field that holds the version that the form edits. */
  version: FieldPath<Input>;
  labels: Record<string, string>;
};

/**
 * Somebody else was first. What only they changed is taken over and said; where both changed a field, theirs and yours
 * stand side by side until one is chosen. Saving works again once every such field has its choice.
 */
export function Conflict<Input extends FieldValues>({ form, theirs, version, labels }: ConflictProps<Input>) {
  const { form: fields, problem, failures } = form;
  const ref = useRef<HTMLDivElement>(null);
  const [found] = useState(() =>
    differences(fields.formState.defaultValues ?? {}, theirs.values, fields.getValues(), labels),
  );
  const [choices, setChoices] = useState<Choices>({});
  const settled = found.both.every(({ name }) => choices[name]);

  useEffect(() => {
    if (failures > 0) ref.current?.focus();
  }, [failures]);

  useEffect(() => {
    for (const { name, theirs: value } of found.taken)
      fields.resetField(name as Path<Input>, { defaultValue: value as PathValue<Input, Path<Input>> });
  }, [found, fields]);

  useEffect(() => {
    if (settled)
      fields.setValue(version, theirs.version as PathValue<Input, Path<Input>>, { shouldDirty: true });
  }, [settled, fields, version, theirs.version]);

  function choose({ name, mine, theirs: stored }: Difference, whose: Whose) {
    form.fill({ [name]: whose === "mine" ? mine : stored });
    setChoices((before) => ({ ...before, [name]: whose }));
  }

  return (
    <div className="note late-n conflict" role="alert" tabIndex={-1} ref={ref}>
      <b>{problem?.message}</b>
      {found.both.length > 0 ? (
        <ConflictTable differences={found.both} choices={choices} onChoose={choose} by={theirs.by} />
      ) : (
        <p className="s">Nothing that you changed is in the way of it.</p>
      )}
      {found.taken.length > 0 ? (
        <p className="s">
          Taken over from {theirs.by}:{" "}
          {found.taken.map(({ label, theirs: value }) => `${label} ${value || "empty"}`).join(", ")}.
        </p>
      ) : null}
      {settled ? <p className="s b">Save again to store yours on top.</p> : null}
    </div>
  );
}

type ConflictTableProps = {
  differences: Difference[];
  choices: Choices;
  by: string;
  onChoose: (difference: Difference, whose: Whose) => void;
};

function ConflictTable({ differences: both, choices, by, onChoose }: ConflictTableProps) {
  const stored = `${by}’s, stored now`;
  return (
    <table className="t flush compact">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{stored}</th>
          <th scope="col">Yours</th>
          <th scope="col">Which?</th>
        </tr>
      </thead>
      <tbody>
        {both.map((difference) => (
          <tr key={difference.name}>
            <th scope="row">{difference.label}</th>
            <td data-label={stored}>
              <Value text={difference.theirs} chosen={choices[difference.name] === "theirs"} />
            </td>
            <td data-label="Yours">
              <Value text={difference.mine} chosen={choices[difference.name] === "mine"} />
            </td>
            <td>
              {choices[difference.name] ? (
                `Chosen: ${choices[difference.name]}`
              ) : (
                <Ways difference={difference} onChoose={(whose) => onChoose(difference, whose)} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ text, chosen }: { text: string; chosen: boolean }) {
  return <span className={chosen ? "mono chosen" : "mono"}>{text || "empty"}</span>;
}

function Ways({ difference, onChoose }: { difference: Difference; onChoose: (whose: Whose) => void }) {
  const { label, mine, theirs } = difference;
  return (
    <span className="ways">
      <Button
        size="sm"
        aria-label={`${label}: use mine, ${mine || "empty"}`}
        onClick={() => onChoose("mine")}
      >
        Use mine
      </Button>
      <Button size="sm" aria-label={`${label}: keep ${theirs || "empty"}`} onClick={() => onChoose("theirs")}>
        Keep theirs
      </Button>
    </span>
  );
}
