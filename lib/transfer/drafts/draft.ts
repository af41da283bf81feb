import { NumberValue } from "@aws-sdk/lib-dynamodb";
import type { Item } from "@/lib/dynamo/item";
import type { SourceRow } from "../formats/row";
import type { Mapping, RecordKind } from "../schema";
import { problemColumn, targetsOf } from "../targets";

/**
 * What a row asks for, before anybody knows what is stored. `wanted` holds attributes as they would be stored, `given` as they
 * stand in the file; `faults` says of an attribute why its value cannot be, and counts only where it would change something.
 */
export type Draft = {
  key: string;
  wanted: Item;
  given: Item;
  faults: Record<string, string>;
  notes: string[];
  /** Cells of a CSV file are text that may stand for a value of another type. */
  typed: boolean;
};

/** The columns of a row, sorted by where they go. */
export type Sorted = { parts: ReadonlyMap<string, unknown>; kept: Item };

/** May a text be the key of an item? DynamoDB takes 2,048 bytes. */
export function isKey(text: string): boolean {
  return text !== "" && Buffer.byteLength(text) <= 2_048;
}

const storedNames = {
  flights: new Set(targetsOf("flights").flatMap(({ name, stored }) => (stored ? name : []))),
  bookings: new Set(targetsOf("bookings").flatMap(({ name, stored }) => (stored ? name : []))),
};

/**
 * Sorts a row's values by the mapping; empty and missing ones are left out, as they leave what is stored alone. What is kept
 * under the name of an attribute of the record is that attribute: nothing gets past its rules.
 */
export function sorted({ values }: SourceRow, mapping: Mapping, kind: RecordKind): Sorted {
  const parts = new Map<string, unknown>();
  const kept: Item = {};
  for (const [header, value] of Object.entries(values)) {
    const said = (Object.hasOwn(mapping, header) && mapping[header]) || "keep";
    const target = said === "keep" && storedNames[kind].has(header) ? header : said;
    if (target === "skip" || header === problemColumn) continue;
    if (target === "keep") kept[header] = value;
    else if (value !== null && value !== "" && !(parts.has(target) && said === "keep"))
      parts.set(target, value);
  }
  return { parts, kept };
}

/** A draft that grows attribute by attribute. */
export class Drafting {
  readonly wanted: Item = {};
  readonly given: Item = {};
  readonly faults: Record<string, string> = {};
  readonly notes: string[] = [];
  private readonly parts: ReadonlyMap<string, unknown>;

  constructor({ parts, kept }: Sorted) {
    this.parts = parts;
    Object.assign(this.wanted, kept);
    Object.assign(this.given, kept);
  }

  /** A part as text; undefined when the row does not have it. A fault when it is neither text nor number. */
  text(part: string): string | undefined {
    const value = this.parts.get(part);
    if (value === undefined) return undefined;
    if (typeof value === "string") return value.trim() || undefined;
    if (value instanceof NumberValue) return value.value;
    this.faults[part] = `${part} should be text.`;
    return undefined;
  }

  /** What the file has for a part, whatever it is. */
  raw(part: string): unknown {
    return this.parts.get(part);
  }

  /** Puts an attribute where it belongs; a `fault` goes with it. */
  put(attribute: string, value: unknown, fault?: string): void {
    if (value === undefined) return;
    this.wanted[attribute] = value;
    this.given[attribute] = this.parts.get(attribute) ?? value;
    if (fault) this.faults[attribute] = fault;
  }

  /** Reads a text attribute by a pattern, in upper case where the trade writes it so. */
  pattern(attribute: string, pattern: RegExp, sentence: string, upper = false): string | undefined {
    const text = this.text(attribute);
    if (text === undefined) return undefined;
    const value = upper ? text.toUpperCase() : text;
    const fits = pattern.test(value);
    this.put(attribute, value, fits ? undefined : `${text}: ${sentence}`);
    return fits ? value : undefined;
  }

  end(key: string, typed: boolean): Draft {
    const { wanted, given, faults, notes } = this;
    return { key, wanted, given, faults, notes, typed };
  }
}
