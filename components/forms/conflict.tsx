"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldPath, FieldValues, Path, PathValue } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { Theirs } from "@/lib/result";
import { type Difference, differences } from "./differences";
import type { ActionForm } from "./use-action-form";

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
  const [open, setOpen] = useState(() => found.both.map(({ name }) => name));

  useEffect(() => {
    if (failures > 0) ref.current?.focus();
  }, [failures]);

  useEffect(() => {
    for (const { name, theirs: value } of found.taken)
      fields.resetField(name as Path<Input>, { defaultValue: value as PathValue<Input, Path<Input>> });
  }, [found, fields]);

  useEffect(() => {
    if (open.length === 0)
      fields.setValue(version, theirs.version as PathValue<Input, Path<Input>>, { shouldDirty: true });
  }, [open, fields, version, theirs.version]);

  function keep(name: string, value: string) {
    form.fill({ [name]: value });
    setOpen((names) => names.filter((other) => other !== name));
  }

  return (
    <div className="note late-n conflict" role="alert" tabIndex={-1} ref={ref}>
      <b>{problem?.message}</b>
      {found.both.length > 0 ? (
        <Choices differences={found.both} open={open} onKeep={keep} by={theirs.by} />
      ) : (
        <p className="s">Nothing that you changed is in the way of it.</p>
      )}
      {found.taken.length > 0 ? (
        <p className="s">
          Taken over from {theirs.by}:{" "}
          {found.taken.map(({ label, theirs: value }) => `${label} ${value || "empty"}`).join(", ")}.
        </p>
      ) : null}
      {open.length === 0 ? <p className="s b">Save again to store yours on top.</p> : null}
    </div>
  );
}

type ChoicesProps = {
  differences: Difference[];
  /** Fields that still wait for a choice. */
  open: string[];
  by: string;
  onKeep: (name: string, value: string) => void;
};

function Choices({ differences: both, open, by, onKeep }: ChoicesProps) {
  return (
    <table className="t flush compact">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{by}’s, stored now</th>
          <th scope="col">Yours</th>
          <th scope="col">Which?</th>
        </tr>
      </thead>
      <tbody>
        {both.map(({ name, label, theirs, mine }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td className="mono">{theirs || "empty"}</td>
            <td className="mono b">{mine || "empty"}</td>
            <td>
              {open.includes(name) ? (
                <span className="ways">
                  <Button
                    size="sm"
                    aria-label={`${label}: use mine, ${mine || "empty"}`}
                    onClick={() => onKeep(name, mine)}
                  >
                    Use mine
                  </Button>
                  <Button
                    size="sm"
                    aria-label={`${label}: keep ${theirs || "empty"}`}
                    onClick={() => onKeep(name, theirs)}
                  >
                    Keep theirs
                  </Button>
                </span>
              ) : (
                "Chosen"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
