"use client";

import { useState, useTransition } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { stepFlight } from "@/lib/flights/actions";
import type { LifeStatus } from "@/lib/flights/lifecycle";
import { useSteps } from "./use-steps";

type Flight = { flightId: string; version: number; name: string; from?: string; to?: string };

const verbs: Partial<Record<LifeStatus, string>> = {
  boarding: "Board",
  departed: "Departed",
  arrived: "Arrived",
};

/** One step on in the life of a flight; boarding at once, leaving and arriving with their time. */
export function NextStep({ flight, next }: { flight: Flight; next: LifeStatus }) {
  const { announce, refused } = useSteps();
  const [open, setOpen] = useState(false);
  const [pending, start] = useTransition();
  const verb = verbs[next] ?? next;

  function board() {
    if (pending) return;
    const { flightId, version } = flight;
    start(async () => {
      const answer = await stepFlight({ flightId, version, to: next, at: "", reason: "" }).catch(
        () => undefined,
      );
      if (answer?.ok) announce(answer.value);
      else refused(answer?.error.message);
    });
  }

  if (next === "boarding")
    return (
      <Button onClick={board} aria-disabled={pending || undefined}>
        {pending ? "Working…" : verb}
      </Button>
    );
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`${flight.name} has ${next}`}>
        <StepForm flight={flight} to={next} verb={verb} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** One step back, with the reason. */
export function BackStep({ flight, back }: { flight: Flight; back: LifeStatus }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Back to {back}…
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`${flight.name} back to ${back}`}>
        <StepForm flight={flight} to={back} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type StepFormProps = {
  flight: Flight;
  to: LifeStatus;
  /** For a step on; a step back has none. */
  verb?: string;
  onClose: () => void;
};

function StepForm({ flight, to, verb, onClose }: StepFormProps) {
  const { announce } = useSteps();
  const { flightId, version, from, name } = flight;
  const form = useActionForm({
    schema: async () => (await import("@/lib/flights/schema")).flightStep,
    action: stepFlight,
    defaultValues: { flightId, version, to, at: "", reason: "" },
    guard: false,
    onClose,
    onDone: announce,
  });
  const city = to === "departed" ? from : flight.to;
  return (
    <Form form={form} conflict={{ version: "version", labels: {} }}>
      {verb ? (
        <TextInput
          form={form}
          name="at"
          label={to === "departed" ? "Off blocks at" : "On blocks at"}
          hint={`${city ? `${city} time` : "Local time"}, 24 h, or UTC such as 1645Z. Empty for now.`}
          inputMode="text"
          code
        />
      ) : (
        <>
          <p className="two mb-3">{undoes(to, name)}</p>
          <TextInput
            form={form}
            name="reason"
            label="Reason"
            hint="It stays in the history"
            autoComplete="off"
          />
        </>
      )}
      <p className="form-foot">
        <Button onClick={onClose}>Leave it as it is</Button>
        <SubmitButton form={form} kbd="↵">
          {verb ?? `Back to ${to}`}
        </SubmitButton>
      </p>
    </Form>
  );
}

/** What a step back takes away, in a sentence. */
function undoes(to: LifeStatus, name: string): string {
  if (to === "scheduled") return `Boarding of ${name} has not begun: it goes on sale again.`;
  return to === "boarding"
    ? "The time at which it left is taken away; the history keeps it."
    : "The time at which it arrived is taken away; the history keeps it.";
}
