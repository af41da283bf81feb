import { type Actor, type AuditEvent, changesBetween, flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { record } from "@/lib/audit/repository";
import { bookingOf } from "@/lib/bookings/item";
import { listByLocator } from "@/lib/bookings/repository";
import { about } from "@/lib/bookings/trail";
import { table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import { showValue, whole } from "@/lib/dynamo/item";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
import { adoptedLocator } from "./booking-findings";
import { effectsOf } from "./effect";
import type { Edit, Mend, RecordTable } from "./finding";

const keys = { flights: "flight_id", bookings: "booking_id" } as const;

/** Who mends, and at whose request. */
export type Mending = { who: Actor; requestId: string; reason: string };

/** `departureTime` of `departure_time`: histories speak of fields. */
function fieldOf(attribute: string): string {
  return attribute.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

function nextVersion(seen: Item): number {
  const read = whole.safeParse(seen.version);
  return (read.success ? read.data : 0) + 1;
}

/** The update that an edit is, if every attribute that it touches, and the version, are still as they were seen. */
function updateOf(edit: Edit, event: AuditEvent): TransactAction {
  const names: Record<string, string> = {};
  const values: Item = {};
  const [sets, removes, conditions] = [[] as string[], [] as string[], [`attribute_exists(#key)`]];
  names["#key"] = keys[edit.table];
  const name = (attribute: string) => {
    const found = Object.keys(names).find((one) => names[one] === attribute);
    if (found) return found;
    const made = `#a${Object.keys(names).length}`;
    names[made] = attribute;
    return made;
  };
  const value = (stored: unknown) => {
    const made = `:v${Object.keys(values).length}`;
    values[made] = stored;
    return made;
  };
  for (const [attribute, seen] of Object.entries(edit.seen))
    conditions.push(
      seen === undefined ? `attribute_not_exists(${name(attribute)})` : `${name(attribute)} = ${value(seen)}`,
    );
  const stamp: Item = { version: nextVersion(edit.seen), updated_at: event.at, updated_by: event.byId };
  const { version: _version, ...set } = edit.set;
  for (const [attribute, to] of Object.entries({ ...set, ...(edit.counts ? stamp : {}) })) {
    if (to === undefined) removes.push(name(attribute));
    else sets.push(`${name(attribute)} = ${value(to)}`);
  }
  return {
    Update: {
      TableName: table(edit.table),
      Key: { [keys[edit.table]]: edit.id },
      UpdateExpression: [
        sets.length > 0 ? `SET ${sets.join(", ")}` : "",
        removes.length > 0 ? `REMOVE ${removes.join(", ")}` : "",
      ].join(" "),
      ConditionExpression: conditions.join(" AND "),
      ExpressionAttributeNames: names,
      ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
    },
  };
}

function changesOf(mend: Mend): AuditEvent["changes"] {
  const effects = effectsOf(mend);
  const side = (of: "from" | "to") =>
    Object.fromEntries(effects.map((effect) => [fieldOf(effect.name), effect[of]]));
  return changesBetween(side("from"), side("to"));
}

/** The subject of a record's events, and whom they are about; `item` is the record as it stands. */
function subjectOf(
  name: RecordTable,
  id: string,
  item: Item,
): Pick<AuditEvent, "subject" | "bookingId" | "about"> {
  return name === "flights" ? { subject: flightSubject(id) } : about(bookingOf({ ...item, booking_id: id }));
}

/** A locator that nobody travels under; the first is another's about once in a thousand million. */
async function withOwnLocator(edit: Edit): Promise<Edit> {
  if (edit.table !== "bookings" || !edit.set.record_locator) return edit;
  for (let attempt = 0; ; attempt++) {
    const locator = adoptedLocator(edit.id, attempt);
    if ((await listByLocator(locator)).length === 0)
      return { ...edit, set: { ...edit.set, record_locator: locator } };
  }
}

/** Writes edits and their event in one transaction; false, with nothing written, when the records are not as they were seen. */
export async function writeEdits(
  mend: Extract<Mend, { how: "edit" }>,
  item: Item,
  { who, requestId, reason }: Mending,
): Promise<boolean> {
  const [first, ...rest] = mend.edits;
  const lead = await withOwnLocator(first);
  const told: AuditEvent["changes"] = mend.told ? { status: { to: showValue(mend.told.status) } } : {};
  const event = eventBy(who, {
    ...subjectOf(lead.table, lead.id, item),
    kind: lead.table === "flights" ? "flight.mended" : "booking.mended",
    changes: { ...changesOf({ how: "edit", edits: [lead, ...rest] }), ...told },
    version: nextVersion(lead.seen),
    reason,
    requestId,
  });
  const actions = [lead, ...rest].map((edit) => updateOf(edit, event));
  const outcome = await transact([...actions, record(event)], event.eventId);
  return outcome.kind === "done";
}

/** Deletes what is left of a record, with an event that keeps what it was; false when it is not as it was seen. */
export async function writeDeletion(
  mend: Extract<Mend, { how: "delete" }>,
  { who, requestId, reason }: Mending,
): Promise<boolean> {
  const { table: name, id, item } = mend;
  const attributes = Object.entries(item).filter(([attribute]) => attribute !== keys[name]);
  const event = eventBy(who, {
    ...subjectOf(name, id, item),
    kind: name === "flights" ? "flight.deleted" : "booking.deleted",
    changes: changesOf(mend),
    reason,
    requestId,
  });
  const deletion: TransactAction = {
    Delete: {
      TableName: table(name),
      Key: { [keys[name]]: id },
      ConditionExpression: [
        "attribute_exists(#key)",
        ...attributes.map((_attribute, at) => `#a${at} = :v${at}`),
      ].join(" AND "),
      ExpressionAttributeNames: {
        "#key": keys[name],
        ...Object.fromEntries(attributes.map(([attribute], at) => [`#a${at}`, attribute])),
      },
      ...(attributes.length > 0
        ? {
            ExpressionAttributeValues: Object.fromEntries(
              attributes.map(([, stored], at) => [`:v${at}`, stored]),
            ),
          }
        : {}),
    },
  };
  const outcome = await transact([deletion, record(event)], event.eventId);
  return outcome.kind === "done";
}

/** Tells the history that a record is gone, if it is; false when it is there again. */
export async function writeGone(
  mend: Extract<Mend, { how: "tell" }>,
  subject: string,
  { who, requestId, reason }: Mending,
): Promise<boolean> {
  const { table: name, id } = mend;
  const event = eventBy(who, {
    subject,
    kind: name === "flights" ? "flight.deleted" : "booking.deleted",
    changes: {},
    ...(name === "bookings" ? { bookingId: id } : {}),
    reason,
    requestId,
  });
  const check: TransactAction = {
    ConditionCheck: {
      TableName: table(name),
      Key: { [keys[name]]: id },
      ConditionExpression: `attribute_not_exists(${keys[name]})`,
    },
  };
  const outcome = await transact([check, record(event)], event.eventId);
  return outcome.kind === "done";
}
