import type { Booking } from "@/lib/bookings/booking";
import { nameKey, passengerName } from "@/lib/bookings/name";
import { ok } from "@/lib/result";
import type { BookingChange } from "../change";
import { called, type Deed, outside, refused, standing } from "./deed";

function all(bookings: Booking[], change: (booking: Booking) => BookingChange, none: string): Deed {
  const [first, ...rest] = bookings.map(change);
  return first ? ok([first, ...rest]) : refused(none);
}

/**
 * Some of a party get a record locator of their own; their booking ids stay. Refuses to split nobody off, who is of
 * another party, and everybody, which would only rename the party. `party` is all who share the locator now.
 */
export function splitParty(leaving: Booking[], party: Booking[], locator: string): Deed {
  const stranger = leaving.find(({ recordLocator }) => recordLocator !== leaving[0]?.recordLocator);
  if (stranger) return refused(`${called(stranger)} is of another party.`);
  const stays = party.some((booking) => !leaving.some((other) => other.bookingId === booking.bookingId));
  if (!stays) return refused("Somebody must stay under the old locator.");
  return all(
    leaving,
    (booking) => ({ booking, to: { recordLocator: locator } }),
    "Choose who leaves the party.",
  );
}

/** May this passenger's name be corrected? */
export function mayCorrectName(booking: Booking): boolean {
  return !outside([booking], ["confirmed", "checked_in", "boarded", "no_show"]);
}

/** A name as it should be. Refuses a canceled booking, and the name that it has already. */
export function correctName(booking: Booking, given: string, family: string): Deed {
  if (!mayCorrectName(booking)) return refused(`${standing(booking)}: the name stays.`);
  const name = passengerName(given, family);
  const key = nameKey(given, family);
  if (name === booking.passengerName && key === booking.nameKey)
    return refused(`The name is ${name} already.`);
  return ok([{ booking, to: { passengerName: name, nameKey: key } }]);
}

/** May this passenger be canceled? Whatever another program wrote as the status may be. */
export function mayBeCanceled({ status }: Booking): boolean {
  return status !== "canceled" && status !== "boarded";
}

/** Cancels passengers together. Refuses who is aboard, and who is canceled already. */
export function cancelTogether(bookings: Booking[]): Deed {
  const gone = bookings.find((booking) => booking.status === "canceled");
  if (gone) return refused(`${called(gone)} is canceled already.`);
  const aboard = bookings.find((booking) => booking.status === "boarded");
  if (aboard) return refused(`${called(aboard)} is aboard: take them off the aircraft first.`);
  return all(bookings, (booking) => ({ booking, to: { status: "canceled" } }), "Choose whom to cancel.");
}

/** Puts a canceled passenger back, in the old seat or in another. Refuses who is not canceled, or has no seat to go to. */
export function reinstate(booking: Booking, seat: string | undefined, seats: readonly string[]): Deed {
  if (booking.status !== "canceled") return refused(`${standing(booking)}, not canceled.`);
  const to = seat ?? booking.seatNumber;
  if (!to) return refused("Choose a seat.", "seat");
  if (seats.length > 0 && !seats.includes(to))
    return refused(`There is no seat ${to} on this aircraft.`, "seat");
  return ok([{ booking, to: { status: "confirmed", seatNumber: to } }]);
}
