import { airport } from "@/lib/airports/airports";
import { expandLeg, type SsimFlight } from "@/lib/schedule/ssim/expand";
import { keptAttribute } from "@/lib/schedule/ssim/kept";
import { titleOfContents } from "@/lib/schedule/ssim/layout";
import { readSsim } from "@/lib/schedule/ssim/read";
import { linesOf } from "./json";
import type { SourceRow } from "./row";

/** The columns of a schedule file's rows, each under the name of the attribute that it is. */
export const ssimColumns = [
  "carrier",
  "flight_number",
  "origin",
  "destination",
  "departure_time",
  "arrival_time",
  "aircraft_type",
  "terminal",
  "capacity",
  keptAttribute,
] as const;

/** Is this the beginning of a schedule file (SSIM chapter 7)? */
export function looksLikeSsim(text: string): boolean {
  return text.startsWith(`1${titleOfContents}`) || /^1.{193}\d{6}\r?\n/.test(text);
}

function valuesOf(flight: SsimFlight): Record<string, string> {
  const { carrier, flightNumber, origin, destination, departs, arrives, aircraftType, terminal, seats } =
    flight;
  return {
    carrier,
    flight_number: flightNumber,
    origin,
    destination,
    departure_time: departs,
    arrival_time: arrives,
    aircraft_type: aircraftType,
    ...(terminal ? { terminal } : {}),
    ...(seats === undefined ? {} : { capacity: String(seats) }),
    ...(flight.kept ? { [keptAttribute]: flight.kept } : {}),
  };
}

/** The flights of a schedule file, a row for each date of each leg; whatever is wrong with a line is a row with its problem. */
export async function* ssimRows(file: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  let row = 0;
  for await (const piece of readSsim(linesOf(file))) {
    const { line, text: source } = piece;
    const wrong = (problem: string): SourceRow => ({
      row: ++row,
      line,
      values: {},
      typed: false,
      problem,
      source,
    });
    if (piece.kind === "fault") {
      yield wrong(piece.words);
      continue;
    }
    const { flights, problems } = expandLeg(piece.leg, piece.mode, airport);
    for (const problem of problems) yield wrong(`Line ${line}: ${problem}.`);
    for (const flight of flights) yield { row: ++row, line, values: valuesOf(flight), typed: false, source };
  }
}
