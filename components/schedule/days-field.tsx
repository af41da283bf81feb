"use client";

import { useFormState } from "react-hook-form";
import { fieldId } from "@/components/forms/field";
import type { ActionForm } from "@/components/forms/use-action-form";
import { FieldError } from "@/components/ui/field-error";
import type { SeasonValues } from "@/lib/schedule/schema";
import { weekdays } from "./season-labels";

/** The days of the week on which a season flies; all of them at first. */
export function DaysField({ form }: { form: ActionForm<SeasonValues> }) {
  const { errors } = useFormState({ control: form.form.control, name: "days" });
  const message = errors.days?.message;
  const id = fieldId("days");
  return (
    <fieldset
      className={message ? "field error weekdays" : "field weekdays"}
      aria-describedby={message ? `${id}-error` : undefined}
    >
      <legend>Days of the week</legend>
      <FieldError id={`${id}-error`} message={message} />
      <div className="boxes">
        {weekdays.map(({ value, label }, at) => (
          <label key={value}>
            <input
              type="checkbox"
              id={at === 0 ? id : undefined}
              value={value}
              defaultChecked
              {...form.form.register("days")}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
