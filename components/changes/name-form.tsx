"use client";

import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { correctPassengerName } from "@/lib/changes/actions";
import type { Passenger } from "@/lib/changes/screen";
import type { Change } from "./use-changes";

type NameFormProps = { passenger: Passenger; onClose: () => void; onDone: (change: Change) => void };

/** A name as it should be, under the same booking. */
export function NameForm({ passenger, onClose, onDone }: NameFormProps) {
  const { bookingId, version, given, family } = passenger;
  const form = useActionForm({
    schema: async () => (await import("@/lib/changes/schema")).nameCorrection,
    action: correctPassengerName,
    defaultValues: { bookingId, version, givenName: given, familyName: family },
    guard: false,
    onClose,
    onDone,
  });
  return (
    <Form form={form}>
      <div className="fields2">
        <TextInput form={form} name="givenName" label="Given name" autoComplete="off" />
        <TextInput form={form} name="familyName" label="Family name" autoComplete="off" />
      </div>
      <p className="form-foot">
        <Button onClick={onClose}>Keep the name</Button>
        <SubmitButton form={form}>Correct name</SubmitButton>
      </p>
    </Form>
  );
}
