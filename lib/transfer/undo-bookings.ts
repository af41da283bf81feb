import { ulid } from "ulid";
import type { BeforeImage } from "@/lib/audit/import-event";
import { record } from "@/lib/audit/repository";
import { bookingOf } from "@/lib/bookings/item";
import { releaseSeat } from "@/lib/bookings/ledger";
import { about } from "@/lib/bookings/trail";
import { explainChange } from "@/lib/changes/change";
import { intrudersAmong } from "@/lib/changes/past-ledger";
import { table } from "@/lib/dynamo/client";
import { DatabaseBusy } from "@/lib/dynamo/faults";
import type { Item } from "@/lib/dynamo/item";
import { readKeys } from "@/lib/dynamo/read-keys";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
import { flightOf } from "@/lib/flights/item";
import { movesSeat, placeOf } from "./booking-rules";
import { changeBooking, moveActions, seatMoves } from "./booking-writes";
import type { Writing } from "./flight-writes";
import { inGroups } from "./in-order";
import type { KeptRecord } from "./progress";
import { restorable } from "./restorable";

const changedSince = "Somebody changed it since it was imported.";

function deletion(item: Item, writing: Writing): TransactAction[] {
  const booking = bookingOf(item);
  const place = placeOf(item);
  const told = record({
    ...about(booking),
    eventId: ulid(Date.parse(writing.at)),
    kind: "booking.deleted",
    at: writing.at,
    byId: writing.byId,
    byName: writing.byName,
    changes: {},
    reason: writing.reason,
  });
  return [
    {
      Delete: {
        TableName: table("bookings"),
        Key: { booking_id: booking.bookingId },
        ConditionExpression: "version = :one AND import_job = :job",
        ExpressionAttributeValues: { ":one": 1, ":job": writing.jobId },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
    ...(place && typeof place !== "string" ? [releaseSeat(place.flightId, place.seat)] : []),
    told,
  ];
}

async function find(key: string): Promise<Item | undefined> {
  return (await readKeys("bookings", [{ booking_id: key }]))[0];
}

/** Takes a booking away that an import made, and gives its seat back to the sale; what stays is given. */
async function unmake(key: string, writing: Writing): Promise<KeptRecord[]> {
  const item = await find(key);
  if (!item) return [];
  if (Number(item.version) !== 1 || item.import_job !== writing.jobId) return [{ key, reason: changedSince }];
  const outcome = await transact(deletion(item, writing), ulid());
  if (outcome.kind === "refused") return [{ key, reason: changedSince }];
  if (outcome.kind !== "done") throw new DatabaseBusy();
  return [];
}

/** Gives a booking that an import changed back what it had, its old seat included where that is still free. */
async function unchange(image: BeforeImage, writing: Writing): Promise<KeptRecord[]> {
  const { key } = image;
  const item = await find(key);
  const found = restorable(item, image, writing.jobId);
  if (found.kind === "kept") return [{ key, reason: found.reason }];
  if (found.kind === "restored" || !item) return [];
  const { actions } = changeBooking(key, item, found.sets, writing);
  if (movesSeat(found.sets)) {
    const ids = new Set([item.flight_id, found.sets.flight_id ?? item.flight_id].map(String));
    const flights = await readKeys(
      "flights",
      [...ids].map((id) => ({ flight_id: id })),
    );
    const intruders = await intrudersAmong([{ booking: bookingOf(item), to: {} }]);
    const moves = seatMoves(item, found.sets, flights.map(flightOf), intruders);
    if (!moves.ok) return [{ key, reason: explainChange(moves.error) }];
    actions.push(...moveActions(moves));
  }
  const outcome = await transact(actions, ulid());
  if (outcome.kind === "refused") return [{ key, reason: changedSince }];
  if (outcome.kind !== "done") throw new DatabaseBusy();
  return [];
}

/** Takes bookings away that an import made; those that anybody changed since stay, and are given. */
export async function unmakeBookings(keys: readonly string[], writing: Writing): Promise<KeptRecord[]> {
  return (await inGroups(keys, (key) => unmake(key, writing))).flat();
}

/** Gives bookings that an import changed back what they had; those that anybody changed since stay, and are given. */
export async function unchangeBookings(
  images: readonly BeforeImage[],
  writing: Writing,
): Promise<KeptRecord[]> {
  return (await inGroups(images, (image) => unchange(image, writing))).flat();
}
