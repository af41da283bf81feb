import { changesBetween, type FieldChange } from "@/lib/audit/event";
import type { Flight } from "./flight";
import type { FlightChanges } from "./update";

const told = [
  "carrier",
  "flightNumber",
  "origin",
  "destination",
  "departureTime",
  "arrivalTime",
  "estimatedDeparture",
  "estimatedArrival",
  "registration",
  "aircraftType",
  "gate",
  "terminal",
  "capacity",
  "price",
  "currency",
] as const;

/** What became of a flight; its own events tell of it while it is there. */
const lived = ["status", "actualDeparture", "actualArrival", "delayCode", "delayReason"] as const;

function asText(
  flight: Partial<Flight>,
  fields: readonly (keyof Flight)[] = told,
): Record<string, string | undefined> {
  return Object.fromEntries(
    fields.map((field) => [field, flight[field] === undefined ? undefined : String(flight[field])]),
  );
}

/** What an edit changes, from what to what, for the history. */
export function editTrail(flight: Flight, changes: FlightChanges): Record<string, FieldChange> {
  const after: Partial<Flight> = { ...flight, ...(changes as Partial<Flight>) };
  return changesBetween(asText(flight), asText(after));
}

/** Everything that a new flight has, for the history. */
export function creationTrail(flight: Flight): Record<string, FieldChange> {
  return changesBetween({}, asText(flight));
}

/** Everything that a deleted flight had, for the history. */
export function deletionTrail(flight: Flight): Record<string, FieldChange> {
  return changesBetween(asText(flight, [...told, ...lived]), {});
}
