import { typeName } from "@/lib/aircraft/aircraft";
import type { Aircraft } from "./equipment";

/** `737-800, N318AS`; the count of seats where the type is not known. */
export function aircraftWords({ registration, aircraftType, capacity }: Aircraft): string {
  const kind = aircraftType ? typeName(aircraftType) : `${capacity} seats`;
  return registration ? `${kind}, ${registration}` : kind;
}
