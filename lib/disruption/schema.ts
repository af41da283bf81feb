import { z } from "zod";
import { isDay } from "@/lib/airports/day";

const id = z.string().trim().min(1).max(100);
const jobId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "There is no such disruption");

/** The most flights that one plan cancels. */
export const mostFlights = 120;

/** Flights that are to be canceled, and why. */
export const disruptionInput = z.strictObject({
  flightIds: z.array(id).min(1, "Choose what to cancel").max(mostFlights, `At most ${mostFlights} flights`),
  title: z.string().trim().max(100).default(""),
  reason: z.string().trim().min(1, "Say why, for passengers and for the history").max(200),
});
export type DisruptionInput = z.output<typeof disruptionInput>;

export const namedDisruption = z.strictObject({ jobId });

/** A plan as the person saw it. */
export const seenPlan = namedDisruption.extend({ version: z.int().min(1) });

/** Where some passengers go instead: one flight, two, or, with none, the list. */
const way = z.array(id).max(2);

export const planEdit = seenPlan.extend({ bookingIds: z.array(id).min(1).max(20), way });

export const placing = namedDisruption.extend({
  bookingIds: z.array(id).min(1).max(20),
  way: way.min(1, "Choose a flight"),
});

/** What the page that opens a disruption is asked for: one flight, a station for some hours, or an aircraft for a day. */
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .optional()
  .catch(undefined);
const words = z.string().trim().max(100).optional().catch(undefined);

export const openAddress = z.object({
  flight: id.optional().catch(undefined),
  station: words,
  tail: words,
  day: z.iso.date().refine(isDay).optional().catch(undefined),
  from: time,
  until: time,
});
export type OpenAddress = z.output<typeof openAddress>;
