import { z } from "zod";
import { table } from "@/lib/dynamo/client";
import { type Item, readItem, text, whole } from "@/lib/dynamo/item";
import { type Page, readPage } from "@/lib/dynamo/paginate";
import { readKeys } from "@/lib/dynamo/read-keys";
import { type AuditEvent, flightSubject } from "./event";
import { eventOf } from "./repository";

/**
 * What an import changed of a record: its attributes before and after, and its version after. What was not there before is in
 * `after` only.
 */
export type BeforeImage = { key: string; version: number; before: Item; after: Item };

/**
 * What an import wrote in one transaction, as one event in that transaction. A flight that it made has no event of its own
 * for that: its item points here, and its history tells it from here. Records that it changed have their own events too;
 * what they were before is kept here, for the undo.
 */
export type ImportEvent = {
  jobId: string;
  eventId: string;
  /** UTC instant. */
  at: string;
  byId: string;
  byName: string;
  /** `Import of flights.csv`. */
  reason: string;
  records: "flights" | "bookings";
  /** Ids of the records that it made. */
  made: string[];
  changed: BeforeImage[];
};

export function importSubject(jobId: string): string {
  return `import#${jobId}`;
}

/** What a flight's item says of the event that made it: job and event. */
export function importPointer({ jobId, eventId }: Pick<ImportEvent, "jobId" | "eventId">): string {
  return `${jobId}#${eventId}`;
}

export function importEventItem(event: ImportEvent): Item {
  return {
    subject: importSubject(event.jobId),
    event_id: event.eventId,
    kind: "import.rows",
    at: event.at,
    by_id: event.byId,
    by_name: event.byName,
    reason: event.reason,
    day: event.at.slice(0, 10),
    records: event.records,
    made: event.made.length > 0 ? event.made : undefined,
    changed: event.changed.length > 0 ? event.changed : undefined,
  };
}

const image = z.object({
  key: z.string(),
  version: whole,
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});
const shape = {
  subject: text,
  event_id: text,
  kind: z.literal("import.rows"),
  at: text,
  by_id: text,
  by_name: text,
  reason: text,
  records: z.enum(["flights", "bookings"]),
  made: z.array(z.string()),
  changed: z.array(image),
};

/** A stored event as an import's; undefined for any other event. */
export function importEventOf(item: Item): ImportEvent | undefined {
  const { known } = readItem(shape, item);
  if (!known.kind || !known.subject) return undefined;
  return {
    jobId: known.subject.replace(/^import#/, ""),
    eventId: known.event_id ?? "",
    at: known.at ?? "",
    byId: known.by_id ?? "",
    byName: known.by_name ?? "",
    reason: known.reason ?? "",
    records: known.records ?? "flights",
    made: known.made ?? [],
    changed: known.changed ?? [],
  };
}

/** The event of each flight that an import made, as its history tells it. Bookings have events of their own. */
export function madeFlights(event: ImportEvent): AuditEvent[] {
  const made = event.records === "flights" ? event.made : [];
  return made.map((flightId) => ({
    subject: flightSubject(flightId),
    eventId: event.eventId,
    kind: "flight.created",
    at: event.at,
    byId: event.byId,
    byName: event.byName,
    changes: {},
    reason: event.reason,
  }));
}

/** What a stored event tells of single records: itself, or, for an import's, the making of each flight in it. */
export function eventsIn(item: Item): AuditEvent[] {
  if (item.kind !== "import.rows") return [eventOf(item)];
  const event = importEventOf(item);
  return event ? madeFlights(event) : [];
}

/** The events that made these flights, by what their items point to; those of no import, and lost ones, are left out. */
export async function creationsOf(
  flights: readonly { flightId: string; importEvent?: string | undefined }[],
): Promise<AuditEvent[]> {
  const pointers = [...new Set(flights.flatMap(({ importEvent }) => importEvent ?? []))];
  const ids = new Set(flights.map(({ flightId }) => flightSubject(flightId)));
  const keys = pointers.map((pointer) => {
    const [jobId = "", eventId = ""] = pointer.split("#");
    return { subject: importSubject(jobId), event_id: eventId };
  });
  const items: Item[] = [];
  for (let from = 0; from < keys.length; from += 100)
    items.push(...(await readKeys("audit", keys.slice(from, from + 100))));
  return items
    .flatMap((item) => importEventOf(item) ?? [])
    .flatMap(madeFlights)
    .filter(({ subject }) => ids.has(subject));
}

/** The events of an import, newest first; consistent. */
export async function listByImport(jobId: string, size: number, from?: Item): Promise<Page<ImportEvent>> {
  const page = await readPage({
    query: {
      TableName: table("audit"),
      KeyConditionExpression: "subject = :subject",
      ExpressionAttributeValues: { ":subject": importSubject(jobId) },
      ConsistentRead: true,
    },
    keys: ["subject", "event_id"],
    size,
    stride: size + 1,
    newestFirst: true,
    ...(from ? { from } : {}),
  });
  return { ...page, items: page.items.flatMap((item) => importEventOf(item) ?? []) };
}
