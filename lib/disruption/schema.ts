import { z } from "zod";
import { isDay } from "@/lib/airports/day";
import { readClock } from "@/lib/flights/typed-clock";

const id = z.string().trim().min(1).max(100);
const jobIds = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const jobId = z.string().regex(jobIds, "There is no such disruption");

/** Could this be the id of a disruption? What an address says may be anything. */
export function isJobId(text: string): boolean {
  return jobIds.test(text);
}

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

/** The passengers of a party: of an import's, there may be hundreds. */
const party = z.array(id).min(1).max(500);

export const planEdit = seenPlan.extend({ bookingIds: party, way });

export const placing = namedDisruption.extend({
  bookingIds: party,
  way: way.min(1, "Choose a flight"),
});

/** What the page that opens a disruption is asked for: one flight, a station for some hours, or an aircraft for a day. */
const time = z
  .string()
  .transform((text) => readClock(text.trim()))
  .refine((clock) => !clock?.utc)
  .transform((clock) => clock?.time)
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
