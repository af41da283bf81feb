import { z } from "zod";
import { mostCounted, mostEvents } from "./limits";

function one<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    schema.optional().catch(undefined),
  );
}

const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/);
const shown = z.enum(["departures", "arrivals", "both"]);

/** What an address may say of a board; what it says wrongly counts as not said. Station `ALL` is the whole network. */
export const boardAddress = z.object({
  day: one(z.string().regex(/^\d{4}-\d\d-\d\d$/)),
  station: one(code),
  show: one(shown),
});

export type BoardAddress = z.output<typeof boardAddress>;

/** Words of which each stands on a line of its own. */
function listOf(item: RegExp, most: number) {
  return z
    .string()
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .filter((word) => item.test(word))
        .slice(0, most),
    );
}

/** Ids of events tell no time after it that has a calendar day, ms. */
const lastMoment = Date.parse("9998-12-31T00:00:00Z");

/** What a board asks when it follows the day: changes since an instant that it has not seen, and passengers to count. */
export const changesAddress = boardAddress.extend({
  from: z.coerce.number().int().min(0).max(lastMoment).catch(0),
  seen: listOf(/^[\w-]{8}$/, mostEvents),
  count: listOf(/^.{1,2048}$/, mostCounted),
});

export type ChangesAddress = z.output<typeof changesAddress>;

/** A board with everything said that its address left out. */
export type BoardFilter = { day: string; station: string; show: z.output<typeof shown> };
