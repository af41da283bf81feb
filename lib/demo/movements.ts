import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

/** One flight of the day that the demo day is made of; times local to each airport, delays in minutes. */
export type Movement = {
  carrier: string;
  flightNumber: string;
  registration: string;
  origin: string;
  destination: string;
  departs: string;
  arrives: string;
  /** 1 when it arrives on the day after. */
  arrivalDay: number;
  miles: number;
  /** The source does not know how it ended. */
  lost: boolean;
  departureDelay: number;
  arrivalDelay: number;
};

type Line = Record<
  | "carrier"
  | "flight"
  | "tailnum"
  | "origin"
  | "dest"
  | "sched_dep_local"
  | "sched_arr_local"
  | "arr_day_offset"
  | "distance_mi"
  | "status"
  | "dep_delay"
  | "arr_delay",
  string
>;

let known: Movement[] | undefined;

/** The 328 movements of Alaska Airlines at Seattle on 10 July 2015, in the order of the source. */
export function movements(): readonly Movement[] {
  known ??= parse<Line>(
    readFileSync(path.join(process.cwd(), "lib", "demo", "flights-sea-2015-07-10.csv"), "utf8"),
    { columns: true, skip_empty_lines: true },
  ).map((line) => ({
    carrier: line.carrier,
    flightNumber: line.flight,
    registration: line.tailnum,
    origin: line.origin,
    destination: line.dest,
    departs: line.sched_dep_local,
    arrives: line.sched_arr_local,
    arrivalDay: Number(line.arr_day_offset),
    miles: Number(line.distance_mi),
    lost: line.status !== "flown",
    departureDelay: Number(line.dep_delay),
    arrivalDelay: Number(line.arr_delay),
  }));
  return known;
}
