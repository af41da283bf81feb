"use client";

import { useState } from "react";
import { useFormState } from "react-hook-form";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { DownloadIcon } from "@/components/ui/icons";
import { saveFile } from "@/components/ui/save-file";
import { counted } from "@/lib/format";
import { lookAtSchedule } from "@/lib/schedule/actions";
import type { SsimLook } from "@/lib/schedule/screen";

function Remarks({ title, remarks }: { title: string; remarks: SsimLook["leftOut"] }) {
  if (remarks.total === 0) return null;
  const more = remarks.total - remarks.first.length;
  return (
    <details className="more-rows">
      <summary>
        {counted(remarks.total, "flight")} {title}
      </summary>
      <ul>
        {remarks.first.map(({ flightId, words }) => (
          <li key={flightId}>{words}</li>
        ))}
        {more > 0 ? <li>And {counted(more, "flight")} more.</li> : null}
      </ul>
    </details>
  );
}

/** The stored flights of a period as a schedule file: what it will hold and what not, then the file. */
export function WriteOut({ from }: { from: string }) {
  const [look, setLook] = useState<SsimLook>();
  const form = useActionForm({
    schema: async () => (await import("@/lib/schedule/schema")).ssimPeriod,
    action: lookAtSchedule,
    defaultValues: { from, until: "", carrier: "" },
    onDone: setLook,
    guard: false,
  });
  const { isDirty } = useFormState({ control: form.form.control });
  return (
    <section aria-labelledby="write-out">
      <Form form={form} className="sheet-form">
        <h2 className="bh" id="write-out">
          Write one out
        </h2>
        <div className="fields-season ruled">
          <TextInput form={form} name="from" label="First day of departure" hint="Local" type="date" />
          <TextInput form={form} name="until" label="Last day of departure" hint="Included" type="date" />
          <TextInput
            form={form}
            name="carrier"
            label="Airline"
            hint="All of them when left empty"
            optional
            code
          />
        </div>
        <p className="form-foot">
          <SubmitButton form={form} pending="Looking…" variant="plain">
            See what it holds
          </SubmitButton>
        </p>
        {look && !isDirty ? (
          <div role="status" className="ssim-look">
            <p>
              <b>{counted(look.flights, "flight")}</b> in {counted(look.legs, "record")} of legs.
            </p>
            <Remarks title="left out" remarks={look.leftOut} />
            <Remarks title="under another ID than a schedule file makes" remarks={look.remarks} />
            {look.flights > 0 ? (
              <Button onClick={() => saveFile(look.fileName, [look.text])}>
                <DownloadIcon /> Download the file
              </Button>
            ) : null}
          </div>
        ) : null}
      </Form>
    </section>
  );
}
