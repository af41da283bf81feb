import { foldLatin } from "@/lib/fold";
import type { BoardRow } from "./row";

function plain(text: string): string {
  return foldLatin(text).toLowerCase();
}

/** Does a row match what was typed: every word of it stands in its flight, ends, cities, aircraft or gate? */
export function matches(row: BoardRow, cities: Readonly<Record<string, string>>, typed: string): boolean {
  const { designator, flightId, origin = "", destination = "", registration, aircraftType, gate } = row;
  const text = plain(
    [
      designator,
      designator.replace(" ", ""),
      flightId,
      origin,
      destination,
      cities[origin],
      cities[destination],
      registration,
      aircraftType,
      gate,
    ].join(" "),
  );
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
