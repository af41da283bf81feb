import { MOST_SEATS } from "@/lib/aircraft/capacity";
import { madeFlightId } from "@/lib/flights/flight";
import type { AirportOf } from "@/lib/flights/timetable";
import { err, ok, type Result } from "@/lib/result";
import type { SourceRow } from "../formats/row";
import type { Mapping } from "../schema";
import { draftAmount, draftWhole } from "./amounts";
import { type Draft, Drafting, isKey, sorted } from "./draft";
import { draftTimes } from "./flight-times";
import { draftSeats } from "./seats";
import { flightStatusOf } from "./words";

const plain = ["gate", "terminal", "delay_code", "delay_reason"];

function number(drafting: Drafting): { carrier?: string | undefined; flightNumber?: string | undefined } {
  const whole = drafting.text("designator");
  const found = whole && /^([A-Z0-9]{2})[\s-]*(\d{1,4}[A-Z]?)$/.exec(whole.toUpperCase());
  if (whole && !found) drafting.faults.flight_number = `${whole} is no flight, such as AS 448.`;
  if (found) {
    drafting.put("carrier", found[1]);
    drafting.put("flight_number", found[2]);
  }
  const carrier = drafting.pattern(
    "carrier",
    /^[A-Z0-9]{2}$/,
    "an airline code has two signs, such as AS.",
    true,
  );
  const flightNumber = drafting.pattern(
    "flight_number",
    /^\d{1,4}[A-Z]?$/,
    "a flight number has 1 to 4 digits, such as 604.",
    true,
  );
  return { carrier: carrier ?? found?.[1], flightNumber: flightNumber ?? found?.[2] };
}

function airportOfRow(drafting: Drafting, attribute: "origin" | "destination", airportOf: AirportOf) {
  const code = drafting.text(attribute)?.toUpperCase();
  const found = code ? airportOf(code) : undefined;
  drafting.put(attribute, code, code && !found ? `No airport has the code ${code}.` : undefined);
  return found;
}

function status(drafting: Drafting): void {
  const word = drafting.text("status");
  if (!word) return;
  const known = flightStatusOf(word);
  drafting.put("status", known ?? word, known ? undefined : `${word} is no status of a flight.`);
}

/** The id that the row has, or the one that airline, number, day and origin make. */
function keyOf(
  drafting: Drafting,
  { carrier, flightNumber }: ReturnType<typeof number>,
  day: string | undefined,
): Result<string, string[]> {
  const own = drafting.text("flight_id");
  const origin = drafting.text("origin")?.toUpperCase();
  if (own && isKey(own)) return ok(own);
  if (own) return err(["The flight ID is longer than DynamoDB's keys may be."]);
  if (carrier && flightNumber && day && origin)
    return ok(madeFlightId({ carrier, flightNumber, day, origin }));
  const missing = Object.entries({ airline: carrier, number: flightNumber, day, origin })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  return err([
    `No flight ID can be made: ${missing.join(" and ")} cannot be read.`,
    ...Object.values(drafting.faults),
  ]);
}

/** The flight that a row asks for. Refuses, with every reason, a row without an id and without what makes one. */
export function flightDraft(row: SourceRow, mapping: Mapping, airportOf: AirportOf): Result<Draft, string[]> {
  if (row.problem) return err([row.problem]);
  const drafting = new Drafting(sorted(row, mapping, "flights"));
  const designated = number(drafting);
  const from = airportOfRow(drafting, "origin", airportOf);
  const to = airportOfRow(drafting, "destination", airportOf);
  if (from && from === to)
    drafting.faults.destination = `The flight cannot end in ${to?.iata}, where it begins.`;
  const day = draftTimes(drafting, { from, to });
  drafting.pattern("registration", /^[A-Z0-9-]{2,10}$/, "a registration has letters and digits.", true);
  drafting.pattern(
    "aircraft_type",
    /^[A-Z0-9]{3,4}$/,
    "an aircraft type has three signs, such as 739.",
    true,
  );
  for (const attribute of plain) drafting.put(attribute, drafting.text(attribute));
  draftAmount(drafting, "price");
  draftWhole(drafting, "capacity", { least: 1, most: MOST_SEATS });
  draftWhole(drafting, "seats_available", { least: 0, most: MOST_SEATS });
  draftSeats(drafting, "taken_seats");
  draftSeats(drafting, "blocked_seats");
  status(drafting);
  const key = keyOf(drafting, designated, day);
  if (!key.ok) return key;
  drafting.put("flight_id", key.value);
  return ok(drafting.end(key.value, row.typed));
}
