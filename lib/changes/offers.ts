import type { Booking } from "@/lib/bookings/booking";
import { type GateStep, gateSteps, mayTake } from "./deeds/at-the-gate";
import { mayChangeSeat } from "./deeds/change-seat";
import { mayMove } from "./deeds/move";
import { mayBeCanceled, mayCorrectName } from "./deeds/party";

/** What may be done to a booking as it stands, whoever asks. The ledger may still refuse it. */
export type Offers = {
  steps: GateStep[];
  changeSeat: boolean;
  move: boolean;
  correctName: boolean;
  cancel: boolean;
  reinstate: boolean;
};

export function offersOf(booking: Booking): Offers {
  return {
    steps: (Object.keys(gateSteps) as GateStep[]).filter((step) => mayTake(booking, step)),
    changeSeat: mayChangeSeat(booking),
    move: mayMove(booking),
    correctName: mayCorrectName(booking),
    cancel: mayBeCanceled(booking),
    reinstate: booking.status === "canceled",
  };
}
