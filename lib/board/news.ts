import { counted } from "@/lib/format";
import type { Aboard, BoardRow, Times } from "./row";

function shown({ scheduled, expected }: Times): string | undefined {
  return (expected ?? scheduled)?.local;
}

function time(code: string, before: Times, after: Times): string | undefined {
  if (before.scheduled?.at !== after.scheduled?.at || before.scheduled?.local !== after.scheduled?.local)
    return `ST${code} ${after.scheduled?.local ?? "none"}, was ${before.scheduled?.local ?? "none"}`;
  if (before.expected?.at === after.expected?.at && before.expected?.local === after.expected?.local)
    return undefined;
  return after.expected ? `ET${code} ${after.expected.local}, was ${shown(before)}` : `no ET${code} any more`;
}

function value(what: string, before: string | undefined, after: string | undefined): string | undefined {
  if (before === after) return undefined;
  return before ? `${what} ${after ?? "none"}, was ${before}` : `${what} ${after}`;
}

function load(before: BoardRow["load"], after: BoardRow["load"]): string | undefined {
  if (before.capacity !== after.capacity)
    return `${after.capacity ?? "unknown"} seats, were ${before.capacity ?? "unknown"}`;
  if (before.taken === after.taken) return undefined;
  const by = after.taken - before.taken;
  const seats = Math.abs(by) === 1 ? "seat" : "seats";
  return by > 0 ? `${by} ${seats} sold` : `${-by} ${seats} given back`;
}

/** `departed 13:22`; the time that goes with a state is told with it. */
function stateNews({ state: was }: BoardRow, { state, departs, arrives }: BoardRow): string | undefined {
  if (state === was) return undefined;
  const at = state === "departed" ? shown(departs) : state === "arrived" ? shown(arrives) : undefined;
  return at ? `${state} ${at}` : state;
}

/** What changed of a row, in words, the weightiest first; nothing where nothing that a board shows did. */
export function newsOf(before: BoardRow | undefined, after: BoardRow | undefined): string[] {
  if (!before) return after ? ["new on the board"] : [];
  if (!after) return ["no longer on the board"];
  const found = [
    stateNews(before, after),
    after.state === "departed" || after.state === "arrived"
      ? undefined
      : time("D", before.departs, after.departs),
    after.state === "arrived" ? undefined : time("A", before.arrives, after.arrives),
    value("aircraft", before.registration, after.registration),
    value("type", before.aircraftType, after.aircraftType),
    value("gate", before.gate, after.gate),
    value("from", before.origin, after.origin),
    value("to", before.destination, after.destination),
    before.status?.why === after.status?.why ? undefined : (after.status?.why ?? "no delay reason any more"),
    load(before.load, after.load),
  ];
  return found.flatMap((words) => words ?? []);
}

/** What changed of who is aboard. */
export function aboardNews(before: Aboard | undefined, after: Aboard): string[] {
  if (!before || (before.boarded === after.boarded && before.of === after.of)) return [];
  return [`${after.boarded} of ${after.of} aboard`];
}

/** Is this what `aboardNews` says? */
export function isAboardNews(words: string): boolean {
  return /^\d+ of \d+ aboard$/.test(words);
}

/** Changes that came at once, as one sentence to be spoken: the first three flights, and how many more. */
export function spokenNews(news: readonly { designator: string; words: readonly string[] }[]): string {
  if (news.length === 0) return "";
  const told = news.slice(0, 3).map(({ designator, words }) => `${designator}: ${words.join(", ")}`);
  const more = news.length - told.length;
  return `${told.join(". ")}.${more > 0 ? ` ${counted(more, "more flight")} changed.` : ""}`;
}
