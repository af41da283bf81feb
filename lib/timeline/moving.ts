import { airport } from "@/lib/airports/airports";
import { localDay, readStored } from "@/lib/airports/local-time";
import { type Actor, type AuditEvent, type EventKind, flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import * as history from "@/lib/audit/repository";
import { designator, type Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { conflictWith, flightAsSeen, noFlight, refusedFields } from "@/lib/flights/saving";
import { editTrail } from "@/lib/flights/trail";
import type { FlightChanges } from "@/lib/flights/update";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { move, moved, seatsLost, staysBecause } from "./move";
import type { FlightMove } from "./schema";
import type { Moved } from "./screen";

const seatsMoved: Problem = {
  code: "refused",
  message:
    "Seats were sold or given back while this was saved. Nothing was changed; look again and save it again.",
};

function said(before: Flight, after: Flight): string {
  const name = designator(after);
  const zone = airport(after.origin ?? "")?.zone;
  const time = after.departureTime ? readStored(after.departureTime, zone)?.local : undefined;
  const retimed = before.departureTime !== after.departureTime && time ? ` moved to ${time}` : "";
  const swapped = before.registration !== after.registration || before.aircraftType !== after.aircraftType;
  const aircraft = after.registration ? `on ${after.registration}` : "without an aircraft";
  if (!retimed && !swapped) return `${name} stays where it is`;
  return swapped ? `${name}${retimed || " is now"} ${aircraft}` : `${name}${retimed}`;
}

async function store(
  flight: Flight,
  changes: FlightChanges,
  who: Actor,
  requestId: string,
  reason?: string,
): Promise<Answer<Moved>> {
  const trail = editTrail(flight, changes);
  if (Object.keys(trail).length === 0) return ok({ said: said(flight, flight) });
  const swapped = trail.registration || trail.aircraftType;
  const kind: EventKind = swapped ? "flight.edited" : "flight.retimed";
  const event = eventBy(who, {
    subject: flightSubject(flight.flightId),
    kind,
    changes: trail,
    requestId,
    version: flight.version + 1,
    ...(reason ? { reason } : {}),
  });
  const stored = await flights.save(flight, changes, event);
  if (stored.ok) return ok({ said: said(flight, moved(flight, changes)), changeId: event.eventId });
  const { current } = stored.error;
  if (!current) return err(noFlight);
  return err(current.version === flight.version ? seatsMoved : await conflictWith(current));
}

/**
 * Gives a flight another time or another aircraft, from the version that the person saw: one transaction with its event. Refuses a
 * flight that is gone, one that somebody changed meanwhile (with theirs), and what `move` refuses.
 */
export async function saveMove(input: FlightMove, who: Actor, requestId: string): Promise<Answer<Moved>> {
  const { flightId, version, ...to } = input;
  const flight = await flightAsSeen(flightId, version);
  if (!flight.ok) return flight;
  const changes = move(flight.value, to, airport);
  return changes.ok ? store(flight.value, changes.value, who, requestId) : err(refusedFields(changes.error));
}

const takenBack = [
  "departureTime",
  "arrivalTime",
  "estimatedDeparture",
  "estimatedArrival",
  "registration",
  "aircraftType",
] as const;

/** What brings back everything that a move changed. */
function backFrom({ changes }: AuditEvent, flight: Flight): FlightChanges {
  const back: FlightChanges = {};
  for (const field of takenBack) if (changes[field]) back[field] = changes[field].from;
  if (changes.capacity?.from) back.capacity = Number(changes.capacity.from);
  if (changes.aircraftType) back.seatsTaken = flight.takenSeats;
  const day = back.departureTime && localDay(back.departureTime, airport(flight.origin ?? "")?.zone);
  return day ? { ...back, departureDate: day } : back;
}

/**
 * Takes a move back, with an event of its own. Refuses when the flight is gone, has been changed since, has departed, or when seats were
 * sold on the aircraft that it was given: then somebody would lose theirs.
 */
export async function undoMove(
  flightId: string,
  changeId: string,
  who: Actor,
  requestId: string,
): Promise<Answer<Moved>> {
  const [flight, [event]] = await Promise.all([
    flights.find(flightId),
    history.listByChange(flightSubject(flightId), changeId),
  ]);
  if (!flight || !event) return err(noFlight);
  if (event.version !== flight.version) return err(await conflictWith(flight));
  const back = backFrom(event, flight);
  const lost = back.aircraftType && seatsLost(flight, back.aircraftType, back.capacity ?? flight.capacity);
  const refusal = staysBecause(flight) ?? lost;
  if (refusal) return err({ code: "refused", message: `${refusal}.` });
  return store(flight, back, who, requestId, "Taken back");
}
