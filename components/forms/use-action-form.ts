"use client";

import { useEffect, useRef, useState, useTransition } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormReturn,
  useForm,
  useFormState,
} from "react-hook-form";
import type { Answer, Problem, WayOut } from "@/lib/result";
import { fetchedResolver, type SchemaSource } from "./fetched-resolver";
import { useUnsavedGuard } from "./use-unsaved-guard";

export type ActionFormOptions<Input extends FieldValues, Output, Value> = {
  /** Checked in the browser on leaving a field and on submit; the action checks it again. */
  schema: SchemaSource<Input, Output>;
  /** The server action. It is given what was typed, not what the schema makes of it. */
  action: (input: Input) => Promise<Answer<Value>>;
  defaultValues: DefaultValues<Input>;
  onDone: (value: Value) => void;
  /** Closes the dialog that the form is in: at once, while `onDone` still waits for the page behind it. */
  onClose?: () => void;
  /** Ask before leaving with changes that are not saved; true unless said otherwise. */
  guard?: boolean;
};

/** What the parts of a form need of it; made by `useActionForm`, handed to `Form` and to every field. */
export type ActionForm<Input extends FieldValues> = {
  form: UseFormReturn<Input>;
  /** The action's refusal, until the next attempt. */
  problem: Problem | undefined;
  /** Ways out of refused fields, by field name. */
  ways: Record<string, WayOut[]>;
  pending: boolean;
  /** Counts failed attempts: the summary takes focus each time it grows. */
  failures: number;
  submit: () => void;
  /** Checks the answers in the browser and goes on when they are right; nothing is sent. */
  check: (then: () => void) => void;
  /** Fills in values, as a way out or a demo button does, and checks them. */
  fill: (values: Record<string, string>) => void;
  /** Puts the last refusal away. */
  forget: () => void;
};

const lostAnswer: Problem = {
  code: "unknown-outcome",
  message:
    "No answer came back, so it is not known whether this was saved. Nothing you typed is lost. Check the connection, see whether it is there, and then try again.",
};

/** One form, one schema, one action: refusals come back to the fields they belong to and nothing typed is ever lost. */
export function useActionForm<Input extends FieldValues, Output, Value>(
  options: ActionFormOptions<Input, Output, Value>,
): ActionForm<Input> {
  const { schema, action, defaultValues, onDone, onClose, guard = true } = options;
  const [{ resolve, fetch }] = useState(() => fetchedResolver(schema));
  useEffect(fetch, [fetch]);
  const form = useForm<Input>({
    resolver: resolve,
    defaultValues,
    mode: "onTouched",
    shouldFocusError: false,
  });
  const [problem, setProblem] = useState<Problem>();
  const [ways, setWays] = useState<Record<string, WayOut[]>>({});
  const [failures, setFailures] = useState(0);
  const [pending, start] = useTransition();
  const running = useRef(false);
  const leaving = useRef(false);
  const { isDirty } = useFormState({ control: form.control });
  useUnsavedGuard(guard && isDirty, leaving);

  function refuse(refusal: Problem) {
    const outs: Record<string, WayOut[]> = {};
    for (const [name, field] of Object.entries(refusal.fields ?? {})) {
      form.setError(name as Path<Input>, { type: "server", message: field.message });
      if (field.ways?.length) outs[name] = field.ways;
    }
    setWays(outs);
    setProblem(refusal);
    setFailures((count) => count + 1);
  }

  async function attempt(input: Input) {
    const answer = await action(input).catch((): Answer<Value> => ({ ok: false, error: lostAnswer }));
    if (answer.ok) {
      // From here on what was typed is stored: leaving loses nothing.
      leaving.current = true;
      // A form that stays keeps its fields: the compiler remembers their registration and does not repeat it.
      form.reset(input, { keepFieldsRef: true });
      onClose?.();
    }
    start(() => {
      if (!answer.ok) {
        refuse(answer.error);
        return;
      }
      forget();
      onDone(answer.value);
    });
  }

  function submit() {
    if (running.current || pending) return;
    running.current = true;
    start(async () => {
      try {
        await form.handleSubmit(attempt, () => {
          start(() => {
            forget();
            setFailures((count) => count + 1);
          });
        })();
      } finally {
        running.current = false;
      }
    });
  }

  function check(then: () => void) {
    start(async () => {
      await form.handleSubmit(
        () => {
          start(() => {
            forget();
            then();
          });
        },
        () => {
          start(() => {
            forget();
            setFailures((count) => count + 1);
          });
        },
      )();
    });
  }

  function fill(values: Record<string, string>) {
    for (const [name, value] of Object.entries(values))
      form.setValue(name as Path<Input>, value as PathValue<Input, Path<Input>>, {
        shouldDirty: true,
        shouldTouch: true,
        shouldValidate: true,
      });
  }

  function forget() {
    setProblem(undefined);
    setWays({});
  }

  return { form, problem, ways, pending, failures, submit, check, fill, forget };
}
