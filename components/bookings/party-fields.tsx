"use client";

import { useFieldArray } from "react-hook-form";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons";
import { mostPassengers } from "@/lib/bookings/booking";
import type { BookingActionForm } from "./booking-values";

type PartyFieldsProps = {
  form: BookingActionForm;
  /** Whose seat the map chooses. */
  onActive: (passenger: number) => void;
  /** Proposes seats for the party, together where it can. */
  onTogether: () => void;
};

/** Everybody who travels, each with a name and a seat; the first cannot be removed, for somebody must travel. */
export function PartyFields({ form, onActive, onTogether }: PartyFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control: form.form.control, name: "passengers" });
  return (
    <section>
      <h2 className="bh">Who is travelling?</h2>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="pax-fields" onFocus={() => onActive(index)}>
          <legend>Passenger {index + 1}</legend>
          <div className="fields3">
            <TextInput
              form={form}
              name={`passengers.${index}.givenName`}
              label="Given name"
              autoComplete="off"
              autoFocus
            />
            <TextInput
              form={form}
              name={`passengers.${index}.familyName`}
              label="Family name"
              autoComplete="off"
            />
            <TextInput form={form} name={`passengers.${index}.seat`} label="Seat" code />
          </div>
          {index > 0 ? (
            <Button
              variant="quiet"
              size="sm"
              onClick={() => remove(index)}
              aria-label={`Remove passenger ${index + 1}`}
            >
              Remove
            </Button>
          ) : null}
        </fieldset>
      ))}
      <p className="ways">
        {fields.length < mostPassengers ? (
          <Button
            variant="quiet"
            id="add-passenger"
            onClick={() => append({ givenName: "", familyName: "", seat: "" })}
          >
            <PlusIcon />
            Add a passenger
          </Button>
        ) : null}
        <Button size="sm" onClick={onTogether}>
          {fields.length > 1 ? "Seat together" : "Propose a seat"}
        </Button>
      </p>
    </section>
  );
}
