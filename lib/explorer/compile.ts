import type { Attribute, RawItem } from "./attribute";
import { type Condition, isTest, type Operand, pruned, type Test } from "./condition";
import { type Path, readPath } from "./path";

/** The maps that a request with placeholders carries; each is left out when empty, because DynamoDB refuses empty ones. */
export type ExpressionMaps = {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: RawItem;
};

/** Hands out the placeholders of one request: every expression in it shares them. Made by `placeholders`. */
export type Placeholders = {
  /** `#status` for the attribute `status`; the same attribute has the same placeholder. */
  name(attribute: string): string;
  /** A placeholder of its own for a value, called after the attribute it is held against. */
  value(value: Attribute, attribute?: string): string;
  maps(): ExpressionMaps;
};

const mostBytes = 4096;
const mostOperators = 300;

/** A placeholder's letters: the attribute's own name where it is short and plain, otherwise `n`. */
function stemOf(attribute: string | undefined): string {
  return attribute && /^[A-Za-z_][A-Za-z0-9_]{0,31}$/.test(attribute) ? attribute : "n";
}

function unused(stem: string, sign: "#" | ":", taken: ReadonlyMap<string, unknown>): string {
  let placeholder = sign + stem;
  for (let count = 2; taken.has(placeholder); count++) placeholder = `${sign}${stem}_${count}`;
  return placeholder;
}

/** Placeholders for one request. */
export function placeholders(): Placeholders {
  const byAttribute = new Map<string, string>();
  const names = new Map<string, string>();
  const values = new Map<string, Attribute>();
  return {
    name(attribute) {
      const given = byAttribute.get(attribute);
      if (given) return given;
      const placeholder = unused(stemOf(attribute), "#", names);
      byAttribute.set(attribute, placeholder);
      names.set(placeholder, attribute);
      return placeholder;
    },
    value(value, attribute) {
      const placeholder = unused(stemOf(attribute), ":", values);
      values.set(placeholder, value);
      return placeholder;
    },
    maps: () => ({
      ...(names.size > 0 ? { ExpressionAttributeNames: Object.fromEntries(names) } : {}),
      ...(values.size > 0 ? { ExpressionAttributeValues: Object.fromEntries(values) } : {}),
    }),
  };
}

/** A path with placeholders for its names: `#info.#temperature1`, `#list[0].#x`. */
export function writeNames(path: Path, to: Placeholders): string {
  return path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${to.name(part)}`))
    .join("");
}

function pathOf(text: string): Path {
  const read = readPath(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

function writeOperand(operand: Operand, attribute: string | undefined, to: Placeholders): string {
  return "path" in operand ? writeNames(pathOf(operand.path), to) : to.value(operand, attribute);
}

function writeTest(test: Test, to: Placeholders): string {
  const path = pathOf(test.path);
  const last = path.findLast((part) => typeof part === "string");
  const name = writeNames(path, to);
  const value = (operand: Operand) => writeOperand(operand, last, to);
  const held = "size" in test && test.size ? `size(${name})` : name;
  switch (test.op) {
    case "attribute_exists":
    case "attribute_not_exists":
      return `${test.op}(${name})`;
    case "attribute_type":
      return `attribute_type(${name}, ${to.value({ S: test.type }, last)})`;
    case "begins_with":
    case "contains":
      return `${test.op}(${name}, ${value(test.value)})`;
    case "between":
      return `${held} BETWEEN ${value(test.from)} AND ${value(test.to)}`;
    case "in":
      return `${held} IN (${test.values.map(value).join(", ")})`;
    default:
      return `${held} ${test.op} ${value(test.value)}`;
  }
}

// DynamoDB refuses parentheses it does not need, so they stand only where AND, OR and NOT would bind otherwise.
function writePruned(condition: Condition, to: Placeholders): string {
  if (isTest(condition)) return writeTest(condition, to);
  if ("not" in condition) {
    const inner = writePruned(condition.not, to);
    return isTest(condition.not) ? `NOT ${inner}` : `NOT (${inner})`;
  }
  if ("any" in condition) return condition.any.map((member) => writePruned(member, to)).join(" OR ");
  return condition.all
    .map((member) => ("any" in member ? `(${writePruned(member, to)})` : writePruned(member, to)))
    .join(" AND ");
}

/** A condition as an expression, its names and values in `to`. An empty text when it asks nothing. */
export function writeExpression(condition: Condition, to: Placeholders): string {
  const asked = pruned(condition);
  return asked ? writePruned(asked, to) : "";
}

function countOperators(condition: Condition): number {
  if (isTest(condition)) return 1;
  if ("not" in condition) return 1 + countOperators(condition.not);
  const members = "all" in condition ? condition.all : condition.any;
  return members.reduce((sum, member) => sum + countOperators(member), members.length - 1);
}

/** Why DynamoDB would not take a condition for its size, as a sentence; an empty text when it would. */
export function sizeProblem(condition: Condition, expression: string): string {
  const bytes = new TextEncoder().encode(expression).length;
  if (bytes > mostBytes)
    return `This condition is too long: written out it has ${bytes} characters, and DynamoDB takes ${mostBytes}. Leave something out.`;
  const asked = pruned(condition);
  const count = asked ? countOperators(asked) : 0;
  return count > mostOperators
    ? `This condition asks too much at once: ${count} comparisons and joints, and DynamoDB takes ${mostOperators}.`
    : "";
}
