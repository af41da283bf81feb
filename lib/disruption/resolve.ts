import { airport } from "@/lib/airports/airports";
import { addDays, readStored } from "@/lib/airports/local-time";
import type { Flight } from "@/lib/flights/flight";
import { flightsNow, ofDay } from "./candidates";
import { mayCancelFlight } from "./disruption";
import { nameOfFlight } from "./draw";
import { mostFlights, type OpenAddress } from "./schema";

/** What an address asks to cancel: the flights, and how the whole is called. */
export type Asked = { title: string; flights: Flight[]; refused?: string };

function wall(time: string | undefined, iata: string | undefined) {
  return time ? readStored(time, airport(iata ?? "")?.zone) : undefined;
}

/** Hours at a station, as its own clock tells them; where they end before they begin, they end on the day after. */
type Hours = { station: string; day: string; from: string; until: string };

async function stationClosed({ station, day, from, until }: Hours): Promise<Flight[]> {
  const end = `${until < from ? addDays(day, 1) : day} ${until}`;
  // A flight is stored under the day of its origin, so who arrives here may have left the day before.
  const days = [-1, 0, 1, 2].map((step) => addDays(day, step));
  const found = await Promise.all(days.map((one) => ofDay(one, { departing: station, arriving: station })));
  return found.flat().filter((flight) => {
    const leaves = wall(flight.estimatedDeparture ?? flight.departureTime, flight.origin);
    const comes = wall(flight.estimatedArrival ?? flight.arrivalTime, flight.destination);
    const here = flight.origin === station ? leaves : comes;
    const at = here && `${here.date} ${here.local}`;
    return at !== undefined && at >= `${day} ${from}` && at <= end;
  });
}

/** The flights of an aircraft on a day, local to where each departs. */
export async function tailOut(tail: string, day: string): Promise<Flight[]> {
  const flights = await ofDay(day, {});
  return flights.filter(({ registration }) => registration === tail);
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

const nothing = (title: string, refused: string): Asked => ({ title, flights: [], refused });

/** The flights that an address asks to cancel; undefined where it asks for nothing. Half an address is told what it lacks. */
export async function askedFor(address: OpenAddress): Promise<Asked | undefined> {
  const { flight: flightId, station, tail, day, from, until } = address;
  if (flightId) {
    const [flight] = await flightsNow([flightId]);
    return { title: flight ? nameOfFlight(flight) : flightId, flights: flight ? [flight] : [] };
  }
  if (station !== undefined) {
    const code = station.toUpperCase();
    if (!airport(code)) return nothing("", `No station is called ${code || "that"}. Give its three letters.`);
    if (!day || !from || !until)
      return nothing("", `Give the day and both times between which ${code} is closed.`);
    const flights = await stationClosed({ station: code, day, from, until });
    const title = `${code} closed ${from} to ${until}`;
    return still(title, flights, `No flight leaves or reaches ${code} then that could be canceled.`);
  }
  if (tail === undefined) return undefined;
  if (!tail || !day) return nothing("", "Give the registration of the aircraft and the day.");
  const registration = tail.toUpperCase();
  const flights = await tailOut(registration, day);
  const none =
    flights.length === 0
      ? `${registration} has no flight that day.`
      : `${registration} has no flight that day that could still be canceled.`;
  return still(`${registration} out of service`, flights, none);
}
