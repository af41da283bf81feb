import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { Airport } from "@/lib/airports/airport";
import { foldLatin } from "@/lib/fold";

type Entry = { airport: Airport; rank: number; city: string; words: string };

type Directory = { byCode: Map<string, Airport>; entries: Entry[] };

type AirportLine = Record<"iata" | "icao" | "name" | "city" | "country" | "lat" | "lon" | "tz", string>;

let directory: Directory | undefined;

function lines<T>(file: string): T[] {
  const text = readFileSync(path.join(process.cwd(), "lib", "airports", file), "utf8");
  return parse<T>(text, { columns: true, skip_empty_lines: true });
}

function plain(text: string): string {
  return foldLatin(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function load(): Directory {
  const ranks = new Map(
    lines<{ iata: string; rank: string }>("airport-rank.csv").map((line) => [line.iata, Number(line.rank)]),
  );
  const entries = lines<AirportLine>("airports.csv").map((line): Entry => {
    const { iata, icao, name, city, country } = line;
    const place = { latitude: Number(line.lat), longitude: Number(line.lon), zone: line.tz };
    return {
      airport: { iata, icao, name, city, country, ...place },
      rank: ranks.get(iata) ?? 0,
      city: plain(city),
      words: ` ${plain(`${city} ${name}`)}`,
    };
  });
  entries.sort((a, b) => b.rank - a.rank || (a.airport.iata < b.airport.iata ? -1 : 1));
  return { byCode: new Map(entries.map((entry) => [entry.airport.iata, entry.airport])), entries };
}

function airports(): Directory {
  directory ??= load();
  return directory;
}

/** The airport of an IATA code in either case, or undefined when nobody has that code. */
export function airport(iata: string): Airport | undefined {
  return airports().byCode.get(iata.trim().toUpperCase());
}

/** Every airport, the busiest first. */
export function allAirports(): Airport[] {
  return airports().entries.map((entry) => entry.airport);
}

type Wanted = { text: string; code: string; beginnings: string[] };

/** How well an airport answers: 0 its code, 1 its code begins so, 2 its city, 3 its words, 4 somewhere inside. */
function match({ airport, city, words }: Entry, wanted: Wanted): number | undefined {
  if (airport.iata === wanted.code || airport.icao === wanted.code) return 0;
  if (airport.iata.startsWith(wanted.code)) return 1;
  if (city.startsWith(wanted.text)) return 2;
  if (wanted.beginnings.every((beginning) => words.includes(beginning))) return 3;
  return words.includes(wanted.text) ? 4 : undefined;
}

/**
 * Airports by code, city or name, at most `limit`: the exact code (IATA or ICAO) first, then codes that begin so,
 * cities, words of city and name, and names that contain it; the busier first within each. Accents and case do not matter.
 */
export function searchAirports(query: string, limit = 8): Airport[] {
  const text = plain(query);
  if (text === "") return [];
  const beginnings = text.split(" ").map((word) => ` ${word}`);
  const wanted = { text, code: text.toUpperCase(), beginnings };
  const classes: Airport[][] = [[], [], [], [], []];
  for (const entry of airports().entries) {
    const found = match(entry, wanted);
    if (found !== undefined) classes[found]?.push(entry.airport);
  }
  return classes.flat().slice(0, limit);
}
