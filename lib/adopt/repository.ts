import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { airport } from "@/lib/airports/airports";
import { type AuditEvent, flightSubject } from "@/lib/audit/event";
import { creationsOf } from "@/lib/audit/import-event";
import { eventOf } from "@/lib/audit/repository";
import { db, table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import { readAll } from "@/lib/dynamo/paginate";
import { flightOf } from "@/lib/flights/item";
import { bookingFindings, type Draft } from "./booking-findings";
import type { Finding, RecordTable } from "./finding";
import { flightFindings } from "./flight-findings";
import { goneFinding, orphanFindings, remembered } from "./orphans";

const keys = { flights: "flight_id", bookings: "booking_id" } as const;

/** One item as it is stored, read consistently. */
export async function storedItem(name: RecordTable, id: string): Promise<Item | undefined> {
  const answer = await db().send(
    new GetCommand({ TableName: table(name), Key: { [keys[name]]: id }, ConsistentRead: true }),
  );
  return answer.Item;
}

/** The history of a flight with its bookings', consistent; for a booking without a flight, its own. */
export async function eventsUnder(subject: string): Promise<AuditEvent[]> {
  const items = await readAll({
    TableName: table("audit"),
    KeyConditionExpression: "subject = :subject",
    ExpressionAttributeValues: { ":subject": subject },
    ConsistentRead: true,
  });
  return items.map(eventOf);
}

/** All events of one booking, on whatever flights. An index answers, so the latest may lag for a moment. */
export async function eventsOfBooking(bookingId: string): Promise<AuditEvent[]> {
  const items = await readAll({
    TableName: table("audit"),
    IndexName: "by_booking",
    KeyConditionExpression: "booking_id = :booking",
    ExpressionAttributeValues: { ":booking": bookingId },
  });
  return items.map(eventOf);
}

async function bookingsOf(flightId: string): Promise<Item[]> {
  return readAll({
    TableName: table("bookings"),
    IndexName: "by_flight",
    KeyConditionExpression: "flight_id = :flight",
    ExpressionAttributeValues: { ":flight": flightId },
  });
}

function asText(item: Item | undefined): string {
  return JSON.stringify(item, (_key, value) => (value instanceof Set ? [...value].sort() : value)) ?? "";
}

/** Somebody may book between two reads: so often they are made again. */
const mostReadings = 4;

/**
 * A record and what is read beside it, as they were at one moment: read again while the record changed meanwhile, since every
 * sale changes its flight and every change its booking.
 */
async function atOneMoment<T>(
  name: RecordTable,
  id: string,
  beside: () => Promise<T>,
): Promise<[item: Item | undefined, beside: T]> {
  let before = await storedItem(name, id);
  for (let reading = 1; ; reading++) {
    const rest = await beside();
    const now = await storedItem(name, id);
    if (asText(now) === asText(before) || reading === mostReadings) return [now, rest];
    before = now;
  }
}

/** The place of passengers on a flight and the flight itself; `own` is a booking that was just read, newer than the index. */
async function findingsOnFlight(flightId: string, own?: Item): Promise<Finding[]> {
  const [item, [listed, told]] = await atOneMoment("flights", flightId, () =>
    Promise.all([bookingsOf(flightId), eventsUnder(flightSubject(flightId))]),
  );
  const events = item ? [...told, ...(await creationsOf([flightOf(item)]))] : told;
  const others = own ? listed.filter((booking) => booking.booking_id !== own.booking_id) : listed;
  const all = own ? [...others, own] : others;
  const live = all
    .map((booking): Draft | undefined => bookingFindings(booking).draft)
    .filter((one) => one !== undefined);
  if (item) return flightFindings({ item, live, refers: all.length, events }, airport);
  return [
    ...orphanFindings(live, remembered(flightId, events, live, airport)),
    ...goneFinding("flights", flightId, events),
  ];
}

/** What is wrong with a booking by itself, whatever its flight and its history say. */
export async function ownFindings(bookingId: string): Promise<Finding[]> {
  const item = await storedItem("bookings", bookingId);
  return item ? bookingFindings(item).findings : [];
}

/** Everything that is wrong with one record now. */
export async function findingsAt(name: RecordTable, id: string): Promise<Finding[]> {
  if (name === "flights") return findingsOnFlight(id);
  const [item, events] = await atOneMoment("bookings", id, () => eventsOfBooking(id));
  if (!item) return goneFinding("bookings", id, events);
  const { findings, draft } = bookingFindings(item, events);
  if (!draft) return findings;
  const around = draft.flightId ? await findingsOnFlight(draft.flightId, item) : orphanFindings([draft]);
  return [...findings, ...around.filter((one) => one.table === "bookings" && one.id === id)];
}

/** What is wrong with a flight and with everybody booked on it. */
export async function findingsAround(flightId: string): Promise<Finding[]> {
  const [own, listed] = await Promise.all([findingsOnFlight(flightId), bookingsOf(flightId)]);
  const theirs = await Promise.all(
    listed.map(async (booking) =>
      bookingFindings(booking, await eventsOfBooking(String(booking.booking_id))),
    ),
  );
  return [...own, ...theirs.flatMap(({ findings }) => findings)];
}
