"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Theirs } from "@/lib/result";

type DelayConflictProps = {
  message: string;
  theirs: Theirs;
  /** What was typed. */
  mine: string;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else was first: who, how the flight stands now, and which shall hold. */
export function DelayConflict({ message, theirs, mine, onMine, onTheirs }: DelayConflictProps) {
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Each conflict of its own takes the focus.
    if (theirs.version >= 0) ref.current?.focus();
  }, [theirs.version]);

  return (
    <div className="note late-n conflict" role="alert" tabIndex={-1} ref={ref}>
      <b>{message}</b>
      <p className="s">
        It is now {theirs.values.now}. You typed <span className="mono b">{mine}</span>.
      </p>
      <p className="ways">
        <Button size="sm" onClick={onMine}>
          Use mine, {mine}
        </Button>
        <Button size="sm" onClick={onTheirs}>
          Keep theirs
        </Button>
      </p>
    </div>
  );
}
