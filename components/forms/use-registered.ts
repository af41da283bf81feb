"use client";

import { useState } from "react";
import type { FieldPath, FieldValues, Path, PathValue } from "react-hook-form";
import type { ActionForm } from "./use-action-form";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Registers an uncontrolled control; what was typed before the page came alive is taken over, not overwritten. */
export function useRegistered<Input extends FieldValues>(
  { form }: ActionForm<Input>,
  name: FieldPath<Input>,
) {
  const [initial] = useState(() => String(form.getValues(name) ?? ""));
  const { ref: attach, ...handlers } = form.register(name);

  function ref(control: Control | null) {
    const early = control && control.value !== initial ? control.value : undefined;
    attach(control);
    if (
      control &&
      early !== undefined &&
      form.getValues(name) === initial &&
      !form.getFieldState(name).isDirty
    )
      form.setValue(name, early as PathValue<Input, Path<Input>>, { shouldDirty: true });
  }

  return { ...handlers, ref, defaultValue: initial };
}
