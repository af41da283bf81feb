"use server";

import { action } from "@/lib/action";
import { airport } from "@/lib/airports/airports";
import { flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { err, ok } from "@/lib/result";
import { mayBlock, mayUnblock, seatProblem } from "./blocking";
import { newFlight } from "./create";
import { designator, explain } from "./flight";
import { takeBack, takeStep } from "./operating";
import * as flights from "./repository";
import { conflictWith, flightAsSeen, refusedFields, saveRevision } from "./saving";
import {
  flightEdit,
  flightInput,
  flightRemoval,
  flightRetime,
  flightStep,
  flightUndo,
  seatBlocking,
  seatUnblocking,
} from "./schema";
import { creationTrail, deletionTrail } from "./trail";

/** Refused when the id is in use, and field by field as `newFlight` says. */
export const createFlight = action("flights.create", flightInput, async (input, who, requestId) => {
  const flight = newFlight(input, airport, new Date().toISOString(), who.userId);
  if (!flight.ok) return err(refusedFields(flight.error));
  const { flightId } = flight.value;
  const changes = creationTrail(flight.value);
  const event = eventBy(who, {
    subject: flightSubject(flightId),
    kind: "flight.created",
    changes,
    requestId,
  });
  const stored = await flights.insert(flight.value, event);
  if (stored.ok) return ok({ flightId, designator: designator(flight.value) });
  const taken = refusedFields({ flightId: { message: `There is a flight ${flightId} already` } });
  return err({
    ...taken,
    see: { href: `/flights/${encodeURIComponent(flightId)}`, label: `Open ${flightId}` },
  });
});

/** Refused as `saveRevision` says. */
export const editFlight = action("flights.edit", flightEdit, async (input, who, requestId) => {
  const { flightId, version, ...after } = input;
  return saveRevision({ flightId, version }, after, "flight.edited", who, requestId);
});

/** Moves both times. Refused as `saveRevision` says, and once the flight has departed or is canceled. */
export const retimeFlight = action("flights.retime", flightRetime, async (input, who, requestId) => {
  const { flightId, version, ...times } = input;
  return saveRevision({ flightId, version }, times, "flight.retimed", who, requestId);
});

/** Refused when the flight ever had a passenger, or was changed since the person saw it. */
export const deleteFlight = action("flights.delete", flightRemoval, async (input, who, requestId) => {
  const read = await flightAsSeen(input.flightId, input.version);
  if (!read.ok) return read;
  const flight = read.value;
  const refusal = { code: "refused", message: explain({ kind: "had-passengers" }) } as const;
  if (flight.takenSeats.length > 0 || (await flights.everBooked(flight.flightId))) return err(refusal);
  const event = eventBy(who, {
    subject: flightSubject(flight.flightId),
    kind: "flight.deleted",
    changes: deletionTrail(flight),
    requestId,
  });
  const removed = await flights.remove(flight, event);
  if (removed.ok) return ok({ designator: designator(flight) });
  const { current } = removed.error;
  return err(current.version === flight.version ? refusal : await conflictWith(current));
});

/** Takes free seats out of use. Refused as `mayBlock` says, also when somebody was faster. */
export const blockSeats = action("flights.block", seatBlocking, async (input, who, requestId) => {
  const { flightId, seats, reason } = input;
  const verdict = mayBlock(await flights.find(flightId), seats);
  if (!verdict.ok) return err(seatProblem(verdict));
  const what = { subject: flightSubject(flightId), kind: "flight.blocked", reason, requestId } as const;
  const event = eventBy(who, { ...what, changes: { blockedSeats: { to: seats.join(" ") } } });
  const blocked = await flights.block(flightId, seats, event);
  if (!blocked.ok) return err(seatProblem(mayBlock(blocked.error.current, seats)));
  return ok({ seats, designator: designator(blocked.value) });
});

/** Puts blocked seats back into use. Refused as `mayUnblock` says. */
export const unblockSeats = action("flights.block", seatUnblocking, async (input, who, requestId) => {
  const { flightId, seats, reason } = input;
  const verdict = mayUnblock(await flights.find(flightId), seats);
  if (!verdict.ok) return err(seatProblem(verdict));
  const what = { subject: flightSubject(flightId), kind: "flight.unblocked", requestId } as const;
  const changes = { blockedSeats: { from: seats.join(" ") } };
  const event = eventBy(who, { ...what, changes, ...(reason ? { reason } : {}) });
  const unblocked = await flights.unblock(flightId, seats, event);
  if (!unblocked.ok) return err(seatProblem(mayUnblock(unblocked.error.current, seats)));
  return ok({ seats, designator: designator(unblocked.value) });
});

/** One step on or back in the life of a flight. Refused as `takeStep` says. */
export const stepFlight = action("flights.edit", flightStep, async (input, who, requestId) => {
  const taken = await takeStep(input, who, requestId);
  if (!taken.ok) return taken;
  const { flight, ...done } = taken.value;
  return ok({ ...done, status: flight.status });
});

/** Takes back a step that was just taken. Refused as `takeBack` says. */
export const undoStep = action("flights.edit", flightUndo, async (input, who, requestId) => {
  const taken = await takeBack(input, ["flight.stepped", "flight.restored"], { who, requestId });
  if (!taken.ok) return taken;
  const { flight, ...done } = taken.value;
  return ok({ ...done, status: flight.status });
});
