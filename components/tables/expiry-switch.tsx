"use client";

import { useRouter } from "next/navigation";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { remember } from "@/components/operations/done";
import { told } from "@/components/ui/notify";
import { switchExpiry } from "@/lib/tables/actions";
import { expiryRequest } from "@/lib/tables/requests";
import type { TableDetail } from "@/lib/tables/screen";

/** Switches time-to-live on by an attribute that holds a second since 1970, or off. */
export function ExpirySwitch({ detail: { table, whyNot } }: { detail: TableDetail }) {
  const router = useRouter();
  const isOn = table.expiry.state === "ENABLED" || table.expiry.state === "ENABLING";
  const form = useActionForm({
    schema: async () => (await import("@/lib/tables/schema")).expirySwitch,
    action: switchExpiry,
    guard: false,
    defaultValues: { table: table.name, attribute: table.expiry.attribute ?? "", on: !isOn },
    onDone: ({ receipt }) => {
      const attribute = form.form.getValues("attribute");
      const request = {
        operation: "UpdateTimeToLive" as const,
        input: expiryRequest(table.name, attribute, !isOn),
      };
      remember(table.name, { request, receipt });
      told(`Expiry of ${table.name} is switched ${isOn ? "off" : "on"}`);
      router.refresh();
    },
  });
  return (
    <section className="part" aria-labelledby="expiry">
      <h2 id="expiry">Expiry of items</h2>
      <p className="two">
        {isOn
          ? `DynamoDB takes an item away within days after the second that its ${table.expiry.attribute} names.`
          : "Items stay until somebody deletes them."}
      </p>
      {whyNot.expiry ? (
        <p className="two s">{whyNot.expiry}</p>
      ) : (
        <Form form={form} className="expiry-form">
          {isOn ? null : (
            <TextInput
              form={form}
              name="attribute"
              label="Attribute"
              hint="A number: seconds since 1970, UTC"
              code
            />
          )}
          <SubmitButton form={form} variant="plain" kbd="" pending="Asking DynamoDB…">
            {isOn ? "Switch expiry off" : "Switch expiry on"}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
