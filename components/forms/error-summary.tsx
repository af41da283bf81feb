"use client";

import { useEffect, useRef } from "react";
import { type FieldErrors, type FieldValues, useFormState } from "react-hook-form";
import { ProblemSummary } from "@/components/ui/problem-summary";
import { fieldId } from "./field";
import type { ActionForm } from "./use-action-form";

const PREFIX = "Error: ";

type Line = { name: string; message: string };

type ErrorSummaryProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  /** Something else tells of this attempt in its place, and has the focus. */
  elsewhere?: boolean;
};

/** What is wrong with a form after a failed attempt, above it and in the page's title. */
export function ErrorSummary<Input extends FieldValues>({
  form,
  elsewhere = false,
}: ErrorSummaryProps<Input>) {
  const { errors } = useFormState({ control: form.form.control });
  const { failures, problem } = form;
  const lines = failures > 0 ? linesOf(errors) : [];
  const whole = failures > 0 && problem && !problem.fields ? problem : undefined;
  const shown = !elsewhere && (lines.length > 0 || whole !== undefined);
  const seen = useRef(0);

  useEffect(() => {
    if (elsewhere) seen.current = failures;
  }, [elsewhere, failures]);

  useEffect(() => {
    if (!shown) return;
    const title = document.title;
    if (!title.startsWith(PREFIX)) document.title = PREFIX + title;
    return () => {
      document.title = document.title.replace(PREFIX, "");
    };
  }, [shown]);

  if (!shown) return null;
  return (
    <ProblemSummary
      attempt={failures}
      seen={seen}
      message={whole?.message}
      lines={lines.map(({ name, message }) => ({ id: fieldId(name), message }))}
      see={whole || lines.length > 0 ? problem?.see : undefined}
    />
  );
}

/** Every message in a tree of errors with the name of its field, such as `passengers.1.seat`. */
function linesOf(errors: FieldErrors | undefined, path = ""): Line[] {
  return Object.entries(errors ?? {}).flatMap(([key, error]): Line[] => {
    if (!error || typeof error !== "object" || key === "ref") return [];
    const name = path ? `${path}.${key}` : key;
    if (typeof error.message === "string" && error.message) return [{ name, message: error.message }];
    return linesOf(error as FieldErrors, name);
  });
}
