"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useChanges } from "./use-changes";

type UndoButtonProps = {
  subject: string;
  changeId: string;
  /** What it takes back, for who does not see where the button stands: `moved seat`. */
  what: string;
};

/** Takes a change back from the history, however long ago it was. */
export function UndoButton({ subject, changeId, what }: UndoButtonProps) {
  const { takeBack } = useChanges();
  const [pending, start] = useTransition();
  return (
    <Button
      size="sm"
      aria-label={`Undo: ${what}`}
      aria-disabled={pending}
      onClick={() => {
        if (!pending) start(() => takeBack({ subject, changeId }));
      }}
    >
      {pending ? "Working…" : "Undo"}
    </Button>
  );
}
