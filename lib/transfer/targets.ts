import { nameAttributes } from "@/lib/bookings/name";
import type { RecordKind } from "./schema";

/**
 * A place that a column can go to. `stored` targets are attributes of the record; the others are parts that attributes are
 * made of. `also` are other headers for it, folded: lower case, letters and digits only.
 */
export type Target = { name: string; label: string; stored: boolean; also: readonly string[] };

function stored(name: string, label: string, ...also: string[]): Target {
  return { name, label, stored: true, also };
}

function part(name: string, label: string, ...also: string[]): Target {
  return { name, label, stored: false, also };
}

const flights: readonly Target[] = [
  stored("flight_id", "Flight ID", "flightid", "id"),
  stored(
    "carrier",
    "Airline",
    "airline",
    "airlinecode",
    "uniquecarrier",
    "opuniquecarrier",
    "marketingcarrier",
  ),
  stored(
    "flight_number",
    "Flight number",
    "flight",
    "flightno",
    "flightnum",
    "flnum",
    "opcarrierflnum",
    "number",
  ),
  part("designator", "Airline and number in one", "designator", "flightdesignator", "flightcode"),
  stored("origin", "From", "from", "orig", "departureairport", "dep", "originairport", "departs"),
  stored("destination", "To", "dest", "to", "arrivalairport", "arr", "destinationairport"),
  part(
    "departure_date",
    "Local day of departure",
    "date",
    "day",
    "fldate",
    "flightdate",
    "departuredate",
    "depdate",
  ),
  part(
    "departure_local",
    "Departure, local time",
    "scheddeplocal",
    "scheddeptime",
    "crsdeptime",
    "std",
    "departurelocal",
  ),
  stored("departure_time", "Departure, instant", "scheddeputc", "stdutc", "departuretime", "departureutc"),
  part("arrival_date", "Local day of arrival", "arrivaldate", "arrdate"),
  part(
    "arrival_day_offset",
    "Days later at arrival",
    "arrdayoffset",
    "dayoffset",
    "arrivaldayoffset",
    "dayshift",
  ),
  part(
    "arrival_local",
    "Arrival, local time",
    "schedarrlocal",
    "schedarrtime",
    "crsarrtime",
    "sta",
    "arrivallocal",
  ),
  stored("arrival_time", "Arrival, instant", "schedarrutc", "stautc", "arrivaltime", "arrivalutc"),
  stored("estimated_departure", "Estimated departure", "etd"),
  stored("estimated_arrival", "Estimated arrival", "eta"),
  stored("actual_departure", "Actual departure", "atd"),
  stored("actual_arrival", "Actual arrival", "ata"),
  stored("registration", "Registration", "tailnum", "tail", "tailnumber", "reg", "aircraftregistration"),
  stored("aircraft_type", "Aircraft type", "aircrafttype", "equipment", "eqt", "iatatype"),
  stored("capacity", "Seats of the aircraft", "seats", "capacity"),
  stored("seats_available", "Seats for sale", "seatsavailable", "seatsleft", "availableseats"),
  stored("price", "Fare", "fare", "price"),
  stored("currency", "Currency", "currency"),
  stored("status", "Status", "status", "state"),
  stored("gate", "Gate", "gate"),
  stored("terminal", "Terminal", "terminal"),
  stored("delay_code", "Delay code", "delaycode"),
  stored("delay_reason", "Delay reason", "delayreason"),
  stored("blocked_seats", "Blocked seats", "blockedseats"),
  stored("taken_seats", "Taken seats", "takenseats"),
];

const bookings: readonly Target[] = [
  stored("booking_id", "Booking ID", "bookingid", "id", "booking"),
  stored("record_locator", "Locator", "locator", "pnr", "recordlocator", "reference"),
  part("passenger_number", "Number within the party", "passengernumber", "paxnumber", "passengerno"),
  stored(
    "passenger_name",
    "Passenger",
    "passenger",
    "name",
    "passengername",
    "paxname",
    "traveller",
    "traveler",
  ),
  part("given_name", "Given name", "givenname", "firstname", "forename"),
  part("family_name", "Family name", "familyname", "lastname", "surname"),
  stored("flight_id", "Flight ID", "flightid", "flight"),
  stored("seat_number", "Seat", "seat", "seatnumber", "seatno"),
  stored("status", "Status", "status", "state"),
  stored("email", "E-mail", "email", "mail", "emailaddress"),
  stored("phone", "Phone", "phone", "telephone", "phonenumber", "mobile"),
  stored("note", "Note", "note", "notes", "remark", "remarks"),
  stored("price_paid", "Fare paid", "pricepaid", "fare", "price", "paid"),
  stored("currency", "Currency", "currency"),
];

const byKind = { flights, bookings } satisfies Record<RecordKind, readonly Target[]>;

/** Every place that a column of such a file can go to, in the order of a record. */
export function targetsOf(kind: RecordKind): readonly Target[] {
  return byKind[kind];
}

/** What Apron itself writes into every record: a file's own values for these are read by nobody. */
export const ownAttributes: readonly string[] = [
  "version",
  "created_at",
  "created_by",
  "updated_at",
  "updated_by",
  "request_id",
  ...Object.keys(nameAttributes(undefined)),
  "import_event",
  "import_job",
];

/** Under this name the file of wrong rows says why a row is wrong; such a column is never imported. */
export const problemColumn = "import_problem";
