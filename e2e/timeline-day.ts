import type { Flight } from "@/lib/flights/flight";
import { newId } from "@/lib/flights/sample-flight";
import { ownWinterDay, seedFlight } from "./seed";

/** A registration that nothing else in the tables has. */
export function ownTail(): string {
  return `N${newId().slice(-6)}`;
}

export type TimelineDay = {
  day: string;
  tail: string;
  other: string;
  first: Flight;
  next: Flight;
  far: Flight;
};

/**
 * Two aircraft on a day of their own: one flies SEA to PDX 09:00 to 10:00 and back 11:00 to 12:00, the other SEA to LAX 13:00 to
 * 15:30, all in Seattle's winter time.
 */
export async function timelineDay(over: Partial<Flight> = {}): Promise<TimelineDay> {
  const day = ownWinterDay();
  const [tail, other] = [ownTail(), ownTail()];
  const flight = (
    registration: string,
    from: string,
    to: string,
    route: string,
    more: Partial<Flight> = {},
  ) => {
    const [origin = "", destination = ""] = route.split("-");
    const times = { departureTime: `${day}T${from}:00Z`, arrivalTime: `${day}T${to}:00Z` };
    return seedFlight({ departureDate: day, registration, origin, destination, ...times, ...more });
  };
  return {
    day,
    tail,
    other,
    first: await flight(tail, "17:00", "18:00", "SEA-PDX", over),
    next: await flight(tail, "19:00", "20:00", "PDX-SEA"),
    far: await flight(other, "21:00", "23:30", "SEA-LAX"),
  };
}
