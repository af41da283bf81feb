"use client";

import { useSyncExternalStore } from "react";
import { Button, type ButtonProps } from "./button";

type SendButtonProps = Omit<ButtonProps, "type" | "disabled" | "className"> & {
  /** The answer is out: it keeps its place and its focus, and is told to be off. */
  pending: boolean;
};

/** Sends its form, once the page has come alive: a press before that would be the browser's own and lose what was typed. */
export function SendButton({ pending, ...button }: SendButtonProps) {
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Button
      {...button}
      type="submit"
      disabled={!awake}
      className={awake ? undefined : "waking"}
      aria-disabled={pending || undefined}
    />
  );
}

function never() {
  return () => undefined;
}
