import { addDays } from "@/lib/airports/day";
import { type NameQuestion, nameQuestion } from "./names";
import { typedDay } from "./typed-day";

/** One thing that may have been meant. `day` is a calendar day, `2026-06-10`. */
export type Question =
  | { kind: "id"; id: string }
  | { kind: "locator"; locator: string }
  | { kind: "number"; carrier?: string; number: string; day: string }
  | { kind: "route"; origin: string; destination: string; day: string }
  | { kind: "day"; day: string }
  | { kind: "name"; name: NameQuestion };

/** What reading needs to know: the day it is at the home station, and which codes are airports. */
export type Known = { today: string; isAirport: (iata: string) => boolean };

/** Nothing longer is asked for. */
export const longestTyped = 100;

/** Marks that come along when text is copied and that nobody sees. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** What was typed, without what nobody meant: unseen marks, spaces around and between. */
export function tidy(typed: string): string {
  return typed
    .slice(0, 4 * longestTyped)
    .normalize("NFC")
    .replace(unseen, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, longestTyped)
    .toWellFormed();
}

const spacedDay = /(?<!\S)(\d{1,2}) ([A-Z]{3,9})(?: (\d{4}))?(?!\S)/g;

/** The words in capitals, a day among them apart: `AS604/10JUN` and `604 10 JUN 2026` both have one. */
function takeDay(text: string, today: string): { words: string[]; day?: string } {
  const upper = text.toUpperCase().replace(spacedDay, (all, date, month, year = "") => {
    const word = `${date}${month}${year}`;
    return typedDay(word, today) ? word : all;
  });
  const words = upper.split(" ").flatMap((word) => {
    const [before = "", after = "", ...more] = word.split("/");
    return more.length === 0 && typedDay(after, today) ? [before, after].filter(Boolean) : [word];
  });
  const at = words.findLastIndex((word) => typedDay(word, today) !== undefined);
  const day = typedDay(words[at] ?? "", today);
  return day ? { words: words.toSpliced(at, 1), day } : { words };
}

function numberQuestions(words: string[], day: string | undefined, today: string): Question[] {
  const spaced = words.length === 2 && words[0]?.length === 2;
  if (words.length !== 1 && !spaced) return [];
  const flight = /^(?:([A-Z][A-Z\d]|\d[A-Z])-?)?0*(\d{1,4}[A-Z]?)$/.exec(words.join(""));
  if (!flight?.[2] || (spaced && !flight[1])) return [];
  const [, carrier, number] = flight;
  // Where no day is given, tomorrow too: it has begun at the stations ahead of home.
  const days = day ? [day] : [today, addDays(today, 1)];
  return days.map((each) => ({ kind: "number", number, day: each, ...(carrier ? { carrier } : {}) }));
}

function routeQuestions(words: string[], day: string, isAirport: Known["isAirport"]): Question[] {
  const route = /^([A-Z]{3})(?: TO | ?[-–/>→] ?| )([A-Z]{3})$/.exec(words.join(" "));
  const [, origin = "", destination = ""] = route ?? [];
  if (origin === destination || !isAirport(origin) || !isAirport(destination)) return [];
  return [{ kind: "route", origin, destination, day }];
}

/**
 * Reads what was typed into everything that it may mean: `SEA LAX` may be a route or somebody called Lax, `GARCIA` a name, a
 * record locator or an id. Empty when nothing was typed. Without a day a route is today's.
 */
export function questionsOf(typed: string, { today, isAirport }: Known): Question[] {
  const text = tidy(typed);
  if (text === "") return [];
  const upper = text.toUpperCase();
  const { words, day } = takeDay(text, today);
  const questions: Question[] = text.includes(" ")
    ? []
    : [...new Set([text, upper])].map((id) => ({ kind: "id", id }));
  if (/^[A-Z\d]{6}$/.test(upper)) questions.push({ kind: "locator", locator: upper });
  questions.push(...numberQuestions(words, day, today), ...routeQuestions(words, day ?? today, isAirport));
  if (day && words.length === 0) questions.push({ kind: "day", day });
  const name = day || /\d/.test(text) ? undefined : nameQuestion(text);
  if (name) questions.push({ kind: "name", name });
  return questions;
}
