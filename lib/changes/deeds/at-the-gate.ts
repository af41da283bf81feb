import type { Booking, BookingStatus } from "@/lib/bookings/booking";
import { ok } from "@/lib/result";
import type { BookingChange } from "../change";
import { type Deed, refused, standing } from "./deed";

/** What happens to a passenger on the day, each step with its way back. */
export const gateSteps = {
  "check-in": { from: ["confirmed"], to: "checked_in", verb: "checked in" },
  "undo-check-in": { from: ["checked_in"], to: "confirmed", verb: "taken back from check-in" },
  board: { from: ["checked_in"], to: "boarded", verb: "boarded" },
  offload: { from: ["boarded"], to: "checked_in", verb: "taken off" },
  "no-show": { from: ["confirmed", "checked_in"], to: "no_show", verb: "marked as a no-show" },
  "turned-up": { from: ["no_show"], to: "confirmed", verb: "marked as turned up" },
} as const satisfies Record<string, { from: readonly BookingStatus[]; to: BookingStatus; verb: string }>;

export type GateStep = keyof typeof gateSteps;

/** May this step be taken with this booking? */
export function mayTake(booking: Booking, step: GateStep): boolean {
  const from: readonly BookingStatus[] = gateSteps[step].from;
  return booking.status !== undefined && from.includes(booking.status);
}

/** One step for passengers together. Refuses whoever is not where the step begins. */
export function takeStep(bookings: Booking[], step: GateStep): Deed {
  const { to, verb } = gateSteps[step];
  const elsewhere = bookings.find((booking) => !mayTake(booking, step));
  if (elsewhere) return refused(`${standing(elsewhere)}, so cannot be ${verb}.`);
  const [first, ...rest] = bookings.map((booking): BookingChange => ({ booking, to: { status: to } }));
  return first ? ok([first, ...rest]) : refused("Choose who it is about.");
}
