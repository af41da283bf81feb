import { NumberValue } from "@aws-sdk/lib-dynamodb";
import { type Item, showValue } from "@/lib/dynamo/item";

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** A stored value as the text of a CSV cell: numbers exact, binary in base64, lists and sets as JSON. */
export function cellOf(value: unknown): string {
  if (value === undefined) return "";
  return value instanceof Uint8Array ? base64(value) : showValue(value);
}

/** A stored value as JSON: numbers with every digit, sets as lists, binary in base64. */
export function jsonOf(value: unknown): string {
  if (value instanceof NumberValue) return value.value;
  if (value instanceof Uint8Array) return JSON.stringify(base64(value));
  if (value instanceof Set) return jsonOf([...value]);
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${jsonOf(member)}`);
  return `{${members.join(",")}}`;
}

function typedSet(set: Set<unknown>): object {
  const members = [...set];
  if (members[0] instanceof NumberValue)
    return { NS: members.map((member) => (member as NumberValue).value) };
  if (members[0] instanceof Uint8Array) return { BS: members.map((member) => base64(member as Uint8Array)) };
  return { SS: members };
}

function typedValue(value: unknown): object {
  if (typeof value === "string") return { S: value };
  if (value instanceof NumberValue) return { N: value.value };
  if (value instanceof Uint8Array) return { B: base64(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (value instanceof Set) return typedSet(value);
  if (Array.isArray(value)) return { L: value.map(typedValue) };
  return value === null || value === undefined ? { NULL: true } : { M: typedItem(value as Item) };
}

/** An item with every value's type, as DynamoDB sends it and as AWS exports it. */
export function typedItem(item: Item): Record<string, object> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, typedValue(value)]));
}
