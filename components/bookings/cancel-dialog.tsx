"use client";

import { useRouter } from "next/navigation";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { told } from "@/components/ui/notify";
import { cancelBooking } from "@/lib/bookings/actions";

type CancelDialogProps = { bookingId: string; version: number; name: string; seat?: string; flight?: string };

/** Cancels one passenger and gives the seat back to the sale. */
export function CancelDialog({ bookingId, version, name, seat, flight }: CancelDialogProps) {
  const router = useRouter();
  return (
    <DestroyDialog
      opener={{ label: "Cancel booking…", id: "cancel" }}
      title={`Cancel ${name || bookingId}`}
      when={flight}
      consequence={
        <>
          <b>1 passenger loses this flight.</b> {seat ? `Seat ${seat} goes back on sale at once.` : ""}
        </>
      }
      safe="Keep the booking"
      verb="Cancel booking"
      run={() => cancelBooking({ bookingId, version })}
      onDone={() => {
        told(`${name || bookingId} is canceled${seat ? `, seat ${seat} is free` : ""}`);
        router.refresh();
      }}
    />
  );
}
