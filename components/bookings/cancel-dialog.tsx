"use client";

import type { Change } from "@/components/changes/use-changes";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { cancelBooking } from "@/lib/bookings/actions";
import type { Passenger } from "@/lib/changes/screen";

type CancelDialogProps = { passenger: Passenger; flight?: string; onDone: (change: Change) => void };

/** Cancels one passenger and gives the seat back to the sale. */
export function CancelDialog({ passenger, flight, onDone }: CancelDialogProps) {
  const { bookingId, version, name, seat } = passenger;
  return (
    <DestroyDialog
      opener={{ label: "Cancel booking…", id: "cancel", kbd: "x" }}
      title={`Cancel ${name}`}
      when={flight}
      consequence={
        <>
          <b>1 passenger loses this flight.</b> {seat ? `Seat ${seat} goes back on sale at once.` : ""}
        </>
      }
      safe="Keep the booking"
      verb="Cancel booking"
      run={() => cancelBooking({ bookingId, version })}
      onDone={onDone}
    />
  );
}
