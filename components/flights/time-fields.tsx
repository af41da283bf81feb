"use client";

import type { FieldPath, FieldValues } from "react-hook-form";
import { TextInput } from "@/components/forms/text-input";
import type { ActionForm } from "@/components/forms/use-action-form";
import { fieldLabels } from "./field-labels";

type TimeFieldsProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  /** Cities by end, for the hints; missing while nobody knows them. */
  places?: { departure?: string; arrival?: string };
};

/** Both times of a flight, each as day and 24 h clock of its airport. */
export function TimeFields<Input extends FieldValues>({ form, places = {} }: TimeFieldsProps<Input>) {
  const local = (place: string | undefined) => `${place ? `${place} time` : "Local time"}, 24 h`;
  return (
    <div className="fields-when">
      <TextInput
        form={form}
        name={"departureDate" as FieldPath<Input>}
        label={fieldLabels.departureDate}
        type="date"
      />
      <TextInput
        form={form}
        name={"departureTime" as FieldPath<Input>}
        label={fieldLabels.departureTime}
        hint={local(places.departure)}
        inputMode="numeric"
        code
      />
      <TextInput
        form={form}
        name={"arrivalDate" as FieldPath<Input>}
        label={fieldLabels.arrivalDate}
        type="date"
      />
      <TextInput
        form={form}
        name={"arrivalTime" as FieldPath<Input>}
        label={fieldLabels.arrivalTime}
        hint={local(places.arrival)}
        inputMode="numeric"
        code
      />
    </div>
  );
}
