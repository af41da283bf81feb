"use client";

import type { ReactNode } from "react";
import { type FieldPath, type FieldValues, get, useFormState } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import type { ActionForm } from "./use-action-form";

/** The id of the control of a field; the error summary links to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]+/g, "-")}`;
}

export type FieldWiring = {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

export type FieldProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  name: FieldPath<Input>;
  label: ReactNode;
  /** Between label and input; never a placeholder. */
  hint?: ReactNode;
  /** Says so after the label; required fields say nothing. */
  optional?: boolean;
  className?: string;
};

/** Label, hint, error and ways out around one control, which gets its id and aria attributes from `children`'s argument. */
export function Field<Input extends FieldValues>({
  form,
  name,
  label,
  hint,
  optional = false,
  className,
  children,
}: FieldProps<Input> & { children: (wiring: FieldWiring) => ReactNode }) {
  const { errors } = useFormState({ control: form.form.control, name });
  const message = (get(errors, name) as { message?: string } | undefined)?.message;
  const wrong = Boolean(message);
  const ways = wrong ? (form.ways[name] ?? []) : [];
  const id = fieldId(name);
  const describedBy = [hint ? `${id}-hint` : "", wrong ? `${id}-error` : ""].filter(Boolean).join(" ");

  return (
    <div className={["field", wrong && "error", className].filter(Boolean).join(" ")}>
      <label htmlFor={id}>
        {label} {optional ? <span className="two">optional</span> : null}
      </label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError id={`${id}-error`} message={message} />
      <div className="ctl-row">
        {children({ id, "aria-invalid": wrong || undefined, "aria-describedby": describedBy || undefined })}
        {ways.length > 0 ? (
          <span className="ways">
            {ways.map((way) => (
              <Button key={way.label} onClick={() => form.fill(way.set)}>
                {way.label}
              </Button>
            ))}
          </span>
        ) : null}
      </div>
    </div>
  );
}
