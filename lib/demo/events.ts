import { ulid } from "ulid";
import {
  type Actor,
  type AuditEvent,
  bookingSubject,
  changesBetween,
  flightSubject,
} from "@/lib/audit/event";
import type { Booking } from "@/lib/bookings/booking";
import type { Flight } from "@/lib/flights/flight";
import { onSaleSince, planner, toldAt } from "./flights";
import { randomOf } from "./random";
import { demoUsers } from "./users";

const timetable = [
  "carrier",
  "flightNumber",
  "origin",
  "destination",
  "departureTime",
  "arrivalTime",
  "registration",
  "aircraftType",
  "gate",
  "price",
  "currency",
] as const;

function actor(userId: string | undefined): Actor {
  return demoUsers.find((user) => user.userId === userId) ?? planner;
}

function made(flight: Flight): Record<string, string | undefined> {
  const fields = Object.fromEntries(timetable.map((field) => [field, flight[field]]));
  return { ...fields, capacity: flight.capacity?.toString() };
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
    rest: Pick<AuditEvent, "subject" | "kind" | "changes" | "bookingId" | "reason">,
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
      changes: changesBetween({}, made(flight)),
    });
    if (flight.version === 1) return [creation];
    const changes =
      flight.status === "canceled"
        ? changesBetween({ status: "scheduled" }, { status: "canceled" })
        : changesBetween({}, told(flight));
    return [creation, event(toldAt(day), planner, { subject, kind: "flight.edited", changes })];
  };

  const ofBooking = (booking: Booking): AuditEvent[] => {
    const { bookingId, passengerName, seatNumber, createdAt = "", createdBy } = booking;
    const of = { subject: bookingSubject(booking), bookingId };
    const making = event(createdAt, actor(createdBy), {
      ...of,
      kind: "booking.made",
      changes: changesBetween({}, { passengerName, seatNumber, status: "confirmed" }),
    });
    if (booking.status !== "canceled") return [making];
    const changes = changesBetween({ status: "confirmed" }, { status: "canceled" });
    const canceling = { ...of, kind: "booking.canceled" as const, changes };
    return [making, event(booking.updatedAt ?? toldAt(day), actor(booking.updatedBy), canceling)];
  };

  return [...flights.flatMap(ofFlight), ...bookings.flatMap(ofBooking)];
}
