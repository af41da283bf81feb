"use client";

import type { ReactNode } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { SendForm } from "@/components/ui/send-form";
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

/** A form and its fields: what went wrong comes first. */
export function Form<Input extends FieldValues>({
  form,
  conflict,
  id,
  className,
  onSubmit = form.submit,
  children,
}: FormProps<Input>) {
  const theirs = conflict && form.problem?.theirs;

  return (
    <SendForm id={id} className={className} onSend={onSubmit}>
      {conflict && theirs ? (
        <Conflict key={theirs.version} form={form} theirs={theirs} {...conflict} />
      ) : null}
      <ErrorSummary form={form} elsewhere={theirs !== undefined} />
      {children}
    </SendForm>
  );
}
