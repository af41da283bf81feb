"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { AsCode } from "@/components/explorer/as-code";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { remember } from "@/components/operations/done";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { told } from "@/components/ui/notify";
import type { OperationRequest, Where } from "@/lib/explorer/snippets";
import { addIndex } from "@/lib/tables/actions";
import { addIndexRequest } from "@/lib/tables/requests";
import { additionOf, type NewIndexValues, newIndex } from "@/lib/tables/schema";
import type { TableView } from "@/lib/tables/table";
import { IndexFields } from "./index-fields";

/** Adds a global index from a dialog; a sentence says why not while something else is under way. */
export function AddIndex({ table, where, whyNot }: { table: TableView; where: Where; whyNot?: string }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      {whyNot && !open ? (
        <span className="two s">{whyNot}</span>
      ) : (
        <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Add an index…
        </Button>
      )}
      <Dialog open={open} onClose={close} title={`Add an index to ${table.name}`}>
        <AddIndexForm table={table} where={where} onClose={close} />
      </Dialog>
    </>
  );
}

function AddIndexForm({ table, where, onClose }: { table: TableView; where: Where; onClose: () => void }) {
  const router = useRouter();
  const requestOf = (values: NewIndexValues): OperationRequest => ({
    operation: "UpdateTable",
    input: addIndexRequest({ ...table, keys: [...table.hash, ...table.range] }, additionOf(values)),
  });
  const form = useActionForm({
    schema: async () => newIndex,
    action: addIndex,
    guard: false,
    onClose,
    defaultValues: {
      table: table.name,
      name: "",
      hashName: "",
      hashType: "S",
      rangeName: "",
      rangeType: "S",
      projection: "ALL",
      include: "",
    } satisfies NewIndexValues as NewIndexValues,
    onDone: ({ index, receipt }) => {
      remember(table.name, { request: requestOf(form.form.getValues()), receipt });
      told(`The index ${index} is being made`);
      router.refresh();
    },
  });
  const values = useWatch({ control: form.form.control }) as NewIndexValues;
  return (
    <Form form={form}>
      <IndexFields form={form} mayBeLocal={false} />
      <AsCode where={where} request={requestOf(values)} />
      <p className="form-foot">
        <Button onClick={onClose}>Leave it</Button>
        <SubmitButton form={form} pending="Asking DynamoDB…">
          Add index
        </SubmitButton>
      </p>
    </Form>
  );
}
