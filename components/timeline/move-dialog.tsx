"use client";

import { Dialog } from "@/components/ui/dialog";
import type { Moved, MoveStart, TimelineRow } from "@/lib/timeline/screen";
import { MoveForm } from "./move-form";

type MoveDialogProps = {
  /** The flight and where it was dragged to; the dialog is open while there is one. */
  start?: MoveStart;
  rows: readonly TimelineRow[];
  onClose: () => void;
  onDone: (flightId: string, moved: Moved) => void;
};

function whenOf({ stored: { departureDate, departureTime, registration } }: MoveStart): string {
  return `Stored: ${departureDate} ${departureTime}, ${registration || "no aircraft"}`;
}

/** Gives a flight another time or another aircraft, with what that would do said before it is saved. */
export function MoveDialog({ start, rows, onClose, onDone }: MoveDialogProps) {
  return (
    <Dialog
      open={start !== undefined}
      onClose={onClose}
      title={start ? `Move ${start.name}` : ""}
      when={start ? whenOf(start) : undefined}
    >
      {start ? (
        <MoveForm
          start={start}
          rows={rows}
          onClose={onClose}
          onDone={(moved) => onDone(start.flightId, moved)}
        />
      ) : null}
    </Dialog>
  );
}
