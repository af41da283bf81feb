"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** The actions that a phone has no room for, behind a button in the bottom bar; on a desk they stand with the others. */
export function MoreActions({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const more = ref.current;
    function press(event: PointerEvent) {
      if (event.target instanceof Node && !more?.contains(event.target)) setOpen(false);
    }
    function leave(event: KeyboardEvent) {
      // A dialog among the actions closes first, and by itself.
      if (event.key !== "Escape" || more?.querySelector("dialog[open]")) return;
      setOpen(false);
      more?.querySelector("button")?.focus();
    }
    document.addEventListener("pointerdown", press);
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("keydown", leave);
    };
  }, [open]);

  return (
    <div className="more" ref={ref}>
      <Button
        className="phone"
        aria-expanded={open}
        aria-controls="more-actions"
        onClick={() => setOpen(!open)}
      >
        More
      </Button>
      <div id="more-actions" className={open ? "rest open" : "rest"}>
        {children}
      </div>
    </div>
  );
}
