import { type AuditEvent, flightSubject } from "@/lib/audit/event";
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
 * One flight with its bookings and its history, to be checked. No moment is common to the three reads, and an index answers
 * for the bookings, so while people book it may show what the next reading does not.
 */
export async function readWorld(flightId: string): Promise<World> {
  const [flight, bookings, events] = await Promise.all([
    find(flightId),
    listByFlight(flightId),
    historyOf(flightId),
  ]);
  return { flights: flight ? [flight] : [], bookings, events };
}
