import type { AuditEvent } from "@/lib/audit/event";
import { flightSubject } from "@/lib/audit/event";
import { listBySubject } from "@/lib/audit/repository";
import { type Booking, isLive } from "@/lib/bookings/booking";
import { bookingOf } from "@/lib/bookings/item";
import { listByFlight } from "@/lib/bookings/repository";
import { table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import { readAll } from "@/lib/dynamo/paginate";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { Flight } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";

const keysAtOnce = 100;

/** The live bookings of a flight, each read by key: the index that lists them may lag behind, and what they say is decided by it. */
export async function aboardNow(flightId: string): Promise<Booking[]> {
  const listed = await listByFlight(flightId);
  const keys = listed.map(({ bookingId }) => ({ booking_id: bookingId }));
  const items: Item[] = [];
  for (let from = 0; from < keys.length; from += keysAtOnce)
    items.push(...(await readKeys("bookings", keys.slice(from, from + keysAtOnce))));
  return items.map(bookingOf).filter((booking) => isLive(booking) && booking.flightId === flightId);
}

/** The flights of a registration that depart between two stored times, by departure; only what an aircraft's day is drawn from. */
export async function listByTail(registration: string, from: string, until: string): Promise<Flight[]> {
  const items = await readAll({
    TableName: table("flights"),
    IndexName: "by_tail",
    KeyConditionExpression: "registration = :registration AND departure_time BETWEEN :from AND :until",
    ExpressionAttributeValues: { ":registration": registration, ":from": from, ":until": until },
  });
  return items.map(flightOf);
}

const eventsPerTrip = 500;

/** The events of a flight and its bookings from the last change of its aircraft on, newest first; none where there never was one. */
export async function sinceLastChange(flightId: string): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  let from: Item | undefined;
  do {
    const page = await listBySubject(flightSubject(flightId), eventsPerTrip, from);
    for (const event of page.items) {
      events.push(event);
      if (event.kind === "flight.reequipped") return events;
    }
    from = page.after;
  } while (from);
  return [];
}
