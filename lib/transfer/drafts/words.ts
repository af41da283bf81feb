import type { BookingStatus } from "@/lib/bookings/booking";
import type { FlightStatus } from "@/lib/flights/flight";

function folded(word: string): string {
  return word.toLowerCase().replace(/[^a-z]+/g, "");
}

const flightWords = new Map<string, FlightStatus>(
  Object.entries({
    scheduled: "scheduled",
    sch: "scheduled",
    planned: "scheduled",
    ontime: "scheduled",
    delayed: "scheduled",
    boarding: "boarding",
    departed: "departed",
    airborne: "departed",
    enroute: "departed",
    divertedorunknown: "departed",
    diverted: "departed",
    arrived: "arrived",
    landed: "arrived",
    flown: "arrived",
    canceling: "canceling",
    canceled: "canceled",
    cancelled: "canceled",
    can: "canceled",
  }),
);

const bookingWords = new Map<string, BookingStatus>(
  Object.entries({
    confirmed: "confirmed",
    hk: "confirmed",
    booked: "confirmed",
    checkedin: "checked_in",
    boarded: "boarded",
    noshow: "no_show",
    canceled: "canceled",
    cancelled: "canceled",
    hx: "canceled",
  }),
);

/** What other programs and the trade call a flight's status, as Apron calls it; undefined for a word nobody knows. */
export function flightStatusOf(word: string): FlightStatus | undefined {
  return flightWords.get(folded(word));
}

/** The same for a booking's status. */
export function bookingStatusOf(word: string): BookingStatus | undefined {
  return bookingWords.get(folded(word));
}
