import { z } from "zod";
import { flightUndo } from "@/lib/flights/schema";

const trimmed = z.string().trim();

/** A later flight of the aircraft whose new time the person has seen and wants. */
const chosen = z.strictObject({
  flightId: trimmed.min(1),
  version: z.int().min(0),
  /** The new departure as it was shown, an instant. */
  departs: trimmed.min(1),
});

/** What a person fills in. */
export const delayValues = z.strictObject({
  typed: trimmed
    .min(1, "Say how late, such as +45 93, or 13:30 93 for the time")
    .max(300, "This is too long: give minutes or a time, a code and a reason"),
  code: trimmed.max(40, "A delay code has two digits, such as 93"),
  reason: trimmed.max(200, "A reason has at most 200 signs"),
});
export type DelayValues = z.output<typeof delayValues>;

/** A delay as its dialog sends it; `also` is missing until the person has seen what it does to the flights after it. */
export const delayInput = z.strictObject({
  flightId: trimmed.min(1),
  version: z.int().min(0),
  ...delayValues.shape,
  also: z.array(chosen).max(100).optional(),
});
export type DelayInput = z.output<typeof delayInput>;

/** A delay and what it did to others, to be taken back together. */
export const delayUndo = z.strictObject({ flights: z.array(flightUndo).min(1).max(101) });
