import { typeName } from "@/lib/aircraft/aircraft";
import { capacityOf } from "@/lib/aircraft/capacity";
import { layoutFor } from "@/lib/aircraft/layout";
import { compareSeats } from "@/lib/aircraft/seats";
import { storedInstant, toInstant } from "@/lib/airports/local-time";
import { isoInstant } from "@/lib/airports/stored-time";
import { type Flight, mayRetime } from "@/lib/flights/flight";
import { revise, valuesOf } from "@/lib/flights/revise";
import type { AirportOf, FieldProblems } from "@/lib/flights/timetable";
import type { FlightChanges } from "@/lib/flights/update";
import { counted } from "@/lib/format";
import { err, ok, type Result } from "@/lib/result";
import type { MovePreview, MoveValues } from "./screen";

const minute = 60_000;

function instant(stored: string | undefined, zone: string | undefined): number | undefined {
  const found = stored === undefined ? undefined : storedInstant(stored, zone);
  return found === undefined ? undefined : Date.parse(found);
}

/** Where a flight is now, as the form that moves it says it. */
export function placeOf(flight: Flight, airportOf: AirportOf): MoveValues {
  const { departureDate, departureTime, departureOffset, registration, aircraftType } = valuesOf(
    flight,
    airportOf,
  );
  return { departureDate, departureTime, departureOffset, registration, aircraftType };
}

/** The same some minutes later, or earlier where they are negative; a flight whose time cannot be read stays. */
export function shifted(flight: Flight, minutes: number, airportOf: AirportOf): MoveValues {
  const departs = instant(flight.departureTime, airportOf(flight.origin ?? "")?.zone);
  if (departs === undefined || minutes === 0) return placeOf(flight, airportOf);
  return placeOf({ ...flight, departureTime: isoInstant(departs + minutes * minute) }, airportOf);
}

/** How many milliseconds later a move makes the departure; undefined for a time that is none, or that a clock change repeats. */
function shiftOf(flight: Flight, to: MoveValues, airportOf: AirportOf): number | undefined {
  const zone = airportOf(flight.origin ?? "")?.zone;
  const was = instant(flight.departureTime, zone);
  if (zone === undefined || was === undefined) return undefined;
  const becomes = toInstant(to.departureDate, to.departureTime, zone, to.departureOffset);
  return becomes.ok ? Date.parse(becomes.value) - Math.floor(was / minute) * minute : undefined;
}

/** Passengers who would have no seat in an aircraft of this type with so many seats, as a sentence; undefined when all have one. */
export function seatsLost(flight: Flight, type: string, capacity: number | undefined): string | undefined {
  const seats = new Set(layoutFor(type, capacity).seats);
  const lost = flight.takenSeats.filter((seat) => !seats.has(seat)).sort(compareSeats);
  if (lost.length === 0) return undefined;
  const named = `${lost.slice(0, 8).join(" ")}${lost.length > 8 ? " and more" : ""}`;
  return `A ${typeName(type)} has no seat for ${counted(lost.length, "passenger")} of this flight: ${named}. Give them other seats first`;
}

/** The aircraft to be looked at where a move is refused because its type lacks seats that are taken; undefined for any other move. */
export function aircraftToReseat(flight: Flight, to: MoveValues): MovePreview["reseat"] {
  const { registration, aircraftType: type } = to;
  if (!type || type === flight.aircraftType || !mayRetime(flight)) return undefined;
  const capacity = capacityOf(type) ?? flight.capacity;
  return seatsLost(flight, type, capacity)
    ? { registration, type, seats: String(capacity ?? "") }
    : undefined;
}

/** Another type of aircraft has other seats: it is refused where somebody would lose theirs, and brings its own number of them. */
function typeChanges(flight: Flight, type: string): Result<FlightChanges, FieldProblems> {
  const capacity = capacityOf(type) ?? flight.capacity;
  const lost = seatsLost(flight, type, capacity);
  if (lost) return err({ aircraftType: { message: lost } });
  return ok({
    ...(capacity === undefined || capacity === flight.capacity ? {} : { capacity }),
    seatsTaken: flight.takenSeats,
  });
}

const over: Partial<Record<Flight["status"], string>> = {
  departed: "has departed",
  arrived: "has arrived",
  canceling: "is being canceled",
  canceled: "is canceled",
};

/** Why a flight stays where it is; undefined for one that may be moved. */
export function staysBecause(flight: Flight): string | undefined {
  return mayRetime(flight) ? undefined : `This flight ${over[flight.status]}: it stays where it is`;
}

/**
 * What moving a flight changes, as stored: both times and both estimates by the same minutes, and the aircraft. Refuses, field by field,
 * a flight that has departed or is canceled, what `revise` refuses, and a type that lacks a seat somebody has.
 */
export function move(
  flight: Flight,
  to: MoveValues,
  airportOf: AirportOf,
): Result<FlightChanges, FieldProblems> {
  const stays = staysBecause(flight);
  if (stays) return err({ departureTime: { message: stays } });
  const before = valuesOf(flight, airportOf);
  const place = placeOf(flight, airportOf);
  const shift = sameTime(place, to) ? 0 : shiftOf(flight, to, airportOf);
  const lands = instant(flight.arrivalTime, airportOf(flight.destination ?? "")?.zone);
  const arrivalTime = shift && lands !== undefined ? isoInstant(lands + shift) : flight.arrivalTime;
  const { arrivalDate, arrivalTime: clock, arrivalOffset } = valuesOf({ ...flight, arrivalTime }, airportOf);
  const after = { ...before, ...to, arrivalDate, arrivalTime: clock, arrivalOffset };
  const revised = revise(flight, after, airportOf);
  if (!revised.ok) return revised;
  const type = revised.value.aircraftType;
  const fits = type && type !== flight.aircraftType ? typeChanges(flight, type) : ok({});
  if (!fits.ok) return fits;
  return ok({
    ...revised.value,
    ...fits.value,
  });
}

function sameTime(a: MoveValues, b: MoveValues): boolean {
  return (
    a.departureDate === b.departureDate &&
    a.departureTime === b.departureTime &&
    a.departureOffset === b.departureOffset
  );
}

/** A flight as it will be stored, for judging it before it is. */
export function moved(flight: Flight, changes: FlightChanges): Flight {
  const { seatsTaken: _seen, ...fields } = changes;
  return { ...flight, ...(fields as Partial<Flight>) };
}
