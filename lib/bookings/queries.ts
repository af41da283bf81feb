import "server-only";
import { randomUUID } from "node:crypto";
import { cache } from "react";
import { airport } from "@/lib/airports/airports";
import { readFor } from "@/lib/auth/session";
import type { Flight, Quote } from "@/lib/flights/flight";
import { explain, maySell } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import type { FlightRow } from "@/lib/flights/row";
import { rowOf } from "@/lib/flights/view";
import { formatMoney, storedAmount } from "@/lib/money";
import { isLive } from "./booking";
import { otherAttributes } from "./item";
import { newLocator } from "./locator";
import * as bookings from "./repository";
import type { BookingDetail, BookingForm, Manifest } from "./screen";
import { freeSeats } from "./together";
import { aboardOf, bookingRow, bySeat, type Cabin, seatMap, strays, unexplained } from "./view";
import { readWithParty } from "./with-party";

function rowNow(flight: Flight): FlightRow {
  return rowOf(flight, airport, new Date().toISOString());
}

/**
 * Who is on a flight, by seat; null without a flight. `readCabin` gives its cabin, which its own page reads at the same
 * time: one round trip for both.
 */
export async function getManifest(
  flightId: string,
  readCabin: () => Promise<Cabin | undefined>,
): Promise<Manifest | null> {
  const [, [all, cabin]] = await readFor("bookings.read", () =>
    Promise.all([bookings.listByFlight(flightId), readCabin()]),
  );
  if (!cabin) return null;
  all.sort(bySeat);
  const aboard = all.filter(isLive);
  return {
    aboard: aboard.map(bookingRow),
    canceled: all.filter((booking) => !isLive(booking)).map(bookingRow),
    parties: new Set(aboard.map((booking) => booking.recordLocator ?? booking.bookingId)).size,
    seatMap: seatMap(cabin, all),
    arriving: unexplained(all, cabin.takenSeats),
    strays: strays(all, cabin.takenSeats).map((booking) => booking.seatNumber ?? ""),
  };
}

/** Once per request: the booking's page and its party are drawn from one reading. */
export const readBooking = cache(readWithParty);

/** One booking with its flight, which a link may name beforehand so that both are read at once; null when there is none. */
export async function getBooking(bookingId: string, expected?: string): Promise<BookingDetail | null> {
  const [, read] = await readFor("bookings.read", () => readBooking(bookingId, expected));
  if (!read) return null;
  const { booking, flights: on } = read;
  const flight = on.find(({ flightId }) => flightId === booking.flightId);
  const row = bookingRow(booking);
  if (booking.flightId && !flight) row.faults.push(`There is no flight ${booking.flightId}.`);
  return {
    row,
    passengerName: booking.passengerName ?? "",
    version: booking.version,
    live: isLive(booking),
    other: otherAttributes(booking),
    ...(flight ? { flight: rowNow(flight) } : {}),
    ...(booking.email ? { email: booking.email } : {}),
    ...(booking.phone ? { phone: booking.phone } : {}),
    ...(booking.pricePaid === undefined
      ? {}
      : { pricePaid: formatMoney(storedAmount(booking.pricePaid, booking.currency)) }),
  };
}

/** All that the form for a new booking shows and sends back; null when there is no such flight. */
export async function getBookingForm(flightId: string): Promise<BookingForm | null> {
  const [, [flight, all]] = await readFor("bookings.make", () =>
    Promise.all([flights.find(flightId), bookings.listByFlight(flightId)]),
  );
  if (!flight) return null;
  const { price, currency, capacity, aircraftType } = flight;
  const quote: Quote = {
    ...(price === undefined ? {} : { price }),
    ...(currency ? { currency } : {}),
    ...(capacity === undefined ? {} : { capacity }),
    ...(aircraftType ? { aircraftType } : {}),
  };
  const map = seatMap(flight, all);
  const verdict = maySell(flight, { seats: [], quote });
  const full = map.rows.length > 0 && freeSeats(map).size === 0;
  return {
    flight: rowNow(flight),
    requestId: randomUUID(),
    locator: newLocator(),
    quote,
    ...(price === undefined
      ? {}
      : { fare: formatMoney(storedAmount(price, currency)), amount: storedAmount(price, currency) }),
    seatMap: map,
    aboard: aboardOf(all),
    strays: strays(all, flight.takenSeats).length > 0,
    ...(verdict.ok ? {} : { closed: explain(verdict.error) }),
    ...(verdict.ok && full ? { closed: "Every seat of this flight is taken or blocked." } : {}),
  };
}
