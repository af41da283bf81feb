"use client";

import { type FieldPath, type FieldPathValue, type FieldValues, useWatch } from "react-hook-form";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import type { ActionForm } from "@/components/forms/use-action-form";
import { KeyFields } from "./key-fields";
import { projectionOptions } from "./key-type-options";

const kinds = [
  { value: "global", label: "Global: a key of its own" },
  { value: "local", label: "Local: the table’s partition key, another sort key" },
];

type IndexFieldsProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  /** The place of the index in the form, `indexes.0.`; empty where the form is the index. */
  at?: string;
  /** Local indexes are made only with their table. */
  mayBeLocal: boolean;
};

/** One index: its name, its keys and what it holds. */
export function IndexFields<Input extends FieldValues>({
  form,
  at = "",
  mayBeLocal,
}: IndexFieldsProps<Input>) {
  const name = (field: string) => `${at}${field}` as FieldPath<Input>;
  const control = form.form.control;
  const kind: FieldPathValue<Input, FieldPath<Input>> = useWatch({ control, name: name("kind") });
  const projection: FieldPathValue<Input, FieldPath<Input>> = useWatch({ control, name: name("projection") });
  const isLocal = kind === "local";
  return (
    <div className="fields-keys">
      <TextInput form={form} name={name("name")} label="Name of the index" code />
      {mayBeLocal ? <Select form={form} name={name("kind")} label="Kind" options={kinds} /> : <span />}
      {isLocal ? null : <KeyFields form={form} at={at} which="hash" label="Partition key of the index" />}
      <KeyFields form={form} at={at} which="range" label="Sort key of the index" optional={!isLocal} />
      <Select form={form} name={name("projection")} label="It holds" options={projectionOptions} />
      {projection === "INCLUDE" ? (
        <TextInput form={form} name={name("include")} label="Attributes, with commas between" code />
      ) : null}
    </div>
  );
}
