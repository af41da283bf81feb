import { z } from "zod";
import { table } from "@/lib/dynamo/client";
import { type Item, readItem, text, whole } from "@/lib/dynamo/item";
import { type Page, readAll, readPage } from "@/lib/dynamo/paginate";
import type { TransactAction } from "@/lib/dynamo/transact";
import type { AuditEvent, EventKind } from "./event";

const change = z.object({ from: z.string().optional(), to: z.string().optional() });
const shape = {
  subject: text,
  event_id: text,
  kind: text,
  at: text,
  by_id: text,
  by_name: text,
  changes: z.record(z.string(), change),
  about: text,
  reason: text,
  request_id: text,
  booking_id: text,
  version: whole,
  subjects: z.array(z.string()),
  day: text,
};

/** An event as an item; the day it happened (UTC) is the key of `by_day`. */
export function auditItem(event: AuditEvent): Item {
  return {
    subject: event.subject,
    event_id: event.eventId,
    kind: event.kind,
    at: event.at,
    by_id: event.byId,
    by_name: event.byName,
    changes: event.changes,
    about: event.about,
    reason: event.reason,
    request_id: event.requestId,
    booking_id: event.bookingId,
    version: event.version,
    subjects: event.subjects,
    day: event.at.slice(0, 10),
  };
}

export function eventOf(item: Item): AuditEvent {
  const { known } = readItem(shape, item);
  return {
    subject: known.subject ?? "",
    eventId: known.event_id ?? "",
    kind: (known.kind ?? "") as EventKind,
    at: known.at ?? "",
    byId: known.by_id ?? "",
    byName: known.by_name ?? "",
    changes: known.changes ?? {},
    about: known.about,
    reason: known.reason,
    requestId: known.request_id,
    bookingId: known.booking_id,
    version: known.version,
    subjects: known.subjects,
  };
}

/** The action that writes an event, for the transaction of the change it tells of. Never replaces an event. */
export function record(event: AuditEvent): TransactAction {
  return {
    Put: {
      TableName: table("audit"),
      Item: auditItem(event),
      ConditionExpression: "attribute_not_exists(subject)",
    },
  };
}

/** The history of a flight (`flight#FL100`), newest first, with its bookings' events; consistent. */
export async function listBySubject(subject: string, size: number, from?: Item): Promise<Page<AuditEvent>> {
  const page = await readPage({
    query: {
      TableName: table("audit"),
      KeyConditionExpression: "subject = :subject",
      ExpressionAttributeValues: { ":subject": subject },
      ConsistentRead: true,
    },
    keys: ["subject", "event_id"],
    size,
    stride: size + 1,
    newestFirst: true,
    ...(from ? { from } : {}),
  });
  return { ...page, items: page.items.map(eventOf) };
}

/** The history of one booking, newest first. An index answers, so the latest event may lag for a moment. */
export async function listByBooking(bookingId: string, size: number): Promise<AuditEvent[]> {
  const page = await readPage({
    query: {
      TableName: table("audit"),
      IndexName: "by_booking",
      KeyConditionExpression: "booking_id = :booking",
      ExpressionAttributeValues: { ":booking": bookingId },
    },
    keys: ["booking_id", "event_id", "subject"],
    size,
    stride: size + 1,
    newestFirst: true,
  });
  return page.items.map(eventOf);
}

/**
 * The events that one change wrote under a subject, in its order, consistent. A change has one event a booking; their
 * ids begin with the change's.
 */
export async function listByChange(subject: string, changeId: string): Promise<AuditEvent[]> {
  const items = await readAll({
    TableName: table("audit"),
    KeyConditionExpression: "subject = :subject AND begins_with(event_id, :change)",
    ExpressionAttributeValues: { ":subject": subject, ":change": changeId },
    ConsistentRead: true,
  });
  return items.map(eventOf);
}
