"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { importHref } from "@/components/transfer/import-href";
import { Note } from "@/components/ui/note";
import { type Answer, err } from "@/lib/result";
import { checkScheduleFile } from "@/lib/schedule/actions";
import type { OpenedFile } from "@/lib/transfer/progress";

async function upload(file: File): Promise<Answer<OpenedFile>> {
  const answer = await fetch(`/api/import?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    body: file,
  });
  return answer.json() as Promise<Answer<OpenedFile>>;
}

/** A schedule file and the fare of its flights; every line is checked before anything is made. */
export function BringIn() {
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const form = useActionForm({
    schema: async () => (await import("@/lib/schedule/schema")).ssimFare,
    action: async (fare): Promise<Answer<{ jobId: string }>> => {
      const chosen = file.current?.files?.[0];
      if (!chosen) return err({ code: "invalid", message: "Choose a schedule file." });
      const opened = await upload(chosen);
      return opened.ok ? checkScheduleFile({ jobId: opened.value.jobId, ...fare }) : opened;
    },
    defaultValues: { price: "", currency: "USD" },
    onDone: ({ jobId }) => router.push(importHref(jobId) as Route),
    guard: false,
  });
  return (
    <section aria-labelledby="bring-in">
      <Form form={form} className="sheet-form">
        <h2 className="bh" id="bring-in">
          Bring one in
        </h2>
        <div className="fields-season ruled">
          <div className="field whole">
            <label htmlFor="ssim-file">Schedule file</label>
            <span className="hint" id="ssim-file-hint">
              Gzipped or not; its flights are only made where their number does not leave already
            </span>
            <input
              id="ssim-file"
              ref={file}
              type="file"
              className="in file"
              aria-describedby="ssim-file-hint"
            />
          </div>
          <TextInput
            form={form}
            name="price"
            label="Fare"
            hint="The file has none; may be given later"
            inputMode="decimal"
            optional
            code
          />
          <TextInput form={form} name="currency" label="Currency" hint="Such as USD" optional code />
        </div>
        <Note className="mt-4">
          Every line is checked first, and what is wrong with one is told with its number and columns. Nothing
          is written before you say so.
        </Note>
        <p className="form-foot">
          <SubmitButton form={form} pending="Reading…">
            Check the file
          </SubmitButton>
        </p>
      </Form>
    </section>
  );
}
