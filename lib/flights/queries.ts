import "server-only";
import { typeName } from "@/lib/aircraft/aircraft";
import { airport } from "@/lib/airports/airports";
import { readStored, today } from "@/lib/airports/local-time";
import { may } from "@/lib/auth/roles";
import { allowed, readFor } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { formatMoney, storedAmount } from "@/lib/money";
import { mayBlock } from "./blocking";
import { mayRetime } from "./flight";
import { otherAttributes } from "./item";
import { stepsFrom } from "./lifecycle";
import { listPage } from "./list-page";
import { readFlight } from "./read-flight";
import { valuesOf } from "./revise";
import type { PlaceView } from "./row";
import { flightFilter } from "./schema";
import type { FlightDetail, FlightList } from "./screen";
import { rowOf } from "./view";

export type FlightListPage = {
  list: FlightList;
  clock: string;
  mayCreate: boolean;
  mayExport: boolean;
  mayDelay: boolean;
};

/** The list that an address asks for; what the address says is read here, and what it says wrongly is left out. */
export async function listFlights(address: Record<string, unknown>): Promise<FlightListPage> {
  const now = new Date();
  const [user, list] = await readFor("flights.read", () =>
    listPage(flightFilter.parse(address), env().homeStation, now),
  );
  const zone = airport(list.filter.station)?.zone ?? airport(env().homeStation)?.zone;
  const clock = readStored(now.toISOString(), zone)?.local ?? "";
  return {
    list,
    clock,
    mayCreate: may(user.role, "flights.create"),
    mayExport: may(user.role, "records.export"),
    mayDelay: may(user.role, "flights.retime"),
  };
}

function named(end: "origin" | "destination", place: PlaceView | undefined): FlightDetail["places"] {
  return place ? { [end]: { value: place.iata, label: place.city } } : {};
}

/** One flight with all that its page and its forms show; null when there is none. */
export async function getFlight(flightId: string): Promise<FlightDetail | null> {
  const [{ role }, flight] = await readFor("flights.read", () => readFlight(flightId));
  if (!flight) return null;
  const row = rowOf(flight, airport, new Date().toISOString());
  return {
    row,
    version: flight.version,
    values: valuesOf(flight, airport),
    ...(flight.price === undefined ? {} : { fare: formatMoney(storedAmount(flight.price, flight.currency)) }),
    ...(flight.terminal ? { terminal: flight.terminal } : {}),
    ...(flight.aircraftType ? { typeName: typeName(flight.aircraftType) } : {}),
    places: { ...named("origin", row.origin), ...named("destination", row.destination) },
    cabin: flight,
    other: otherAttributes(flight),
    ...(flight.disruptionJob && may(role, "flights.cancel") ? { disruption: flight.disruptionJob } : {}),
    steps: may(role, "flights.edit") ? stepsFrom(flight.status) : {},
    may: {
      retime: may(role, "flights.retime") && mayRetime(flight),
      edit: may(role, "flights.edit"),
      remove: may(role, "flights.delete") && flight.takenSeats.length === 0,
      book: may(role, "bookings.make") && flight.status === "scheduled",
      block: may(role, "flights.block") && mayBlock(flight, []).ok,
      unblock: may(role, "flights.block") && flight.blockedSeats.length > 0,
      cancel: may(role, "flights.cancel") && mayRetime(flight),
    },
  };
}

/** The same for the edit form, for those who may edit. */
export async function getFlightToEdit(flightId: string): Promise<FlightDetail | null> {
  await allowed("flights.edit");
  return getFlight(flightId);
}

export type NewFlightStart = { origin: string; city: string; day: string };

/** Where and when a new flight most likely starts: the home station, today; for those who may create one. */
export async function getNewFlightStart(): Promise<NewFlightStart> {
  await allowed("flights.create");
  const { homeStation } = env();
  const home = airport(homeStation);
  return {
    origin: homeStation,
    city: home?.city ?? homeStation,
    day: today(new Date(), home?.zone ?? "UTC"),
  };
}
