import { type Attribute, type AttributeType, contentOf, typeOf } from "./attribute";
import {
  type Condition,
  isTest,
  type Operand,
  type Operator,
  operandsOf,
  readCondition,
  type Test,
  type Wrong,
} from "./condition";

/** What an operand is typed as: a value of a type, or the name of another attribute. */
export type OperandType = AttributeType | "path";
export type DraftOperand = { type: OperandType; text: string };

/** A condition while somebody types it: everything is text, and nothing of it need be right yet. */
export type DraftTest = {
  id: number;
  path: string;
  op: Operator;
  size: boolean;
  operands: DraftOperand[];
};
export type DraftGroup = {
  id: number;
  join: "all" | "any";
  not: boolean;
  members: (DraftTest | DraftGroup)[];
};

export function isGroup(member: DraftTest | DraftGroup): member is DraftGroup {
  return "members" in member;
}

let made = 0;

function nextId(): number {
  made += 1;
  return made;
}

export function emptyTest(path = "", type: OperandType = "S"): DraftTest {
  return { id: nextId(), path, op: "=", size: false, operands: [{ type, text: "" }] };
}

export function emptyGroup(
  join: DraftGroup["join"] = "all",
  members: DraftGroup["members"] = [],
): DraftGroup {
  return { id: nextId(), join, not: false, members };
}

/** How many operands an operator has at the least and at the most. */
export function operandCount(op: Operator): [least: number, most: number] {
  if (op === "attribute_exists" || op === "attribute_not_exists") return [0, 0];
  if (op === "between") return [2, 2];
  return op === "in" ? [1, 100] : [1, 1];
}

/** The test with another operator: what was typed stays as far as there is a place for it. */
export function withOperator(test: DraftTest, op: Operator, size: boolean): DraftTest {
  const [least, most] = operandCount(op);
  const first = test.operands[0] ?? { type: "S", text: "" };
  // Values that have no place now wait here: choosing the operator before brings them back.
  const operands = test.operands.length > 0 || most === 0 ? [...test.operands] : [first];
  while (operands.length < least) operands.push({ type: operands[0]?.type ?? "S", text: "" });
  const typed = size ? operands.map((operand) => ({ ...operand, type: "N" as const })) : operands;
  return { ...test, op, size, operands: typed };
}

/** The operands that count under the test's operator. */
export function countedOperands({ op, operands }: DraftTest): DraftOperand[] {
  return operands.slice(0, operandCount(op)[1]);
}

function textOf(value: Attribute): string {
  if ("NULL" in value) return "";
  const content = contentOf(value);
  return typeof content === "string" ? content : JSON.stringify(content);
}

function draftOperand(operand: Operand): DraftOperand {
  return "path" in operand
    ? { type: "path", text: operand.path }
    : { type: typeOf(operand), text: textOf(operand) };
}

function draftTest(test: Test): DraftTest {
  const operands =
    test.op === "attribute_type"
      ? [{ type: "S" as const, text: test.type }]
      : operandsOf(test).map(draftOperand);
  return { id: nextId(), path: test.path, op: test.op, size: "size" in test && test.size === true, operands };
}

function draftMember(condition: Condition): DraftTest | DraftGroup {
  if (isTest(condition)) return draftTest(condition);
  if ("not" in condition) {
    const inner = draftMember(condition.not);
    return isGroup(inner) && !inner.not
      ? { ...inner, not: true }
      : { id: nextId(), join: "all", not: true, members: [inner] };
  }
  const join = "all" in condition ? "all" : "any";
  const members = "all" in condition ? condition.all : condition.any;
  return { id: nextId(), join, not: false, members: members.map(draftMember) };
}

/** A condition as it is typed; always a group, to which tests can be added. */
export function draftOf(condition: Condition | undefined): DraftGroup {
  if (!condition) return emptyGroup();
  const member = draftMember(condition);
  return isGroup(member) && !member.not ? member : emptyGroup("all", [member]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is typed for a value as the value itself, as yet unchecked: `readAttribute` says what is wrong with it. */
export function typedValue({ type, text }: DraftOperand): unknown {
  if (type === "path") return { path: text };
  if (type === "S" || type === "B") return { [type]: text };
  if (type === "N") return { N: text.trim() };
  if (type === "NULL") return { NULL: true };
  return { [type]: parsed(text) };
}

function typedTest(test: DraftTest): unknown {
  const { path, op, size } = test;
  const values = countedOperands(test).map(typedValue);
  const base = { path, op, ...(size ? { size: true } : {}) };
  if (op === "attribute_type") return { ...base, type: test.operands[0]?.text };
  if (op === "between") return { ...base, from: values[0], to: values[1] };
  return op === "in" ? { ...base, values } : { ...base, value: values[0] };
}

function typedMember(member: DraftTest | DraftGroup): unknown {
  if (!isGroup(member)) return typedTest(member);
  const group = { [member.join]: member.members.map(typedMember) };
  return member.not ? { not: group } : group;
}

/** What is wrong with a draft: the test it is in, and which of its operands; -1 for the attribute. */
export type DraftWrong = { id: number; operand: number; message: string };

const operandAt: Record<string, number> = { from: 0, to: 1, value: 0, type: 0 };

function placeOf(draft: DraftGroup, { at, message }: Wrong): DraftWrong {
  let member: DraftTest | DraftGroup | undefined = draft;
  let operand = -1;
  for (const part of at) {
    if (part === "not" || part === "all" || part === "any") continue;
    if (typeof part === "number" && member && isGroup(member)) member = member.members[part];
    else if (typeof part === "number") operand = part;
    else operand = operandAt[part] ?? operand;
  }
  return { id: member?.id ?? draft.id, operand, message };
}

/** The condition that a draft says, or what is wrong with it and where. */
export function conditionOf(
  draft: DraftGroup,
): { ok: true; value: Condition } | { ok: false; error: DraftWrong[] } {
  const read = readCondition(typedMember(draft));
  return read.ok ? read : { ok: false, error: read.error.map((wrong) => placeOf(draft, wrong)) };
}

function isBlank(test: DraftTest): boolean {
  return test.path.trim() === "" && countedOperands(test).every(({ text }) => text === "");
}

/** The draft without tests in which nothing is typed. */
export function filled(draft: DraftGroup): DraftGroup {
  return {
    ...draft,
    members: draft.members.flatMap((member): DraftGroup["members"] =>
      isGroup(member) ? [filled(member)] : isBlank(member) ? [] : [member],
    ),
  };
}

/** The draft with one member changed, or taken away where `change` gives nothing. */
export function changed<T extends DraftTest | DraftGroup>(
  draft: DraftGroup,
  member: T,
  change: T | undefined,
): DraftGroup {
  return {
    ...draft,
    members: draft.members.flatMap((one): DraftGroup["members"] => {
      if (one.id === member.id) return change ? [change] : [];
      return [isGroup(one) ? changed(one, member, change) : one];
    }),
  };
}
