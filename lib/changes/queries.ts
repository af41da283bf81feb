import "server-only";
import { airport } from "@/lib/airports/airports";
import { addDays, localDay } from "@/lib/airports/local-time";
import { may } from "@/lib/auth/roles";
import { allowed, currentUser, readFor } from "@/lib/auth/session";
import type { Booking } from "@/lib/bookings/booking";
import { readBooking } from "@/lib/bookings/queries";
import * as bookings from "@/lib/bookings/repository";
import type { SeatMapView } from "@/lib/bookings/row";
import { bookingRow, seatMap } from "@/lib/bookings/view";
import { designator, explain, type Flight, maySell } from "@/lib/flights/flight";
import { listByRoute } from "@/lib/flights/lists";
import * as flights from "@/lib/flights/repository";
import { routeInDays } from "@/lib/flights/route-days";
import { loadOf, rowOf } from "@/lib/flights/view";
import { formatMoney, storedAmount } from "@/lib/money";
import { cannotMove } from "./deeds/move";
import { fareDifference } from "./fare-difference";
import { offersOf } from "./offers";
import { proposeSeats } from "./propose-seats";
import { moveAddress } from "./schema";
import type { Move, Party, Passenger, Proposal, Target } from "./screen";
import { withSwaps } from "./swaps";

function passengerOf(booking: Booking, on: readonly Flight[]): Passenger {
  const flight = on.find(({ flightId }) => flightId === booking.flightId);
  return {
    ...bookingRow(booking),
    name: booking.passengerName ?? booking.bookingId,
    version: booking.version,
    offers: offersOf(booking),
    ...(flight ? { flight: designator(flight) } : {}),
  };
}

async function flightsOf(party: Booking[]): Promise<Flight[]> {
  const ids = new Set(party.flatMap(({ flightId }) => flightId ?? []));
  const found = await Promise.all([...ids].map((id) => flights.find(id)));
  return found.filter((flight) => flight !== undefined);
}

/** Everybody under the locator of a booking, each read by key, from the same reading as the booking; null when there is none. */
export async function getParty(bookingId: string, expected?: string): Promise<Party | null> {
  const [{ role }, read] = await readFor("bookings.read", () => readBooking(bookingId, expected));
  if (!read) return null;
  return {
    passengers: read.party.map((passenger) => passengerOf(passenger, read.flights)),
    mayChange: may(role, "bookings.change"),
    mayCancel: may(role, "bookings.cancel"),
  };
}

/** The cabin of a flight with who sits where and who may swap, for somebody who may see bookings; undefined otherwise. */
export async function seatMapOf(flightId: string): Promise<SeatMapView | undefined> {
  const user = await currentUser();
  if (!user || !may(user.role, "bookings.read")) return undefined;
  const [flight, aboard] = await Promise.all([flights.find(flightId), bookings.listByFlight(flightId)]);
  return flight && withSwaps(seatMap(flight, aboard), aboard);
}

function proposalOf(flight: Flight, moving: Booking[]): Proposal {
  const { price, currency } = flight;
  const paid = moving.map(({ pricePaid, currency: of }) => ({ decimal: pricePaid, currency: of }));
  const difference = fareDifference({ decimal: price, currency }, paid);
  return {
    flight: rowOf(flight, airport, new Date().toISOString()),
    ...(price === undefined ? {} : { fare: formatMoney(storedAmount(price, currency)) }),
    ...(difference ? { difference } : {}),
  };
}

/** Seats that can be had; what is blocked cannot. */
function freeOn(flight: Flight): number {
  return loadOf(flight).available ?? 0;
}

/** How many days a route is searched for, the day of the booking's flight being the first. */
const searchedDays = 3;
const mostProposals = 20;

/** Flights on the same route with a seat for everybody, from the day of the flight that they are on, earliest first. */
async function proposalsFor(moving: Booking[], from: Flight): Promise<Proposal[]> {
  const { origin, destination, departureTime } = from;
  const day = from.departureDate ?? (departureTime && localDay(departureTime, airport(origin ?? "")?.zone));
  if (!origin || !destination || !day) return [];
  const route = routeInDays(origin, destination, day, addDays(day, searchedDays - 1));
  const page = await listByRoute(
    {
      ...route,
      keep: (flight) =>
        route.keep(flight) &&
        freeOn(flight) >= moving.length &&
        !moving.some(({ flightId }) => flightId === flight.flightId),
    },
    { status: "scheduled", hasSeats: true },
    mostProposals,
  );
  return page.items.map((flight) => proposalOf(flight, moving)).filter(({ flight }) => !flight.past);
}

/** Why these passengers cannot be given these seats of that flight. */
function closedTo(moving: Booking[], flight: Flight, seats: string[]): string | undefined {
  if (moving.some(({ flightId }) => flightId === flight.flightId)) return "They are on that flight already.";
  const { price, currency, capacity, aircraftType } = flight;
  const verdict = maySell(flight, { seats, quote: { price, currency, capacity, aircraftType } });
  if (!verdict.ok) return explain(verdict.error);
  const left = freeOn(flight);
  return left < moving.length ? explain({ kind: "too-few-seats", left, wanted: moving.length }) : undefined;
}

async function targetOf(flight: Flight, moving: Booking[]): Promise<Target> {
  const map = seatMap(flight, await bookings.listByFlight(flight.flightId));
  const seats = proposeSeats(map, moving.length);
  const closed = closedTo(moving, flight, seats);
  return { ...proposalOf(flight, moving), seatMap: map, seats, ...(closed ? { closed } : {}) };
}

/**
 * All that the page shows on which passengers move to another flight: those that the address names, or the booking's own,
 * to the flight that it names once one is chosen. Null when one of them is not there.
 */
export async function getMove(bookingId: string, address: Record<string, unknown>): Promise<Move | null> {
  await allowed("bookings.change");
  const { with: named = [], to } = moveAddress.parse(address);
  const ids = named.length > 0 ? named : [bookingId];
  const found = await Promise.all(ids.map((id) => bookings.find(id)));
  const moving = found.filter((booking) => booking !== undefined);
  const [first] = moving;
  if (!first || moving.length < found.length) return null;
  const [on, flight] = await Promise.all([flightsOf(moving), to ? flights.find(to) : undefined]);
  const from = on.find(({ flightId }) => flightId === first.flightId);
  const refused = cannotMove(moving);
  const chosen = flight && !refused ? await targetOf(flight, moving) : undefined;
  return {
    bookingId,
    passengers: moving.map((booking) => passengerOf(booking, on)),
    proposals: from && !chosen && !refused ? await proposalsFor(moving, from) : [],
    ...(from ? { from: rowOf(from, airport, new Date().toISOString()) } : {}),
    ...(refused ? { refused } : {}),
    ...(chosen ? { target: chosen } : {}),
    ...(to && !flight ? { missing: to } : {}),
  };
}
