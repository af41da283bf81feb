"use client";

import { useEffect, useRef } from "react";
import type { FieldPath, FieldValues, Path, PathValue } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { Theirs } from "@/lib/result";
import type { ActionForm } from "./use-action-form";

type ConflictProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  theirs: Theirs;
  version: FieldPath<Input>;
  labels: Record<string, string>;
};

/** Somebody else was first: theirs and yours side by side, and two ways on. What was typed stays in the form. */
export function Conflict<Input extends FieldValues>({ form, theirs, version, labels }: ConflictProps<Input>) {
  const { form: fields, problem, failures } = form;
  const ref = useRef<HTMLDivElement>(null);
  const differing = Object.entries(theirs.values)
    .map(([name, value]) => ({ name, value, mine: String(fields.getValues(name as Path<Input>) ?? "") }))
    .filter(({ name, value, mine }) => name in labels && value !== mine);

  useEffect(() => {
    if (failures > 0) ref.current?.focus();
  }, [failures]);

  function takeVersion() {
    fields.setValue(version, theirs.version as PathValue<Input, Path<Input>>);
  }

  function useMine() {
    takeVersion();
    form.submit();
  }

  function keepTheirs() {
    takeVersion();
    form.fill(theirs.values);
    form.forget();
  }

  return (
    <div className="note late-n conflict" role="alert" tabIndex={-1} ref={ref}>
      <b>{problem?.message}</b>
      <p className="s">Nothing of yours is lost.</p>
      {differing.length > 0 ? (
        <table className="t flush compact">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Theirs, stored now</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ name, value, mine }) => (
              <tr key={name}>
                <th scope="row">{labels[name]}</th>
                <td>{value || "empty"}</td>
                <td className="b">{mine || "empty"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="ways">
        <Button size="sm" onClick={useMine}>
          Use mine
        </Button>
        <Button size="sm" onClick={keepTheirs}>
          Keep theirs
        </Button>
      </div>
    </div>
  );
}
