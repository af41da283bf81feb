import { z } from "zod";
import { flightEdit, flightRetime } from "@/lib/flights/schema";
import { zooms } from "./window";

const asked = (schema: z.ZodType<string, string>) => schema.optional().catch(undefined);

/** What the address of a timeline may say; anything unreadable counts as not said. */
export const timelineFilter = z.object({
  day: asked(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
  station: asked(
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z]{3}|ALL)$/),
  ),
  from: asked(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  zoom: z.coerce.number().pipe(z.literal(zooms)).optional().catch(undefined),
  zone: z.literal("utc").optional().catch(undefined),
});
export type TimelineFilter = z.output<typeof timelineFilter>;

const { flightId, version, departureDate, departureTime, departureOffset } = flightRetime.shape;
const { registration, aircraftType } = flightEdit.shape;
const place = { departureDate, departureTime, departureOffset, registration, aircraftType };

/**
 * A flight given another time or another aircraft. Times are local to its origin, 24 h; the arrival moves by as many minutes
 * as the departure does.
 */
export const flightMove = z.strictObject({ flightId, version, ...place });
export type FlightMove = z.output<typeof flightMove>;

/** What somebody asks before they move a flight: dragged by minutes or onto an aircraft, or as a form has it. */
export const moveQuestion = z.object({
  flightId,
  version: z.coerce.number().int().min(0).optional(),
  minutes: z.coerce.number().int().min(-10_080).max(10_080).optional(),
  onto: z.string().trim().toUpperCase().max(10).optional(),
});

export type MoveQuestion = z.output<typeof moveQuestion>;

export const movePreview = z.object({ flightId, ...place });

/** A move to be taken back, by the event that tells of it. */
export const moveUndoing = z.strictObject({
  flightId,
  changeId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
});
