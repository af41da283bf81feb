"use client";

import { AirportField } from "@/components/flights/airport-field";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import type { ActionForm } from "@/components/forms/use-action-form";
import type { SeasonValues } from "@/lib/schedule/schema";
import { DaysField } from "./days-field";
import { arrivalDays, gapAnswers, repeatedAnswers } from "./season-labels";

type SeasonFieldsProps = { form: ActionForm<SeasonValues>; home: { value: string; label: string } };

/** The pattern of a season: which flight, at which local times, on which days, with what. */
export function SeasonFields({ form, home }: SeasonFieldsProps) {
  return (
    <>
      <section>
        <h2 className="bh">Which flight?</h2>
        <div className="fields-which ruled">
          <TextInput form={form} name="carrier" label="Airline" hint="Two signs, such as AS" code />
          <TextInput form={form} name="flightNumber" label="Flight number" hint="Such as 604" code />
          <AirportField form={form} name="origin" label="From" known={home} />
          <AirportField form={form} name="destination" label="To" />
        </div>
      </section>
      <section>
        <h2 className="bh">At which local times?</h2>
        <div className="fields-season ruled">
          <TextInput
            form={form}
            name="departureTime"
            label="Departure"
            hint="There, 24 h"
            inputMode="numeric"
            code
          />
          <TextInput
            form={form}
            name="arrivalTime"
            label="Arrival"
            hint="There, 24 h"
            inputMode="numeric"
            code
          />
          <Select
            form={form}
            name="arrivalDay"
            label="Day of arrival"
            hint="In local days"
            options={arrivalDays}
          />
        </div>
      </section>
      <section>
        <h2 className="bh">On which days?</h2>
        <div className="fields-season ruled">
          <TextInput form={form} name="from" label="First day" hint="Of departure, local" type="date" />
          <TextInput form={form} name="until" label="Last day" hint="Included" type="date" />
          <TextInput
            form={form}
            name="except"
            label="Not on"
            hint="Such as 2026-12-24 2026-12-25"
            optional
            code
          />
          <DaysField form={form} />
        </div>
        <div className="fields-season ruled">
          <Select form={form} name="gap" label="When clocks skip the time" options={gapAnswers} />
          <Select
            form={form}
            name="repeated"
            label="When clocks show the time twice"
            options={repeatedAnswers}
          />
        </div>
      </section>
      <section>
        <h2 className="bh">What is sold?</h2>
        <div className="fields-sold ruled">
          <TextInput
            form={form}
            name="capacity"
            label="Seats"
            hint="All that can be sold"
            inputMode="numeric"
            code
          />
          <TextInput
            form={form}
            name="price"
            label="Fare"
            hint="For one seat, such as 149.00"
            inputMode="decimal"
            code
          />
          <TextInput form={form} name="currency" label="Currency" hint="Such as USD" code />
        </div>
      </section>
      <section>
        <h2 className="bh">With what?</h2>
        <div className="fields-season ruled">
          <TextInput
            form={form}
            name="aircraftType"
            label="Aircraft type"
            hint="IATA code, such as 739"
            optional
            code
          />
          <TextInput
            form={form}
            name="registration"
            label="Registration"
            hint="Its other flights are looked at"
            optional
            code
          />
          <TextInput form={form} name="terminal" label="Terminal" hint="At departure" optional code />
        </div>
      </section>
    </>
  );
}
