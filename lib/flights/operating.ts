import { airport } from "@/lib/airports/airports";
import { type Actor, type EventKind, flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { listByChange } from "@/lib/audit/repository";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { designator, type Flight } from "./flight";
import { step } from "./lifecycle";
import { operationsTrail, reversalOf } from "./operations";
import * as flights from "./repository";
import { conflictWith, flightAsSeen, noFlight, refusedAt } from "./saving";
import type { FlightStep, FlightUndo } from "./schema";
import type { FlightChanges } from "./update";

/** What happened to a flight, and what takes it back. */
export type Operated = { flightId: string; designator: string; eventId: string; flight: Flight };

/**
 * Stores what operations say of a flight, with its event, if nobody changed it since `flight` was read. Refuses with who was
 * faster. The event keeps the version that it led to, so that it can be taken back while that holds.
 */
export async function operate(
  flight: Flight,
  changes: FlightChanges,
  by: { kind: EventKind; who: Actor; requestId: string; reason?: string | undefined },
): Promise<Answer<Operated>> {
  const { kind, who, requestId, reason } = by;
  const event = eventBy(who, {
    subject: flightSubject(flight.flightId),
    kind,
    changes: operationsTrail(flight, changes),
    requestId,
    version: flight.version + 1,
    ...(reason ? { reason } : {}),
  });
  const stored = await flights.save(flight, changes, event);
  if (!stored.ok) return err(stored.error.current ? await conflictWith(stored.error.current) : noFlight);
  const { flightId } = flight;
  return ok({ flightId, designator: designator(flight), eventId: event.eventId, flight: stored.value });
}

/** Takes a flight one step on or back in its life. Refused as `step` says, and when somebody was faster. */
export async function takeStep(
  asked: FlightStep,
  who: Actor,
  requestId: string,
  now = new Date(),
): Promise<Answer<Operated>> {
  const flight = await flightAsSeen(asked.flightId, asked.version);
  if (!flight.ok) return flight;
  const changes = step(flight.value, asked, now.getTime(), airport);
  if (!changes.ok) return err(refusedAt(changes.error));
  return operate(flight.value, changes.value, {
    kind: "flight.stepped",
    who,
    requestId,
    reason: asked.reason,
  });
}

/** A step forward goes back with a reason; only who took it may think better of it at once, and that is reason enough. */
const secondThought = 5 * 60_000;

const tooLate: Problem = {
  code: "refused",
  message:
    "Somebody else’s step, or one of more than five minutes ago, goes back with a reason, on the flight’s page.",
};

/**
 * Takes back what an event of operations told, such as an estimate, while the flight is still as that left it. Refuses a flight
 * changed since, what was no such event, and a step in its life that is another person's or more than five minutes old.
 */
export async function takeBack(
  asked: FlightUndo,
  of: readonly EventKind[],
  by: { who: Actor; requestId: string },
  now = new Date(),
): Promise<Answer<Operated>> {
  const [flight, events] = await Promise.all([
    flights.find(asked.flightId),
    listByChange(flightSubject(asked.flightId), asked.eventId),
  ]);
  if (!flight) return err(noFlight);
  const event = events.find(({ eventId, kind }) => eventId === asked.eventId && of.includes(kind));
  if (!event) return err({ code: "not-found", message: "There is no such change to take back." });
  if (event.version !== flight.version) return err(await conflictWith(flight));
  const stepped = event.changes.status !== undefined;
  if (stepped && (event.byId !== by.who.userId || now.getTime() - Date.parse(event.at) > secondThought))
    return err(tooLate);
  const reason = stepped ? "Taken back at once" : undefined;
  return operate(flight, reversalOf(event), { ...by, kind: "flight.restored", reason });
}
