"use client";

import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";
import { useRegistered } from "./use-registered";

export type Option = { value: string; label: string };

/** One of a short, known list. */
export function Select<Input extends FieldValues>({
  options,
  ...field
}: FieldProps<Input> & { options: readonly Option[] }) {
  const registered = useRegistered(field.form, field.name);
  return (
    <Field {...field}>
      {(wiring) => (
        <select className="in" {...wiring} {...registered}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
