import { layoutFor } from "@/lib/aircraft/layout";
import { nearestFree } from "@/lib/bookings/make";
import { holderOf } from "@/lib/bookings/repository";
import type { Flight } from "@/lib/flights/flight";
import type { Problem } from "@/lib/result";

type LostSeat = {
  flight: Flight;
  seat: string;
  /** Why it cannot be had. */
  sentence: string;
  /** The form's field. */
  field: string;
  /** Other seats that the same form asks for. */
  asked: readonly (string | undefined)[];
};

/** Who has a seat that was refused, as far as the index knows, and the nearest one that is free. */
export async function lostSeat({ flight, seat, sentence, field, asked }: LostSeat): Promise<Problem> {
  const holder = await holderOf(flight.flightId, seat);
  const who = holder?.passengerName ? ` ${holder.passengerName}, ${holder.bookingId}, has it.` : "";
  const held = new Set([...flight.takenSeats, ...flight.blockedSeats, ...asked]);
  const free = layoutFor(flight.aircraftType, flight.capacity).seats.filter((other) => !held.has(other));
  const next = nearestFree(seat, free);
  const message = `${sentence}${who}`;
  return {
    code: "refused",
    message,
    fields: { [field]: { message, ways: next ? [{ label: `Use ${next}`, set: { [field]: next } }] : [] } },
    ...(holder
      ? {
          see: {
            href: `/bookings/${encodeURIComponent(holder.bookingId)}`,
            label: `Open ${holder.bookingId}`,
          },
        }
      : {}),
  };
}
