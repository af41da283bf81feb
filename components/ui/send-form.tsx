import type { FormEvent, KeyboardEvent, ReactNode } from "react";

type SendFormProps = {
  /** Sends it: a press of its button, Enter in a field, and Ctrl/Cmd-Enter anywhere in it. */
  onSend: () => void;
  id?: string;
  className?: string;
  "aria-label"?: string;
  children: ReactNode;
};

/** The form element: Ctrl/Cmd-Enter sends it, and no browser bubble speaks before us. */
export function SendForm({ onSend, ...form }: SendFormProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSend();
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    onSend();
  }

  // POST, so that a submit before the page has come alive never writes what was typed into the address.
  return <form method="post" noValidate onSubmit={submit} onKeyDown={press} {...form} />;
}
