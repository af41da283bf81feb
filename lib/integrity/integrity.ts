import type { AuditEvent } from "@/lib/audit/event";
import { type Booking, isLive } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";
import { grouped } from "@/lib/grouped";
import { wrongBookingHistories, wrongFlightHistories } from "./history";

/** What is checked together. Give every booking and event of the flights, and every flight of the bookings. */
export type World = { flights: Flight[]; bookings: Booking[]; events: AuditEvent[] };

/**
 * `count`: seats for sale are not negative and, with the taken ones, make the capacity. `ledger`: the taken seats are those
 * of the live bookings, one each, none blocked. `live`: nobody is booked on a flight that is missing or canceled.
 * `history`: every change has its event.
 */
export type Rule = "count" | "ledger" | "live" | "history";

/** How a rule is broken, for whoever mends it. */
export type Breach =
  | "no-count"
  | "negative"
  | "sum"
  | "seatless"
  | "unheld"
  | "twice"
  | "unclaimed"
  | "blocked"
  | "no-flight"
  | "flight-gone"
  | "flight-canceled"
  | "miscounted"
  | "contradicted"
  | "untold";

/** A rule that does not hold, as a sentence for a person, with the record to look at. */
export type Violation = {
  rule: Rule;
  breach: Breach;
  flightId?: string;
  bookingId?: string;
  seat?: string;
  sentence: string;
};

/** As much of a booking as the seat ledger knows it by. */
export type Seated = Pick<Booking, "bookingId" | "flightId" | "seatNumber" | "status">;

/** Everything that is wrong with the seat ledger and its history; empty when nothing is. */
export function violationsIn({ flights, bookings, events }: World): Violation[] {
  const stored = new Map(flights.map((flight) => [flight.flightId, flight]));
  const live = bookings.filter(isLive);
  const aboard = grouped(live, (booking) => booking.flightId);
  return [
    ...flights.flatMap(wrongCounts),
    ...flights.flatMap((flight) => wrongLedger(flight, aboard.get(flight.flightId) ?? [])),
    ...live.flatMap((booking) => wrongPlace(booking, stored.get(booking.flightId ?? ""))),
    ...wrongFlightHistories(stored, events),
    ...wrongBookingHistories(bookings, events),
  ];
}

/** Whether the seats of one flight add up. */
export function wrongCounts(flight: Flight): Violation[] {
  const { flightId, capacity, seatsAvailable, takenSeats } = flight;
  const taken = takenSeats.length;
  const wrong = (breach: Breach, sentence: string): Violation => ({
    rule: "count",
    breach,
    flightId,
    sentence,
  });
  if (seatsAvailable === undefined)
    return capacity === undefined
      ? []
      : [wrong("no-count", `Flight ${flightId} does not say how many seats are for sale.`)];
  const sum = `${seatsAvailable} for sale and ${taken} taken, of ${capacity}`;
  return [
    ...(seatsAvailable < 0
      ? [wrong("negative", `Flight ${flightId} has ${seatsAvailable} seats for sale.`)]
      : []),
    ...(capacity !== undefined && seatsAvailable + taken !== capacity
      ? [wrong("sum", `The seats of flight ${flightId} do not add up: ${sum}.`)]
      : []),
  ];
}

/** Whether one flight's ledger holds the seats of its live bookings, one each, and no others; `live` are all of them. */
export function wrongLedger(flight: Flight, live: readonly Seated[]): Violation[] {
  const { flightId } = flight;
  const [taken, blocked] = [new Set(flight.takenSeats), new Set(flight.blockedSeats)];
  const holders = new Map<string, Seated[]>();
  const found: Violation[] = [];
  const wrong = (breach: Breach, sentence: string, of: Partial<Violation>) =>
    found.push({ rule: "ledger", breach, flightId, ...of, sentence });
  for (const booking of live) {
    const { bookingId, seatNumber: seat } = booking;
    if (!seat) {
      wrong("seatless", `Booking ${bookingId} has no seat on flight ${flightId}.`, { bookingId });
      continue;
    }
    if (!taken.has(seat))
      wrong(
        "unheld",
        `Booking ${bookingId} has seat ${seat} of flight ${flightId}, which the ledger does not hold.`,
        { bookingId, seat },
      );
    holders.set(seat, [...(holders.get(seat) ?? []), booking]);
  }
  for (const [seat, sharing] of holders) {
    const people = sharing.map((booking) => booking.bookingId).join(" and ");
    if (sharing.length > 1)
      wrong("twice", `Seat ${seat} of flight ${flightId} is sold to ${people}.`, { seat });
  }
  for (const seat of taken) {
    if (!holders.has(seat)) wrong("unclaimed", `Flight ${flightId} holds seat ${seat} for nobody.`, { seat });
    if (blocked.has(seat))
      wrong("blocked", `Seat ${seat} of flight ${flightId} is blocked and taken.`, { seat });
  }
  return found;
}

/** Whether a live booking is on a flight that flies; `flight` is its own, as it is stored. */
export function wrongPlace(
  { bookingId, flightId }: Seated,
  flight: Pick<Flight, "status"> | undefined,
): Violation[] {
  const wrong = (breach: Breach, sentence: string): Violation[] => [
    { rule: "live", breach, bookingId, ...(flightId ? { flightId } : {}), sentence },
  ];
  if (!flightId) return wrong("no-flight", `Booking ${bookingId} is on no flight.`);
  if (!flight)
    return wrong("flight-gone", `Booking ${bookingId} is on flight ${flightId}, which is not there.`);
  return flight.status === "canceled"
    ? wrong("flight-canceled", `Booking ${bookingId} is on flight ${flightId}, which is canceled.`)
    : [];
}
