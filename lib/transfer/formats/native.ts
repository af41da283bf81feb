import { exactNumber, type Item } from "@/lib/dynamo/item";
import type { Attribute, RawItem } from "@/lib/explorer/attribute";

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

function native(value: Attribute): unknown {
  if ("S" in value) return value.S;
  if ("N" in value) return exactNumber(value.N);
  if ("B" in value) return bytes(value.B);
  if ("BOOL" in value) return value.BOOL;
  if ("NULL" in value) return null;
  if ("L" in value) return value.L.map(native);
  if ("M" in value) return nativeItem(value.M);
  if ("SS" in value) return new Set(value.SS);
  if ("NS" in value) return new Set(value.NS.map(exactNumber));
  return new Set(value.BS.map(bytes));
}

/** An item of typed values as the document client takes it. */
export function nativeItem(item: RawItem): Item {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, native(value)]));
}
