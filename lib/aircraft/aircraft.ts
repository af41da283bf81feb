import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { foldLatin } from "@/lib/fold";

/** A type of aircraft by its IATA code; `icao` is empty where one code stands for several. */
export type AircraftType = { iata: string; manufacturer: string; model: string; icao: string };

let types: Map<string, AircraftType> | undefined;

function allTypes(): Map<string, AircraftType> {
  if (!types) {
    const text = readFileSync(path.join(process.cwd(), "lib", "aircraft", "aircraft-types.csv"), "utf8");
    const lines = parse<AircraftType>(text, { columns: true, skip_empty_lines: true });
    types = new Map(lines.map((line) => [line.iata, line]));
  }
  return types;
}

/** The type of an IATA code in either case, or undefined when there is none. */
export function aircraftType(code: string): AircraftType | undefined {
  return allTypes().get(code.trim().toUpperCase());
}

/** What a type is called without its maker: `739` is `737-900`. A code that nobody knows is its own name. */
export function typeName(code: string): string {
  return aircraftType(code)?.model ?? code;
}

function plain(text: string): string {
  return foldLatin(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** How well a type answers: 0 its code (IATA or ICAO), 1 its code begins so, 2 its model begins so, 3 words of maker and model. */
function match(type: AircraftType, query: string): number | undefined {
  const code = query.toUpperCase();
  if (type.iata === code || type.icao === code) return 0;
  if (type.iata.startsWith(code)) return 1;
  const model = plain(type.model);
  if (model.startsWith(query)) return 2;
  const words = ` ${plain(type.manufacturer)} ${model}`;
  return query.split(" ").every((word) => words.includes(` ${word}`)) ? 3 : undefined;
}

/** Types by code, model or maker, at most `limit`: the exact code first; within each class in order of code. */
export function searchAircraftTypes(query: string, limit = 8): AircraftType[] {
  const wanted = plain(query);
  if (wanted === "") return [];
  const classes: AircraftType[][] = [[], [], [], []];
  for (const type of allTypes().values()) {
    const found = match(type, wanted);
    if (found !== undefined) classes[found]?.push(type);
  }
  return classes.flat().slice(0, limit);
}
