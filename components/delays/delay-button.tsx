"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DelayDialog, type ToDelay } from "./delay-dialog";

/** Delays the flight of its page, from a button that the key `d` presses. */
export function DelayButton({ flight }: { flight: ToDelay }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button id="delay" kbd="d" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Delay
      </Button>
      <DelayDialog flight={open ? flight : undefined} onClose={() => setOpen(false)} />
    </>
  );
}
