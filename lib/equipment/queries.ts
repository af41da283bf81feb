import "server-only";
import { capacityOf } from "@/lib/aircraft/capacity";
import { airport } from "@/lib/airports/airports";
import { may } from "@/lib/auth/roles";
import { allowed, currentUser } from "@/lib/auth/session";
import type { Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { rowOf } from "@/lib/flights/view";
import { aircraftWords } from "./aircraft-words";
import { type Aircraft, aircraftOf, seatsMissing } from "./equipment";
import { type LastChange, lastChangeOf } from "./last-change";
import { planFor } from "./plan";
import { planView } from "./plan-view";
import { aboardNow, listByTail, sinceLastChange } from "./repository";
import { aircraftAddress } from "./schema";
import type { AircraftScreen, Progress } from "./screen";
import { aroundFlight, tailConflicts, typeOfTail } from "./tail-day";

type Wanted = { values: AircraftScreen["values"]; wrong: AircraftScreen["wrong"]; aircraft?: Aircraft };

function said(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The aircraft that an address asks for; a type that is left out is the registration's, and seats are those of the type. */
function wantedBy(flight: Flight, address: Record<string, unknown>, tail: Flight[]): Wanted {
  const values = {
    registration: said(address.registration),
    type: said(address.type),
    seats: said(address.seats),
  };
  const read = aircraftAddress.safeParse(address);
  if (!read.success)
    return {
      values,
      // Of several things that are wrong with a field the first is said.
      wrong: Object.fromEntries(
        read.error.issues.toReversed().map(({ path, message }) => [path[0], message]),
      ),
    };
  const { registration = "", type: given, seats } = read.data;
  const type = given || typeOfTail(tail, flight.flightId) || (flight.aircraftType ?? "");
  const usual = type === flight.aircraftType ? (flight.capacity ?? capacityOf(type)) : capacityOf(type);
  const capacity = seats ? Number(seats) : usual;
  if (capacity === undefined)
    return { values, wrong: { seats: "Nobody knows how many seats this type has: give them" } };
  const aircraft = {
    capacity,
    ...(type ? { aircraftType: type } : {}),
    ...(registration ? { registration } : {}),
  };
  return { values, wrong: {}, aircraft };
}

async function tailOf(flight: Flight, registration: string): Promise<Flight[]> {
  const span = aroundFlight(flight, airport);
  return registration && span ? listByTail(registration, span.from, span.until) : [];
}

function earlierOf(last: LastChange | undefined): AircraftScreen["earlier"] {
  if (!last) return undefined;
  const { registration = "", aircraftType: type = "", capacity } = last.before;
  return { words: aircraftWords(last.before), registration, type, seats: String(capacity) };
}

/**
 * All that the page shows on which a flight gets another aircraft: the one that the address names, or, where passengers are left
 * from a change, the one that it has. Null without such a flight.
 */
export async function getAircraftChange(
  flightId: string,
  address: Record<string, unknown>,
): Promise<AircraftScreen | null> {
  await allowed("flights.edit");
  const [flight, live, events] = await Promise.all([
    flights.find(flightId),
    aboardNow(flightId),
    sinceLastChange(flightId),
  ]);
  if (!flight) return null;
  const asked = "registration" in address || "type" in address || "seats" in address;
  const registration = said(asked ? address.registration : flight.registration)
    .trim()
    .toUpperCase();
  const tail = await tailOf(flight, registration);
  const now = aircraftOf(flight);
  const left = now && seatsMissing(flight).length > 0 ? { aircraft: now } : {};
  const wanted: Wanted = asked
    ? wantedBy(flight, address, tail)
    : { values: { registration: flight.registration ?? "", type: "", seats: "" }, wrong: {}, ...left };
  const last = lastChangeOf(flight, events);
  const { aircraft } = wanted;
  const plan = aircraft && planFor(flight, aircraft, live, { last, back: address.back === "1" });
  const conflicts = aircraft?.registration
    ? tailConflicts(flight, { ...aircraft, registration: aircraft.registration }, tail, airport)
    : [];
  const earlier = earlierOf(last);
  return {
    flight: rowOf(flight, airport, new Date().toISOString()),
    version: flight.version,
    now: now ? `${aircraftWords(now)}, ${now.capacity} seats` : "not known",
    values: wanted.values,
    wrong: wanted.wrong,
    ...(plan ? { plan: planView(flight, live, plan, conflicts) } : {}),
    ...(earlier ? { earlier } : {}),
  };
}

/** How far a change of aircraft is, for who may see it; undefined otherwise. One read of the flight by its key. */
export async function getProgress(flightId: string): Promise<Progress | undefined> {
  const user = await currentUser();
  if (!user || !may(user.role, "flights.read")) return undefined;
  const flight = await flights.find(flightId);
  return (
    flight && {
      ...(flight.aircraftType ? { aircraftType: flight.aircraftType } : {}),
      ...(flight.capacity === undefined ? {} : { capacity: flight.capacity }),
      left: seatsMissing(flight).length,
    }
  );
}
