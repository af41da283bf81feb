import { z } from "zod";
import { familyName, givenName, seat } from "@/lib/bookings/schema";
import type { GateStep } from "./deeds/at-the-gate";

/** A booking as the person last saw it. */
export const seen = z.strictObject({ bookingId: z.string().min(1).max(100), version: z.int().min(0) });
export type Seen = z.output<typeof seen>;

/** A transaction takes 100 actions; twenty passengers need 63 at most, with their events and two flights. */
const some = z.array(seen).min(1, "Choose who it is about").max(20, "Choose at most 20 passengers");

export const seatChange = seen.extend({ seat });
export const seatSwap = z.strictObject({ one: seen, other: seen });

export const flightMove = z.strictObject({
  toFlightId: z.string().min(1).max(100),
  seated: z
    .array(seen.extend({ seat }))
    .min(1, "Choose whom to move")
    .max(20, "Choose at most 20 passengers"),
});

export const partySplit = z.strictObject({ leaving: some });
export const nameCorrection = seen.extend({ givenName, familyName });
export const togetherCancel = z.strictObject({ bookings: some });

/** An empty seat asks for the old one. */
export const reinstatement = seen.extend({ seat: z.union([z.literal(""), seat]).default("") });

const steps = [
  "check-in",
  "undo-check-in",
  "board",
  "offload",
  "no-show",
  "turned-up",
] as const satisfies GateStep[];

export const gateStep = z.strictObject({ step: z.enum(steps), bookings: some });

export const undoing = z.strictObject({
  subject: z.string().min(1).max(200),
  changeId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
});

const bookingIds = z
  .string()
  .max(2000)
  .transform((list) => [...new Set(list.split(",").filter(Boolean))].slice(0, 20));

/** What the address of the page for moving says: who goes, and to which flight once it is chosen. */
export const moveAddress = z.object({
  with: bookingIds.optional().catch(undefined),
  to: z.string().trim().min(1).max(100).optional().catch(undefined),
});
