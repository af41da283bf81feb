import { type Booking, isLive } from "@/lib/bookings/booking";
import type { SeatMapView, SeatView } from "@/lib/bookings/row";
import { mayChangeSeat } from "./deeds/change-seat";

/** A seat map which says of each taken seat whether its passenger may change seats, and as which booking, at what version. */
export function withSwaps(map: SeatMapView, aboard: readonly Booking[]): SeatMapView {
  const holders = new Map(
    aboard
      .filter((booking) => isLive(booking) && mayChangeSeat(booking))
      .map(({ seatNumber, bookingId, version }) => [seatNumber, { bookingId, version }]),
  );
  const view = (seat: SeatView): SeatView => {
    const swap = holders.get(seat.seat);
    return swap ? { ...seat, swap } : seat;
  };
  return {
    rows: map.rows.map((row) => ({
      ...row,
      blocks: row.blocks.map((block) => block.map((seat) => seat && view(seat))),
    })),
    beside: map.beside.map(view),
  };
}

/** The seat in which somebody else sits who may change seats; undefined for any other seat. */
export function swapIn(map: SeatMapView, seat: string, bookingId: string): SeatView | undefined {
  const found = [...map.rows.flatMap((row) => row.blocks.flat()), ...map.beside].find(
    (other) => other?.seat === seat,
  );
  return found?.swap && found.swap.bookingId !== bookingId ? found : undefined;
}
