"use client";

import type { FieldPath, FieldValues } from "react-hook-form";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import type { ActionForm } from "@/components/forms/use-action-form";
import { keyTypeOptions } from "./key-type-options";

type KeyFieldsProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  /** The place of these fields in the form, `indexes.0.`; empty at its top. */
  at?: string;
  which: "hash" | "range";
  label: string;
  hint?: string;
  optional?: boolean;
};

/** A key attribute: its name and its type. */
export function KeyFields<Input extends FieldValues>(props: KeyFieldsProps<Input>) {
  const { form, at = "", which, label, hint, optional } = props;
  const name = (field: string) => `${at}${which}${field}` as FieldPath<Input>;
  return (
    <>
      <TextInput form={form} name={name("Name")} label={label} hint={hint} optional={optional} code />
      <Select
        form={form}
        name={name("Type")}
        label={`Type of the ${label.toLowerCase()}`}
        options={keyTypeOptions}
      />
    </>
  );
}
