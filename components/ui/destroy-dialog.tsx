"use client";

import { type ReactNode, useId, useState, useTransition } from "react";
import { lostAnswer } from "@/components/ui/lost-answer";
import type { Answer, Problem } from "@/lib/result";
import { AppLink } from "./app-link";
import { Button, type ButtonVariant } from "./button";
import { Dialog } from "./dialog";
import { Note } from "./note";

export type DestroyDialogProps<T> = {
  /** The button that opens it; its words end in `…`. `id` lets a key of `Shortcuts` press it. */
  opener: {
    label: string;
    id?: string;
    variant?: ButtonVariant;
    size?: "sm";
    kbd?: string;
    className?: string;
  };
  title: string;
  when?: ReactNode;
  /** What is lost, counted: `118 passengers in 86 bookings lose this flight.` */
  consequence: ReactNode;
  /** The button that changes nothing: `Keep the flight`. */
  safe: string;
  /** The button that does it, which repeats the verb: `Cancel flight`. */
  verb: string;
  /** Must be typed first, when people are hit: `AS448`. */
  typed?: string;
  /** What is typed must be the same to the letter, as names of tables are. */
  exactly?: boolean;
  children?: ReactNode;
  run: (typed: string) => Promise<Answer<T>>;
  /** Called once it happened; the dialog is closed then. */
  onDone: (value: T) => void;
};

/** Asks once more before something is lost; a refusal is shown in the dialog, which stays open. */
export function DestroyDialog<T>(props: DestroyDialogProps<T>) {
  const { opener, title, when, consequence, safe, verb, typed, children, run, onDone } = props;
  const { exactly = false } = props;
  const { label, ...look } = opener;
  const [open, setOpen] = useState(false);
  const [entered, setEntered] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [pending, start] = useTransition();
  const field = useId();
  const allowed = !typed || (exactly ? entered.trim() === typed : sameLetters(entered, typed));

  function close() {
    setOpen(false);
    setEntered("");
    setProblem(undefined);
  }

  function go() {
    if (pending || !allowed) return;
    start(async () => {
      const answer = await run(entered.trim()).catch(() => lostAnswer);
      start(() => {
        if (answer.ok) {
          close();
          onDone(answer.value);
        } else setProblem(answer.error);
      });
    });
  }

  return (
    <>
      <Button variant="danger-quiet" {...look} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        busy={pending}
        title={title}
        when={when}
        foot={
          <>
            <Button data-first onClick={close} disabled={pending}>
              {safe}
            </Button>
            <Button variant="danger" onClick={go} disabled={!allowed} aria-disabled={pending}>
              {pending ? "Working…" : verb}
            </Button>
          </>
        }
      >
        {problem ? (
          <Note tone="late" alert className="mb-3">
            {problem.message}
            {problem.see ? (
              <>
                {" "}
                <AppLink href={problem.see.href}>{problem.see.label}</AppLink>
              </>
            ) : null}
          </Note>
        ) : null}
        <Note tone="bad">{consequence}</Note>
        {children}
        {typed ? (
          <div className="field">
            <label htmlFor={field}>
              Type <span className="mono">{typed}</span> to go on
            </label>
            <input
              id={field}
              className={exactly ? "in mono mt-1" : "in mono mt-1 max-w-40"}
              autoComplete="off"
              autoCapitalize={exactly ? "none" : "characters"}
              spellCheck={false}
              value={entered}
              onChange={(event) => setEntered(event.target.value)}
            />
          </div>
        ) : null}
      </Dialog>
    </>
  );
}

function sameLetters(entered: string, typed: string): boolean {
  return entered.replaceAll(" ", "").toUpperCase() === typed.toUpperCase();
}
