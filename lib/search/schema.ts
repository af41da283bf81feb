import { z } from "zod";

const text = z.string().trim();

/** What the address of the bookings page may ask: somebody, or a day of changes and a place in it. */
export const bookingsAddress = z.object({
  q: text.max(400).optional().catch(undefined),
  day: text.optional().catch(undefined),
  after: text.optional().catch(undefined),
});
