import type { Flight } from "@/lib/flights/flight";
import { newId, storedFlight } from "@/lib/flights/sample-flight";

/** For tests: four flights of one aircraft of its own, 45 minutes on the ground between each of three, then more than two hours. */
export async function aircraft(): Promise<[Flight, Flight, Flight, Flight]> {
  const registration = newId().slice(0, 10);
  const leg = (origin: string, destination: string, departs: string, arrives: string) =>
    storedFlight({
      flightNumber: departs.replace(":", ""),
      registration,
      origin,
      destination,
      departureTime: `2026-11-20T${departs}:00Z`,
      arrivalTime: `2026-11-20T${arrives}:00Z`,
    });
  return [
    await leg("SEA", "PDX", "16:00", "17:00"),
    await leg("PDX", "SEA", "17:45", "18:45"),
    await leg("SEA", "LAX", "19:30", "21:30"),
    await leg("LAX", "SEA", "23:50", "23:59"),
  ];
}
