"use client";

import type { FieldValues } from "react-hook-form";
import type { ButtonVariant } from "@/components/ui/button";
import { SendButton } from "@/components/ui/send-button";
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
  return (
    <SendButton variant={variant} size={size} kbd={kbd} pending={form.pending}>
      {form.pending ? pending : children}
    </SendButton>
  );
}
