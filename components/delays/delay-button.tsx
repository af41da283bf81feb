"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ToDelay } from "./delay-dialog";
import { useDelayDialog } from "./use-delay-dialog";

/** Delays the flight of its page, from a button that the key `d` presses. */
export function DelayButton({ flight }: { flight: ToDelay }) {
  const [open, setOpen] = useState(false);
  const Dialog = useDelayDialog();
  return (
    <>
      <Button id="delay" kbd="d" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Delay
      </Button>
      {Dialog ? <Dialog flight={open ? flight : undefined} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
