"use client";

import { useEffect, useRef } from "react";
import { type FieldErrors, type FieldValues, useFormState } from "react-hook-form";
import { AppLink } from "@/components/ui/app-link";
import { AlertIcon } from "@/components/ui/icons";
import { fieldId } from "./field";
import type { ActionForm } from "./use-action-form";

const PREFIX = "Error: ";

type Line = { name: string; message: string };

/** First in the form after a failed attempt: takes focus, and each line leads to its field in the field's own words. */
export function ErrorSummary<Input extends FieldValues>({ form }: { form: ActionForm<Input> }) {
  const { errors } = useFormState({ control: form.form.control });
  const { failures, problem } = form;
  const lines = failures > 0 ? linesOf(errors) : [];
  const whole = failures > 0 && problem && !problem.fields ? problem : undefined;
  const elsewhere = lines.length > 0 ? problem?.see : undefined;
  const shown = lines.length > 0 || whole !== undefined;
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (failures > 0) ref.current?.focus();
  }, [failures]);

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
    <div className="summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>
        <AlertIcon className="" />
        There is a problem
      </h2>
      {whole ? (
        <p>
          {whole.message} {whole.see ? <AppLink href={whole.see.href}>{whole.see.label}</AppLink> : null}
        </p>
      ) : null}
      {lines.length > 0 ? (
        <ul>
          {lines.map(({ name, message }) => (
            <li key={name}>
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(name))?.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {elsewhere ? (
        <p>
          <AppLink href={elsewhere.href}>{elsewhere.label}</AppLink>
        </p>
      ) : null}
    </div>
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
