"use client";

import { Dialog } from "@/components/ui/dialog";
import type { Passenger } from "@/lib/changes/screen";
import type { Problem } from "@/lib/result";
import { NameForm } from "./name-form";
import { SeatForm } from "./seat-form";
import type { Change } from "./use-changes";

/** A form about one passenger, over the desk; `taken` says why the old seat cannot be had. */
export type Open = { what: "seat" | "reinstate" | "name"; passenger: Passenger; taken?: Problem };

const titles: Record<Open["what"], (name: string) => string> = {
  seat: (name) => `Another seat for ${name}`,
  reinstate: (name) => `Reinstate ${name}`,
  name: (name) => `Correct the name of ${name}`,
};

function whenOf({ what, passenger: { flight, seat } }: Open): string {
  const was = what === "reinstate" ? "was in" : "now in";
  return [flight, seat ? `${was} ${seat}` : "no seat yet"].filter(Boolean).join(", ");
}

type DeskDialogProps = { open?: Open; onClose: () => void; onDone: (change: Change) => void };

/** The forms of the desk in one dialog, which gives the focus back to the button that opened it. */
export function DeskDialog({ open, onClose, onDone }: DeskDialogProps) {
  return (
    <Dialog
      open={open !== undefined}
      onClose={onClose}
      title={open ? titles[open.what](open.passenger.name) : ""}
      when={open ? whenOf(open) : undefined}
    >
      {open?.what === "name" ? (
        <NameForm passenger={open.passenger} onClose={onClose} onDone={onDone} />
      ) : open ? (
        <SeatForm
          what={open.what}
          passenger={open.passenger}
          taken={open.taken}
          onClose={onClose}
          onDone={onDone}
        />
      ) : null}
    </Dialog>
  );
}
