import { layoutFor, type SeatLayout } from "@/lib/aircraft/layout";
import type { Booking } from "@/lib/bookings/booking";
import { unexplained } from "@/lib/bookings/view";
import type { Flight } from "@/lib/flights/flight";
import { type Aircraft, isEquipped, type Traveler, travelersOf } from "./equipment";
import { type Fit, fitOf, mayReseat } from "./fit";
import { earlierSeats, type LastChange } from "./last-change";
import { type Proposal, proposeReseating } from "./proposal";

/** Everything that a change of aircraft would do to those who are booked. */
export type Plan = {
  aircraft: Aircraft;
  /** The flight has this aircraft already: only those are reseated who are left from the change. */
  equipped: boolean;
  before: SeatLayout;
  after: SeatLayout;
  travelers: Traveler[];
  fit: Fit;
  /** Why it cannot be, in a sentence. */
  refused?: string;
  proposal: Proposal;
  /** Seats that are taken, that this aircraft does not have, and whose passengers are not listed yet. */
  unlisted: string[];
};

/**
 * What becomes of the passengers of a flight on another aircraft, or on the one that it has since its last change. `live` are its
 * live bookings. `back` puts whoever that change reseated back to the old seats where they are free.
 */
export function planFor(
  flight: Flight,
  aircraft: Aircraft,
  live: readonly Booking[],
  { last, back = false }: { last?: LastChange | undefined; back?: boolean } = {},
): Plan {
  const equipped = isEquipped(flight, aircraft);
  const old = equipped && last ? last.before : flight;
  const before = layoutFor(old.aircraftType, old.capacity);
  const after = layoutFor(aircraft.aircraftType, aircraft.capacity);
  const travelers = travelersOf(live);
  const fit = fitOf(flight, travelers, before, after);
  const verdict = mayReseat(flight, fit, after);
  const arriving = unexplained([...live], flight.takenSeats);
  return {
    aircraft,
    equipped,
    before,
    after,
    travelers,
    fit: equipped ? { ...fit, otherKind: [] } : fit,
    ...(verdict.ok ? {} : { refused: verdict.error }),
    proposal: proposeReseating({
      before,
      after,
      travelers,
      kept: [...flight.blockedSeats, ...arriving],
      ...(back && last ? { back: earlierSeats(last, travelers) } : {}),
    }),
    unlisted: arriving.filter((seat) => !after.seats.includes(seat)),
  };
}
