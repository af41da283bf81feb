import { dayShift, longDay, readStored } from "@/lib/airports/local-time";
import type { StationTime } from "@/lib/airports/station-time";
import { isoInstant } from "@/lib/airports/stored-time";
import { expectedOf } from "@/lib/flights/expected";
import { designator, type Flight } from "@/lib/flights/flight";
import type { AirportOf } from "@/lib/flights/timetable";
import { delayCode } from "./codes";
import { whyNoDelay } from "./delay";
import type { Effect } from "./knock-on";
import type { DelayStart, EffectView } from "./screen";

/** `AS 604 SEA→LAS`. */
export function nameOfFlight(flight: Flight): string {
  const { origin, destination } = flight;
  return origin ? `${designator(flight)} ${origin}→${destination ?? ""}` : designator(flight);
}

function read(moment: number, iata: string | undefined, airportOf: AirportOf): StationTime | undefined {
  return readStored(isoInstant(moment), airportOf(iata ?? "")?.zone);
}

/** Minutes that a flight is expected to leave after its schedule. */
export function minutesLate(flight: Flight, airportOf: AirportOf): number {
  const expected = expectedOf(flight, airportOf);
  return expected ? Math.round((expected.departs - expected.scheduledDeparture) / 60_000) : 0;
}

/** `17:49`, with the day where it is not that of the schedule. */
function departureWords(flight: Flight, airportOf: AirportOf): string {
  const expected = expectedOf(flight, airportOf);
  if (!expected) return "";
  const planned = read(expected.scheduledDeparture, flight.origin, airportOf);
  const now = read(expected.departs, flight.origin, airportOf);
  if (!planned || !now) return "";
  return planned.date === now.date ? now.local : `${now.local} on ${longDay(now.date)}`;
}

/** `expected 17:49, 64 min late, code 93`, or `on schedule, 16:45`. */
export function standing(flight: Flight, airportOf: AirportOf): string {
  const late = minutesLate(flight, airportOf);
  const when = departureWords(flight, airportOf);
  if (late === 0) return `on schedule, ${when}`;
  const { delayCode: code } = flight;
  const how = late > 0 ? `${late} min late` : `${-late} min before its schedule`;
  return `expected ${when}, ${how}${code ? `, code ${code}` : ""}`;
}

/** A flight as the dialog that delays it shows it first. */
export function startOf(flight: Flight, airportOf: AirportOf): DelayStart {
  const expected = expectedOf(flight, airportOf);
  const { origin, version, delayCode: code, delayReason: reason } = flight;
  const scheduled = expected && read(expected.scheduledDeparture, origin, airportOf);
  const minutes = minutesLate(flight, airportOf);
  const now = expected && minutes !== 0 ? read(expected.departs, origin, airportOf) : undefined;
  const refused = whyNoDelay(flight, airportOf);
  return {
    name: nameOfFlight(flight),
    version,
    day: scheduled ? longDay(scheduled.date) : "",
    city: airportOf(origin ?? "")?.city || (origin ?? ""),
    minutes,
    ...(scheduled ? { scheduled } : {}),
    ...(now ? { expected: now } : {}),
    ...(code ? { code } : {}),
    ...((reason ?? (code && delayCode(code)?.meaning))
      ? { reason: reason ?? delayCode(code ?? "")?.meaning }
      : {}),
    ...(refused ? { refused } : {}),
  };
}

/** What a delay does to a later flight, with times as its origin reads them; undefined where they cannot be read. */
export function effectView(effect: Effect, airportOf: AirportOf): EffectView | undefined {
  const { flight, departs, minutes, why } = effect;
  const expected = expectedOf(flight, airportOf);
  const planned = expected && read(expected.scheduledDeparture, flight.origin, airportOf);
  const from = expected && read(expected.departs, flight.origin, airportOf);
  const to = read(departs, flight.origin, airportOf);
  if (!planned || !from || !to) return undefined;
  return {
    flightId: flight.flightId,
    version: flight.version,
    name: nameOfFlight(flight),
    from,
    to,
    dayShift: dayShift(planned.date, to.date),
    departs: isoInstant(departs),
    minutes,
    why,
  };
}
