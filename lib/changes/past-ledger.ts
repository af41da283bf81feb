import { holderOf, isIntruder } from "@/lib/bookings/repository";
import type { BookingChange, ChangeRefusal, LedgerMove } from "./change";

/** The ids of those of these bookings that sit, past the ledger, where somebody else sits too. */
export async function intrudersAmong(changes: BookingChange[]): Promise<Set<string>> {
  const found = await Promise.all(changes.map(({ booking }) => isIntruder(booking)));
  return new Set(changes.flatMap(({ booking }, index) => (found[index] ? [booking.bookingId] : [])));
}

/** A seat that the ledger would give away although another program's booking, which it does not know, has it. */
export async function heldPastLedger(
  moves: LedgerMove[],
  changes: BookingChange[],
): Promise<ChangeRefusal | undefined> {
  const ours = new Set(changes.map(({ booking }) => booking.bookingId));
  const seats = moves.flatMap(({ flight, take }) => take.map((seat) => ({ flight, seat })));
  const holders = await Promise.all(seats.map(({ flight, seat }) => holderOf(flight.flightId, seat)));
  const at = holders.findIndex((holder) => holder && !holder.requestId && !ours.has(holder.bookingId));
  const lost = seats[at];
  return lost
    ? { kind: "flight", flight: lost.flight, refusal: { kind: "seat-taken", seat: lost.seat } }
    : undefined;
}
