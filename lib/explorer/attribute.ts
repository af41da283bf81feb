import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";
import { numberProblem, plainNumber } from "./number";

/** A stored value as plain JSON, as DynamoDB JSON writes it: numbers are text, binary is base64 text. */
export type Attribute =
  | { S: string }
  | { N: string }
  | { B: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { L: Attribute[] }
  | { M: { [name: string]: Attribute } }
  | { SS: string[] }
  | { NS: string[] }
  | { BS: string[] };

/** An item, or a key, as it crosses to the browser and back. */
export type RawItem = { [name: string]: Attribute };

export const attributeTypes = ["S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS"] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** DynamoDB nests lists and maps no deeper. */
const deepest = 32;

/** The type of a stored value. */
export function typeOf(value: Attribute): AttributeType {
  return Object.keys(value)[0] as AttributeType;
}

/** What the value holds, whatever its type. */
export function contentOf(value: Attribute): unknown {
  return Object.values(value)[0];
}

type Read = Result<Attribute, string>;

/** The words before what is wrong inside a value: `info.temperature1: `. */
function at(where: string, problem: string): { ok: false; error: string } {
  return err(where ? `${where}: ${problem}` : problem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** True for base64 with its padding, which is what DynamoDB JSON holds. */
export function isBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
}

function readSet(
  type: "SS" | "NS" | "BS",
  members: unknown,
  where: string,
  same: (member: string) => string,
): Read {
  if (!Array.isArray(members) || !members.every(isText))
    return at(where, `${type} needs a list of texts, such as ["1", "2"].`);
  if (members.length === 0) return at(where, "DynamoDB has no empty sets: leave the attribute out.");
  for (const member of members) {
    const problem =
      type === "NS"
        ? numberProblem(member)
        : type === "BS" && !isBase64(member)
          ? "Binary is written as base64."
          : "";
    if (problem) return at(where, problem);
  }
  if (new Set(members.map(same)).size < members.length)
    return at(where, "A set holds each member once: one stands here twice.");
  return ok({ [type]: members } as Attribute);
}

function readMap(given: unknown, where: string, depth: number): Result<RawItem, string> {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return at(where, 'A map is written as {"name": value}.');
  const entries: [string, Attribute][] = [];
  for (const [name, value] of Object.entries(given)) {
    const inside = where ? `${where}.${name}` : name;
    if (name === "") return at(where, "A name inside a map may not be empty.");
    const read = readDeep(value, inside, depth + 1);
    if (!read.ok) return read;
    entries.push([name, read.value]);
  }
  return ok(Object.fromEntries(entries));
}

function readList(given: unknown, where: string, depth: number): Read {
  if (!Array.isArray(given)) return at(where, "A list is written as [value, value].");
  const members: Attribute[] = [];
  for (const [position, value] of given.entries()) {
    const read = readDeep(value, `${where}[${position}]`, depth + 1);
    if (!read.ok) return read;
    members.push(read.value);
  }
  return ok({ L: members });
}

function readDeep(given: unknown, where: string, depth: number): Read {
  if (depth > deepest) return at(where.slice(0, 80), `DynamoDB nests no deeper than ${deepest} levels.`);
  const entries =
    typeof given === "object" && given !== null && !Array.isArray(given) ? Object.entries(given) : [];
  const [type, content] = entries[0] ?? [];
  if (entries.length !== 1 || !attributeTypes.includes(type as AttributeType))
    return at(where, `A value names its type, such as {"S": "SEA"} or {"N": "12"}.`);
  switch (type as AttributeType) {
    case "S":
      return isText(content) ? ok({ S: content }) : at(where, "S needs a text.");
    case "N": {
      const problem = isText(content) ? numberProblem(content) : 'N needs a number as text, such as "12".';
      return problem ? at(where, problem) : ok({ N: String(content) });
    }
    case "B":
      return isText(content) && isBase64(content)
        ? ok({ B: content })
        : at(where, "Binary is written as base64.");
    case "BOOL":
      return typeof content === "boolean" ? ok({ BOOL: content }) : at(where, "BOOL is true or false.");
    case "NULL":
      return content === true ? ok({ NULL: true }) : at(where, "NULL is always true.");
    case "L":
      return readList(content, where, depth);
    case "M": {
      const read = readMap(content, where, depth);
      return read.ok ? ok({ M: read.value }) : read;
    }
    case "NS":
      return readSet("NS", content, where, plainNumber);
    default:
      return readSet(type as "SS" | "BS", content, where, (member) => member);
  }
}

/** Reads a value of any type from plain JSON; otherwise a sentence that says where and what is wrong. */
export function readAttribute(given: unknown): Result<Attribute, string> {
  return readDeep(given, "", 0);
}

/** Reads an item, or a key, from plain JSON; otherwise a sentence that names the attribute and what is wrong with it. */
export function readRawItem(given: unknown): Result<RawItem, string> {
  return readMap(given, "", 0);
}

function schemaOf<T>(read: (given: unknown) => Result<T, string>): z.ZodType<T> {
  return z.unknown().transform((given, context) => {
    const result = read(given);
    if (result.ok) return result.value;
    context.addIssue({ code: "custom", message: result.error });
    return z.NEVER;
  });
}

/** `readAttribute` and `readRawItem` as schemas, for the inputs of actions. */
export const attribute = schemaOf(readAttribute);
export const rawItem = schemaOf(readRawItem);

/** A value as short text for a cell: `KTM`, `4500`, `true`, `null`, `12 bytes`, and JSON for what has members. */
export function showAttribute(value: Attribute): string {
  if ("S" in value) return value.S;
  if ("N" in value) return value.N;
  if ("B" in value) return `${bytesOf(value.B)} bytes`;
  if ("BOOL" in value) return String(value.BOOL);
  if ("NULL" in value) return "null";
  if ("SS" in value) return value.SS.join(", ");
  if ("NS" in value) return value.NS.join(", ");
  if ("BS" in value) return value.BS.map((member) => `${bytesOf(member)} bytes`).join(", ");
  return showInside(value);
}

function showInside(value: Attribute): string {
  if ("L" in value) return `[${value.L.map(showInside).join(", ")}]`;
  if ("M" in value)
    return `{${Object.entries(value.M)
      .map(([name, inner]) => `${name}: ${showInside(inner)}`)
      .join(", ")}}`;
  return "S" in value ? JSON.stringify(value.S) : showAttribute(value);
}

/** How many bytes a base64 text stands for. */
export function bytesOf(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

/** The address of one item in the explorer; `key` holds its key attributes only. */
export function itemAddress(table: string, key: RawItem): string {
  return `/explorer/${encodeURIComponent(table)}/item?key=${encodeURIComponent(JSON.stringify(key))}`;
}
