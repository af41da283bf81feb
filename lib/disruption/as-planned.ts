import { airport } from "@/lib/airports/airports";
import type { Booking } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";
import { grouped } from "@/lib/grouped";
import type { Aboard } from "./aboard";
import { canceledOf, candidatesFor, flightsNow } from "./candidates";
import type { Planned } from "./disruption";
import { onwardCandidate, withoutSeats } from "./option";
import { parts } from "./parts";
import { partiesOn } from "./party";
import { planFor, type Seat } from "./plan";
import { leadsThere } from "./ways";
import type { Moving } from "./write";

/** Passengers planned anew, with what the plan promises to nobody else. */
export async function replanned(
  bookings: readonly Booking[],
  flights: readonly Flight[],
  plan: readonly Planned[],
): Promise<Moving[]> {
  const now = new Date();
  const own = new Set(bookings.map(({ bookingId }) => bookingId));
  const promised = plan.filter(({ bookingId }) => !own.has(bookingId)).flatMap(({ legs }) => legs);
  const gone = flights.flatMap((flight) => canceledOf(flight, now) ?? []);
  const parties = flights.flatMap((flight) => partiesOn(flight, bookings));
  const open = withoutSeats(await candidatesFor(flights, now), promised);
  const placements = planFor(parties, gone, open);
  return bookings.map((booking) => {
    const placement = placements.find(({ bookingId }) => bookingId === booking.bookingId);
    return {
      booking,
      legs: placement?.legs ?? [],
      why: placement?.why ?? "Nobody knows when or where this flight was to go.",
    };
  });
}

/**
 * Tells of a planned way whether it can still be gone: flights leave, are retimed and get other aircraft between the plan and the
 * moment at which it is carried out. Whether its seats are free the ledger says.
 */
async function openWays(plan: readonly Planned[], flights: readonly Flight[], now: Date) {
  const read = await flightsNow(plan.flatMap(({ legs }) => legs.map(({ flightId }) => flightId)));
  const open = new Map(read.map((flight) => [flight.flightId, onwardCandidate(flight, airport)]));
  const led = new Map<string, boolean>();
  return (from: string | undefined, legs: readonly Seat[]): boolean => {
    if (legs.length === 0) return true;
    const flight = flights.find(({ flightId }) => flightId === from);
    const candidates = legs.flatMap((leg) => open.get(leg.flightId) ?? []);
    if (!flight || candidates.length < legs.length) return false;
    const way = [from, ...legs.map(({ flightId }) => flightId)].join(" ");
    const leads = led.get(way) ?? leadsThere(flight, candidates, now, 0);
    led.set(way, leads);
    return leads && legs.every(({ seat }, at) => candidates[at]?.layout.seats.includes(seat));
  };
}

const partyOf = ({ flightId, recordLocator, bookingId }: Booking) =>
  `${flightId}/${recordLocator ?? bookingId}`;

/**
 * Who is aboard, party by party in the order of the plan, each with what the plan says. Planned now are those who are not in it, and
 * those whose way cannot be gone any more.
 */
export async function asPlanned(aboard: readonly Aboard[], plan: readonly Planned[]): Promise<Moving[][]> {
  const flights = aboard.map(({ flight }) => flight);
  const rows = new Map(plan.map((row, place) => [row.bookingId, { row, place }]));
  const bookings = aboard.flatMap((one) => one.bookings);
  const placeOf = ({ bookingId }: Booking) => rows.get(bookingId)?.place ?? plan.length;
  const known = bookings.filter(({ bookingId }) => rows.has(bookingId));
  const isOpen = await openWays(
    known.flatMap(({ bookingId }) => rows.get(bookingId)?.row ?? []),
    flights,
    new Date(),
  );
  const legsOf = ({ bookingId }: Booking) => rows.get(bookingId)?.row.legs ?? [];
  // Those of a party who share a way lose it together, so that they are planned together.
  const together = grouped(known, (booking) =>
    [partyOf(booking), ...legsOf(booking).map(({ flightId }) => flightId)].join(" "),
  );
  const lost = new Set(
    [...together.values()]
      .filter((party) => party.some((booking) => !isOpen(booking.flightId, legsOf(booking))))
      .flat(),
  );
  const late = bookings.filter((booking) => !rows.has(booking.bookingId));
  const again = [...lost, ...late];
  const anew = new Map(
    (again.length > 0 ? await replanned(again, flights, plan) : []).map((one) => [one.booking, one]),
  );
  const moving = bookings
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((booking): Moving => {
      const { legs = [], why = "" } = anew.get(booking) ?? rows.get(booking.bookingId)?.row ?? {};
      return { booking, legs, why: lost.has(booking) ? `${why}; the planned way was closed` : why };
    });
  return [...grouped(moving, ({ booking }) => partyOf(booking)).values()].flatMap(parts);
}
