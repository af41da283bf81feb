import type { AuditEvent } from "@/lib/audit/event";
import type { Booking } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";
import { bookParty, canceledBooking, partySize, seller } from "./bookings";
import { demoEvents } from "./events";
import { demoFlights, planner, toldAt } from "./flights";
import { type Random, randomOf } from "./random";

export type DemoDay = { flights: Flight[]; bookings: Booking[]; events: AuditEvent[] };

/** About this many passengers on the whole day. */
const passengersWanted = 3_000;
const nearlyFullFlights = 6;
/** One party in so many takes its booking back. */
const oneInCancels = 60;

/**
 * A day at Seattle: 328 flights, about 3,000 passengers, and the history of all of it. The same for the same day (`2026-11-20`)
 * every time; reads no clock and writes nothing.
 */
export function demoDay(day: string): DemoDay {
  const random = randomOf(`bookings ${day}`);
  const sale = openSale(day, random);
  const [soldOut, ...nearlyFull] = crowded(sale.flights(), random);
  if (soldOut) sale.fill(soldOut, 0);
  for (const flight of nearlyFull) sale.fill(flight, 1 + random.below(4));
  const ordinary = sale.flights().filter((flight) => flight !== soldOut && !nearlyFull.includes(flight));
  const drawn = popularity(ordinary, random);
  while (sale.passengers() < passengersWanted) sale.sell(drawn(), partySize(random));
  return sale.close();
}

/** Departures from Seattle with few seats, drawn by lot: the first is to be sold out, the others nearly. */
function crowded(flights: Flight[], random: Random): Flight[] {
  const candidates = flights.filter(
    (flight) => flight.origin === "SEA" && flight.status === "scheduled" && (flight.capacity ?? 0) <= 144,
  );
  return Array.from({ length: 1 + nearlyFullFlights }, () =>
    candidates.splice(random.below(candidates.length), 1),
  ).flat();
}

/** Draws flights by lot, some far more often than others, as on a real day. */
function popularity(flights: Flight[], random: Random): () => Flight {
  const weights = flights.map(() => random.share() ** 2 + 0.1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return () => {
    let left = random.share() * total;
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return flights[at] ?? random.pick(flights);
  };
}

function openSale(day: string, random: Random) {
  const before = demoFlights(day);
  const standing = new Map(before.map((flight) => [flight.flightId, flight]));
  const bookings: Booking[] = [];
  let parties = 0;

  function sell(drawn: Flight, size: number): void {
    const flight = standing.get(drawn.flightId) ?? drawn;
    const booked = bookParty(random, flight, { day, number: parties++, size });
    const lost = flight.status === "canceled";
    const regretted = size <= 3 && parties % oneInCancels === 0;
    if (lost || regretted)
      bookings.push(
        ...booked.bookings.map((booking) =>
          canceledBooking(booking, toldAt(day), lost ? planner.userId : seller.userId),
        ),
      );
    else {
      bookings.push(...booked.bookings);
      standing.set(flight.flightId, booked.flight);
    }
  }

  return {
    flights: () => before,
    passengers: () => bookings.length,
    sell,
    /** Sells until so many seats are left. */
    fill(flight: Flight, left: number) {
      for (;;) {
        const free = (standing.get(flight.flightId)?.seatsAvailable ?? 0) - left;
        if (free <= 0) return;
        sell(flight, Math.min(free, partySize(random)));
      }
    },
    close(): DemoDay {
      const flights = before.map((flight) => standing.get(flight.flightId) ?? flight);
      return { flights, bookings, events: demoEvents(day, flights, bookings) };
    },
  };
}
