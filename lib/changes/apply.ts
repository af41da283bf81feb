import { layoutFor } from "@/lib/aircraft/layout";
import type { AuditEvent } from "@/lib/audit/event";
import { record } from "@/lib/audit/repository";
import { type Booking, isLive } from "@/lib/bookings/booking";
import { bookingOf } from "@/lib/bookings/item";
import { nameAttributes } from "@/lib/bookings/name";
import { find, putNew } from "@/lib/bookings/repository";
import { table } from "@/lib/dynamo/client";
import { OutcomeUnknown } from "@/lib/dynamo/faults";
import { exactNumber, type Item } from "@/lib/dynamo/item";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
import type { Flight } from "@/lib/flights/flight";
import { find as findFlight } from "@/lib/flights/repository";
import { err, ok, type Result } from "@/lib/result";
import { type BookingChange, type ChangeRefusal, ledgerMoves, type Moved } from "./change";
import { moveSeats } from "./move-seats";
import { heldPastLedger, intrudersAmong } from "./past-ledger";

/** Why changes were not applied: a rule, a booking that is not as it was read (undefined when it is gone), or a new one's id. */
export type ApplyRefusal =
  | { kind: "rule"; refusal: ChangeRefusal }
  | { kind: "stale"; seen: Booking; current: Booking | undefined }
  | { kind: "id-in-use"; booking: Booking };

/** What else is written with changes: bookings that are made, and further actions, which must not refuse. */
export type Beside = { made?: Booking[]; also?: TransactAction[] };

/** A booking that is made, as a change of one that holds no seat. */
function making(booking: Booking): BookingChange {
  return { booking: { ...booking, status: "canceled" }, to: { status: booking.status } };
}

const attributes: Record<keyof Moved, string> = {
  flightId: "flight_id",
  seatNumber: "seat_number",
  status: "status",
  recordLocator: "record_locator",
  passengerName: "passenger_name",
  nameKey: "name_key",
  pricePaid: "price_paid",
  currency: "currency",
};

function attributesOf(to: Moved): Item {
  const item: Item = {};
  for (const [field, value] of Object.entries(to) as [keyof Moved, string | undefined][])
    item[attributes[field]] = field === "pricePaid" && value !== undefined ? exactNumber(value) : value;
  if ("nameKey" in to) Object.assign(item, nameAttributes(to.nameKey));
  return item;
}

function updateBooking({ booking, to }: BookingChange, event: AuditEvent): TransactAction {
  const names: Record<string, string> = { "#version": "version", "#at": "updated_at", "#by": "updated_by" };
  const values: Item = { ":next": booking.version + 1, ":at": event.at, ":by": event.byId };
  const sets = ["#version = :next", "#at = :at", "#by = :by"];
  const removes: string[] = [];
  for (const [attribute, value] of Object.entries(attributesOf(to))) {
    names[`#${attribute}`] = attribute;
    if (value === undefined) removes.push(`#${attribute}`);
    else {
      sets.push(`#${attribute} = :${attribute}`);
      values[`:${attribute}`] = value;
    }
  }
  if (booking.version > 0) values[":seen"] = booking.version;
  const seen = booking.version > 0 ? "#version = :seen" : "attribute_not_exists(#version)";
  return {
    Update: {
      TableName: table("bookings"),
      Key: { booking_id: booking.bookingId },
      UpdateExpression: `SET ${sets.join(", ")}${removes.length > 0 ? ` REMOVE ${removes.join(", ")}` : ""}`,
      ConditionExpression: `attribute_exists(booking_id) AND ${seen}`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/** A seat change replaces the whole set, which a sale in between spoils: then the flight is read again and tried again. */
const mostAttempts = 8;

/** Every flight that these changes touch, read consistently. */
async function flightsOf(changes: BookingChange[]): Promise<Flight[]> {
  const ids = new Set(
    changes.flatMap(({ booking, to }) => [booking.flightId, to.flightId ?? booking.flightId]),
  );
  const found = await Promise.all([...ids].map((id) => (id ? findFlight(id) : undefined)));
  return found.filter((flight) => flight !== undefined);
}

/**
 * A seat that somebody would come to and that the aircraft has not. Who keeps their seat, or takes one that another of them leaves,
 * may sit where other programs seated them; where nobody knows the aircraft's seats, anybody may.
 */
function seatMissing(changes: BookingChange[], flights: Flight[]): ChangeRefusal | undefined {
  const left = new Set(changes.map(({ booking }) => `${booking.flightId} ${booking.seatNumber}`));
  for (const { booking, to } of changes) {
    const after = { ...booking, ...to };
    const { flightId, seatNumber: seat } = after;
    const flight = flights.find((one) => one.flightId === flightId);
    if (!flight || !seat || !isLive(after) || left.has(`${flightId} ${seat}`)) continue;
    const { seats } = layoutFor(flight.aircraftType, flight.capacity);
    if (seats.length > 0 && !seats.includes(seat))
      return { kind: "flight", flight, refusal: { kind: "no-such-seat", seat } };
  }
  return undefined;
}

/** Did these changes happen after all? Each booking is at the version that they would have made. */
async function happened(changes: BookingChange[], at: string): Promise<Booking[] | undefined> {
  const now = await Promise.all(changes.map(({ booking }) => find(booking.bookingId)));
  const done = now.every(
    (booking, index) =>
      booking?.version === (changes[index]?.booking.version ?? 0) + 1 && booking.updatedAt === at,
  );
  return done ? now.filter((booking) => booking !== undefined) : undefined;
}

/**
 * Applies changes to bookings, ledgers and history in one transaction, if every booking is still as it was read. The
 * first event says who and when for all. Refuses, changing nothing, what `ledgerMoves` refuses, a seat that the aircraft has not, a
 * stale booking, and a new one whose id is in use.
 */
export async function apply(
  changes: BookingChange[],
  events: [AuditEvent, ...AuditEvent[]],
  { made = [], also = [] }: Beside = {},
): Promise<Result<Booking[], ApplyRefusal>> {
  const [{ at, eventId }] = events;
  const intruders = await intrudersAmong(changes);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const all = [...changes, ...made.map(making)];
    const flights = await flightsOf(all);
    const moves = ledgerMoves(all, flights, intruders);
    if (!moves.ok) return err({ kind: "rule", refusal: moves.error });
    const refusal = seatMissing(all, flights) ?? (await heldPastLedger(moves.value, all));
    if (refusal) return err({ kind: "rule", refusal });
    const ledgers = moves.value.flatMap(moveSeats);
    const bookings = changes.map((change, index) => updateBooking(change, events[index] ?? events[0]));
    const outcome = await transact(
      [...bookings, ...made.map(putNew), ...ledgers, ...events.map(record), ...also],
      `${eventId}-${attempt}`,
    );
    const done = outcome.kind === "refused" ? undefined : await happened(changes, at);
    if (done) return ok(done);
    if (outcome.kind !== "refused") break;
    const stale = changes.findIndex((_change, index) => outcome.reasons[index]?.failed);
    const seen = changes[stale]?.booking;
    const item = outcome.reasons[stale]?.item;
    if (seen) return err({ kind: "stale", seen, current: item ? bookingOf(item) : undefined });
    const inUse = made.find((_booking, index) => outcome.reasons[changes.length + index]?.failed);
    if (inUse) return err({ kind: "id-in-use", booking: inUse });
  }
  throw new OutcomeUnknown("a change of bookings");
}
