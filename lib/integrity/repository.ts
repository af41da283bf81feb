import { type AuditEvent, flightSubject } from "@/lib/audit/event";
import { creationsOf } from "@/lib/audit/import-event";
import { listBySubject } from "@/lib/audit/repository";
import { listByFlight } from "@/lib/bookings/repository";
import type { Item } from "@/lib/dynamo/item";
import { find } from "@/lib/flights/repository";
import type { World } from "./integrity";

const eventsPerTrip = 500;

async function historyOf(flightId: string): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  let from: Item | undefined;
  do {
    const page = await listBySubject(flightSubject(flightId), eventsPerTrip, from);
    events.push(...page.items);
    from = page.after;
  } while (from);
  return events;
}

/**
 * Flights with their bookings and their histories, to be checked together: passengers go from one to another. No moment is
 * common to the reads, and an index answers for the bookings, so while people book it may show what the next reading does
 * not.
 */
export async function readWorld(...flightIds: string[]): Promise<World> {
  const read = await Promise.all(
    flightIds.map((id) => Promise.all([find(id), listByFlight(id), historyOf(id)])),
  );
  const flights = read.flatMap(([flight]) => flight ?? []);
  return {
    flights,
    bookings: read.flatMap(([, bookings]) => bookings),
    events: [...read.flatMap(([, , events]) => events), ...(await creationsOf(flights))],
  };
}
