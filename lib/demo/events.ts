import { ulid } from "ulid";
import { type Actor, type AuditEvent, changesBetween, flightSubject } from "@/lib/audit/event";
import type { Booking } from "@/lib/bookings/booking";
import { about, bookingTrail, cancelTrail } from "@/lib/bookings/trail";
import type { Flight } from "@/lib/flights/flight";
import { creationTrail } from "@/lib/flights/trail";
import { onSaleSince, planner, toldAt } from "./flights";
import { randomOf } from "./random";
import { demoUsers } from "./users";

function actor(userId: string | undefined): Actor {
  return demoUsers.find((user) => user.userId === userId) ?? planner;
}

/** What was told of a flight on the evening before: that it is late, or that it does not fly. */
function told(flight: Flight): Record<string, string | undefined> {
  const { estimatedDeparture, estimatedArrival, delayCode, delayReason } = flight;
  return { estimatedDeparture, estimatedArrival, delayCode, delayReason };
}

/** The history of a demo day: an event for each flight and booking made, and for each change since. */
export function demoEvents(day: string, flights: Flight[], bookings: Booking[]): AuditEvent[] {
  const random = randomOf(`events ${day}`);
  const event = (
    at: string,
    by: Actor,
    rest: Pick<AuditEvent, "subject" | "kind" | "changes" | "bookingId" | "about">,
  ) => ({
    ...rest,
    eventId: ulid(Date.parse(at), random.share),
    at,
    byId: by.userId,
    byName: by.name,
  });

  const ofFlight = (flight: Flight): AuditEvent[] => {
    const subject = flightSubject(flight.flightId);
    const creation = event(onSaleSince(day), planner, {
      subject,
      kind: "flight.created",
      changes: creationTrail(flight),
    });
    if (flight.version === 1) return [creation];
    const changes =
      flight.status === "canceled"
        ? changesBetween({ status: "scheduled" }, { status: "canceled" })
        : changesBetween({}, told(flight));
    return [creation, event(toldAt(day), planner, { subject, kind: "flight.edited", changes })];
  };

  const ofBooking = (booking: Booking): AuditEvent[] => {
    const confirmed: Booking = { ...booking, status: "confirmed" };
    const making = event(booking.createdAt ?? "", actor(booking.createdBy), {
      ...about(booking),
      kind: "booking.made",
      changes: bookingTrail(confirmed),
    });
    if (booking.status !== "canceled") return [making];
    const canceling = {
      ...about(booking),
      kind: "booking.canceled" as const,
      changes: cancelTrail(confirmed),
    };
    return [making, event(booking.updatedAt ?? toldAt(day), actor(booking.updatedBy), canceling)];
  };

  return [...flights.flatMap(ofFlight), ...bookings.flatMap(ofBooking)];
}
