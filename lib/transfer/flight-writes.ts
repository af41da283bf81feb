import { ulid } from "ulid";
import { type AuditEvent, changesBetween, flightSubject } from "@/lib/audit/event";
import { type BeforeImage, importPointer } from "@/lib/audit/import-event";
import { record } from "@/lib/audit/repository";
import { table } from "@/lib/dynamo/client";
import { attributeOf, type Item, showValue } from "@/lib/dynamo/item";
import type { TransactAction } from "@/lib/dynamo/transact";
import { flightOf } from "@/lib/flights/item";
import { capacityPart } from "@/lib/flights/update";
import type { Draft } from "./drafts/draft";
import { createdFlight } from "./flight-rules";
import type { RecordKind } from "./schema";
import { expressionOf, nextVersion, setAttributes } from "./set-attributes";

/** Who writes, in which import, and the event that the transaction of these rows gets. */
export type Writing = {
  jobId: string;
  at: string;
  byId: string;
  byName: string;
  /** `Import of flights.csv`. */
  reason: string;
  records: RecordKind;
};

/** What one row needs written; `made` or `before` goes into the import's event. */
export type RecordWrite = { key: string; actions: TransactAction[]; made: boolean; before?: BeforeImage };

/** Attributes of items by the names that a history uses. */
function told(item: Item): Record<string, string | undefined> {
  const camel = (name: string) => name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      camel(name),
      value === undefined ? undefined : showValue(value).slice(0, 500),
    ]),
  );
}

/** The event of a record that an import changed or changed back. */
export function changeEvent(
  writing: Writing,
  what: Pick<AuditEvent, "subject" | "kind"> & Partial<Pick<AuditEvent, "bookingId" | "about" | "version">>,
  before: Item,
  after: Item,
): AuditEvent {
  const seen = Object.fromEntries(Object.keys(after).map((name) => [name, attributeOf(before, name)]));
  return {
    ...what,
    eventId: ulid(Date.parse(writing.at)),
    at: writing.at,
    byId: writing.byId,
    byName: writing.byName,
    changes: changesBetween(told(seen), told(after)),
    reason: writing.reason,
  };
}

/** What an import's event keeps of a record that it changes. */
export function beforeImage(key: string, before: Item, after: Item): BeforeImage {
  const there = Object.keys(after).filter((name) => attributeOf(before, name) !== undefined);
  return {
    key,
    version: Number(before.version ?? 0) + 1,
    before: Object.fromEntries(there.map((name) => [name, before[name]])),
    after,
  };
}

/** Makes a flight, if there is none of its id. */
export function makeFlight(draft: Draft, writing: Writing, eventId: string): RecordWrite {
  const stamp = { ...writing, importEvent: importPointer({ jobId: writing.jobId, eventId }) };
  const item = createdFlight(draft, stamp);
  const action: TransactAction = {
    Put: {
      TableName: table("flights"),
      Item: item,
      ConditionExpression: "attribute_not_exists(flight_id)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
  return { key: draft.key, actions: [action], made: true };
}

/**
 * Changes attributes of a stored flight, with its event, if they are still what they were. Seats for sale move with the capacity
 * and only while enough are unsold; the ledger itself is never written.
 */
export function changeFlight(key: string, stored: Item, after: Item, writing: Writing): RecordWrite {
  const { capacity, ...plain } = after;
  const update = setAttributes(plain, stored);
  nextVersion(update, stored, writing);
  if (capacity !== undefined) {
    const part = capacityPart(flightOf(stored), Number(capacity));
    update.names["#capacity"] = "capacity";
    update.sets.push(...part.sets);
    update.conditions.push(...part.conditions);
    Object.assign(update.values, part.values);
  }
  if (after.status === "canceled") update.conditions.push("attribute_not_exists(taken_seats)");
  const event = changeEvent(writing, { subject: flightSubject(key), kind: "flight.edited" }, stored, after);
  return {
    key,
    actions: [
      { Update: { TableName: table("flights"), Key: { flight_id: key }, ...expressionOf(update) } },
      record(event),
    ],
    made: false,
    before: beforeImage(key, stored, after),
  };
}
