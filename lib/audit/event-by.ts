import { ulid } from "ulid";
import type { Actor, AuditEvent } from "./event";

/** A new event, made once per request and outside any retry: who, when, a sortable id. */
export function eventBy(
  who: Actor,
  what: Pick<AuditEvent, "subject" | "kind" | "changes"> &
    Partial<Pick<AuditEvent, "about" | "reason" | "bookingId" | "requestId" | "version">>,
  now = new Date(),
): AuditEvent {
  return {
    ...what,
    eventId: ulid(now.getTime()),
    at: now.toISOString(),
    byId: who.userId,
    byName: who.name,
  };
}
