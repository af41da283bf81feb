import { layoutFor } from "@/lib/aircraft/layout";
import { flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { designator, explain, type Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { conflictWith, noFlight } from "@/lib/flights/saving";
import { editTrail } from "@/lib/flights/trail";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { aircraftWords } from "./aircraft-words";
import { type Aircraft, isEquipped, seatsMissing, travelersOf } from "./equipment";
import { fitOf, mayReseat } from "./fit";
import { aboardNow } from "./repository";
import { type Doing, type Reseated, reseat } from "./reseat";
import type { AircraftChangeInput } from "./schema";

export type Changed = Reseated & {
  designator: string;
  /** `737-800, N318AS`. */
  aircraft: string;
  /** Seats that are taken and that the aircraft does not have: their passengers still have to be reseated. */
  left: number;
};

async function refusalOf(flight: Flight, aircraft: Aircraft): Promise<Problem | undefined> {
  const after = layoutFor(aircraft.aircraftType, aircraft.capacity);
  const before = layoutFor(flight.aircraftType, flight.capacity);
  const fit = fitOf(flight, travelersOf(await aboardNow(flight.flightId)), before, after);
  const verdict = mayReseat(flight, fit, after);
  return verdict.ok ? undefined : { code: "refused", message: verdict.error };
}

/** So many times a change is judged anew because seats were sold or canceled while it was saved. */
const mostTries = 5;

/**
 * Gives the flight its aircraft, if it is as the person saw it: from here on only seats of the new cabin are sold. Who fits is judged
 * by the seats that are taken when it is stored.
 */
async function equip(
  flight: Flight,
  aircraft: Aircraft,
  seen: number,
  { who, requestId }: Doing,
): Promise<Problem | undefined> {
  let now = flight;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    if (now.version !== seen) return conflictWith(now);
    const refused = await refusalOf(now, aircraft);
    if (refused) return refused;
    const { registration, aircraftType, capacity } = aircraft;
    const changes = { registration, aircraftType, ...(capacity === now.capacity ? {} : { capacity }) };
    const event = eventBy(who, {
      subject: flightSubject(flight.flightId),
      kind: "flight.reequipped",
      changes: editTrail(now, changes),
      requestId,
    });
    const saved = await flights.save(now, { ...changes, seatsTaken: now.takenSeats }, event);
    if (saved.ok) return undefined;
    const { current } = saved.error;
    if (!current) return noFlight;
    if (isEquipped(current, aircraft)) return undefined;
    now = current;
  }
  return { code: "busy", message: "Seats were sold or canceled while this was saved. Try again." };
}

/** Seats of the plan that the aircraft does not have, and those given twice, each at its field. */
function wrongSeats({ seats }: AircraftChangeInput, aircraft: Aircraft): Problem | undefined {
  const known = new Set(layoutFor(aircraft.aircraftType, aircraft.capacity).seats);
  const given = new Set<string>();
  const fields: Record<string, { message: string }> = {};
  for (const [at, { to }] of seats.entries()) {
    if (!known.has(to)) fields[`seats.${at}.to`] = { message: explain({ kind: "no-such-seat", seat: to }) };
    else if (given.has(to))
      fields[`seats.${at}.to`] = { message: `Seat ${to} is given to somebody else in this plan` };
    given.add(to);
  }
  return Object.keys(fields).length === 0
    ? undefined
    : { code: "refused", message: "Some seats cannot be.", fields };
}

/**
 * Gives a flight another aircraft and its passengers the seats of the plan. The aircraft comes first, in one transaction with its
 * event: a sale names the cabin that it was shown, so no seat of the old one is sold after it, and since everybody aboard stays
 * counted as taken, no more is sold than leaves a seat for each of them; of those, some may be blocked. Then the passengers move,
 * party by party. Killed in between,
 * the flight says by itself who is left, and the same or any other plan for this aircraft goes on with them. Refuses what
 * `mayReseat` refuses, a flight changed since it was seen, a seat that the aircraft does not have, and one
 * that is given twice.
 */
export async function changeAircraft(input: AircraftChangeInput, doing: Doing): Promise<Answer<Changed>> {
  const { flightId, registration, aircraftType } = input;
  const aircraft: Aircraft = {
    capacity: Number(input.capacity),
    ...(aircraftType ? { aircraftType } : {}),
    ...(registration ? { registration } : {}),
  };
  const flight = await flights.find(flightId);
  if (!flight) return err(noFlight);
  const odd = wrongSeats(input, aircraft);
  if (odd) return err(odd);
  if (!isEquipped(flight, aircraft)) {
    const refused = await equip(flight, aircraft, input.version, doing);
    if (refused) return err(refused);
  }
  const words = aircraftWords(aircraft);
  const reseated = await reseat(flightId, input.seats, words, doing);
  const now = await flights.find(flightId);
  return ok({
    ...reseated,
    designator: designator(flight),
    aircraft: words,
    left: now ? seatsMissing(now).length : 0,
  });
}
