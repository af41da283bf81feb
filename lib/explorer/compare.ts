import type { Attribute } from "./attribute";
import { compareNumbers, plainNumber } from "./number";

const utf8 = new TextEncoder();

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** The bytes of a base64 text. */
export function bytesIn(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Orders two values as DynamoDB does: text by its UTF-8 bytes, numbers exactly, binary by bytes. NaN for anything else. */
export function compareValues(one: Attribute, other: Attribute): number {
  if ("S" in one && "S" in other) return compareBytes(utf8.encode(one.S), utf8.encode(other.S));
  if ("N" in one && "N" in other) return compareNumbers(one.N, other.N);
  if ("B" in one && "B" in other) return compareBytes(bytesIn(one.B), bytesIn(other.B));
  return Number.NaN;
}

/** A text that two values share exactly when DynamoDB calls them equal. */
export function sameness(value: Attribute): string {
  if ("N" in value) return `N${plainNumber(value.N)}`;
  if ("SS" in value) return `SS${JSON.stringify([...value.SS].sort())}`;
  if ("BS" in value) return `BS${JSON.stringify([...value.BS].sort())}`;
  if ("NS" in value) return `NS${JSON.stringify(value.NS.map(plainNumber).sort())}`;
  if ("L" in value) return `L${JSON.stringify(value.L.map(sameness))}`;
  if ("M" in value) {
    const entries = Object.entries(value.M).map(([name, inner]) => [name, sameness(inner)]);
    return `M${JSON.stringify(entries.sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0)))}`;
  }
  return JSON.stringify(value);
}

/** Are two values equal, of the same type and whatever way their numbers are written? */
export function sameValue(one: Attribute, other: Attribute): boolean {
  return sameness(one) === sameness(other);
}
