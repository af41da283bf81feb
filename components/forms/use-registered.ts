import { useState } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import type { ActionForm } from "./use-action-form";

/** Registers an uncontrolled control under its name, with the value that the form has for it at first. */
export function useRegistered<Input extends FieldValues>(
  { form }: ActionForm<Input>,
  name: FieldPath<Input>,
) {
  const [initial] = useState(() => String(form.getValues(name) ?? ""));
  return { ...form.register(name), defaultValue: initial };
}
