import { NumberValue } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { counted } from "@/lib/format";

/** An item as the document client gives it: numbers are NumberValue, string sets are Set. */
export type Item = Record<string, unknown>;

/** An attribute of an item by a name that may be any: what every object inherits, such as `constructor`, is no attribute. */
export function attributeOf(item: Item | undefined, name: string): unknown {
  return item && Object.hasOwn(item, name) ? item[name] : undefined;
}

/** Reads text; an empty string is as good as none. */
export const text = z.string().min(1);

/** Reads a whole number that JavaScript can hold exactly. */
export const whole = z.instanceof(NumberValue).transform((number, context) => {
  const value = Number(number.value);
  if (Number.isSafeInteger(value)) return value;
  context.addIssue({ code: "custom", message: "not a whole number" });
  return z.NEVER;
});

/** Reads a decimal as the exact text that is stored. */
export const decimal = z.instanceof(NumberValue).transform((number) => number.value);

/** Reads a set of strings; DynamoDB has no empty sets, so a missing one is read as empty by the caller. */
export const stringSet = z.set(z.string());

/** Writes a decimal text as an exact DynamoDB number. */
export function exactNumber(value: string): NumberValue {
  return NumberValue.from(value);
}

export type Read<S extends Record<string, z.ZodType>> = {
  known: { [K in keyof S]?: z.output<S[K]> };
  /** Attributes that are there but not of the kind they should be. */
  unreadable: string[];
  /** Attributes that Apron does not know or cannot read; kept, and shown as they are. */
  other: Item;
};

/** Reads an item attribute by attribute, so that one bad attribute never hides the others. */
export function readItem<S extends Record<string, z.ZodType>>(shape: S, item: Item): Read<S> {
  const known: Record<string, unknown> = {};
  const unreadable: string[] = [];
  const other: [string, unknown][] = [];
  for (const [name, value] of Object.entries(item)) {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!schema) {
      other.push([name, value]);
      continue;
    }
    if (value === null || value === undefined) continue;
    const read = schema.safeParse(value);
    if (read.success) known[name] = read.data;
    else {
      unreadable.push(name);
      other.push([name, value]);
    }
  }
  return { known: known as Read<S>["known"], unreadable, other: Object.fromEntries(other) };
}

function bytes(binary: Uint8Array): string {
  return counted(binary.length, "byte");
}

/** A stored value of any DynamoDB type as text for a person. */
export function showValue(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof NumberValue) return value.value;
  if (value instanceof Uint8Array) return bytes(value);
  return JSON.stringify(value, (_key, inner) => {
    if (inner instanceof NumberValue) return inner.value;
    if (inner instanceof Uint8Array) return bytes(inner);
    if (inner instanceof Set) return [...inner];
    return inner;
  });
}
