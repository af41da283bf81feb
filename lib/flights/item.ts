import type { NumberValue } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import {
  decimal,
  exactNumber,
  type Item,
  readItem,
  showValue,
  stringSet,
  text,
  whole,
} from "@/lib/dynamo/item";
import { type Flight, flightStatuses } from "./flight";

const shape = {
  flight_id: text,
  carrier: text,
  flight_number: text,
  origin: text,
  destination: text,
  departure_time: text,
  arrival_time: text,
  estimated_departure: text,
  estimated_arrival: text,
  actual_departure: text,
  actual_arrival: text,
  departure_date: text,
  delay_code: text,
  delay_reason: text,
  gate: text,
  terminal: text,
  registration: text,
  aircraft_type: text,
  price: decimal,
  currency: text,
  capacity: whole,
  seats_available: whole,
  taken_seats: stringSet,
  blocked_seats: stringSet,
  status: z.enum(flightStatuses),
  version: whole,
  created_at: text,
  created_by: text,
  updated_at: text,
  updated_by: text,
  import_event: text,
  import_job: text,
  disruption_job: text,
};

/** A stored item as a flight; what cannot be read or is not known is named, never dropped. */
export function flightOf(item: Item): Flight {
  const { known, unreadable, other } = readItem(shape, item);
  return {
    flightId: known.flight_id ?? "",
    carrier: known.carrier,
    flightNumber: known.flight_number,
    origin: known.origin,
    destination: known.destination,
    departureTime: known.departure_time,
    arrivalTime: known.arrival_time,
    estimatedDeparture: known.estimated_departure,
    estimatedArrival: known.estimated_arrival,
    actualDeparture: known.actual_departure,
    actualArrival: known.actual_arrival,
    departureDate: known.departure_date,
    delayCode: known.delay_code,
    delayReason: known.delay_reason,
    gate: known.gate,
    terminal: known.terminal,
    registration: known.registration,
    aircraftType: known.aircraft_type,
    price: known.price,
    currency: known.currency,
    capacity: known.capacity,
    seatsAvailable: known.seats_available,
    takenSeats: [...(known.taken_seats ?? [])],
    blockedSeats: [...(known.blocked_seats ?? [])],
    status: known.status ?? "scheduled",
    version: known.version ?? 0,
    createdAt: known.created_at,
    createdBy: known.created_by,
    updatedAt: known.updated_at,
    updatedBy: known.updated_by,
    importEvent: known.import_event,
    importJob: known.import_job,
    disruptionJob: known.disruption_job,
    unreadable,
    other,
  };
}

/** The attributes of a flight that a person edits, by their names in code. */
export const editable = {
  carrier: "carrier",
  flightNumber: "flight_number",
  origin: "origin",
  destination: "destination",
  departureTime: "departure_time",
  arrivalTime: "arrival_time",
  departureDate: "departure_date",
  estimatedDeparture: "estimated_departure",
  estimatedArrival: "estimated_arrival",
  registration: "registration",
  aircraftType: "aircraft_type",
  gate: "gate",
  terminal: "terminal",
  price: "price",
  currency: "currency",
  actualDeparture: "actual_departure",
  actualArrival: "actual_arrival",
  delayCode: "delay_code",
  delayReason: "delay_reason",
  status: "status",
} as const;

export type Editable = keyof typeof editable;

/** One edited value as it is stored: a price as an exact number, everything else as text. */
export function storedValue(field: Editable, value: string): string | NumberValue {
  return field === "price" ? exactNumber(value) : value;
}

function setOf(seats: string[]): Set<string> | undefined {
  return seats.length > 0 ? new Set(seats) : undefined;
}

/** A whole flight as an item, for one that is not stored yet. */
export function flightItem(flight: Flight): Item {
  return {
    ...flight.other,
    flight_id: flight.flightId,
    carrier: flight.carrier,
    flight_number: flight.flightNumber,
    origin: flight.origin,
    destination: flight.destination,
    departure_time: flight.departureTime,
    arrival_time: flight.arrivalTime,
    estimated_departure: flight.estimatedDeparture,
    estimated_arrival: flight.estimatedArrival,
    actual_departure: flight.actualDeparture,
    actual_arrival: flight.actualArrival,
    departure_date: flight.departureDate,
    delay_code: flight.delayCode,
    delay_reason: flight.delayReason,
    gate: flight.gate,
    terminal: flight.terminal,
    registration: flight.registration,
    aircraft_type: flight.aircraftType,
    price: flight.price === undefined ? undefined : exactNumber(flight.price),
    currency: flight.currency,
    capacity: flight.capacity,
    seats_available: flight.seatsAvailable,
    taken_seats: setOf(flight.takenSeats),
    blocked_seats: setOf(flight.blockedSeats),
    status: flight.status,
    version: flight.version,
    created_at: flight.createdAt,
    created_by: flight.createdBy,
    updated_at: flight.updatedAt,
    updated_by: flight.updatedBy,
    import_event: flight.importEvent,
    import_job: flight.importJob,
    disruption_job: flight.disruptionJob,
  };
}

/** The attributes of a flight that Apron does not know, by name, as text for a person. */
export function otherAttributes(flight: Flight): [name: string, value: string][] {
  return Object.entries(flight.other).map(([name, value]) => [name, showValue(value)]);
}
