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
  return (
    <Button type="submit" variant={variant} size={size} kbd={kbd} aria-disabled={form.pending || undefined}>
      {form.pending ? pending : children}
    </Button>
  );
}
