import { localDay } from "@/lib/airports/local-time";
import type { AuditEvent } from "@/lib/audit/event";
import type { Flight } from "@/lib/flights/flight";
import type { AirportOf } from "@/lib/flights/timetable";
import { type Told, untoldBooking, untoldFlight } from "@/lib/integrity/history";
import { wrongPlace } from "@/lib/integrity/integrity";
import { cancelOf, type Draft } from "./booking-findings";
import type { Finding, Proposal } from "./finding";
import { seatsOf } from "./seats";

const wholeNumber = /^\d+$/;

/**
 * A flight as its history remembers it from when it was deleted, with the seats of those who are still booked on it; undefined
 * when the history does not tell where it went, or the cabin is too small for them.
 */
export function remembered(
  flightId: string,
  events: readonly AuditEvent[],
  live: readonly Draft[],
  airportOf: AirportOf,
): Flight | undefined {
  const deleted = events
    .filter(({ kind }) => kind === "flight.deleted")
    .sort((a, b) => (a.eventId < b.eventId ? 1 : -1))[0];
  if (!deleted) return undefined;
  const was = Object.fromEntries(Object.entries(deleted.changes).map(([field, { from }]) => [field, from]));
  const seats = [...seatsOf(live)];
  const capacity = wholeNumber.test(was.capacity ?? "") ? Number(was.capacity) : undefined;
  if (!was.origin || !was.destination || (capacity ?? seats.length) < seats.length) return undefined;
  const { capacity: _text, ...words } = was;
  const day = was.departureTime && localDay(was.departureTime, airportOf(was.origin)?.zone);
  return {
    ...words,
    ...(day ? { departureDate: day } : {}),
    flightId,
    takenSeats: seats,
    blockedSeats: [],
    ...(capacity === undefined ? {} : { capacity, seatsAvailable: capacity - seats.length }),
    status: "scheduled",
    version: 1,
    unreadable: [],
    other: {},
  };
}

/** Live bookings that are on no flight, or on one that is not there: cancel, make the flight again where that is known, or leave. */
export function orphanFindings(live: readonly Draft[], flight?: Flight): Finding[] {
  return live
    .filter(({ leaving }) => !leaving)
    .flatMap((booking): Finding[] => {
      const { bookingId: id, rawStatus, version, status, needs } = booking;
      const [wrong] = wrongPlace(booking, undefined);
      if (!wrong) return [];
      const again: Proposal[] = flight
        ? [
            {
              choice: "restore",
              label: `Make ${flight.flightId} ${flight.origin} to ${flight.destination} again`,
              mend: { how: "restore", flight },
            },
          ]
        : [];
      const cancel = cancelOf({ booking_id: id, status: rawStatus ?? status, version });
      return [
        {
          kind: wrong.breach === "no-flight" ? "no-flight" : "flight-gone",
          table: "bookings",
          id,
          sentences: [wrong.sentence],
          proposals: status === "boarded" ? again : [cancel, ...again],
          needs,
        },
      ];
    });
}

/** A record that is gone and whose history does not say so. */
export function goneFinding(table: "flights" | "bookings", id: string, events: readonly Told[]): Finding[] {
  const wrong = table === "flights" ? untoldFlight(id, events) : untoldBooking(id, events);
  return wrong.map(({ sentence }) => ({
    kind: "gone",
    table,
    id,
    sentences: [sentence],
    proposals: [{ choice: "record", label: "Record that it is gone", mend: { how: "tell", table, id } }],
    recommended: "record",
    needs: [],
  }));
}
