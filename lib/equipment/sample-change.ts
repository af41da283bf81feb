import { sampleBooking, sampleParty, tryToBook } from "@/lib/bookings/sample-booking";
import type { Flight } from "@/lib/flights/flight";
import { nowStored, olga, storedFlight } from "@/lib/flights/sample-flight";
import { type Changed, changeAircraft } from "./change-aircraft";
import type { Aircraft } from "./equipment";
import { lastChangeOf } from "./last-change";
import { type Plan, planFor } from "./plan";
import { aboardNow, sinceLastChange } from "./repository";
import type { AircraftChangeInput } from "./schema";

/** For tests: a 737-800 of 163 seats, on which rows 32 to 34 of a 737-900 are not. */
export const b737800: Aircraft = { aircraftType: "738", capacity: 163, registration: "N546AS" };

/** For tests: a stored 737-900 of 181 seats with these parties aboard, each by its seats: `12A 12B`. */
export async function flightWith(parties: string[], over: Partial<Flight> = {}): Promise<Flight> {
  const flight = await storedFlight({ aircraftType: "739", capacity: 181, registration: "N318AS", ...over });
  for (const seats of parties) {
    const [first = "", ...rest] = seats.split(" ");
    const booked = await tryToBook(flight, ...sampleParty(flight, [first, ...rest]));
    if (!booked.ok) throw new Error(`${seats}: ${booked.error.kind}`);
  }
  return flight;
}

/** For tests: the plan that a person would be shown now. */
export async function planNow(flightId: string, aircraft: Aircraft, back = false): Promise<Plan> {
  const flight = await nowStored(flightId);
  const last = lastChangeOf(flight, await sinceLastChange(flightId));
  return planFor(flight, aircraft, await aboardNow(flightId), { last, back });
}

/** For tests: what a person sends who takes the plan as it is. */
export async function asPlanned(
  flightId: string,
  aircraft: Aircraft,
  back = false,
): Promise<AircraftChangeInput> {
  const { proposal } = await planNow(flightId, aircraft, back);
  return {
    flightId,
    version: (await nowStored(flightId)).version,
    registration: aircraft.registration ?? "",
    aircraftType: aircraft.aircraftType ?? "",
    capacity: String(aircraft.capacity),
    seats: proposal.moves.map(({ bookingId, from, to }) => ({ bookingId, from, to })),
  };
}

/** For tests: Olga changes the aircraft; throws when she is refused. */
export async function change(input: AircraftChangeInput): Promise<Changed> {
  const changed = await changeAircraft(input, { who: olga, requestId: "test" });
  if (!changed.ok) throw new Error(changed.error.message);
  return changed.value;
}

/** For tests: somebody wants this seat of the flight as it is sold now; says whether they got it. */
export async function buys(flightId: string, seat: string): Promise<boolean> {
  const flight = await nowStored(flightId);
  return (await tryToBook(flight, sampleBooking(flight, seat))).ok;
}
