import { readStored, toInstant } from "@/lib/airports/local-time";
import { decimalText, storedAmount } from "@/lib/money";
import { err, ok, type Result } from "@/lib/result";
import { estimatesAlong } from "./expected";
import { fare } from "./fare";
import { type Flight, mayRetime } from "./flight";
import type { FlightField, FlightValues } from "./schema";
import { type AirportOf, type FieldProblems, timetable } from "./timetable";
import type { FlightChanges } from "./update";

type LocalEnd = { date: string; time: string; offset: string };

/** A stored time as a form shows it; the offset is said only where the local time alone is two moments. */
function localEnd(stored: string | undefined, zone: string | undefined): LocalEnd {
  const read = stored ? readStored(stored, zone) : undefined;
  if (!read) return { date: "", time: "", offset: "" };
  const again = zone ? toInstant(read.date, read.local, zone) : undefined;
  const choices = again && !again.ok && again.error.kind === "repeated" ? again.error.choices : [];
  const offset = choices.find((choice) => choice.instant === read.instant)?.offset ?? "";
  return { date: read.date, time: read.local, offset };
}

/** A flight as the edit form shows it: all text, times local to its airports, empty where nothing is stored. */
export function valuesOf(flight: Flight, airportOf: AirportOf): FlightValues {
  const departs = localEnd(flight.departureTime, airportOf(flight.origin ?? "")?.zone);
  const arrives = localEnd(flight.arrivalTime, airportOf(flight.destination ?? "")?.zone);
  return {
    carrier: flight.carrier ?? "",
    flightNumber: flight.flightNumber ?? "",
    origin: flight.origin ?? "",
    destination: flight.destination ?? "",
    departureDate: departs.date,
    departureTime: departs.time,
    departureOffset: departs.offset,
    arrivalDate: arrives.date,
    arrivalTime: arrives.time,
    arrivalOffset: arrives.offset,
    capacity: flight.capacity === undefined ? "" : String(flight.capacity),
    price: flight.price === undefined ? "" : decimalText(storedAmount(flight.price, flight.currency)),
    currency: flight.currency ?? "",
    registration: flight.registration ?? "",
    aircraftType: flight.aircraftType ?? "",
    gate: flight.gate ?? "",
    terminal: flight.terminal ?? "",
  };
}

const scheduleFields = [
  "origin",
  "destination",
  "departureDate",
  "departureTime",
  "departureOffset",
  "arrivalDate",
  "arrivalTime",
  "arrivalOffset",
] as const;

/** What a flight cannot lose once it has it. */
const required: Partial<Record<FlightField, string>> = {
  origin: "A flight needs an origin",
  destination: "A flight needs a destination",
  departureDate: "A flight needs a day of departure",
  departureTime: "A flight needs a time of departure",
  arrivalDate: "A flight needs a day of arrival",
  arrivalTime: "A flight needs a time of arrival",
  capacity: "A flight needs a capacity",
  price: "A flight needs a fare",
};

type Revision = Result<FlightChanges, FieldProblems>;

function scheduleChanges(flight: Flight, after: FlightValues, airportOf: AirportOf): Revision {
  if (!mayRetime(flight))
    return err({ departureTime: { message: `This flight is ${flight.status}: its route and times stay` } });
  const missing = scheduleFields.filter((field) => required[field] && after[field] === "");
  if (missing.length > 0)
    return err(Object.fromEntries(missing.map((field) => [field, { message: required[field] ?? "" }])));
  const times = timetable(after, airportOf);
  if (!times.ok) return times;
  return ok({
    ...times.value,
    ...estimatesAlong(flight, times.value, airportOf),
    origin: after.origin,
    destination: after.destination,
  });
}

function fareChanges(after: FlightValues): Revision {
  if (after.price === "" && after.currency === "") return ok({ price: undefined, currency: undefined });
  const price = fare(after.price, after.currency || "none");
  if (!price.ok && after.currency === "")
    return err({ currency: { message: "Give the currency's three letters, such as USD" } });
  return price.ok ? ok({ price: price.value, currency: after.currency }) : price;
}

/** May a flight have this capacity? Not under the seats that are sold. */
export function capacityProblem(flight: Flight, capacity: number): FieldProblems | undefined {
  const sold = flight.takenSeats.length;
  if (capacity >= sold) return undefined;
  return { capacity: { message: `${sold} seats are sold, so the capacity cannot be ${capacity}` } };
}

function capacityChanges(flight: Flight, after: FlightValues): Revision {
  const capacity = Number(after.capacity);
  const problem = capacityProblem(flight, capacity);
  return problem ? err(problem) : ok({ capacity });
}

const plain = ["carrier", "flightNumber", "registration", "aircraftType", "gate", "terminal"] as const;

/**
 * What editing a flight to `after` changes, as stored; fields that were not touched are not written, so what other
 * programs wrote in their own way stays. Refuses, field by field, emptying what a flight cannot lose, moving a flight
 * that has departed or is canceled, a capacity under the seats sold, and what timetable and fare refuse.
 */
export function revise(flight: Flight, after: FlightValues, airportOf: AirportOf): Revision {
  const before = valuesOf(flight, airportOf);
  const touched = (field: FlightField) => before[field] !== after[field];
  const emptied = (Object.keys(required) as FlightField[]).filter(
    (field) => touched(field) && after[field] === "",
  );
  if (emptied.length > 0)
    return err(Object.fromEntries(emptied.map((field) => [field, { message: required[field] ?? "" }])));
  const parts: Revision[] = [];
  if (scheduleFields.some(touched)) parts.push(scheduleChanges(flight, after, airportOf));
  if (touched("price") || touched("currency")) parts.push(fareChanges(after));
  if (touched("capacity")) parts.push(capacityChanges(flight, after));
  const problems: FieldProblems = {};
  const changes: FlightChanges = {};
  for (const field of plain) if (touched(field)) changes[field] = after[field] || undefined;
  for (const part of parts) Object.assign(part.ok ? changes : problems, part.ok ? part.value : part.error);
  if (Object.keys(problems).length > 0) return err(problems);
  // An item of another program lacks the day that lists it; any edit of ours adds it.
  if (!flight.departureDate && before.departureDate && Object.keys(changes).length > 0)
    changes.departureDate ??= before.departureDate;
  return ok(changes);
}
