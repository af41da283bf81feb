import { layoutFor } from "@/lib/aircraft/layout";
import { addDays } from "@/lib/airports/local-time";
import { isoInstant } from "@/lib/airports/stored-time";
import type { Booking } from "@/lib/bookings/booking";
import { bookingIdOf, newLocator } from "@/lib/bookings/locator";
import { nameKey, passengerName } from "@/lib/bookings/name";
import type { Flight } from "@/lib/flights/flight";
import { foldLatin } from "@/lib/fold";
import { makeParty, type PersonName } from "./names";
import type { Random } from "./random";
import { demoUsers } from "./users";

/** Who sold the seats. */
export const seller = demoUsers.find((user) => user.role === "agent") ?? { userId: "demo", name: "Demo" };

/** More than the parties of any day. */
const partiesPerDay = 4_096;

/**
 * The locator of a day's nth party: well mixed, and no two parties of any two days share one, because every step can be
 * turned back within 30 bits, which is six signs.
 */
export function demoLocator(day: string, party: number): string {
  const mask = 0x3fffffff;
  let mixed = ((Date.parse(day) / 86_400_000) * partiesPerDay + party) & mask;
  for (const factor of [0x2c1b3c6d, 0x297a2d39]) {
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, factor) & mask;
  }
  mixed ^= mixed >>> 14;
  return newLocator((below) => {
    const sign = mixed % below;
    mixed = Math.floor(mixed / below);
    return sign;
  });
}

/** 1 to 5 people; nearly half travel alone. */
export function partySize(random: Random): number {
  const share = random.share();
  return 1 + [0.45, 0.75, 0.87, 0.96].filter((limit) => share >= limit).length;
}

/** Seats for a party on a flight, side by side in one row when there are some; as many as are free when too few. */
export function chooseSeats(random: Random, flight: Flight, size: number): string[] {
  const taken = new Set(flight.takenSeats);
  const free = layoutFor(flight.aircraftType, flight.capacity).seats.filter((seat) => !taken.has(seat));
  const start = random.below(Math.max(1, free.length));
  for (let at = 0; at < free.length; at++) {
    const run = free.slice((start + at) % free.length).slice(0, size);
    if (run.length === size && new Set(run.map((seat) => Number.parseInt(seat, 10))).size === 1) return run;
  }
  return free.slice(0, size);
}

/** Some moment of the six weeks in which the day was on sale. */
function soldAt(random: Random, day: string): string {
  const opened = Date.parse(`${addDays(day, -44)}T00:00:00Z`);
  return isoInstant(opened + random.below(43 * 86_400) * 1_000);
}

function contact(random: Random, lead: PersonName) {
  const name = foldLatin(`${lead.given}.${lead.family}`).toLowerCase();
  return {
    email: `${name}@example.com`,
    phone: `+1 206 555 01${String(random.below(100)).padStart(2, "0")}`,
  };
}

/** Books a party on a flight: its bookings, and the flight with their seats taken. */
export function bookParty(
  random: Random,
  flight: Flight,
  party: { day: string; number: number; size: number },
): { bookings: Booking[]; flight: Flight } {
  const seats = chooseSeats(random, flight, party.size);
  const people = makeParty(random, seats.length);
  const locator = demoLocator(party.day, party.number);
  const at = soldAt(random, party.day);
  const bookings = people.map(
    (person, index): Booking => ({
      bookingId: bookingIdOf(locator, index + 1),
      recordLocator: locator,
      passengerName: passengerName(person.given, person.family),
      nameKey: nameKey(person.given, person.family),
      flightId: flight.flightId,
      seatNumber: seats[index] ?? "",
      status: "confirmed",
      ...(index === 0 ? contact(random, person) : {}),
      ...(flight.price ? { pricePaid: flight.price } : {}),
      ...(flight.currency ? { currency: flight.currency } : {}),
      requestId: `demo-${locator}`,
      version: 1,
      createdAt: at,
      createdBy: seller.userId,
      updatedAt: at,
      updatedBy: seller.userId,
      unreadable: [],
      other: {},
    }),
  );
  return {
    bookings,
    flight: {
      ...flight,
      takenSeats: [...flight.takenSeats, ...seats],
      seatsAvailable: (flight.seatsAvailable ?? 0) - seats.length,
    },
  };
}

/** A booking taken back at a moment by somebody; its seat must be given back to the flight by the caller. */
export function canceledBooking(booking: Booking, at: string, by: string): Booking {
  return { ...booking, status: "canceled", version: 2, updatedAt: at, updatedBy: by };
}
