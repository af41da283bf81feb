import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Attribute, RawItem } from "@/lib/explorer/attribute";

/** An item as the SDK gives and takes it: binary is bytes. */
export type WireItem = Record<string, AttributeValue>;

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

function base64(binary: Uint8Array): string {
  return Buffer.from(binary).toString("base64");
}

/** A value of the explorer as the SDK takes it. */
export function toWireValue(value: Attribute): AttributeValue {
  if ("B" in value) return { B: bytes(value.B) };
  if ("BS" in value) return { BS: value.BS.map(bytes) };
  if ("L" in value) return { L: value.L.map(toWireValue) };
  if ("M" in value) return { M: toWire(value.M) };
  return value;
}

/** An item or a key as the SDK takes it. */
export function toWire(item: RawItem): WireItem {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toWireValue(value)]));
}

/** A stored value as plain JSON, losing nothing: numbers stay the text that DynamoDB sent. */
export function fromWireValue(value: AttributeValue): Attribute {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(fromWireValue) };
  if (value.M !== undefined) return { M: fromWire(value.M) };
  return value as Attribute;
}

/** An item as plain JSON, for the browser. */
export function fromWire(item: WireItem): RawItem {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromWireValue(value)]));
}
