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

/**
 * What a cell of a CSV file means beside a stored value: a value of the same type where the text is one. Undefined where the
 * stored value is of a kind that a cell cannot change, such as a list.
 */
export function cellAs(stored: unknown, cell: string): unknown {
  if (stored === undefined || typeof stored === "string") return cell;
  if (cell === showValue(stored)) return stored;
  if (stored instanceof NumberValue) return numberProblem(cell) ? cell : exactNumber(cell);
  if (typeof stored === "boolean") return /^(true|false)$/i.test(cell) ? cell.toLowerCase() === "true" : cell;
  return stored === null ? cell : undefined;
}
