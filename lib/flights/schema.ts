import { z } from "zod";
import { MOST_SEATS } from "@/lib/aircraft/capacity";
import { readSeats } from "@/lib/aircraft/seats";
import { flightStatuses } from "./flight";
import { life } from "./lifecycle";

const trimmed = z.string().trim();
const codeText = trimmed.toUpperCase();

function optional<S extends z.ZodType<string>>(schema: S) {
  return z.union([z.literal(""), schema]).default("");
}

/** An airport's code; `what` tells two of them apart in the words of a refusal. */
function airportCode(what: string) {
  return codeText.regex(/^[A-Z]{3}$/, `Choose the ${what} airport, or give its three letters, such as SEA`);
}

function day(what: string) {
  return trimmed.regex(/^\d{4}-\d{2}-\d{2}$/, `Give the ${what} day as year-month-day, such as 2026-11-20`);
}

/** `0915`, `9:15` and `09.15` are all 09:15. */
function timeOfDay(what: string) {
  return trimmed
    .regex(/^([01]?\d|2[0-3])[:.]?[0-5]\d$/, `Give the ${what} time in 24 hours, such as 16:45`)
    .transform((text) =>
      text.replace(/^(\d{1,2})[:.]?(\d{2})$/, (_all, h, m) => `${h.padStart(2, "0")}:${m}`),
    );
}

const offset = optional(trimmed.regex(/^[+-]\d{2}:\d{2}$/));
const flightIdText = codeText.regex(
  /^[A-Z0-9][A-Z0-9_-]{1,39}$/,
  "A flight ID has 2 to 40 letters, digits, - or _",
);

const carrier = codeText.regex(/^[A-Z0-9]{2}$/, "An airline code has two signs, such as AS");
const flightNumber = codeText.regex(/^\d{1,4}[A-Z]?$/, "A flight number has 1 to 4 digits, such as 604");
const capacity = trimmed
  .regex(/^[1-9]\d{0,2}$/, "Give the seats as a whole number from 1 to 850")
  .refine((seats) => Number(seats) <= MOST_SEATS, `No aircraft has more than ${MOST_SEATS} seats`);
const price = trimmed.min(1, "Give the fare, such as 149.00");
const currency = codeText.regex(/^[A-Z]{3}$/, "Give the currency's three letters, such as USD");

const departure = {
  departureDate: day("departure"),
  departureTime: timeOfDay("departure"),
  departureOffset: offset,
};
const arrival = { arrivalDate: day("arrival"), arrivalTime: timeOfDay("arrival"), arrivalOffset: offset };

const details = {
  registration: optional(
    codeText.regex(/^[A-Z0-9-]{2,10}$/, "A registration has letters and digits, such as N318AS"),
  ),
  aircraftType: optional(codeText.regex(/^[A-Z0-9]{3,4}$/, "An aircraft type has three signs, such as 739")),
  gate: optional(codeText.max(6, "A gate has at most 6 signs")),
  terminal: optional(codeText.max(6, "A terminal has at most 6 signs")),
};

/** A new flight as the form gives it: everything text, times local to the airports. */
export const flightInput = z.strictObject({
  flightId: optional(flightIdText),
  carrier: optional(carrier),
  flightNumber: optional(flightNumber),
  origin: airportCode("departure"),
  destination: airportCode("arrival"),
  ...departure,
  ...arrival,
  capacity,
  price,
  currency,
  ...details,
});
export type FlightInput = z.output<typeof flightInput>;

const seen = { flightId: trimmed.min(1), version: z.int().min(0) };

/** An edited flight: like a new one, but what the stored item lacks may stay missing. */
export const flightEdit = z.strictObject({
  ...seen,
  carrier: optional(carrier),
  flightNumber: optional(flightNumber),
  origin: optional(airportCode("departure")),
  destination: optional(airportCode("arrival")),
  departureDate: optional(departure.departureDate),
  departureTime: optional(departure.departureTime),
  departureOffset: offset,
  arrivalDate: optional(arrival.arrivalDate),
  arrivalTime: optional(arrival.arrivalTime),
  arrivalOffset: offset,
  capacity: optional(capacity),
  price: optional(price),
  currency: optional(currency),
  ...details,
});
export type FlightEdit = z.output<typeof flightEdit>;

/** Both times of a flight, local to its airports. */
export const flightRetime = z.strictObject({ ...seen, ...departure, ...arrival });
export type FlightRetime = z.output<typeof flightRetime>;

export const flightRemoval = z.strictObject(seen);

/** Seats one after the other, as `readSeats` reads them; as many as one condition holds. */
const seatList = trimmed.min(1, "Give the seats, such as 34B 34C").transform((text, context) => {
  const seats = readSeats(text);
  const message = "Give each seat as row and letter, such as 34B 34C, at most 40 at once";
  if (seats && seats.length <= 40) return seats;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** Seats to be taken out of use, and why. */
export const seatBlocking = z.strictObject({
  flightId: seen.flightId,
  seats: seatList,
  reason: trimmed.min(1, "Say why, such as recline broken").max(200, "A reason has at most 200 signs"),
});

/** Seats to be used again; why may be said. */
export const seatUnblocking = z.strictObject({
  ...seatBlocking.shape,
  reason: trimmed.max(200, "A reason has at most 200 signs"),
});

/** A step in the life of a flight; `at` is when it left or arrived, local to the airport, empty for now. */
export const flightStep = z.strictObject({
  ...seen,
  to: z.enum(life),
  at: trimmed.max(10, "Give the time in 24 hours, such as 16:45"),
  reason: trimmed.max(200, "A reason has at most 200 signs"),
});
export type FlightStep = z.output<typeof flightStep>;

/** A change to be taken back: the flight and the event that told of it. */
export const flightUndo = z.strictObject({ flightId: seen.flightId, eventId: trimmed.min(1).max(40) });
export type FlightUndo = z.output<typeof flightUndo>;

/** The form fields of a flight, by name; `version` and `flightId` are not among them. */
export type FlightField = Exclude<keyof FlightEdit, "flightId" | "version">;

/** A flight as its form shows it: all text. */
export type FlightValues = Record<FlightField, string>;

export const shownMovements = ["departures", "arrivals", "both"] as const;

const emptyAsMissing = (schema: z.ZodType<string>) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional()).catch(undefined);

/** What the address of the flight list may say; anything unreadable counts as not said. */
export const flightFilter = z.object({
  day: emptyAsMissing(day("first")),
  until: emptyAsMissing(day("first")),
  station: emptyAsMissing(codeText.regex(/^([A-Z]{3}|ALL)$/)),
  show: z.enum(shownMovements).optional().catch(undefined),
  from: emptyAsMissing(airportCode("departure")),
  to: emptyAsMissing(airportCode("arrival")),
  status: z.enum(flightStatuses).optional().catch(undefined),
  carrier: emptyAsMissing(carrier),
  seats: z.literal("1").optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});
export type FlightFilter = z.output<typeof flightFilter>;
