import type { AuditEvent } from "@/lib/audit/event";

const deeds: Record<string, string> = {
  "flight.created": "created the flight",
  "flight.edited": "edited",
  "flight.retimed": "retimed",
  "flight.delayed": "gave an estimate",
  "flight.stepped": "changed the status",
  "flight.restored": "took back a change",
  "flight.reequipped": "changed the aircraft",
  "flight.deleted": "deleted the flight",
  "flight.blocked": "blocked seats",
  "flight.unblocked": "unblocked seats",
  "flight.mended": "mended the stored record",
  "flight.closed": "closed the flight for sale, to cancel it",
  "flight.canceled": "canceled the flight",
  "flight.reopened": "put the flight back on sale",
  "booking.made": "booked",
  "booking.edited": "edited",
  "booking.canceled": "canceled booking",
  "booking.reseated": "moved seat",
  "booking.swapped": "swapped seats",
  "booking.moved": "moved to another flight",
  "booking.arrived": "moved to this flight",
  "booking.split": "split the party",
  "booking.renamed": "corrected the name",
  "booking.stepped": "changed the status",
  "booking.reinstated": "reinstated",
  "booking.restored": "took back a change",
  "booking.mended": "mended the stored record",
  "booking.deleted": "deleted the stored record",
};

/** A step of the day by the status that it led to; back to `checked_in` it came from aboard. */
const steps: Record<string, string> = {
  "confirmed checked_in": "checked in",
  "checked_in confirmed": "took back the check-in",
  "checked_in boarded": "boarded",
  "boarded checked_in": "took off the aircraft",
  "confirmed no_show": "marked as a no-show",
  "checked_in no_show": "marked as a no-show",
  "no_show confirmed": "marked as turned up",
};

/** A step in the life of a flight, on or back. */
const flightSteps: Record<string, string> = {
  "scheduled boarding": "opened boarding",
  "boarding departed": "told that it departed",
  "departed arrived": "told that it arrived",
  "boarding scheduled": "took it back to scheduled",
  "departed boarding": "took it back to boarding",
  "arrived departed": "took it back to departed",
};

/** What somebody did, after their name: `moved seat`. A kind that nobody knows is told as it is stored. */
export function deedOf({ kind, changes }: AuditEvent): string {
  const { from, to } = changes.status ?? {};
  const told = { "booking.stepped": steps, "flight.stepped": flightSteps }[kind as string];
  const step = told?.[`${from} ${to}`];
  if (kind === "flight.delayed" && !changes.estimatedDeparture?.to && changes.estimatedDeparture)
    return "put it back on schedule";
  return step ?? deeds[kind] ?? kind;
}
