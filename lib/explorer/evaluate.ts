import { type Attribute, bytesOf, type RawItem, typeOf } from "./attribute";
import { bytesIn, compareValues, sameValue } from "./compare";
import { type Condition, isTest, type Operand, pruned, type Test } from "./condition";
import { readPath } from "./path";

function inside(value: Attribute, part: string | number): Attribute | undefined {
  if (typeof part === "number") return "L" in value ? value.L[part] : undefined;
  return "M" in value && Object.hasOwn(value.M, part) ? value.M[part] : undefined;
}

/** What stands at a path of an item; undefined where nothing does. */
export function valueAt(item: RawItem, path: string): Attribute | undefined {
  const read = readPath(path);
  if (!read.ok) return undefined;
  let value: Attribute | undefined = { M: item };
  for (const part of read.value) {
    if (!value) return undefined;
    value = inside(value, part);
  }
  return value;
}

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

/** Does an item meet a condition? Answers as DynamoDB does: an attribute that is missing is not equal to anything. */
export function holds(condition: Condition, item: RawItem): boolean {
  const asked = pruned(condition);
  return !asked || meets(asked, item);
}
