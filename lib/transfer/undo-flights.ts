import { ulid } from "ulid";
import { type AuditEvent, flightSubject } from "@/lib/audit/event";
import { type BeforeImage, type ImportEvent, importPointer } from "@/lib/audit/import-event";
import { record } from "@/lib/audit/repository";
import { table } from "@/lib/dynamo/client";
import { DatabaseBusy } from "@/lib/dynamo/faults";
import type { Item } from "@/lib/dynamo/item";
import { anyMatch } from "@/lib/dynamo/paginate";
import { readKeys } from "@/lib/dynamo/read-keys";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
import { flightOf } from "@/lib/flights/item";
import { hasBookings } from "@/lib/flights/repository";
import { deletionTrail } from "@/lib/flights/trail";
import { changeFlight, type Writing } from "./flight-writes";
import type { KeptRecord } from "./progress";
import { restorable } from "./restorable";

const hasHistory = "Somebody changed it, or booked on it, since it was imported.";
const hasPassengers = "It has passengers.";
const capacityStays = "Its capacity stays: seats may have been sold by it since.";

/** Has anything happened to a flight, or with its bookings, since an event? */
async function touchedSince(flightId: string, eventId: string): Promise<boolean> {
  const [told, booked] = await Promise.all([
    anyMatch({
      TableName: table("audit"),
      KeyConditionExpression: "subject = :subject AND event_id > :event",
      ExpressionAttributeValues: { ":subject": flightSubject(flightId), ":event": eventId },
      ConsistentRead: true,
    }),
    hasBookings(flightId),
  ]);
  return told || booked;
}

/** Why a flight that the import made stays; undefined when it may go. */
async function keptBecause(item: Item, event: ImportEvent): Promise<string | undefined> {
  const { flightId, version, importEvent, takenSeats } = flightOf(item);
  if (takenSeats.length > 0) return hasPassengers;
  if (version !== 1 || importEvent !== importPointer(event)) return hasHistory;
  return (await touchedSince(flightId, event.eventId)) ? hasHistory : undefined;
}

function deletion(item: Item, event: ImportEvent, writing: Writing): TransactAction[] {
  const flight = flightOf(item);
  const told: AuditEvent = {
    subject: flightSubject(flight.flightId),
    eventId: ulid(Date.parse(writing.at)),
    kind: "flight.deleted",
    at: writing.at,
    byId: writing.byId,
    byName: writing.byName,
    changes: deletionTrail(flight),
    reason: writing.reason,
  };
  const untouched = ["attribute_not_exists(taken_seats)", "version = :one", "import_event = :event"];
  const blocked = item.blocked_seats;
  untouched.push(blocked === undefined ? "attribute_not_exists(blocked_seats)" : "blocked_seats = :blocked");
  return [
    {
      Delete: {
        TableName: table("flights"),
        Key: { flight_id: flight.flightId },
        ConditionExpression: untouched.join(" AND "),
        ExpressionAttributeValues: {
          ":one": 1,
          ":event": importPointer(event),
          ...(blocked === undefined ? {} : { ":blocked": blocked }),
        },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
    record(told),
  ];
}

/** Two actions each: as many as one transaction holds. */
const mostTogether = 50;

/** Takes flights away that an import made; those that anything happened to since stay, and are given. */
export async function unmakeFlights(event: ImportEvent, writing: Writing): Promise<KeptRecord[]> {
  const kept: KeptRecord[] = [];
  for (let from = 0; from < event.made.length; from += mostTogether) {
    let ids = event.made.slice(from, from + mostTogether);
    for (let most = ids.length; ids.length > 0; most = 1) {
      const items = await readKeys(
        "flights",
        ids.map((id) => ({ flight_id: id })),
      );
      const reasons = await Promise.all(items.map((item) => keptBecause(item, event)));
      for (const [at, reason] of reasons.entries())
        if (reason) kept.push({ key: String(items[at]?.flight_id), reason });
      const going = items.filter((_item, at) => !reasons[at]);
      ids = [];
      // Together first; where a condition did not hold after all, one by one, each read again.
      for (let at = 0; at < going.length; at += most) {
        const some = going.slice(at, at + most);
        const outcome = await transact(
          some.flatMap((item) => deletion(item, event, writing)),
          ulid(),
        );
        const keys = some.map((item) => String(item.flight_id));
        if (outcome.kind === "refused" && most > 1) ids.push(...keys);
        else if (outcome.kind === "refused") kept.push(...keys.map((key) => ({ key, reason: hasHistory })));
        else if (outcome.kind !== "done") throw new DatabaseBusy();
      }
    }
  }
  return kept;
}

/** Did the import give a flight its first capacity? It may have been sold by that since, so it cannot be taken away. */
function isFirstCapacity({ before, after }: BeforeImage): boolean {
  return "capacity" in after && !("capacity" in before);
}

/** Gives one flight back what it had; a reason where something of it stays as the import left it. */
async function unchange(
  item: Item | undefined,
  image: BeforeImage,
  writing: Writing,
): Promise<string | undefined> {
  const { capacity: _first, ...rest } = image.after;
  const stays = item && isFirstCapacity(image) ? capacityStays : undefined;
  const found = restorable(item, stays ? { ...image, after: rest } : image, writing.jobId);
  if (found.kind === "kept") return found.reason;
  if (found.kind !== "restore" || !item) return stays;
  const outcome = await transact(changeFlight(image.key, item, found.sets, writing).actions, ulid());
  if (outcome.kind === "refused") return hasHistory;
  if (outcome.kind !== "done") throw new DatabaseBusy();
  return stays;
}

/**
 * Gives flights that an import changed, at most 100, back what they had, where nothing else wrote to it since; the others are given,
 * and those that keep a capacity which they did not have before.
 */
export async function unchangeFlights(
  images: readonly BeforeImage[],
  writing: Writing,
): Promise<KeptRecord[]> {
  const items = await readKeys(
    "flights",
    images.map(({ key }) => ({ flight_id: key })),
  );
  const stored = new Map(items.map((item) => [String(item.flight_id), item]));
  const kept: KeptRecord[] = [];
  for (const image of images) {
    const reason = await unchange(stored.get(image.key), image, writing);
    if (reason) kept.push({ key: image.key, reason });
  }
  return kept;
}
