import { z } from "zod";
import { MOST_SEATS } from "@/lib/aircraft/capacity";
import { seat } from "@/lib/bookings/schema";
import { flightInput } from "@/lib/flights/schema";

const { registration, aircraftType, capacity } = flightInput.shape;

/** The seat that one passenger had when the plan was made, and the one they get. */
const reseat = z.strictObject({ bookingId: z.string().min(1).max(100), from: z.string().max(10), to: seat });
export type AskedSeat = z.output<typeof reseat>;

/** An aircraft for a flight, and a seat for everybody who moves for it. */
export const aircraftChange = z.strictObject({
  flightId: z.string().trim().min(1).max(100),
  version: z.int().min(0),
  registration,
  aircraftType,
  capacity,
  seats: z.array(reseat).max(MOST_SEATS),
});
export type AircraftChangeForm = z.input<typeof aircraftChange>;
export type AircraftChangeInput = z.output<typeof aircraftChange>;

/** What the address of the page says: the aircraft to be looked at, and whether passengers go back to where they sat. */
export const aircraftAddress = z.object({
  registration: registration.optional(),
  type: aircraftType.optional(),
  seats: z.union([z.literal(""), capacity]).optional(),
  back: z.literal("1").optional().catch(undefined),
});
