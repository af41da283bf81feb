import { z } from "zod";
import { findingKinds } from "./kinds";
import { mendedAtOnce } from "./screen";

const id = z.string().min(1).max(2048);

const accepted = z.strictObject({
  kind: z.enum(findingKinds),
  table: z.enum(["flights", "bookings"]),
  id,
  choice: z.string().min(1).max(40),
});

/** Mends that somebody accepted, as many as one request takes. */
export const mending = z.strictObject({ accepted: z.array(accepted).min(1).max(mendedAtOnce) });

const one = z.preprocess((value) => (typeof value === "string" && value ? value : undefined), id.optional());

/** What an address asks to see; what it says wrongly is left out. */
export const adoptAddress = z.object({
  kind: z.enum(findingKinds).optional().catch(undefined),
  flight: one.catch(undefined),
  booking: one.catch(undefined),
});

export const nothing = z.strictObject({});
