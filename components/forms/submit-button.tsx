"use client";

import { useSyncExternalStore } from "react";
import type { FieldValues } from "react-hook-form";
import { Button, type ButtonVariant } from "@/components/ui/button";
import type { ActionForm } from "./use-action-form";

/** Submits its form; while the answer is out it says so, keeps its place and its focus, and does nothing. */
export function SubmitButton<Input extends FieldValues>({
  form,
  children,
  pending = "Saving…",
  variant = "primary",
  size,
  kbd = "Ctrl ↵",
}: {
  form: ActionForm<Input>;
  children: string;
  pending?: string;
  variant?: ButtonVariant;
  size?: "wide";
  /** An empty text shows no key. */
  kbd?: string;
}) {
  const awake = useAwake();
  return (
    <Button
      type="submit"
      variant={variant}
      size={size}
      kbd={kbd}
      disabled={!awake}
      className={awake ? undefined : "waking"}
      aria-disabled={form.pending || undefined}
    >
      {form.pending ? pending : children}
    </Button>
  );
}

function never() {
  return () => undefined;
}

/** False until the page has come alive: a submit before that would be the browser's own and lose what was typed. */
function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
