"use client";

import type { FieldPath, FieldValues } from "react-hook-form";
import { TextInput } from "@/components/forms/text-input";
import type { ActionForm } from "@/components/forms/use-action-form";
import type { FlightField } from "@/lib/flights/schema";
import { AirportField } from "./airport-field";
import { fieldLabels } from "./field-labels";
import { TimeFields } from "./time-fields";

export type KnownPlaces = {
  origin?: { value: string; label: string };
  destination?: { value: string; label: string };
};

type FlightFieldsProps<Input extends FieldValues> = {
  form: ActionForm<Input>;
  places?: KnownPlaces;
};

/** The fields that creating and editing a flight share. */
export function FlightFields<Input extends FieldValues>({ form, places = {} }: FlightFieldsProps<Input>) {
  const at = (name: FlightField) => ({ form, name: name as FieldPath<Input> });
  return (
    <>
      <section>
        <h2 className="bh">Which flight?</h2>
        <div className="fields-which ruled">
          <TextInput {...at("carrier")} label={fieldLabels.carrier} hint="Two signs, such as AS" code />
          <TextInput {...at("flightNumber")} label={fieldLabels.flightNumber} hint="Such as 604" code />
          <AirportField {...at("origin")} label={fieldLabels.origin} known={places.origin} />
          <AirportField {...at("destination")} label={fieldLabels.destination} known={places.destination} />
        </div>
      </section>
      <section>
        <h2 className="bh">When?</h2>
        <div className="ruled">
          <TimeFields
            form={form}
            places={{ departure: places.origin?.label, arrival: places.destination?.label }}
          />
        </div>
      </section>
      <section>
        <h2 className="bh">What is sold?</h2>
        <div className="fields-sold ruled">
          <TextInput
            {...at("capacity")}
            label={fieldLabels.capacity}
            hint="All that can be sold"
            inputMode="numeric"
            code
          />
          <TextInput
            {...at("price")}
            label={fieldLabels.price}
            hint="For one seat, such as 149.00"
            inputMode="decimal"
            code
          />
          <TextInput {...at("currency")} label={fieldLabels.currency} hint="Such as USD" code />
        </div>
      </section>
      <section>
        <h2 className="bh">With what, from where?</h2>
        <div className="fields-with ruled">
          <TextInput
            {...at("aircraftType")}
            label={fieldLabels.aircraftType}
            hint="IATA code, such as 739"
            optional
            code
          />
          <TextInput
            {...at("registration")}
            label={fieldLabels.registration}
            hint="Such as N318AS"
            optional
            code
          />
          <TextInput {...at("gate")} label={fieldLabels.gate} optional code />
          <TextInput {...at("terminal")} label={fieldLabels.terminal} optional code />
        </div>
      </section>
    </>
  );
}
