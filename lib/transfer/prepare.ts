import { airport } from "@/lib/airports/airports";
import type { Result } from "@/lib/result";
import type { Draft } from "./drafts/draft";
import { flightDraft } from "./drafts/flight-draft";
import type { SourceRow } from "./formats/row";
import type { ImportPlan } from "./schema";

/** A row of the file and what it asks for, or why it asks for nothing that can be. */
export type Prepared = { source: SourceRow; read: Result<Draft, string[]> };

/** Reads a row by the plan's mapping. */
export function prepare(source: SourceRow, { mapping }: ImportPlan): Prepared {
  return { source, read: flightDraft(source, mapping, airport) };
}
