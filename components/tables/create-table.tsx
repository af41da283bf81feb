"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useFieldArray, useWatch } from "react-hook-form";
import { AsCode } from "@/components/explorer/as-code";
import { Form } from "@/components/forms/form";
import { Select } from "@/components/forms/select";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { remember } from "@/components/operations/done";

import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons";
import { told } from "@/components/ui/notify";
import type { Where } from "@/lib/explorer/snippets";
import { createTable } from "@/lib/tables/actions";
import { createRequest } from "@/lib/tables/requests";
import { definitionOf, type NewTableValues, newTable } from "@/lib/tables/schema";

import { IndexFields } from "./index-fields";
import { KeyFields } from "./key-fields";

import { tableHref } from "./table-href";

const noIndex: NewTableValues["indexes"][number] = {
  kind: "global",
  name: "",
  hashName: "",
  hashType: "S",
  rangeName: "",
  rangeType: "S",
  projection: "ALL",
  include: "",
};

const empty: NewTableValues = {
  name: "",
  hashName: "",
  hashType: "S",
  rangeName: "",
  rangeType: "S",
  billing: "on-demand",
  read: "5",
  write: "5",
  protect: "no",
  indexes: [],
};

const billings = [
  { value: "on-demand", label: "On demand: by what is read and written" },
  { value: "provisioned", label: "Provisioned: by units held ready" },
];

const protections = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes: deleting it takes a step more" },
];

/** A new table. What DynamoDB would refuse is refused at its field, and everything typed stays. */
export function CreateTable({ where }: { where: Where }) {
  const router = useRouter();
  const form = useActionForm({
    schema: async () => newTable,
    action: createTable,
    defaultValues: empty,
    onDone: ({ table, receipt }) => {
      const request = {
        operation: "CreateTable" as const,
        input: createRequest(definitionOf(form.form.getValues())),
      };
      remember(table, { request, receipt });
      told(`${table} is being made`);
      router.push(tableHref(table) as Route);
    },
  });
  const values = useWatch({ control: form.form.control }) as NewTableValues;
  return (
    <Form form={form} className="sheet-form">
      <section>
        <h2 className="bh">What is it called, and how are its items found?</h2>
        <div className="fields-keys ruled">
          <TextInput
            form={form}
            name="name"
            label="Name"
            hint="3 to 255 letters, digits, _ . and -"
            className="across"
            code
            autoFocus
          />
          <KeyFields form={form} which="hash" label="Partition key" hint="Every item has it" />
          <KeyFields
            form={form}
            which="range"
            label="Sort key"
            hint="With it, one partition holds many items"
            optional
          />
        </div>
      </section>
      <section>
        <h2 className="bh">How is it paid for?</h2>
        <div className="fields-paid ruled">
          <Select form={form} name="billing" label="Billing" options={billings} />
          {values.billing === "provisioned" ? (
            <>
              <TextInput form={form} name="read" label="Read units a second" inputMode="numeric" code />
              <TextInput form={form} name="write" label="Write units a second" inputMode="numeric" code />
            </>
          ) : null}
          <Select form={form} name="protect" label="Protect against deletion" options={protections} />
        </div>
      </section>
      <Indexes form={form} />
      <AsCode
        where={where}
        request={{ operation: "CreateTable", input: createRequest(definitionOf(values)) }}
      />
      <p className="form-foot">
        <SubmitButton form={form} pending="Asking DynamoDB…">
          Create table
        </SubmitButton>
        <AppLink className="btn quiet" href="/tables">
          Back to the tables
        </AppLink>
      </p>
    </Form>
  );
}

function Indexes({ form }: { form: ReturnType<typeof useActionForm<NewTableValues, unknown, unknown>> }) {
  const { fields, append, remove } = useFieldArray({ control: form.form.control, name: "indexes" });
  return (
    <section>
      <h2 className="bh">Which other questions are asked of it?</h2>
      <div className="ruled">
        {fields.map((field, at) => (
          <fieldset key={field.id} className="index-fields">
            <legend>Index {at + 1}</legend>
            <IndexFields form={form} at={`indexes.${at}.`} mayBeLocal />
            <Button
              variant="quiet"
              size="sm"
              aria-label={`Leave out index ${at + 1}`}
              onClick={() => remove(at)}
            >
              Leave it out
            </Button>
          </fieldset>
        ))}
        <Button variant="quiet" onClick={() => append(noIndex)}>
          <PlusIcon />
          Add an index
        </Button>
      </div>
    </section>
  );
}
