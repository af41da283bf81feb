"use client";

import { useRef, useState } from "react";
import { Combobox } from "@/components/forms/combobox";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Suggestion } from "@/components/forms/suggestions";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { SendForm } from "@/components/ui/send-form";
import { delayFlight } from "@/lib/delays/actions";
import { searchCodes } from "@/lib/delays/codes";
import type { DelayInput, DelayValues } from "@/lib/delays/schema";
import type { DelayAnswer, DelayStart } from "@/lib/delays/screen";
import type { Answer } from "@/lib/result";
import { DelayConflict } from "./delay-conflict";
import type { ToDelay } from "./delay-dialog";
import { KnockOnList } from "./knock-on-list";
import { useDelay } from "./use-delay";
import { useFilled } from "./use-filled";

const mostCodes = 8;

async function codes(query: string): Promise<Suggestion[]> {
  return searchCodes(query)
    .slice(0, mostCodes)
    .map(({ code, meaning, group }) => ({ value: code, label: meaning, detail: group }));
}

const notRead: Answer<DelayAnswer> = {
  ok: false,
  error: { code: "busy", message: "The flight could not be read just now. Nothing was changed; try again." },
};

type Asks = Extract<DelayAnswer, { kind: "asks" }>;

type DelayFormProps = {
  flight: ToDelay;
  /** How the flight stands, once it is read. */
  start: DelayStart | undefined;
  /** The same, waited for; undefined when it cannot be read. */
  read: () => Promise<DelayStart | undefined>;
  onClose: () => void;
};

/** One line, then what it does to later flights where it does anything: Enter, or Enter twice. */
export function DelayForm({ flight, start, read, onClose }: DelayFormProps) {
  const { announce } = useDelay();
  const [asks, setAsks] = useState<Asks>();
  const [returned, setReturned] = useState(false);
  const chosen = useRef<DelayInput["also"]>(undefined);
  const theirs = useRef<number>(undefined);

  async function send(values: DelayValues): Promise<Answer<DelayAnswer>> {
    const version = theirs.current ?? (await read())?.version;
    if (version === undefined) return notRead;
    const also = chosen.current;
    const answer = await delayFlight({
      flightId: flight.flightId,
      version,
      ...values,
      ...(also ? { also } : {}),
    });
    // At once, while the page behind is still on its way.
    if (answer.ok && answer.value.kind === "done") onClose();
    return answer;
  }

  const form = useActionForm({
    schema: async () => (await import("@/lib/delays/schema")).delayValues,
    action: send,
    defaultValues: { typed: "", code: "", reason: "" },
    guard: false,
    onDone: (answer) => {
      if (answer.kind === "asks") setAsks(answer);
      else announce(answer);
    },
  });
  useFilled(form);

  /** The first sending asks; from the list it says which of the later flights move too. */
  function submit(also?: DelayInput["also"]) {
    chosen.current = also;
    form.submit();
  }

  function keepMine(version: number) {
    theirs.current = version;
    setAsks(undefined);
    submit();
  }

  const refused = form.problem?.theirs;
  const above = refused ? (
    <DelayConflict
      message={form.problem?.message ?? ""}
      theirs={refused}
      mine={form.form.getValues("typed")}
      onMine={() => keepMine(refused.version)}
      onTheirs={onClose}
    />
  ) : (
    <ErrorSummary form={form} />
  );
  if (asks)
    return (
      <>
        {above}
        <KnockOnList
          {...asks}
          flight={flight.name}
          pending={form.pending}
          onBack={() => {
            setAsks(undefined);
            setReturned(true);
            form.forget();
          }}
          onDone={submit}
        />
      </>
    );
  return (
    <SendForm onSend={() => submit()}>
      {above}
      <TextInput
        form={form}
        name="typed"
        className="delay-line"
        label="How late"
        hint={`Minutes after the schedule, or ${start?.city ? `${start.city} time` : "local time"}; then a code and a reason: +45 93, or 1330 93 late inbound. +0 is on schedule.`}
        enterKeyHint="send"
        autoFocus={returned}
        code
      />
      <div className="delay-why">
        <Combobox
          form={form}
          name="code"
          label="Delay code"
          hint={start?.code ? `Stays ${start.code} if empty` : "Digits, or a word"}
          load={codes}
          optional
        />
        <TextInput
          form={form}
          name="reason"
          label="Reason"
          hint={start?.code ? "Stays with its code, if empty" : "The code’s own words, if empty"}
          autoComplete="off"
          optional
        />
      </div>
      <p className="form-foot">
        <Button onClick={onClose}>Leave it as it is</Button>
        <SubmitButton form={form} kbd="↵">
          Delay
        </SubmitButton>
      </p>
    </SendForm>
  );
}
