import { listBookingChanges } from "@/lib/audit/lists";
import { flightQuery, keyInWord, locatorQuery, nameQuery, wordQueries } from "@/lib/bookings/index-queries";
import { nameKeyOf } from "@/lib/bookings/name";
import type { Item } from "@/lib/dynamo/item";
import { streamKeys, streamQuery, streamTable } from "@/lib/dynamo/stream";
import { listQuery } from "@/lib/flights/list-page";
import type { FullFilter } from "@/lib/flights/screen";
import { findFlights } from "@/lib/search/find";
import { type NameQuestion, nameLookups, nameRank, wordLookups } from "@/lib/search/names";
import type { Question } from "@/lib/search/query";

/** The flights of a list, all of it, in its order; every flight there is where no list is given. */
export async function* flightsToExport(filter?: FullFilter): AsyncGenerator<Item> {
  if (!filter) return yield* streamTable("flights");
  const { query, keep } = listQuery(filter);
  for await (const item of streamQuery(query)) if (keep(item)) yield item;
}

/** Which bookings: those that a search finds, those that changed between two instants, or all. */
export type BookingsList =
  | { kind: "found"; questions: Question[] }
  | { kind: "changed"; from: string; until: string }
  | { kind: "all" };

const flightsAsked = 8;

function nameOf(item: Item): string {
  if (typeof item.name_key === "string") return item.name_key;
  return nameKeyOf(typeof item.passenger_name === "string" ? item.passenger_name : "");
}

/** Everybody of a name: by the beginning of the family name, then by the other words of it. */
async function* called(question: NameQuestion): AsyncGenerator<Item> {
  for (const { bucket, prefix } of nameLookups(question))
    for await (const item of streamQuery(nameQuery(bucket, prefix)))
      if (nameRank(question, nameOf(item)) !== undefined) yield item;
  async function* ids() {
    for (const { bucket, prefix } of wordLookups(question))
      for (const { query, key } of wordQueries(bucket, prefix))
        for await (const item of streamQuery(query))
          if (nameRank(question, keyInWord(item[key])) !== undefined) yield String(item.booking_id);
  }
  yield* streamKeys("bookings", "booking_id", ids());
}

async function* found(questions: Question[]): AsyncGenerator<Item> {
  const ids = questions.flatMap((question) => (question.kind === "id" ? [question.id] : []));
  yield* streamKeys("bookings", "booking_id", ids);
  for (const question of questions)
    if (question.kind === "locator") yield* streamQuery(locatorQuery(question.locator));
  const named = questions.filter(({ kind }) => kind === "id" || kind === "number");
  const flights = await findFlights(named, flightsAsked, new Date());
  for (const { flightId } of flights.items) yield* streamQuery(flightQuery(flightId));
  for (const question of questions) if (question.kind === "name") yield* called(question.name);
}

const eventsAtOnce = 500;

async function* changedIds(span: { from: string; until: string }): AsyncGenerator<string> {
  let position: Item | undefined;
  do {
    const page = await listBookingChanges(span, eventsAtOnce, position);
    for (const { bookingId } of page.items) if (bookingId) yield bookingId;
    position = page.after;
  } while (position);
}

async function* eachOnce(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const seen = new Set<unknown>();
  for await (const item of items) {
    if (seen.has(item.booking_id)) continue;
    seen.add(item.booking_id);
    yield item;
  }
}

/**
 * The bookings of a list, all of it, each once and as it is stored now: of a search, everybody who is found and not only the
 * first; of a day, whoever was booked, changed or canceled on it and is still there.
 */
export function bookingsToExport(list: BookingsList): AsyncGenerator<Item> {
  if (list.kind === "all") return streamTable("bookings");
  if (list.kind === "changed") return streamKeys("bookings", "booking_id", changedIds(list));
  return eachOnce(found(list.questions));
}
