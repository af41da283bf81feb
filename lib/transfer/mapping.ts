import { createHash } from "node:crypto";
import type { Mapping, RecordKind } from "./schema";
import { ownAttributes, problemColumn, type Target, targetsOf } from "./targets";

function folded(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** How well a header names a target: 0 exactly, 1 the same word, 2 another word for it. */
function likeness(header: string, target: Target): number | undefined {
  if (header === target.name) return 0;
  const word = folded(header);
  if (word === folded(target.name) || word === folded(target.label)) return 1;
  return target.also.includes(word) ? 2 : undefined;
}

/** How many of the targets these headers name. */
function hits(headers: readonly string[], kind: RecordKind): number {
  const found = Object.values(guessMapping(headers, kind));
  return found.filter((target) => target !== "keep" && target !== "skip").length;
}

/** Flights or bookings, by what more of the headers speak of; a booking's own id or its seat decides. */
export function guessKind(headers: readonly string[]): RecordKind {
  const words = new Set(headers.map(folded));
  if (["bookingid", "passengername", "passenger", "pnr", "recordlocator"].some((word) => words.has(word)))
    return "bookings";
  return hits(headers, "bookings") > hits(headers, "flights") ? "bookings" : "flights";
}

/**
 * Where the columns seem to go, by their headers: the best header takes a target, no target is taken twice, what Apron
 * writes itself is skipped, and whatever is left is kept under its own name.
 */
export function guessMapping(headers: readonly string[], kind: RecordKind): Mapping {
  const mapping = new Map<string, string>();
  const free = new Set(targetsOf(kind));
  for (const wanted of [0, 1, 2])
    for (const header of headers) {
      if (mapping.has(header)) continue;
      const target = [...free].find((candidate) => likeness(header, candidate) === wanted);
      if (!target) continue;
      mapping.set(header, target.name);
      free.delete(target);
    }
  for (const header of headers) {
    const own = ownAttributes.includes(header) || header === problemColumn;
    if (!mapping.has(header)) mapping.set(header, own ? "skip" : "keep");
  }
  return Object.fromEntries(mapping);
}

/** The same for files with the same headers in any order: what a mapping is remembered by. */
export function fingerprint(headers: readonly string[], kind: RecordKind): string {
  const names = JSON.stringify([kind, ...[...headers].sort()]);
  return createHash("sha256").update(names).digest("base64url").slice(0, 22);
}

/** What is wrong with a mapping as a whole, a sentence each: two columns for one target, none for the record's key. */
export function mappingProblems(mapping: Mapping, kind: RecordKind): string[] {
  const problems: string[] = [];
  const used = new Map<string, string[]>();
  for (const [header, target] of Object.entries(mapping))
    if (target !== "keep" && target !== "skip") used.set(target, [...(used.get(target) ?? []), header]);
  const known = new Map(targetsOf(kind).map((target) => [target.name, target.label]));
  for (const [target, headers] of used) {
    const label = known.get(target);
    if (!label) problems.push(`There is no "${target}" in ${kind}.`);
    else if (headers.length > 1) problems.push(`${headers.join(" and ")} both go to "${label}".`);
  }
  const has = (target: string) => used.has(target);
  const number = has("designator") || (has("carrier") && has("flight_number"));
  const day = has("departure_date") || has("departure_time");
  if (kind === "flights" && !has("flight_id") && !(number && day && has("origin")))
    problems.push(
      "Say which column holds the flight ID, or the airline, the number, the day and the origin to make it of.",
    );
  if (kind === "bookings" && !has("booking_id") && !(has("record_locator") && has("passenger_number")))
    problems.push("Say which column holds the booking ID, or the locator and the passenger's number.");
  return problems;
}
