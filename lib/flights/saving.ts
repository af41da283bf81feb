import { airport } from "@/lib/airports/airports";
import { type Actor, type EventKind, flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { nameOf } from "@/lib/auth/names";
import { ago } from "@/lib/format";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { designator, explain, type Flight } from "./flight";
import * as flights from "./repository";
import { capacityProblem, revise, valuesOf } from "./revise";
import type { FlightValues } from "./schema";
import type { FieldProblems } from "./timetable";
import { editTrail } from "./trail";

export const noFlight: Problem = { code: "not-found", message: explain({ kind: "gone" }) };

/** Fields that were refused, as the form shows them. */
export function refusedFields(fields: FieldProblems): Problem {
  return { code: "refused", message: "Some answers cannot be.", fields };
}

/** Somebody else was first: who, when, and their values, so that the person can choose. */
export async function conflictWith(current: Flight): Promise<Problem> {
  const by = await nameOf(current.updatedBy);
  const at = current.updatedAt ?? "";
  return {
    code: "conflict",
    message: `${by} changed this flight ${ago(at, new Date().toISOString())}. Nothing of yours is lost or saved yet.`,
    theirs: { version: current.version, by, at, values: valuesOf(current, airport) },
  };
}

/** A flight as a person saw it. Refuses one that is gone, and one changed meanwhile (with theirs). */
export async function flightAsSeen(flightId: string, version: number): Promise<Answer<Flight>> {
  const flight = await flights.find(flightId);
  if (!flight) return err(noFlight);
  return flight.version === version ? ok(flight) : err(await conflictWith(flight));
}

/** A rule's refusal as the form shows it: at its field, where it has one. */
export function refusedAt({ field, problem }: { field?: string; problem: FieldProblems[string] }): Problem {
  return { code: "refused", message: problem.message, ...(field ? { fields: { [field]: problem } } : {}) };
}

/** Why a capacity was not stored although nobody edited the flight: its seats moved, or never added up. */
function capacityRefusal(seen: Flight, current: Flight, capacity: number): FieldProblems {
  const moved = current.seatsAvailable !== seen.seatsAvailable;
  const message = moved
    ? "Seats were sold or canceled while this was saved: save it again"
    : "The seats of this flight do not add up, so its capacity cannot be changed by so much";
  return capacityProblem(current, capacity) ?? { capacity: { message } };
}

/** Why a save was refused, told from the flight as it stands. */
async function refusalOf(
  seen: Flight,
  current: Flight | undefined,
  capacity: number | undefined,
): Promise<Problem> {
  if (!current) return noFlight;
  if (current.version === seen.version && capacity !== undefined)
    return refusedFields(capacityRefusal(seen, current, capacity));
  return conflictWith(current);
}

export type Saved = { flightId: string; designator: string; changed: number };

/**
 * Stores a flight as a person edited it, from the version that they saw. `after` holds the fields of their form; others
 * stay. Refuses a flight that is gone, one changed meanwhile (with theirs), and what `revise` refuses.
 */
export async function saveRevision(
  seen: { flightId: string; version: number },
  after: Partial<FlightValues>,
  kind: EventKind,
  who: Actor,
  requestId: string,
): Promise<Answer<Saved>> {
  const read = await flightAsSeen(seen.flightId, seen.version);
  if (!read.ok) return read;
  const flight = read.value;
  const revised = revise(flight, { ...valuesOf(flight, airport), ...after }, airport);
  if (!revised.ok) return err(refusedFields(revised.error));
  const changes = editTrail(flight, revised.value);
  const saved = {
    flightId: flight.flightId,
    designator: designator(flight),
    changed: Object.keys(changes).length,
  };
  if (saved.changed === 0) return ok(saved);
  const event = eventBy(who, { subject: flightSubject(flight.flightId), kind, changes, requestId });
  const stored = await flights.save(flight, revised.value, event);
  return stored.ok ? ok(saved) : err(await refusalOf(flight, stored.error.current, revised.value.capacity));
}
