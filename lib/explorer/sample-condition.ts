import { err, ok, type Result } from "@/lib/result";
import { type Attribute, bytesOf, type RawItem, typeOf } from "./attribute";
import { bytesIn, compareValues, sameValue } from "./compare";
import {
  type ExpressionMaps,
  type Placeholders,
  placeholders,
  sizeProblem,
  writeExpression,
} from "./compile";
import { type Condition, isTest, type Operand, pruned, type Test } from "./condition";
import { valueAt } from "./value-at";

function sizeOf(value: Attribute | undefined): Attribute | undefined {
  if (!value || "N" in value || "BOOL" in value || "NULL" in value) return undefined;
  if ("S" in value) return { N: String(value.S.length) };
  if ("B" in value) return { N: String(bytesOf(value.B)) };
  if ("M" in value) return { N: String(Object.keys(value.M).length) };
  const members = "L" in value ? value.L : "SS" in value ? value.SS : "NS" in value ? value.NS : value.BS;
  return { N: String(members.length) };
}

function startsWith(value: Attribute, start: Attribute): boolean {
  if ("S" in value && "S" in start) return value.S.startsWith(start.S);
  if (!("B" in value && "B" in start)) return false;
  const [whole, part] = [bytesIn(value.B), bytesIn(start.B)];
  return part.every((byte, at) => whole[at] === byte);
}

function includes(value: Attribute, wanted: Attribute): boolean {
  if ("S" in value && "S" in wanted) return value.S.includes(wanted.S);
  if ("B" in value && "B" in wanted) {
    const letters = (base64: string) => String.fromCharCode(...bytesIn(base64));
    return letters(value.B).includes(letters(wanted.B));
  }
  if ("L" in value) return value.L.some((member) => sameValue(member, wanted));
  if ("SS" in value && "S" in wanted) return value.SS.includes(wanted.S);
  if ("NS" in value && "N" in wanted) return value.NS.some((member) => sameValue({ N: member }, wanted));
  return "BS" in value && "B" in wanted && value.BS.includes(wanted.B);
}

function operandIn(item: RawItem, operand: Operand): Attribute | undefined {
  return "path" in operand ? valueAt(item, operand.path) : operand;
}

function testHolds(test: Test, item: RawItem): boolean {
  const stored = valueAt(item, test.path);
  if (test.op === "attribute_exists") return stored !== undefined;
  if (test.op === "attribute_not_exists") return stored === undefined;
  if (test.op === "attribute_type") return stored !== undefined && typeOf(stored) === test.type;
  const held = "size" in test && test.size ? sizeOf(stored) : stored;
  const against = (operand: Operand) => operandIn(item, operand);
  const order = (operand: Operand) => {
    const other = against(operand);
    return held && other ? compareValues(held, other) : Number.NaN;
  };
  const equals = (operand: Operand) => {
    const other = against(operand);
    return held !== undefined && other !== undefined && sameValue(held, other);
  };
  switch (test.op) {
    case "=":
      return equals(test.value);
    case "<>":
      return !equals(test.value);
    case "<":
      return order(test.value) < 0;
    case "<=":
      return order(test.value) <= 0;
    case ">":
      return order(test.value) > 0;
    case ">=":
      return order(test.value) >= 0;
    case "between":
      return order(test.from) >= 0 && order(test.to) <= 0;
    case "in":
      return test.values.some(equals);
    case "begins_with":
    case "contains": {
      const other = against(test.value);
      if (!held || !other) return false;
      return test.op === "begins_with" ? startsWith(held, other) : includes(held, other);
    }
  }
}

function meets(condition: Condition, item: RawItem): boolean {
  if (isTest(condition)) return testHolds(condition, item);
  if ("not" in condition) return !meets(condition.not, item);
  if ("all" in condition) return condition.all.every((member) => meets(member, item));
  return condition.any.some((member) => meets(member, item));
}

/**
 * For tests: does an item meet a condition? What DynamoDB answers is held against this: an attribute that is missing is not equal to
 * anything.
 */
export function holds(condition: Condition, item: RawItem): boolean {
  const asked = pruned(condition);
  return !asked || meets(asked, item);
}

/**
 * For tests: a condition as one expression of a request, with its names and values, and those of the request's other expressions
 * where `to` has them. A sentence when DynamoDB would find it too long.
 */
export function compileCondition<
  As extends "ConditionExpression" | "FilterExpression" | "KeyConditionExpression",
>(
  condition: Condition,
  as: As,
  to: Placeholders = placeholders(),
): Result<{ [K in As]?: string } & ExpressionMaps, string> {
  const expression = writeExpression(condition, to);
  const problem = sizeProblem(condition, expression);
  if (problem) return err(problem);
  return ok({ ...(expression ? { [as]: expression } : {}), ...to.maps() } as {
    [K in As]?: string;
  } & ExpressionMaps);
}
