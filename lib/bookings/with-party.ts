import { readKeys } from "@/lib/dynamo/read-keys";
import type { Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import type { Booking } from "./booking";
import { mostPassengers } from "./booking";
import { bookingOf } from "./item";
import { bookingIdOf, locatorAlphabet } from "./locator";
import { find, listByLocator } from "./repository";

/** A booking, everybody who shares its locator, each read by key, and every flight that they are on. */
export type WithParty = { booking: Booking; party: Booking[]; flights: Flight[] };

/** No id of a flight is longer; what an address says may be. */
const longestId = 100;

const ourId = new RegExp(`^([${locatorAlphabet}]{6})-[1-9]$`);

/** The ids of everybody who was booked together with this one: Apron numbers a party, and an id stays for good. */
function bookedWith(bookingId: string): { locator?: string; ids: string[] } {
  const locator = ourId.exec(bookingId)?.[1];
  if (!locator) return { ids: [bookingId] };
  return { locator, ids: Array.from({ length: mostPassengers }, (_, at) => bookingIdOf(locator, at + 1)) };
}

async function flightsById(ids: Iterable<string | undefined>): Promise<Flight[]> {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined);
  const found = await Promise.all(wanted.map((id) => flights.find(id)));
  return found.filter((flight) => flight !== undefined);
}

/** Whoever the index lists under a locator and that was not read yet, by key, since the index may lag. */
async function others(listed: Booking[], read: Map<string, Booking>): Promise<Booking[]> {
  const missing = listed.filter(({ bookingId }) => !read.has(bookingId));
  const found = await Promise.all(missing.map(({ bookingId }) => find(bookingId)));
  return found.filter((booking) => booking !== undefined);
}

/**
 * A booking with its party and flights; undefined when there is no such booking. One round trip where the booking is still
 * under the locator that its id begins with and all of them are on `expected`, the flight that a link says; else as many
 * more as it takes. What is given is always what the bookings say, never what was expected.
 */
export async function readWithParty(bookingId: string, expected?: string): Promise<WithParty | undefined> {
  const { locator, ids } = bookedWith(bookingId);
  const [items, underLocator, flight] = await Promise.all([
    readKeys(
      "bookings",
      ids.map((id) => ({ booking_id: id })),
    ),
    locator ? listByLocator(locator) : [],
    expected && expected.length <= longestId ? flights.find(expected) : undefined,
  ]);
  const read = new Map(items.map(bookingOf).map((booking) => [booking.bookingId, booking]));
  const booking = read.get(bookingId);
  if (!booking) return undefined;
  const { recordLocator } = booking;
  const listed =
    recordLocator === locator ? underLocator : recordLocator ? await listByLocator(recordLocator) : [];
  const party = [...read.values(), ...(await others(listed, read))]
    .filter((other) => other === booking || (recordLocator && other.recordLocator === recordLocator))
    .sort((a, b) => (a.bookingId < b.bookingId ? -1 : 1));
  const wanted = new Set(party.map(({ flightId }) => flightId));
  if (flight) wanted.delete(flight.flightId);
  const on = await flightsById(wanted);
  return { booking, party, flights: flight ? [flight, ...on] : on };
}
