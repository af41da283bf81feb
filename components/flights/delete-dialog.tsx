"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { told } from "@/components/ui/notify";
import { deleteFlight } from "@/lib/flights/actions";

type DeleteDialogProps = {
  flightId: string;
  version: number;
  name: string;
  /** Its day and time, in words. */
  when?: string;
  /** Where to go once it is gone. */
  back: string;
};

/** Deletes a flight that never had a passenger; the server says so when it had one. */
export function DeleteDialog({ flightId, version, name, when, back }: DeleteDialogProps) {
  const router = useRouter();
  return (
    <DestroyDialog
      opener={{ label: "Delete…", id: "delete" }}
      title={`Delete ${name}`}
      when={when}
      consequence={
        <>
          <b>The flight goes away for good.</b> Its history stays. A flight that ever had a passenger cannot
          be deleted.
        </>
      }
      safe="Keep the flight"
      verb="Delete flight"
      run={() => deleteFlight({ flightId, version })}
      onDone={({ designator }) => {
        told(`${designator} is deleted`);
        router.push(back as Route);
      }}
    />
  );
}
