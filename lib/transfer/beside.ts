import { bookingOf } from "@/lib/bookings/item";
import { holderOf } from "@/lib/bookings/repository";
import { intrudersAmong } from "@/lib/changes/past-ledger";
import type { Item } from "@/lib/dynamo/item";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { Flight } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import { judgeBooking, movesSeat, placeOf } from "./booking-rules";
import { type Draft, isKey } from "./drafts/draft";
import { inGroups } from "./in-order";
import type { ImportMode } from "./schema";

/**
 * What drafts of bookings are judged beside. `strays` says of a draft's key who sits in its seat past the ledger; `intruders` are the
 * ids of stored bookings that sit, past the ledger, where somebody else sits too, as far as a draft moves them.
 */
export type Beside = {
  bookings: Map<string, Item>;
  flights: Map<string, Flight>;
  strays: Map<string, string>;
  intruders: Set<string>;
};

/**
 * Who sits, past the ledger, in a seat that a draft wants. Only on flights without a capacity, which are other programs': there
 * the ledger need not know everybody.
 */
async function straysAmong(
  drafts: readonly Draft[],
  { bookings, flights }: Pick<Beside, "bookings" | "flights">,
): Promise<Map<string, string>> {
  const wanted = drafts.flatMap(({ key, wanted }) => {
    const place = placeOf({ ...bookings.get(key), ...wanted });
    if (!place || typeof place === "string") return [];
    const flight = flights.get(place.flightId);
    return flight && flight.capacity === undefined ? [{ key, ...place }] : [];
  });
  const found = await inGroups(wanted, ({ flightId, seat }) => holderOf(flightId, seat));
  return new Map(
    wanted.flatMap(({ key, seat }, at) => {
      const holder = found[at]?.bookingId;
      return holder && holder !== key ? [[key, `Seat ${seat} is taken: ${holder} has it.`] as const] : [];
    }),
  );
}

async function intruding(items: readonly Item[]): Promise<Set<string>> {
  const found = await inGroups(items, (item) => intrudersAmong([{ booking: bookingOf(item), to: {} }]));
  return new Set(found.flatMap((ids) => [...ids]));
}

/** The stored bookings of these drafts, every flight that they are or would be on, and who is in whose way. At most 100. */
export async function readBeside(drafts: readonly Draft[], mode: ImportMode): Promise<Beside> {
  const items = await readKeys(
    "bookings",
    drafts.map(({ key }) => ({ booking_id: key })),
  );
  const bookings = new Map(items.map((item) => [String(item.booking_id), item]));
  const ids = new Set<string>();
  for (const { key, wanted } of drafts)
    for (const id of [wanted.flight_id, bookings.get(key)?.flight_id])
      if (typeof id === "string" && isKey(id)) ids.add(id);
  const keys = [...ids].map((id) => ({ flight_id: id }));
  const read = await Promise.all([
    readKeys("flights", keys.slice(0, 100)),
    readKeys("flights", keys.slice(100)),
  ]);
  const flights = new Map(read.flat().map((item) => [String(item.flight_id), flightOf(item)]));
  const moved = drafts.flatMap((draft) => {
    const stored = bookings.get(draft.key);
    const judged = stored && judgeBooking(draft, stored, mode);
    return judged?.verdict === "update" && movesSeat(judged.sets) ? [stored as Item] : [];
  });
  const [strays, intruders] = await Promise.all([
    straysAmong(drafts, { bookings, flights }),
    intruding(moved),
  ]);
  return { bookings, flights, strays, intruders };
}

/** Those of these bookings that are still intruders: a row before may have taken the other one out of the seat. */
export async function intrudersNow(
  keys: readonly string[],
  { bookings, intruders }: Beside,
): Promise<Set<string>> {
  return intruding(
    [...bookings.values()].filter(
      ({ booking_id: id }) => intruders.has(String(id)) && keys.includes(String(id)),
    ),
  );
}
