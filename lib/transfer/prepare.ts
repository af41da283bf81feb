import { airport } from "@/lib/airports/airports";
import type { Result } from "@/lib/result";
import { bookingDraft } from "./drafts/booking-draft";
import type { Draft } from "./drafts/draft";
import { flightDraft } from "./drafts/flight-draft";
import type { SourceRow } from "./formats/row";
import type { ImportPlan } from "./schema";

/** A row of the file and what it asks for, or why it asks for nothing that can be. */
export type Prepared = { source: SourceRow; read: Result<Draft, string[]> };

/** Reads a row by the plan's mapping, with what the plan says for all of them. */
export function prepare(given: SourceRow, { kind, mapping, fill }: ImportPlan): Prepared {
  const source = fill ? { ...given, values: { ...fill, ...given.values } } : given;
  const read = kind === "flights" ? flightDraft(source, mapping, airport) : bookingDraft(source, mapping);
  return { source, read };
}
