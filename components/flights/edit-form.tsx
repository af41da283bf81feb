"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { AppLink } from "@/components/ui/app-link";
import { told } from "@/components/ui/notify";
import { editFlight } from "@/lib/flights/actions";
import type { FlightValues } from "@/lib/flights/schema";
import { counted } from "@/lib/format";
import { fieldLabels } from "./field-labels";
import { FlightFields, type KnownPlaces } from "./flight-fields";
import { flightHref } from "./flight-href";

type EditFormProps = { flightId: string; version: number; values: FlightValues; places: KnownPlaces };

/** An existing flight. Only what was changed is written; if somebody else was first, both are shown. */
export function EditForm({ flightId, version, values, places }: EditFormProps) {
  const router = useRouter();
  const href = flightHref(flightId);
  const form = useActionForm({
    schema: async () => (await import("@/lib/flights/schema")).flightEdit,
    action: editFlight,
    defaultValues: { flightId, version, ...values },
    onDone: ({ designator, changed }) => {
      told(
        changed === 0
          ? `Nothing was changed on ${designator}`
          : `${designator}: ${counted(changed, "change")} saved`,
      );
      router.push(href as Route);
    },
  });
  return (
    <Form form={form} className="sheet-form" conflict={{ version: "version", labels: fieldLabels }}>
      <FlightFields form={form} places={places} />
      <p className="form-foot">
        <SubmitButton form={form}>Save changes</SubmitButton>
        <AppLink className="btn quiet" href={href}>
          Leave it as it is
        </AppLink>
      </p>
    </Form>
  );
}
