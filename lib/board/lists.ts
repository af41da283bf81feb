import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { encodeTime } from "ulid";
import { addDays } from "@/lib/airports/day";
import { isoInstant } from "@/lib/airports/stored-time";
import { eventsIn } from "@/lib/audit/import-event";
import { flightQuery } from "@/lib/bookings/index-queries";
import { db, table } from "@/lib/dynamo/client";
import { readAll } from "@/lib/dynamo/paginate";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { Flight } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import { dayQuery } from "@/lib/flights/lists";
import { mostEvents } from "./limits";
import type { Aboard } from "./row";

const wholeDay = 24 * 60 * 60 * 1000;

async function departing(day: string, arriving?: string): Promise<Flight[]> {
  const items = await readAll(dayQuery(day, arriving ? { arriving } : {}).query);
  return items.map(flightOf);
}

/** Those of a day that left, or are expected to, at an instant (ms) or later: of a day long past, the few that are delayed as long. */
async function delayedUntil(since: number, day: string): Promise<Flight[]> {
  const { query } = dayQuery(day, {});
  const items = await readAll({
    ...query,
    FilterExpression: "estimated_departure >= :since OR actual_departure >= :since",
    ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ":since": isoInstant(since) },
  });
  return items.map(flightOf);
}

/**
 * Every flight that may have to do with a day, which begins at `from` (ms): those that leave on it and on the day before, read to the end;
 * those of the two days before that, as long as a delay may be, that left a day before it begins or later; and for `arriving`, which is a
 * station, those that come to it across the date line, having left on the day after (`offset` west of -5 hours) or two days before (east
 * of +5). `offset` is the station's, in minutes. Indexes answer, so the latest change may lag for a moment.
 */
export async function flightsAround(
  day: string,
  from: number,
  arriving?: { station: string; offset: number },
): Promise<Flight[]> {
  const reads = [
    departing(addDays(day, -1)),
    departing(day),
    ...[-2, -3].map((days) => delayedUntil(from - wholeDay, addDays(day, days))),
  ];
  if (arriving && arriving.offset <= -300) reads.push(departing(addDays(day, 1), arriving.station));
  if (arriving && arriving.offset >= 300) reads.push(departing(addDays(day, -2), arriving.station));
  const found = (await Promise.all(reads)).flat();
  return [...new Map(found.map((flight) => [flight.flightId, flight])).values()];
}

/** Flights by id, at most 100, read consistently; those that are gone are left out. */
export async function flightsById(ids: readonly string[]): Promise<Flight[]> {
  const items = await readKeys(
    "flights",
    ids.map((id) => ({ flight_id: id })),
  );
  return items.map(flightOf);
}

/** Who is aboard a flight, of all who may still come: one query of its passengers that gives their statuses only. */
export async function aboardOf(flightId: string): Promise<Aboard> {
  const passengers = await readAll({
    ...flightQuery(flightId),
    ProjectionExpression: "#status",
    ExpressionAttributeNames: { "#status": "status" },
  });
  const coming = passengers.filter(({ status }) => status !== "canceled" && status !== "no_show");
  return { boarded: coming.filter(({ status }) => status === "boarded").length, of: coming.length };
}

/** One event as a board follows it: of which flight, whether of a booking on it, and who did it. */
export type Sign = { subject: string; eventId: string; flightId?: string; ofBooking: boolean; by: string };

/** The UTC days that events since an instant may lie under, also those of a writer whose clock is ahead by as much as `ahead`. Milliseconds. */
function daysSince(from: number, now: number, ahead: number): string[] {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const days: string[] = [];
  for (let at = day(from); at <= day(now + ahead); at = addDays(at, 1)) days.push(at);
  return days;
}

/**
 * What happened since an instant (ms), by the time in the events' ids, ahead of now too; `more` says that it was too much for one reading.
 * An index answers, so the latest may lag for a moment.
 */
export async function signsSince(
  from: number,
  { now, ahead }: { now: number; ahead: number },
): Promise<{ signs: Sign[]; more: boolean }> {
  const answers = await Promise.all(
    daysSince(from, now, ahead).map((day) =>
      db().send(
        new QueryCommand({
          TableName: table("audit"),
          IndexName: "by_day",
          KeyConditionExpression: "#day = :day AND event_id >= :from",
          ProjectionExpression: "subject, event_id, kind, #at, by_id, by_name, booking_id, records, made",
          ExpressionAttributeNames: { "#day": "day", "#at": "at" },
          ExpressionAttributeValues: { ":day": day, ":from": encodeTime(Math.max(0, from)) },
          Limit: mostEvents,
        }),
      ),
    ),
  );
  const items = answers.flatMap(({ Items = [] }) => Items);
  const more =
    items.length > mostEvents || answers.some(({ LastEvaluatedKey }) => LastEvaluatedKey !== undefined);
  const signs = items.flatMap((item) => {
    const told = { subject: String(item.subject), eventId: String(item.event_id) };
    return eventsIn(item).map((event) => ({
      ...told,
      ...(event.subject.startsWith("flight#") ? { flightId: event.subject.slice("flight#".length) } : {}),
      ofBooking: event.kind.startsWith("booking."),
      by: event.byName,
    }));
  });
  return { signs, more };
}
