import { NumberValue } from "@aws-sdk/lib-dynamodb";
import { exactNumber, type Item, showValue } from "@/lib/dynamo/item";
import { numberProblem, plainNumber } from "@/lib/explorer/number";

function isMap(value: unknown): value is Item {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function members(set: Set<unknown>): string[] {
  return [...set]
    .map((member) => (member instanceof NumberValue ? plainNumber(member.value) : showValue(member)))
    .sort();
}

/** Do two stored values say the same? Numbers by their value, sets whatever their order, binary byte by byte. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof NumberValue && b instanceof NumberValue)
    return plainNumber(a.value) === plainNumber(b.value);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  if (a instanceof Set && b instanceof Set)
    return a.size === b.size && members(a).every((member, at) => member === members(b)[at]);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((member, at) => sameValue(member, b[at]));
  if (isMap(a) && isMap(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && sameValue(a[name], b[name]))
    );
  }
  return false;
}

/** Bytes that are written in base64; undefined for a text that is none. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  return Buffer.from(bytes).toString("base64") === text ? bytes : undefined;
}

/**
 * What a JSON value means beside a stored one: plain JSON has neither sets nor binary, so a list stands for a stored set and a
 * text in base64 for stored bytes. Any other value is what it is.
 */
export function jsonAs(stored: unknown, value: unknown): unknown {
  if (stored instanceof Uint8Array && typeof value === "string") return bytesOf(value) ?? value;
  if (!(stored instanceof Set) || !Array.isArray(value) || value.length === 0) return value;
  const [member] = stored;
  const members = value.map((one) => jsonAs(member, one));
  const alike = members.every(
    (one) => typeof one === typeof member && one?.constructor === member?.constructor,
  );
  return alike ? new Set(members) : value;
}

/**
 * What a cell of a CSV file means beside a stored value: a value of the same type where the text is one. Undefined where the
 * stored value is of a kind that a cell cannot change, such as a list.
 */
export function cellAs(stored: unknown, cell: string): unknown {
  if (stored === undefined || typeof stored === "string") return cell;
  if (cell === showValue(stored)) return stored;
  if (stored instanceof Uint8Array) return bytesOf(cell);
  if (stored instanceof NumberValue) return numberProblem(cell) ? cell : exactNumber(cell);
  if (typeof stored === "boolean") return /^(true|false)$/i.test(cell) ? cell.toLowerCase() === "true" : cell;
  return stored === null ? cell : undefined;
}
