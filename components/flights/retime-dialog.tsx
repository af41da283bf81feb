"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { told } from "@/components/ui/notify";
import { retimeFlight } from "@/lib/flights/actions";
import type { FlightRetime } from "@/lib/flights/schema";
import { fieldLabels } from "./field-labels";
import { TimeFields } from "./time-fields";

type RetimeDialogProps = {
  /** `AS 604 SEA→LAS`. */
  name: string;
  designator: string;
  values: FlightRetime;
  places: { departure?: string; arrival?: string };
};

/** Moves both times of a flight, from a button that the key `r` presses. */
export function RetimeDialog(props: RetimeDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button id="retime" kbd="r" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Retime
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Retime ${props.name}`}>
        <RetimeForm {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function RetimeForm({ designator, values, places, onClose }: RetimeDialogProps & { onClose: () => void }) {
  const router = useRouter();
  const form = useActionForm({
    schema: async () => (await import("@/lib/flights/schema")).flightRetime,
    action: retimeFlight,
    defaultValues: values,
    guard: false,
    onClose,
    onDone: ({ changed }) => {
      told(
        changed === 0
          ? `${designator} keeps its times`
          : `${designator} moved to ${form.form.getValues("departureTime")}`,
      );
      router.refresh();
    },
  });
  return (
    <Form form={form} conflict={{ version: "version", labels: fieldLabels }}>
      <TimeFields form={form} places={places} />
      <p className="form-foot">
        <Button onClick={onClose}>Keep the times</Button>
        <SubmitButton form={form}>Retime</SubmitButton>
      </p>
    </Form>
  );
}
