"use client";

import type { FieldPath, FieldValues } from "react-hook-form";
import { Combobox } from "@/components/forms/combobox";
import type { Suggestion } from "@/components/forms/suggestions";
import type { ActionForm } from "@/components/forms/use-action-form";

async function load(query: string, signal: AbortSignal): Promise<Suggestion[]> {
  const answer = await fetch(`/api/airports?q=${encodeURIComponent(query)}`, { signal });
  if (!answer.ok) throw new Error(`airports: ${answer.status}`);
  return answer.json() as Promise<Suggestion[]>;
}

type AirportFieldProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  name: FieldPath<Input>;
  label: string;
  known?: { value: string; label: string };
};

/** An airport by code, city or name. */
export function AirportField<Input extends FieldValues>(props: AirportFieldProps<Input>) {
  return <Combobox {...props} hint="Code, city or name" load={load} />;
}
