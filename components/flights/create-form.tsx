"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { AppLink } from "@/components/ui/app-link";
import { told } from "@/components/ui/notify";
import { createFlight } from "@/lib/flights/actions";
import { FlightFields, type KnownPlaces } from "./flight-fields";
import { flightHref } from "./flight-href";

const empty = {
  flightId: "",
  carrier: "",
  flightNumber: "",
  origin: "",
  destination: "",
  departureDate: "",
  departureTime: "",
  departureOffset: "",
  arrivalDate: "",
  arrivalTime: "",
  arrivalOffset: "",
  capacity: "",
  price: "",
  currency: "USD",
  registration: "",
  aircraftType: "",
  gate: "",
  terminal: "",
};

type CreateFormProps = {
  /** Where a new flight most likely starts: the home station, today. */
  start: { origin: string; departureDate: string; arrivalDate: string };
  places: KnownPlaces;
};

/** A new flight. What is refused is refused at its field, and everything typed stays. */
export function CreateForm({ start, places }: CreateFormProps) {
  const router = useRouter();
  const form = useActionForm({
    schema: async () => (await import("@/lib/flights/schema")).flightInput,
    action: createFlight,
    defaultValues: { ...empty, ...start },
    onDone: ({ flightId, designator }) => {
      told(`${designator} is created`);
      router.push(flightHref(flightId) as Route);
    },
  });
  return (
    <Form form={form} className="sheet-form">
      <FlightFields form={form} places={places} />
      <section>
        <h2 className="bh">What is it called?</h2>
        <div className="fields2 ruled">
          <TextInput
            form={form}
            name="flightId"
            label="Flight ID"
            hint="Left empty, it is made of airline, number, day and origin"
            optional
            code
          />
        </div>
      </section>
      <p className="form-foot">
        <SubmitButton form={form}>Create flight</SubmitButton>
        <AppLink className="btn quiet" href="/flights">
          Back to the flights
        </AppLink>
      </p>
    </Form>
  );
}
