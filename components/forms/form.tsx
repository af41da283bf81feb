"use client";

import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { Conflict } from "./conflict";
import { ErrorSummary } from "./error-summary";
import type { ActionForm } from "./use-action-form";

export type FormProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  /** For a record that two may edit: the field that holds its version, and the words for the other fields. */
  conflict?: { version: FieldPath<Input>; labels: Record<string, string> };
  id?: string;
  className?: string;
  /** What sending means here, where it is not simply the action: a step before it, such as checking the answers. */
  onSubmit?: () => void;
  children: ReactNode;
};

/** The form element: what went wrong comes first, Ctrl/Cmd-Enter submits, and no browser bubble speaks before us. */
export function Form<Input extends FieldValues>({
  form,
  conflict,
  id,
  className,
  onSubmit = form.submit,
  children,
}: FormProps<Input>) {
  const theirs = form.problem?.theirs;

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    onSubmit();
  }

  return (
    // POST, so that a submit before the page has come alive never writes what was typed into the address.
    <form id={id} className={className} method="post" noValidate onSubmit={submit} onKeyDown={press}>
      {conflict && theirs ? (
        <Conflict key={theirs.version} form={form} theirs={theirs} {...conflict} />
      ) : (
        <ErrorSummary form={form} />
      )}
      {children}
    </form>
  );
}
