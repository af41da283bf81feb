"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { openDisruption } from "@/lib/disruption/actions";
import { disruptionHref } from "./disruption-href";

/** Why it is canceled; sending it draws up the plan, and nothing is done yet. */
export function OpenForm({ flightIds, title }: { flightIds: string[]; title: string }) {
  const router = useRouter();
  const form = useActionForm({
    schema: async () => (await import("@/lib/disruption/schema")).disruptionInput,
    action: openDisruption,
    defaultValues: { flightIds, title, reason: "" },
    onDone: ({ jobId }) => router.push(disruptionHref(jobId) as Route),
  });
  return (
    <Form form={form} className="dis-open">
      <TextInput
        form={form}
        name="reason"
        label="Reason"
        hint="The history of every passenger says it"
        autoComplete="off"
      />
      <p className="form-foot">
        <SubmitButton form={form}>Draw up the plan</SubmitButton>
      </p>
    </Form>
  );
}
