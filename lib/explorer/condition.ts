import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";
import { type Attribute, type AttributeType, attributeTypes, readAttribute, typeOf } from "./attribute";
import { compareValues } from "./compare";
import { readPath, writePath } from "./path";

export const comparators = ["=", "<>", "<", "<=", ">", ">="] as const;
export type Comparator = (typeof comparators)[number];

/** What an attribute is held against: a value, or what another attribute of the same item holds. */
export type Operand = Attribute | { path: string };

/** One test of one attribute. `path` is written as `readPath` reads it; `size` holds its size instead of it. */
export type Test =
  | { path: string; op: Comparator; value: Operand; size?: true }
  | { path: string; op: "between"; from: Operand; to: Operand; size?: true }
  | { path: string; op: "in"; values: Operand[]; size?: true }
  | { path: string; op: "begins_with" | "contains"; value: Operand }
  | { path: string; op: "attribute_exists" | "attribute_not_exists" }
  | { path: string; op: "attribute_type"; type: AttributeType };

/** Tests, and groups of them as deep as wanted. A group without tests asks nothing. */
export type Condition = Test | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export const operators = [
  ...comparators,
  "between",
  "in",
  "begins_with",
  "contains",
  "attribute_exists",
  "attribute_not_exists",
  "attribute_type",
] as const;
export type Operator = (typeof operators)[number];

/** What is wrong with a condition, and where: `["all", 0, "value"]`. */
export type Wrong = { at: (string | number)[]; message: string };

/** Groups within groups: more helps nobody and would only strain the reader. */
const deepest = 20;
const mostValues = 100;
const ordered: readonly AttributeType[] = ["S", "N", "B"];

export function isTest(condition: Condition): condition is Test {
  return "path" in condition;
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** The type of an operand that is a value; nobody knows what another attribute holds. */
function knownType(operand: Operand): AttributeType | undefined {
  return "path" in operand ? undefined : typeOf(operand);
}

type Reader = { wrongs: Wrong[] };

function complain(reader: Reader, at: Wrong["at"], message: string): undefined {
  reader.wrongs.push({ at, message });
}

function readPathText(reader: Reader, given: unknown, at: Wrong["at"]): string | undefined {
  const read = typeof given === "string" ? readPath(given) : err("Enter the name of an attribute.");
  return read.ok ? writePath(read.value) : complain(reader, at, read.error);
}

type Wanted = { path: string; size: boolean; op: Operator };

function operandProblem(operand: Operand, { path, size, op }: Wanted): string {
  if ("path" in operand)
    return operand.path === path && !size ? `${path} is held against itself: name another attribute.` : "";
  const type = typeOf(operand);
  if (size) return type === "N" ? "" : "A size is a number: choose Number for it.";
  if (["<", "<=", ">", ">=", "between"].includes(op) && !ordered.includes(type))
    return `${op} orders text, numbers and binary only.`;
  if (op === "begins_with" && type !== "S" && type !== "B")
    return "begins_with looks at the start of text or binary only.";
  return "";
}

function readOperand(reader: Reader, given: unknown, at: Wrong["at"], wanted: Wanted): Operand | undefined {
  let operand: Operand;
  if (isRecord(given) && "path" in given) {
    const path = readPathText(reader, given.path, at);
    if (path === undefined) return undefined;
    operand = { path };
  } else {
    const read = readAttribute(given);
    if (!read.ok) return complain(reader, at, read.error);
    operand = read.value;
  }
  const problem = operandProblem(operand, wanted);
  return problem ? complain(reader, at, problem) : operand;
}

function readRange(reader: Reader, given: Record<string, unknown>, at: Wrong["at"], wanted: Wanted) {
  const from = readOperand(reader, given.from, [...at, "from"], wanted);
  const to = readOperand(reader, given.to, [...at, "to"], wanted);
  if (!from || !to) return undefined;
  const [low, high] = [knownType(from), knownType(to)];
  if (low && high && low !== high)
    return complain(reader, [...at, "to"], "Both ends of between have the same type.");
  if (!("path" in from) && !("path" in to) && compareValues(from, to) > 0)
    return complain(
      reader,
      [...at, "to"],
      "The second value is below the first: between runs from low to high.",
    );
  return { from, to };
}

function readTest(reader: Reader, given: Record<string, unknown>, at: Wrong["at"]): Test | undefined {
  const path = readPathText(reader, given.path, [...at, "path"]);
  const op = operators.find((operator) => operator === given.op);
  if (!op) return complain(reader, [...at, "op"], "Choose how to compare.");
  if (path === undefined) return undefined;
  if (op === "attribute_exists" || op === "attribute_not_exists") return { path, op };
  if (op === "attribute_type") {
    const type = attributeTypes.find((name) => name === given.type);
    return type ? { path, op, type } : complain(reader, [...at, "type"], "Choose a type.");
  }
  const size = given.size === true && op !== "begins_with" && op !== "contains";
  const wanted = { path, size, op };
  const sized = size ? ({ size: true } as const) : {};
  if (op === "between") {
    const range = readRange(reader, given, at, wanted);
    return range && { path, op, ...range, ...sized };
  }
  if (op === "in") {
    const list = Array.isArray(given.values) ? given.values : [];
    if (list.length === 0) return complain(reader, [...at, "values"], "Enter at least one value.");
    if (list.length > mostValues)
      return complain(reader, [...at, "values"], `in takes at most ${mostValues} values.`);
    const values = list.map((value, index) => readOperand(reader, value, [...at, "values", index], wanted));
    return values.every((value) => value !== undefined) ? { path, op, values, ...sized } : undefined;
  }
  const value = readOperand(reader, given.value, [...at, "value"], wanted);
  if (!value) return undefined;
  return op === "begins_with" || op === "contains" ? { path, op, value } : { path, op, value, ...sized };
}

function readDeep(reader: Reader, given: unknown, at: Wrong["at"]): Condition | undefined {
  if (at.filter((part) => typeof part === "string").length > deepest)
    return complain(reader, [], `Groups nest at most ${deepest} deep.`);
  if (!isRecord(given)) return complain(reader, at, "This is not a condition.");
  if ("not" in given) {
    const inner = readDeep(reader, given.not, [...at, "not"]);
    return inner && { not: inner };
  }
  const kind = "all" in given ? "all" : "any" in given ? "any" : undefined;
  if (!kind) return readTest(reader, given, at);
  const list = given[kind];
  if (!Array.isArray(list)) return complain(reader, at, "A group holds a list of conditions.");
  const members = list.map((member, index) => readDeep(reader, member, [...at, kind, index]));
  if (!members.every((member) => member !== undefined)) return undefined;
  return kind === "all" ? { all: members } : { any: members };
}

/** Reads a condition from plain JSON, or says everything that is wrong with it and where. */
export function readCondition(given: unknown): Result<Condition, Wrong[]> {
  const reader: Reader = { wrongs: [] };
  const condition = readDeep(reader, given, []);
  return condition && reader.wrongs.length === 0 ? ok(condition) : err(reader.wrongs);
}

/** `readCondition` as a schema, for actions and forms; each issue's path leads to what is wrong. */
export const condition = z.unknown().transform((given, context): Condition => {
  const read = readCondition(given);
  if (read.ok) return read.value;
  for (const { at, message } of read.error) context.addIssue({ code: "custom", path: at, message });
  return z.NEVER;
});

/** The condition without groups that ask nothing; undefined when nothing is asked at all. */
export function pruned(given: Condition): Condition | undefined {
  if (isTest(given)) return given;
  if ("not" in given) {
    const inner = pruned(given.not);
    return inner && ("not" in inner ? inner.not : { not: inner });
  }
  const kind = "all" in given ? "all" : "any";
  const list = "all" in given ? given.all : given.any;
  const members = list.flatMap((member) => {
    const kept = pruned(member);
    if (!kept) return [];
    if (kind === "all" && "all" in kept) return kept.all;
    return kind === "any" && "any" in kept ? kept.any : [kept];
  });
  if (members.length < 2) return members[0];
  return kind === "all" ? { all: members } : { any: members };
}

/** The tests that must all hold, when nothing but AND joins them to the rest, and the rest. */
export function conjuncts(given: Condition | undefined): Condition[] {
  const kept = given && pruned(given);
  if (!kept) return [];
  return "all" in kept ? kept.all : [kept];
}

/** Every attribute that a condition names, by its path, in the order of reading. */
export function pathsOf(given: Condition): string[] {
  if ("all" in given) return given.all.flatMap(pathsOf);
  if ("any" in given) return given.any.flatMap(pathsOf);
  if ("not" in given) return pathsOf(given.not);
  return [given.path, ...operandsOf(given).flatMap((operand) => ("path" in operand ? [operand.path] : []))];
}

/** What a test holds its attribute against. */
export function operandsOf(test: Test): Operand[] {
  if ("from" in test) return [test.from, test.to];
  if ("values" in test) return test.values;
  return "value" in test ? [test.value] : [];
}
