import { exactNumber } from "@/lib/dynamo/item";
import { numberProblem } from "@/lib/explorer/number";
import { err, ok, type Result } from "@/lib/result";

/** What is wrong with a JSON text; `line` is counted from 0 within it. `isJson` where only DynamoDB does not take it. */
export type JsonProblem = { line: number; sentence: string; isJson?: true };

class Broken extends Error {
  readonly at: number;
  readonly isJson: boolean;

  constructor(at: number, sentence: string, isJson = false) {
    super(sentence);
    this.at = at;
    this.isJson = isJson;
  }
}

type Reading = { text: string; at: number; depth: number };

const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const words: Record<string, unknown> = { true: true, false: false, null: null };

/** DynamoDB nests no deeper. */
const deepest = 32;

function match(pattern: RegExp, reading: Reading): RegExpExecArray | null {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text);
  if (found) reading.at += found[0].length;
  return found;
}

function sign(reading: Reading): string {
  match(space, reading);
  return reading.text[reading.at] ?? "";
}

function expect(reading: Reading, wanted: string, where: string): void {
  if (sign(reading) !== wanted) throw unexpected(reading, `${wanted} ${where}`);
  reading.at++;
}

function unexpected(reading: Reading, wanted: string): Broken {
  const found = reading.text[reading.at];
  return new Broken(
    reading.at,
    `${wanted} is missing${found ? ` before ${found}` : ": the text breaks off"}`,
  );
}

/** The place behind the quote that ends a text, or -1. */
function endOfString(text: string, begin: number): number {
  for (let quote = text.indexOf('"', begin + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === "\\") before--;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return -1;
}

function readString(reading: Reading): string {
  const begin = reading.at;
  const end = endOfString(reading.text, begin);
  if (end < 0) throw new Broken(begin, "a text in quotes is not ended");
  reading.at = end;
  try {
    return JSON.parse(reading.text.slice(begin, end)) as string;
  } catch {
    throw new Broken(begin, "a text in quotes has a line break in it, or a backslash that means nothing");
  }
}

function readNumber(reading: Reading): unknown {
  const begin = reading.at;
  const found = match(number, reading);
  if (!found) throw unexpected(reading, "a value");
  const problem = numberProblem(found[0]);
  if (problem) throw new Broken(begin, problem.replace(/\.$/, ""), true);
  return exactNumber(found[0]);
}

function readList(reading: Reading): unknown[] {
  const list: unknown[] = [];
  reading.at++;
  if (sign(reading) === "]") reading.at++;
  else
    for (;;) {
      list.push(readValue(reading));
      const next = sign(reading);
      if (next !== "," && next !== "]") throw unexpected(reading, "a comma or ]");
      reading.at++;
      if (next === "]") break;
    }
  return list;
}

function readObject(reading: Reading): Record<string, unknown> {
  const members: [string, unknown][] = [];
  reading.at++;
  if (sign(reading) === "}") reading.at++;
  else
    for (;;) {
      if (sign(reading) !== '"') throw unexpected(reading, "a name in quotes");
      const name = readString(reading);
      expect(reading, ":", "behind a name");
      members.push([name, readValue(reading)]);
      const next = sign(reading);
      if (next !== "," && next !== "}") throw unexpected(reading, "a comma or }");
      reading.at++;
      if (next === "}") break;
    }
  return Object.fromEntries(members);
}

function nested<T>(reading: Reading, read: (reading: Reading) => T): T {
  if (++reading.depth > deepest)
    throw new Broken(reading.at, `DynamoDB nests no deeper than ${deepest} levels`, true);
  const value = read(reading);
  reading.depth--;
  return value;
}

function readValue(reading: Reading): unknown {
  const first = sign(reading);
  if (first === "{") return nested(reading, readObject);
  if (first === "[") return nested(reading, readList);
  if (first === '"') return readString(reading);
  const found = match(word, reading);
  return found ? words[found[0]] : readNumber(reading);
}

/**
 * Reads one JSON value and loses nothing: a number keeps the text that it has in the file, as an exact DynamoDB number. Refuses
 * what is no JSON, and numbers of more than 38 digits.
 */
export function readJson(text: string): Result<unknown, JsonProblem> {
  const reading: Reading = { text, at: 0, depth: 0 };
  try {
    const value = readValue(reading);
    if (sign(reading) !== "")
      throw new Broken(reading.at, `nothing may stand behind the value, and ${sign(reading)} does`);
    return ok(value);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const line = text.slice(0, error.at).split("\n").length - 1;
    return err({ line, sentence: error.message, ...(error.isJson ? { isJson: true } : {}) });
  }
}
