import { dayShift, readStored } from "@/lib/airports/local-time";
import type { StationTime } from "@/lib/airports/station-time";
import { seatsBlocked } from "./blocking";
import { faultsOf } from "./faults";
import { designator, type Flight, seatsTaken } from "./flight";
import type { FlightRow, LoadView, MovementView, PlaceView, StatusView } from "./row";
import type { AirportOf } from "./timetable";

function place(iata: string | undefined, airportOf: AirportOf): PlaceView | undefined {
  if (!iata) return undefined;
  const airport = airportOf(iata);
  return { iata, city: airport ? airport.city || airport.name : "" };
}

/** A schedule and, where it differs, what is expected or happened. */
function movement(
  scheduled: string | undefined,
  expected: string | undefined,
  zone: string | undefined,
  firstDay: string | undefined,
): MovementView {
  const planned = scheduled ? readStored(scheduled, zone) : undefined;
  const later = expected && expected !== scheduled ? readStored(expected, zone) : undefined;
  const shown: StationTime | undefined = later ?? planned;
  return {
    ...(planned ? { scheduled: planned } : {}),
    ...(later ? { expected: later } : {}),
    dayShift: shown && firstDay ? dayShift(firstDay, shown.date) : 0,
  };
}

/** A departure this many minutes late is told as delayed: the trade counts a flight as on time within 15 minutes. */
const lateMinutes = 15;

function minutesLate(departs: MovementView): number {
  const { scheduled, expected } = departs;
  if (!scheduled?.instant || !expected?.instant) return 0;
  return Math.round((Date.parse(expected.instant) - Date.parse(scheduled.instant)) / 60_000);
}

function statusOf(flight: Flight, departs: MovementView): StatusView {
  const late = minutesLate(departs);
  const why = [flight.delayReason, flight.delayCode ? `code ${flight.delayCode}` : ""]
    .filter(Boolean)
    .join(", ");
  switch (flight.status) {
    case "departed":
      return { kind: "departed", word: "Departed" };
    case "arrived":
      return { kind: "arrived", word: "Arrived" };
    case "canceling":
      return { kind: "canceling", word: "Canceling" };
    case "canceled":
      return { kind: "canceled", word: "Canceled" };
    default:
      if (late >= lateMinutes)
        return { kind: "delayed", word: `Delayed ${late} min`, ...(why ? { why } : {}) };
      return flight.status === "boarding"
        ? { kind: "boarding", word: "Boarding" }
        : { kind: "scheduled", word: "Scheduled" };
  }
}

/** The load as a bar and figures draw it: what is blocked is not available. */
export function loadOf(flight: Flight): LoadView {
  const blocked = seatsBlocked(flight);
  return {
    taken: seatsTaken(flight),
    blocked,
    ...(flight.capacity === undefined ? {} : { capacity: flight.capacity }),
    ...(flight.seatsAvailable === undefined
      ? {}
      : { available: Math.max(0, flight.seatsAvailable - blocked) }),
  };
}

function isPast(flight: Flight, departs: MovementView, now: string): boolean {
  if (flight.status === "departed" || flight.status === "arrived") return true;
  const departure = (departs.expected ?? departs.scheduled)?.instant;
  return departure !== undefined && departure < now;
}

/** A flight as the lists draw it; `now` is an ISO instant. Never fails on a partial item. */
export function rowOf(flight: Flight, airportOf: AirportOf, now: string): FlightRow {
  const from = airportOf(flight.origin ?? "")?.zone;
  const to = airportOf(flight.destination ?? "")?.zone;
  const departs = movement(
    flight.departureTime,
    flight.actualDeparture ?? flight.estimatedDeparture,
    from,
    flight.departureDate,
  );
  const firstDay = departs.scheduled?.date;
  const arrives = movement(flight.arrivalTime, flight.actualArrival ?? flight.estimatedArrival, to, firstDay);
  const origin = place(flight.origin, airportOf);
  const destination = place(flight.destination, airportOf);
  return {
    flightId: flight.flightId,
    designator: designator(flight),
    ...(origin ? { origin } : {}),
    ...(destination ? { destination } : {}),
    departs,
    arrives,
    status: statusOf(flight, departs),
    ...(flight.registration ? { registration: flight.registration } : {}),
    ...(flight.aircraftType ? { aircraftType: flight.aircraftType } : {}),
    ...(flight.gate ? { gate: flight.gate } : {}),
    load: loadOf(flight),
    past: isPast(flight, departs, now),
    faults: faultsOf(flight, airportOf),
  };
}
