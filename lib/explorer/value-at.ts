import type { Attribute, RawItem } from "./attribute";
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
