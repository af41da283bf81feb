import { readClock, type TypedClock } from "@/lib/flights/typed-clock";
import { err, type FieldProblem, ok, type Result } from "@/lib/result";
import { delayCode } from "./codes";

/** How late, as typed: so many minutes after the schedule, or when. */
export type TypedWhen = { kind: "minutes"; minutes: number } | ({ kind: "clock" } & TypedClock);

/** What one line says: `+45 93 late inbound`. */
export type TypedDelay = { when: TypedWhen; code?: string; reason?: string };

/** The longest delay of one flight in minutes: three days. What leaves later is another flight. */
export const longestDelay = 3 * 24 * 60;

const examples = "such as +45 93, or 13:30 93 for the time";

/** `45`, `+45`, `+1:30` and `+1h30` are minutes; `1330`, `13:30` and `1330Z` a time. */
function readWhen(word: string, rest: string): Result<TypedWhen, FieldProblem> {
  const plus = /^\+(\d{1,5})(?:m|min)?$/i.exec(word) ?? /^(\d{1,2})(?:m|min)?$/i.exec(word);
  const hours = /^\+(\d{1,2})(?:h|:)([0-5]?\d)?m?$/i.exec(word);
  const minutes = plus ? Number(plus[1]) : hours ? Number(hours[1]) * 60 + Number(hours[2] ?? 0) : undefined;
  if (minutes !== undefined)
    return minutes <= longestDelay
      ? ok({ kind: "minutes", minutes })
      : err({ message: "A flight three days late is another flight: retime it, or cancel it" });
  if (/^[-−–]\d/.test(word))
    return err({ message: "A flight is not expected before its schedule: to move the schedule, retime it" });
  // Three digits alone are a time to some and minutes to others.
  if (/^\d{3}$/.test(word)) return err(threeDigits(word, rest));
  const clock = readClock(word);
  if (clock) return ok({ kind: "clock", ...clock });
  return err({ message: `“${word}” is neither minutes nor a time: give minutes and a code, ${examples}` });
}

/** `rest` is what stands after the three digits and stays. */
function threeDigits(word: string, rest: string): FieldProblem {
  const clock = readClock(word);
  const late = { label: `${word} minutes`, set: { typed: `+${word}${rest}` } };
  if (!clock) return { message: `${word} is no time of day: are these minutes?`, ways: [late] };
  const time = { label: clock.time, set: { typed: `${clock.time}${rest}` } };
  return { message: `${word} may be ${word} minutes or ${clock.time}. Which?`, ways: [late, time] };
}

/** Why a code cannot be, in a sentence; undefined for one that stands for something. */
export function codeProblem(code: string): string | undefined {
  if (!/^\d\d$/.test(code)) return "A delay code has two digits, such as 93";
  return delayCode(code) ? undefined : `Nobody has given the code ${code} a meaning: find one by a word`;
}

/**
 * Reads what a person types in one field: when, then a code of two digits, then a reason, the last two where they have them.
 * Refuses in words what is no time and no minutes, minutes that are a whole other flight, and a code that nobody assigned.
 */
export function readDelay(text: string): Result<TypedDelay, FieldProblem> {
  const [first = "", ...rest] = text.trim().split(/\s+/);
  if (!first) return err({ message: `Say how late, ${examples}` });
  const when = readWhen(first, rest.map((word) => ` ${word}`).join(""));
  if (!when.ok) return when;
  const [second = ""] = rest;
  const coded = /^\d+$/.test(second);
  const problem = coded ? codeProblem(second) : undefined;
  if (problem) return err({ message: problem });
  const reason = rest.slice(coded ? 1 : 0).join(" ");
  return ok({ when: when.value, ...(coded ? { code: second } : {}), ...(reason ? { reason } : {}) });
}
