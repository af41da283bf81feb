import { type AuditEvent, changesBetween, type FieldChange } from "@/lib/audit/event";
import type { Flight } from "./flight";
import type { FlightChanges } from "./update";

/** What operations say of a flight on its day; its schedule is not among it. */
const told = [
  "status",
  "estimatedDeparture",
  "estimatedArrival",
  "actualDeparture",
  "actualArrival",
  "delayCode",
  "delayReason",
] as const;

type Told = Partial<Record<(typeof told)[number], string | undefined>>;

function asTold(flight: Told): Record<string, string | undefined> {
  return Object.fromEntries(told.map((field) => [field, flight[field]]));
}

/** What a change of operations changes, from what to what, for the history. */
export function operationsTrail(flight: Flight, changes: FlightChanges): Record<string, FieldChange> {
  return changesBetween(asTold(flight), asTold({ ...flight, ...(changes as Told) }));
}

/** What takes an event of operations back: each of its fields to what it was before. */
export function reversalOf({ changes }: AuditEvent): FlightChanges {
  return Object.fromEntries(
    told.filter((field) => field in changes).map((field) => [field, changes[field]?.from]),
  );
}
