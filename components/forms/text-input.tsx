"use client";

import type { HTMLAttributes, InputHTMLAttributes } from "react";
import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";
import { useRegistered } from "./use-registered";

type TextInputProps<Input extends FieldValues> = FieldProps<Input> & {
  type?: "text" | "email" | "password" | "tel" | "date" | "time";
  autoComplete?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  enterKeyHint?: HTMLAttributes<HTMLInputElement>["enterKeyHint"];
  readOnly?: InputHTMLAttributes<HTMLInputElement>["readOnly"];
  /** Codes, times, seats and counts: mono, capitals on a phone, no spelling and no memory of the browser. */
  code?: boolean;
  /** Has the focus when it appears; only where the page is the form, or somebody came back to it. */
  autoFocus?: boolean;
};

/** One line of text in a field. */
export function TextInput<Input extends FieldValues>({
  type = "text",
  autoComplete,
  inputMode,
  enterKeyHint,
  readOnly,
  code = false,
  autoFocus,
  ...field
}: TextInputProps<Input>) {
  const registered = useRegistered(field.form, field.name);
  const asCode = code
    ? ({ autoCapitalize: "characters", autoCorrect: "off", spellCheck: false } as const)
    : {};
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          className={code ? "in mono" : "in"}
          type={type}
          autoComplete={autoComplete ?? (code ? "off" : undefined)}
          inputMode={inputMode}
          enterKeyHint={enterKeyHint}
          readOnly={readOnly}
          // biome-ignore lint/a11y/noAutofocus: people come to this form by a key, and go on typing
          autoFocus={autoFocus}
          {...asCode}
          {...wiring}
          {...registered}
        />
      )}
    </Field>
  );
}

/** Several lines of text in a field. */
export function TextArea<Input extends FieldValues>({
  rows = 2,
  ...field
}: FieldProps<Input> & { rows?: number }) {
  const registered = useRegistered(field.form, field.name);
  return (
    <Field {...field}>
      {(wiring) => <textarea className="in" rows={rows} {...wiring} {...registered} />}
    </Field>
  );
}
