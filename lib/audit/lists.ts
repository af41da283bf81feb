import { encodeTime } from "ulid";
import { addDays } from "@/lib/airports/day";
import { table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import { type Page, readPage } from "@/lib/dynamo/paginate";
import type { AuditEvent } from "./event";
import { eventOf } from "./repository";

/** One round trip reads this many events, those of flights among them. */
const stride = 200;

/** Where the ids of events of an instant begin; before 1970 there are none. */
function idAt(instant: string): string {
  return encodeTime(Math.max(0, Date.parse(instant)));
}

/** The UTC days that a span of instants touches, the latest first. */
function daysOf(from: string, until: string): string[] {
  const days: string[] = [];
  const last = new Date(Date.parse(until) - 1).toISOString().slice(0, 10);
  for (let day = last; day >= from.slice(0, 10); day = addDays(day, -1)) days.push(day);
  return days;
}

/**
 * What happened to bookings from one UTC instant until before another, newest first. The index is by UTC day, so another
 * station's day is read from two. An index answers, so the latest may lag for a moment.
 */
export async function listBookingChanges(
  span: { from: string; until: string },
  size: number,
  position?: Item,
): Promise<Page<AuditEvent>> {
  const found: Item[] = [];
  for (const day of daysOf(span.from, span.until)) {
    if (found.length > size || (position && day > String(position.day))) continue;
    const page = await readPage({
      query: {
        TableName: table("audit"),
        IndexName: "by_day",
        // An event's id begins with its time, and an id is longer than a time: none made at `until` is in.
        KeyConditionExpression: "#day = :day AND event_id BETWEEN :from AND :until",
        FilterExpression: "attribute_exists(booking_id)",
        ExpressionAttributeNames: { "#day": "day" },
        ExpressionAttributeValues: {
          ":day": day,
          ":from": idAt(span.from),
          ":until": idAt(span.until),
        },
      },
      keys: ["day", "event_id", "subject"],
      size: size + 1 - found.length,
      stride,
      newestFirst: true,
      ...(position?.day === day ? { from: position } : {}),
    });
    found.push(...page.items);
  }
  const items = found.slice(0, size);
  const last = items.at(-1);
  return {
    items: items.map(eventOf),
    ...(last && found.length > size
      ? { after: { day: last.day, event_id: last.event_id, subject: last.subject } }
      : {}),
  };
}
