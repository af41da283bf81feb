import "server-only";
import { cache } from "react";
import { airport } from "@/lib/airports/airports";
import { allowed } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { formatMoney, storedAmount } from "@/lib/money";
import { type Flight, mayRetime } from "./flight";
import { type FlightList, listPage } from "./list-page";
import * as flights from "./repository";
import { type FlightValues, valuesOf } from "./revise";
import type { FlightRow } from "./row";
import type { FlightFilter } from "./schema";
import { rowOf } from "./view";

/** The list that an address asks for, as `listPage` reads it. */
export async function listFlights(filter: FlightFilter): Promise<FlightList> {
  await allowed("flights.read");
  return listPage(filter, env().homeStation, new Date());
}

/** The item, once per request: the page, its title and its forms all ask for it. */
const stored = cache(async (flightId: string): Promise<Flight | undefined> => {
  await allowed("flights.read");
  return flights.find(flightId);
});

export type FlightDetail = {
  row: FlightRow;
  version: number;
  values: FlightValues;
  fare?: string;
  terminal?: string;
  takenSeats: string[];
  blockedSeats: string[];
  mayRetime: boolean;
  /** Attributes that Apron does not know, as they are. */
  other: Record<string, unknown>;
  unreadable: string[];
};

/** One flight with all that its page and its forms show; null when there is none. */
export async function getFlight(flightId: string): Promise<FlightDetail | null> {
  const flight = await stored(flightId);
  if (!flight) return null;
  const row = rowOf(flight, airport, new Date().toISOString());
  return {
    row,
    version: flight.version,
    values: valuesOf(flight, airport),
    ...(flight.price === undefined ? {} : { fare: formatMoney(storedAmount(flight.price, flight.currency)) }),
    ...(flight.terminal ? { terminal: flight.terminal } : {}),
    takenSeats: flight.takenSeats,
    blockedSeats: flight.blockedSeats,
    mayRetime: mayRetime(flight),
    other: flight.other,
    unreadable: flight.unreadable,
  };
}
