"use client";

import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { cancelPassengers } from "@/lib/changes/actions";
import type { Passenger } from "@/lib/changes/screen";
import { counted } from "@/lib/format";
import type { Change } from "./use-changes";

type CancelSomeProps = { passengers: Passenger[]; flight?: string; onDone: (change: Change) => void };

/** Cancels several passengers together and gives their seats back to the sale. */
export function CancelSome({ passengers, flight, onDone }: CancelSomeProps) {
  const people = counted(passengers.length, "passenger");
  const seats = passengers.flatMap(({ seat }) => seat ?? []);
  return (
    <DestroyDialog
      opener={{ label: `Cancel ${people}…`, id: "cancel", kbd: "x" }}
      title={`Cancel ${people}`}
      when={flight}
      consequence={
        <>
          <b>{people} lose this flight.</b>{" "}
          {seats.length > 0
            ? `${seats.length === 1 ? "Seat" : "Seats"} ${seats.join(", ")} ${seats.length === 1 ? "goes" : "go"} back on sale at once.`
            : ""}
        </>
      }
      safe="Keep the bookings"
      verb={`Cancel ${people}`}
      run={() =>
        cancelPassengers({ bookings: passengers.map(({ bookingId, version }) => ({ bookingId, version })) })
      }
      onDone={onDone}
    >
      <ul className="names">
        {passengers.map(({ bookingId, name, seat }) => (
          <li key={bookingId}>
            <span className="mono b">{seat}</span> {name}
          </li>
        ))}
      </ul>
    </DestroyDialog>
  );
}
