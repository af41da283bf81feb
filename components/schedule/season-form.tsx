"use client";

import { useState } from "react";
import { useFormState } from "react-hook-form";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Note } from "@/components/ui/note";
import { previewSeason } from "@/lib/schedule/actions";
import type { SeasonValues } from "@/lib/schedule/schema";
import type { SeasonPreview as Preview } from "@/lib/schedule/screen";
import { SeasonFields } from "./season-fields";
import { SeasonPreview } from "./season-preview";

const empty: SeasonValues = {
  carrier: "",
  flightNumber: "",
  origin: "",
  destination: "",
  departureTime: "",
  arrivalTime: "",
  arrivalDay: "0",
  from: "",
  until: "",
  days: ["1", "2", "3", "4", "5", "6", "7"],
  except: "",
  gap: "",
  repeated: "",
  capacity: "",
  price: "",
  currency: "USD",
  registration: "",
  aircraftType: "",
  terminal: "",
};

type SeasonFormProps = { start: { origin: string; city: string; from: string } };

/** A pattern, then what it comes to date by date; only then is anything made. */
export function SeasonForm({ start }: SeasonFormProps) {
  const [seen, setSeen] = useState<{ preview: Preview; input: SeasonValues; count: number }>();
  const form = useActionForm({
    schema: async () => (await import("@/lib/schedule/schema")).seasonInput,
    action: previewSeason,
    defaultValues: { ...empty, origin: start.origin, from: start.from },
    onDone: (preview) =>
      setSeen((before) => ({ preview, input: form.form.getValues(), count: (before?.count ?? 0) + 1 })),
  });
  // What was previewed is what the form was last reset to.
  const { isDirty } = useFormState({ control: form.form.control });
  return (
    <>
      <Form form={form} className="sheet-form">
        <SeasonFields form={form} home={{ value: start.origin, label: start.city }} />
        <p className="form-foot">
          <SubmitButton form={form} pending="Looking…">
            Preview
          </SubmitButton>
          <span className="two">Nothing is written by the preview.</span>
        </p>
      </Form>
      {seen && isDirty ? (
        <Note tone="late" className="page-note">
          The pattern was changed since. Preview it again before it is made.
        </Note>
      ) : null}
      {seen && !isDirty ? <SeasonPreview key={seen.count} preview={seen.preview} input={seen.input} /> : null}
    </>
  );
}
