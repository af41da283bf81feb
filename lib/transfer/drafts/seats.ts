import { readSeats } from "@/lib/aircraft/seats";
import type { Drafting } from "./draft";

/** Reads a set of seats: a set or list of texts, or one text `1A 1B`; a fault when something is no seat. */
export function draftSeats(drafting: Drafting, attribute: string): string[] | undefined {
  const raw = drafting.raw(attribute);
  if (raw === undefined) return undefined;
  const members = raw instanceof Set ? [...raw] : Array.isArray(raw) ? raw : [raw];
  const text = members.every((member) => typeof member === "string")
    ? members.join(" ").replace(/[[\]"]/g, " ")
    : "";
  const seats = readSeats(text);
  drafting.put(
    attribute,
    seats ? new Set(seats) : raw,
    seats ? undefined : `${attribute}: write seats as 34B 34C.`,
  );
  return seats;
}
