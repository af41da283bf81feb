"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useWatch } from "react-hook-form";
import { fieldLabels } from "@/components/flights/field-labels";
import { Combobox } from "@/components/forms/combobox";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { useLatestAnswer } from "@/components/forms/use-latest-answer";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { counted } from "@/lib/format";
import { moveFlight } from "@/lib/timeline/actions";
import type { FlightMove } from "@/lib/timeline/schema";
import type { Moved, MovePreview, MoveStart, MoveValues, TimelineRow } from "@/lib/timeline/screen";
import { MoveEffect } from "./move-effect";

const { departureDate, departureTime, registration, aircraftType } = fieldLabels;
const labels = { departureDate, departureTime, registration, aircraftType };

type MoveFormProps = {
  start: MoveStart;
  rows: readonly TimelineRow[];
  onClose: () => void;
  onDone: (moved: Moved) => void;
};

async function readPreview(question: string, signal: AbortSignal): Promise<MovePreview> {
  const answer = await fetch(`/api/timeline/preview?${question}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function questionOf({ flightId, version, ...place }: FlightMove): string {
  return String(new URLSearchParams({ flightId, version: String(version), ...place }));
}

/** The aircraft of the page whose registration begins with what was typed, or has it somewhere. */
function aircraftOf(rows: readonly TimelineRow[], typed: string) {
  const wanted = typed.toUpperCase();
  return rows
    .flatMap(({ registration: tail, aircraftType: type = "" }) => (tail ? [{ tail, type }] : []))
    .filter(({ tail }) => tail.includes(wanted))
    .sort((a, b) => a.tail.indexOf(wanted) - b.tail.indexOf(wanted))
    .slice(0, 8)
    .map(({ tail, type }) => ({ value: tail, label: type, detail: "" }));
}

/** What the answer in hand is about, and the answer. */
type Told = { question: string; preview?: MovePreview };

export function MoveForm({ start, rows, onClose, onDone }: MoveFormProps) {
  const { flightId, version, stored, proposed, city } = start;
  const form = useActionForm({
    schema: async () => (await import("@/lib/timeline/schema")).flightMove,
    action: moveFlight,
    defaultValues: { flightId, version, ...stored },
    guard: false,
    onClose,
    onDone,
  });
  const [told, setTold] = useState<Told>({
    question: questionOf({ flightId, version, ...proposed }),
    preview: start.preview,
  });
  const values = useWatch({ control: form.form.control }) as FlightMove;
  const question = questionOf({ ...values, departureOffset: values.departureOffset ?? "" });
  useLatestAnswer(question === told.question ? undefined : question, readPreview, (asked, preview) =>
    setTold({ question: asked, ...(preview ? { preview } : {}) }),
  );

  const propose = useEffectEvent(() => {
    const differing = Object.entries(proposed).filter(
      ([name, value]) => stored[name as keyof MoveValues] !== value,
    );
    if (differing.length > 0) form.fill(Object.fromEntries(differing));
  });
  useEffect(() => propose(), []);

  const makes = told.preview?.effect.makes.length ?? 0;
  return (
    <Form form={form} conflict={{ version: "version", labels }}>
      {start.changed ? <Note tone="late">{start.changed}</Note> : null}
      <div className="fields-when">
        <TextInput form={form} name="departureDate" label={labels.departureDate} type="date" />
        <TextInput
          form={form}
          name="departureTime"
          label={labels.departureTime}
          hint={city ? `${city} time, 24 h` : "Local time, 24 h"}
          inputMode="numeric"
          code
        />
        <Combobox
          form={form}
          name="registration"
          label={labels.registration}
          load={async (typed) => aircraftOf(rows, typed)}
          optional
        />
        <TextInput form={form} name="aircraftType" label={labels.aircraftType} optional code />
      </div>
      <MoveEffect
        flightId={flightId}
        preview={told.preview}
        reading={question !== told.question}
        onType={(type) => {
          form.fill({ aircraftType: type });
          // The button goes with the next preview.
          form.form.setFocus("aircraftType");
        }}
      />
      <p className="form-foot">
        <Button onClick={onClose}>Leave it</Button>
        <SubmitButton form={form}>
          {makes > 0 ? `Move with ${counted(makes, "conflict")}` : "Move"}
        </SubmitButton>
      </p>
    </Form>
  );
}
