import { plainLayout } from "@/lib/aircraft/layout";
import type { Candidate } from "./option";
import type { Party, Traveler } from "./party";
import type { Canceled } from "./plan";

/** For tests: minutes after a morning. */
export function at(minutes: number): number {
  return Date.parse("2027-03-01T08:00:00Z") + minutes * 60_000;
}

type Shape = {
  from?: string;
  to?: string;
  departs: number;
  arrives: number;
  free: number;
  capacity?: number;
};

/** For tests: a flight, times in minutes after the morning, whose first `free` seats can be had. */
export function candidate(flightId: string, shape: Shape): Candidate {
  const layout = plainLayout(shape.capacity ?? 30);
  return {
    flightId,
    designator: flightId,
    origin: shape.from ?? "SEA",
    destination: shape.to ?? "JFK",
    departs: at(shape.departs),
    arrives: at(shape.arrives),
    abroad: false,
    layout,
    free: layout.seats.slice(0, shape.free),
    left: shape.free,
  };
}

/** For tests: a canceled flight from Seattle to New York of 30 seats, in the morning. */
export const gone: Canceled = {
  flightId: "GONE",
  journey: { origin: "SEA", destination: "JFK", notBefore: at(0), notAfter: at(36 * 60) },
  layout: plainLayout(30),
};

/** For tests: so many people together on the canceled flight, from a seat on. */
export function party(key: string, size: number, over: Partial<Traveler> = {}, first = 0): Party {
  const travelers = Array.from({ length: size }, (_, index): Traveler => {
    const seat = gone.layout.seats[first + index];
    return {
      bookingId: `${key}-${index + 1}`,
      name: `${key} ${index + 1}`,
      cabin: "main",
      needs: [],
      bookedAt: "2027-01-01",
      status: "confirmed",
      ...(seat ? { seat } : {}),
      ...over,
    };
  });
  return { key, flightId: gone.flightId, locator: key, travelers };
}
