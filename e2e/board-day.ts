import type { Page } from "@playwright/test";
import { airport } from "@/lib/airports/airports";
import { offsetMinutes, today } from "@/lib/airports/local-time";
import { isoInstant } from "@/lib/airports/stored-time";
import type { Flight } from "@/lib/flights/flight";
import { seedFlight } from "./seed";

/** One in each zone, so that somewhere it is the middle of the day. Each test takes a column of its own. */
const stations = [
  ["HNL", "ITO", "LIH", "OGG"],
  ["GEG", "BOI", "PSC", "YKM"],
  ["DSM", "OMA", "TUL", "ICT"],
  ["HFX", "SJU", "BDA", "YQM"],
  ["KEF", "DSS", "RAI", "ACC"],
  ["KRK", "LJU", "BRQ", "TRN"],
  ["DXB", "MCT", "TBS", "GYD"],
  ["KTM", "CCU", "DAC", "CMB"],
  ["HKG", "PER", "KUL", "MNL"],
  ["SYD", "BNE", "HBA", "POM"],
] as const;

const minute = 60_000;

/** A station at which it is between 7 and 17 h now, so that today is the same day for hours before and after. */
export function stationByDay(column: 0 | 1 | 2 | 3, now = new Date()): { station: string; day: string } {
  for (const row of stations) {
    const station = row[column];
    const zone = airport(station)?.zone ?? "UTC";
    const hour = new Date(now.getTime() + offsetMinutes(now.toISOString(), zone) * minute).getUTCHours();
    if (hour >= 7 && hour < 17) return { station, day: today(now, zone) };
  }
  throw new Error("It is night everywhere.");
}

/** A stored flight that leaves a station so many minutes from now, for two hours. */
export async function leaving(
  { station, day }: { station: string; day: string },
  inMinutes: number,
  over: Partial<Flight> = {},
): Promise<Flight> {
  const at = Math.floor(Date.now() / minute) * minute + inMinutes * minute;
  return seedFlight({
    origin: station,
    departureDate: day,
    departureTime: isoInstant(at),
    arrivalTime: isoInstant(at + 120 * minute),
    ...over,
  });
}

/** The row of a flight on the board. */
export function rowOf(page: Page, { flightId }: Flight) {
  return page.locator(`tr[data-flight="${flightId}"]`);
}

/** A day of the busiest station, in the order of its times: 1,014 flights that leave Seattle and come to it, the second one by N777AS. */
export function peakDay(day: string): Partial<Flight>[] {
  const ends = ["JFK", "LAX", "SFO", "ORD", "DFW", "PDX", "SAN", "PHX", "DEN"];
  const seven = Date.parse(`${day}T15:00:00Z`);
  return Array.from({ length: 1_014 }, (_, at) => {
    const here = seven + at * 45_000;
    const end = ends[at % ends.length] ?? "JFK";
    const [origin, destination, leaves] =
      at % 2 === 0 ? ["SEA", end, here] : [end, "SEA", here - 120 * minute];
    return {
      origin,
      destination,
      departureDate: day,
      departureTime: isoInstant(leaves),
      arrivalTime: isoInstant(leaves + 120 * minute),
      registration: at === 1 ? "N777AS" : `N${1000 + at}X`,
      gate: `A${at % 40}`,
    };
  });
}
