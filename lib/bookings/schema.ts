import { z } from "zod";
import { parseSeat, seatText } from "@/lib/aircraft/seats";
import { mostPassengers } from "./booking";
import { splitName } from "./name";

const trimmed = z.string().trim();

function name(what: string) {
  return trimmed
    .max(60, `A ${what} has at most 60 signs`)
    .regex(/^[^\p{C}<>/\\\d]*$/u, `A ${what} has letters, spaces, hyphens and apostrophes only`);
}

export const givenName = name("given name").default("");

/** A family name, or a whole name as the trade writes it. */
const wholeOrFamilyName = trimmed
  .max(120, "A name has at most 120 signs")
  .regex(
    /^[^\p{C}<>\\\d/]*(\/[^\p{C}<>\\\d/]*)?$/u,
    "A family name has letters, spaces, hyphens and apostrophes only",
  )
  .pipe(z.string().regex(/^[^/]*[^/\s]/, "Give the family name"));
export const familyName = name("family name").pipe(z.string().min(1, "Give the family name"));

/** `12a`, `012A` and `12 A` are all 12A. */
export const seat = trimmed.transform((text, context) => {
  const read = parseSeat(text);
  if (read) return seatText(read);
  context.addIssue({ code: "custom", message: "Give the seat as row and letter, such as 12A" });
  return z.NEVER;
});

const locator = z.string().regex(/^[2-9A-HJ-NP-Z]{6}$/);

/** A number as DynamoDB gives it back: at most 38 digits. */
const storedDecimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .refine((text) => text.replace(/\D/g, "").length <= 38);

/** One passenger. The family name may be the trade's whole name, `SHARMA/BINAYA MR`; then it is taken apart. */
const passenger = z
  .strictObject({ givenName, familyName: wholeOrFamilyName, seat })
  .transform(({ givenName: given, familyName: family, seat: sits }) =>
    family.includes("/")
      ? { ...asNames(splitName(family)), seat: sits }
      : { givenName: given, familyName: family, seat: sits },
  );
export type PassengerInput = z.output<typeof passenger>;

function asNames({ given, family }: { given: string; family: string }) {
  return { givenName: given, familyName: family };
}

/** Each seat once; the second one is told. */
function distinctSeats(passengers: { seat: string }[], context: z.RefinementCtx): void {
  const seats = passengers.map(({ seat: sits }) => sits);
  seats.forEach((sits, index) => {
    const first = seats.indexOf(sits);
    if (sits && first < index)
      context.addIssue({
        code: "custom",
        path: [index, "seat"],
        message: `Seat ${sits} is passenger ${first + 1}'s already`,
      });
  });
}

/**
 * A party on one flight. Request id and locator were made with the form, so that the same form sent twice is one
 * booking; the quote is what the person was shown.
 */
export const bookingInput = z.strictObject({
  requestId: z.uuid(),
  locator,
  flightId: trimmed.min(1).max(100),
  passengers: z
    .array(passenger)
    .min(1, "Who is travelling?")
    .max(mostPassengers, `At most ${mostPassengers} passengers travel under one locator`)
    .superRefine(distinctSeats),
  email: z.union([z.literal(""), z.email("This is not an e-mail address")]).default(""),
  phone: z
    .union([
      z.literal(""),
      trimmed.regex(/^\+?[\d ()./-]{5,30}$/, "Give the phone number in digits, such as +1 206 555 0100"),
    ])
    .default(""),
  note: trimmed.max(500, "A note has at most 500 signs").default(""),
  quote: z.strictObject({
    price: storedDecimal.optional(),
    currency: z.string().optional(),
    capacity: z.int().optional(),
    aircraftType: z.string().optional(),
  }),
  /** The form saw bookings on this flight that the seat ledger does not know. */
  strays: z.boolean(),
});
export type BookingInput = z.output<typeof bookingInput>;

export const cancellation = z.strictObject({
  bookingId: trimmed.min(1).max(100),
  version: z.int().min(0),
});
