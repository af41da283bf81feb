import { stringify } from "csv-stringify/sync";
import { madeFlightId } from "@/lib/flights/flight";
import type { ImportPlan } from "@/lib/transfer/schema";
import type { SeasonInput } from "./schema";
import type { SeasonFlight } from "./season";

/** A flight of a season as a row to import: attributes by name, as text. */
export type SeasonRow = Record<(typeof columns)[number], string>;

const columns = [
  "flight_id",
  "carrier",
  "flight_number",
  "origin",
  "destination",
  "departure_time",
  "arrival_time",
  "capacity",
  "price",
  "currency",
  "aircraft_type",
  "registration",
  "terminal",
] as const;

/** The id of a season's flight on a day: the same season always makes the same ids, so that nothing is made twice. */
export function seasonFlightId(input: SeasonInput, day: string): string {
  const { carrier, flightNumber, origin } = input;
  return madeFlightId({ carrier, flightNumber, day, origin });
}

/** The row of one flight. */
export function seasonRow(input: SeasonInput, flight: SeasonFlight): SeasonRow {
  return {
    flight_id: seasonFlightId(input, flight.day),
    carrier: input.carrier,
    flight_number: input.flightNumber,
    origin: input.origin,
    destination: input.destination,
    departure_time: flight.departs,
    arrival_time: flight.arrives,
    capacity: input.capacity,
    price: input.price,
    currency: input.currency,
    aircraft_type: input.aircraftType,
    registration: input.registration,
    terminal: input.terminal,
  };
}

/** Rows as the file that the import reads. */
export function seasonFile(rows: readonly SeasonRow[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column])),
    { header: true, columns: [...columns] },
  );
}

/** What the file of a season is called among the imports. */
export function seasonFileName({
  carrier,
  flightNumber,
  origin,
  destination,
  from,
  until,
}: SeasonInput): string {
  return `Season ${carrier} ${flightNumber} ${origin}-${destination} ${from} to ${until}.csv`;
}

/** How a season's file is read: it only makes flights, and two of one id are both refused. */
export const seasonPlan: ImportPlan = {
  kind: "flights",
  format: "csv",
  mapping: Object.fromEntries(columns.map((column) => [column, column])),
  mode: "create",
  duplicates: "refuse",
};
