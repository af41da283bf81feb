import { airport } from "@/lib/airports/airports";
import { addDays, localDay, readStored } from "@/lib/airports/local-time";
import type { Flight } from "@/lib/flights/flight";
import { listByDay } from "@/lib/flights/lists";
import { flightsNow } from "./candidates";
import { mayCancelFlight } from "./disruption";
import { nameOfFlight } from "./draw";
import { mostFlights, type OpenAddress } from "./schema";

/** What an address asks to cancel: the flights, and how the whole is called. */
export type Asked = { title: string; flights: Flight[]; refused?: string };

function wall(time: string | undefined, iata: string | undefined) {
  return time ? readStored(time, airport(iata ?? "")?.zone) : undefined;
}

async function stationClosed(station: string, day: string, from: string, until: string): Promise<Flight[]> {
  // A flight is stored under the day of its origin, so who arrives here may have left the day before.
  const days = [addDays(day, -1), day, addDays(day, 1)];
  const pages = await Promise.all(
    days.map((one) => listByDay(one, { departing: station, arriving: station }, 1_000)),
  );
  return pages
    .flatMap(({ items }) => items)
    .filter((flight) => {
      const leaves = wall(flight.estimatedDeparture ?? flight.departureTime, flight.origin);
      const comes = wall(flight.estimatedArrival ?? flight.arrivalTime, flight.destination);
      const here = flight.origin === station ? leaves : comes;
      return here?.date === day && here.local >= from && here.local <= until;
    });
}

/** The flights of an aircraft on a day, local to where each departs. */
export async function tailOut(tail: string, day: string): Promise<Flight[]> {
  const page = await listByDay(day, {}, 5_000);
  return page.items.filter(
    (flight) =>
      flight.registration === tail &&
      (flight.departureDate ?? localDay(flight.departureTime ?? "", undefined)) === day,
  );
}

/** Those that can still be canceled, by departure, at most as many as one plan holds. */
function still(title: string, flights: Flight[], none: string): Asked {
  const open = flights
    .filter((flight) => mayCancelFlight(flight).ok)
    .sort((a, b) => ((a.departureTime ?? "") < (b.departureTime ?? "") ? -1 : 1));
  if (open.length === 0) return { title, flights: [], refused: none };
  if (open.length > mostFlights)
    return {
      title,
      flights: [],
      refused: `${open.length} flights are more than one plan holds, which is ${mostFlights}. Choose fewer hours.`,
    };
  return { title, flights: open };
}

/** The flights that an address asks to cancel; undefined where it asks for nothing. */
export async function askedFor(address: OpenAddress): Promise<Asked | undefined> {
  const { flight: flightId, station, tail, day, from, until } = address;
  if (flightId) {
    const [flight] = await flightsNow([flightId]);
    return { title: flight ? nameOfFlight(flight) : flightId, flights: flight ? [flight] : [] };
  }
  if (station && day && from && until) {
    const flights = await stationClosed(station, day, from, until);
    const title = `${station} closed ${from} to ${until}`;
    return still(title, flights, `No flight leaves or reaches ${station} then that could be canceled.`);
  }
  if (tail && day)
    return still(`${tail} out of service`, await tailOut(tail, day), `${tail} has no flight that day.`);
  return undefined;
}
