import fc from "fast-check";
import { airport } from "@/lib/airports/airports";
import { addDays } from "@/lib/airports/day";
import { toInstant } from "@/lib/airports/local-time";
import { type Flight, madeFlightId } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { expandLeg, type SsimFlight } from "./expand";
import { type ExportedLeg, exportedLeg } from "./exported";
import { readSsim } from "./read";
import { linesOf } from "./sample-file";
import { writeSsim } from "./write";

const occasion = { now: "2026-11-21T08:00:00Z", from: "2026-03-29", until: "2026-12-31" };

/** For tests: stored flights as a schedule file; fails where one is left out and nobody is told. */
export function fileOf(
  flights: readonly Flight[],
  leaveOut: (leg: ExportedLeg) => void = ({ flightId }) => {
    throw new Error(`${flightId} is left out`);
  },
): string {
  const legs = flights.map((flight) => {
    const leg = exportedLeg(flight, airport);
    if (!leg.ok) throw new Error(`${flight.flightId}: ${leg.error}`);
    return leg.value;
  });
  return [...writeSsim(legs, occasion, leaveOut)].join("");
}

/** For tests: the flights of such a file as the import stores them, by id; fails where anything is wrong. */
export async function flightsOf(text: string): Promise<Flight[]> {
  const found: SsimFlight[] = [];
  for await (const piece of readSsim(linesOf(text))) {
    if (piece.kind === "fault") throw new Error(piece.words);
    const { flights, problems } = expandLeg(piece.leg, piece.mode, airport);
    if (problems.length > 0) throw new Error(problems.join());
    found.push(...flights);
  }
  return found.map(asStored).sort((a, b) => (a.flightId < b.flightId ? -1 : 1));
}

/** What the import stores of a flight of a file. */
function asStored({ departs, arrives, seats, terminal, kept, ...flight }: SsimFlight): Flight {
  const day = localDayOf(departs, flight.origin);
  return sampleFlight({
    ...flight,
    flightId: madeFlightId({ ...flight, day }),
    departureTime: departs,
    arrivalTime: arrives,
    departureDate: day,
    ...(seats === undefined ? {} : { capacity: seats }),
    ...(terminal ? { terminal } : {}),
    other: kept ? { ssim: kept } : {},
  });
}

function localDayOf(instant: string, iata: string): string {
  const zone = airport(iata)?.zone ?? "UTC";
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(instant));
}

type Sample = {
  number: string;
  route: readonly [string, string];
  day: number;
  hour: number;
  block: number;
  seats: number;
  type: string;
  terminal: string;
};

const routes = [
  ["SEA", "LAS"],
  ["LAS", "SEA"],
  ["SEA", "LHR"],
  ["KTM", "DEL"],
  ["HNL", "AKL"],
  ["AKL", "HNL"],
  ["LAS", "PHX"],
] as const;

/** For tests: a stored flight, by its local time at the origin, days after 15 October 2026. */
export function flightOf({
  number,
  route: [origin, destination],
  day,
  hour,
  block,
  seats,
  type,
  terminal,
}: Sample): Flight {
  const date = addDays("2026-10-15", day);
  const found = toInstant(
    date,
    `${String(hour).padStart(2, "0")}:35`,
    airport(origin)?.zone ?? "UTC",
    "-07:00",
  );
  const departs = found.ok ? Date.parse(found.value) : Date.parse(`${date}T12:00:00Z`);
  const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const departureDate = localDayOf(iso(departs), origin);
  return sampleFlight({
    flightId: madeFlightId({ carrier: "AS", flightNumber: number, day: departureDate, origin }),
    flightNumber: number,
    origin,
    destination,
    departureTime: iso(departs),
    arrivalTime: iso(departs + block * 60_000),
    departureDate,
    capacity: seats,
    aircraftType: type,
    ...(terminal ? { terminal } : {}),
  });
}

/** For tests: AS 604 from SEA to LAS on a morning of October, as `flightOf` takes it. */
export const morning = {
  number: "604",
  route: ["SEA", "LAS"],
  day: 1,
  hour: 9,
  block: 155,
  seats: 181,
  type: "739",
  terminal: "",
} as const;

/** For tests: flights of a few numbers and routes around the clock changes of autumn 2026. */
export const samples = fc
  .array(
    fc.record({
      number: fc.constantFrom("1", "604", "604A", "9999"),
      route: fc.constantFrom(...routes),
      day: fc.integer({ min: 0, max: 40 }),
      hour: fc.constantFrom(0, 1, 9, 23),
      block: fc.constantFrom(65, 155, 540, 900),
      seats: fc.constantFrom(76, 181),
      type: fc.constantFrom("739", "E75"),
      terminal: fc.constantFrom("", "N", "2B"),
    }),
    { maxLength: 60 },
  )
  .map((given) => [...new Map(given.map(flightOf).map((flight) => [flight.flightId, flight])).values()]);
