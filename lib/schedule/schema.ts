import { z } from "zod";
import { addDays, dayShift, isDay } from "@/lib/airports/day";
import { flightInput } from "@/lib/flights/schema";
import type { Weekday } from "./pattern";
import { isWritable } from "./ssim/values";

const trimmed = z.string().trim();
const codeText = trimmed.toUpperCase();

/** A season and some weeks; longer patterns are two. */
const mostDays = 400;

function day(what: string) {
  return trimmed.refine(isDay, `Give the ${what} day as year-month-day, such as 2026-11-20`);
}

/** `2026-12-24 2026-12-25`, or with commas. */
const exceptions = trimmed.default("").transform((text, context) => {
  const days = text.split(/[\s,;]+/).filter(Boolean);
  const wrong = days.find((one) => !isDay(one));
  if (wrong === undefined) return days;
  context.addIssue({
    code: "custom",
    message: `${wrong} is no day; write days as 2026-12-25, with blanks between`,
  });
  return z.NEVER;
});

const { origin, destination, departureTime, arrivalTime, capacity, price, currency } = flightInput.shape;
const { registration, aircraftType, terminal } = flightInput.shape;

/** A season as its form gives it: times local to the airports, days of the week as `1` to `7`, Monday first. */
export const seasonInput = z
  .strictObject({
    carrier: codeText.regex(/^[A-Z0-9]{2}$/, "Give the airline's two signs, such as AS"),
    flightNumber: codeText
      .regex(/^(?=\d*[1-9])\d{1,4}[A-Z]?$/, "Give the flight number, 1 to 4 digits, such as 604")
      .transform((number) => number.replace(/^0+/, "")),
    origin,
    destination,
    departureTime,
    arrivalTime,
    arrivalDay: z.enum(["-1", "0", "1", "2"]),
    from: day("first"),
    until: day("last"),
    days: z.array(z.enum(["1", "2", "3", "4", "5", "6", "7"])).min(1, "Choose at least one day of the week"),
    except: exceptions,
    gap: z.enum(["", "later", "skip"]),
    repeated: z.enum(["", "first", "second", "skip"]),
    capacity,
    price,
    currency,
    registration,
    aircraftType,
    terminal,
  })
  .superRefine(({ from, until }, context) => {
    if (!isDay(from) || !isDay(until)) return;
    const message =
      until < from
        ? "The last day is before the first"
        : dayShift(from, until) >= mostDays
          ? `A season has at most ${mostDays} days: give ${addDays(from, mostDays - 1)} or earlier, and make another after it`
          : undefined;
    if (message) context.addIssue({ code: "custom", path: ["until"], message });
  });
export type SeasonInput = z.output<typeof seasonInput>;
export type SeasonValues = z.input<typeof seasonInput>;

/** The days of the week of an input, as patterns count them. */
export function weekdaysOf({ days }: Pick<SeasonInput, "days">): Weekday[] {
  return days.map((one) => Number(one) as Weekday);
}

/** The fare of flights that a schedule file makes, for the file knows none; both or neither. */
export const ssimFare = z
  .strictObject({
    price: z.union([z.literal(""), price]),
    currency: z.union([z.literal(""), currency]),
  })
  .refine(({ price: fare, currency: money }) => fare === "" || money !== "", {
    path: ["currency"],
    message: "Give the currency of the fare, such as USD",
  });

/** An uploaded schedule file, and the fare of its flights. */
export const ssimStart = z.strictObject({ jobId: trimmed.min(1), ...ssimFare.shape });

const thisCentury = (what: string) =>
  day(what).refine(
    (text) => !isDay(text) || isWritable(text),
    "A schedule file knows the days of 2000 to 2099 alone",
  );

/** The period that a schedule file is written of: local days of departure, one airline or all. */
export const ssimPeriod = z
  .strictObject({
    from: thisCentury("first"),
    until: thisCentury("last"),
    carrier: z.union([
      z.literal(""),
      codeText.regex(/^[A-Z0-9]{2}$/, "An airline has two signs, such as AS"),
    ]),
  })
  .superRefine(({ from, until }, context) => {
    if (!isDay(from) || !isDay(until)) return;
    if (until < from)
      context.addIssue({ code: "custom", path: ["until"], message: "The last day is before the first" });
    else if (dayShift(from, until) >= mostDays)
      context.addIssue({
        code: "custom",
        path: ["until"],
        message: `Give a period of at most ${mostDays} days`,
      });
  });
export type SsimPeriod = z.output<typeof ssimPeriod>;
