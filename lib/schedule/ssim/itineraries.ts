import { dayShift } from "@/lib/airports/day";
import { type DatePattern, datesOf, patternsOf } from "../pattern";
import type { ExportedLeg } from "./exported";
import { keptText } from "./kept";

/**
 * Legs that one flight number flies one after the other, on the dates of a pattern; the first leg leaves on these dates. `alike` are
 * these legs on other dates too.
 */
export type Itinerary = {
  legs: readonly ExportedLeg[];
  dates: DatePattern;
  variation: number;
  alike: readonly (readonly ExportedLeg[])[];
};

/** Every leg of an itinerary, date by date. */
export function flown({ alike, dates }: Itinerary): ExportedLeg[] {
  const days = new Set(datesOf(dates));
  return alike.filter(([first]) => days.has(first?.departureDay ?? "")).flat();
}

/** The longest stop of a flight that goes on under its number. Milliseconds. */
const longestStop = 24 * 60 * 60 * 1000;

/** Does `next` go on where the chain has come to? Not back to where it has been: that is the same flight on another day. */
function goesOn(chain: readonly ExportedLeg[], next: ExportedLeg): boolean {
  const last = chain.at(-1);
  if (!last || last.destination !== next.origin || chain.some(({ origin }) => origin === next.origin))
    return false;
  const stop = next.departs - last.arrives;
  const [first = last] = chain;
  return (
    stop >= 0 &&
    stop <= longestStop &&
    Math.max(
      dayShift(first.departureDay, next.departureDay),
      dayShift(first.departureDay, next.arrivalDay),
    ) <= 7
  );
}

function chainsOf(legs: readonly ExportedLeg[]): ExportedLeg[][] {
  const chains: ExportedLeg[][] = [];
  for (const leg of legs.toSorted((a, b) => a.departs - b.departs || (a.flightId < b.flightId ? -1 : 1))) {
    const chain = chains.findLast((candidate) => goesOn(candidate, leg));
    if (chain) chain.push(leg);
    else chains.push([leg]);
  }
  return chains;
}

/** Everything of a chain but its dates. */
function likeness(chain: readonly ExportedLeg[]): string {
  const [first] = chain;
  return JSON.stringify(
    chain.map((leg) => [
      leg.origin,
      leg.destination,
      leg.departure,
      leg.arrival,
      dayShift(first?.departureDay ?? leg.departureDay, leg.departureDay),
      dayShift(first?.departureDay ?? leg.departureDay, leg.arrivalDay),
      leg.departureVariation,
      leg.arrivalVariation,
      leg.aircraftType,
      leg.terminal,
      leg.configuration,
      keptText(leg.kept),
    ]),
  );
}

type Alike = { chains: ExportedLeg[][]; key: string };

/** Two flights of one number on one day cannot be one date: each further one is an itinerary of its own. */
function layers(chains: readonly ExportedLeg[][]): ExportedLeg[][][] {
  const found: { days: Set<string>; chains: ExportedLeg[][] }[] = [];
  for (const chain of chains) {
    const day = chain[0]?.departureDay ?? "";
    const layer = found.find(({ days }) => !days.has(day));
    if (layer) {
      layer.days.add(day);
      layer.chains.push(chain);
    } else found.push({ days: new Set([day]), chains: [chain] });
  }
  return found.map((layer) => layer.chains);
}

/**
 * The itineraries of one flight number: legs chained, alike chains gathered into patterns, variations numbered from 1 by first day.
 * The same flights in any order give the same itineraries.
 */
export function itinerariesOf(legs: readonly ExportedLeg[]): Itinerary[] {
  const alike = new Map<string, Alike>();
  for (const chain of chainsOf(legs)) {
    const key = likeness(chain);
    const group = alike.get(key);
    if (group) group.chains.push(chain);
    else alike.set(key, { key, chains: [chain] });
  }
  const found = [...alike.values()].flatMap(({ key, chains }) =>
    layers(chains).flatMap((layer) =>
      patternsOf(layer.map(([first]) => first?.departureDay ?? "")).map((dates) => ({
        key,
        dates,
        legs: layer[0] ?? [],
        alike: layer,
      })),
    ),
  );
  found.sort(
    (a, b) =>
      a.dates.from.localeCompare(b.dates.from) ||
      a.key.localeCompare(b.key) ||
      a.dates.until.localeCompare(b.dates.until),
  );
  return found.map(({ key: _key, ...itinerary }, at) => ({ ...itinerary, variation: at + 1 }));
}
