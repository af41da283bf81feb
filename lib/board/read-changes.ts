import { createHash } from "node:crypto";
import { decodeTime } from "ulid";
import { airport } from "@/lib/airports/airports";
import { boardRowOf } from "./board";
import { mostFlights } from "./limits";
import { aboardOf, flightsById, type Sign, signsSince } from "./lists";
import { citiesOf, groundOf, otherLegOf, overlap } from "./read-board";
import type { ChangesAddress } from "./schema";
import type { BoardChanges, Changed } from "./screen";

/** Somebody who was away for longer reads the whole day. ms. */
const longestAway = 60 * 60 * 1000;

/** An event's name in a mark: one id may stand under several flights. */
function nameOf({ subject, eventId }: Pick<Sign, "subject" | "eventId">): string {
  return createHash("sha256").update(`${eventId} ${subject}`).digest("base64url").slice(0, 8);
}

function timeOf(eventId: string): number {
  try {
    return decodeTime(eventId.slice(0, 26));
  } catch {
    return 0;
  }
}

/** Who did what is fresh, by flight. */
function deedsByFlight(signs: readonly Sign[]): Map<string, { by?: string; passengers: boolean }> {
  const deeds = new Map<string, { by?: string; passengers: boolean }>();
  for (const { flightId, by, ofBooking } of signs) {
    if (flightId === undefined) continue;
    const known = deeds.get(flightId);
    const same = !known || known.by === by;
    deeds.set(flightId, { ...(same ? { by } : {}), passengers: ofBooking || (known?.passengers ?? false) });
  }
  return deeds;
}

/**
 * What happened to a board's day since its mark: one small query for the events, and only for those that the mark does not name are their
 * flights read, consistently. The reading overlaps the one before by 20 s, since an event may come into the index after later ones: it
 * carries the time at which its writer began. Undefined when nothing happened and nobody is to be counted; the mark then holds on.
 */
export async function readChanges(
  address: ChangesAddress,
  homeStation: string,
  now: Date,
): Promise<BoardChanges | undefined> {
  const present = now.getTime();
  if (present - address.from > longestAway) return { whole: true };
  const [{ signs, more }, counts] = await Promise.all([
    signsSince(address.from, { now: present, ahead: overlap }),
    Promise.all(address.count.map(async (flightId) => [flightId, await aboardOf(flightId)] as const)),
  ]);
  const seen = new Set(address.seen);
  const fresh = signs.filter((sign) => !seen.has(nameOf(sign)));
  const deeds = deedsByFlight(fresh);
  if (more || deeds.size > mostFlights) return { whole: true };
  if (fresh.length === 0 && counts.length === 0) return undefined;
  const flights = new Map((await flightsById([...deeds.keys()])).map((flight) => [flight.flightId, flight]));
  const { filter, from: since } = groundOf(address, homeStation, now);
  const changed = [...deeds].map(([flightId, deed]): Changed => {
    const flight = flights.get(flightId);
    const row = flight && boardRowOf(flight, filter, { airportOf: airport, since, now: present });
    const other = flight && !row ? otherLegOf(flight) : undefined;
    return { flightId, ...deed, ...(row ? { row } : {}), ...(other ? { other } : {}) };
  });
  const from = Math.max(address.from, present - overlap);
  const kept = signs.filter(({ eventId }) => timeOf(eventId) >= from).map(nameOf);
  return {
    whole: false,
    mark: { from, seen: [...new Set(kept)] },
    changed,
    aboard: Object.fromEntries(counts),
    cities: citiesOf(changed.flatMap(({ row }) => row ?? [])),
  };
}
