import { type Attribute, bytesOf, type RawItem } from "@/lib/explorer/attribute";
import { sizeWords } from "@/lib/format";

/** DynamoDB's limit for one item, names and values together, in bytes. */
export const mostBytes = 400 * 1024;

const utf8 = new TextEncoder();

function textBytes(text: string): number {
  return utf8.encode(text).length;
}

/** About one byte for two digits and one more, and one for a sign (the Developer Guide, "Item sizes and formats"). */
function numberBytes(text: string): number {
  const digits = text
    .replace(/[eE].*$/, "")
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "");
  return Math.min(21, Math.ceil(digits.length / 2) + 1 + (text.startsWith("-") ? 1 : 0));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function valueBytes(value: Attribute): number {
  if ("S" in value) return textBytes(value.S);
  if ("N" in value) return numberBytes(value.N);
  if ("B" in value) return bytesOf(value.B);
  if ("SS" in value) return sum(value.SS.map(textBytes));
  if ("NS" in value) return sum(value.NS.map(numberBytes));
  if ("BS" in value) return sum(value.BS.map(bytesOf));
  if ("L" in value) return 3 + sum(value.L.map((member) => 1 + valueBytes(member)));
  if ("M" in value) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  return 1;
}

/** How large an item is for DynamoDB, in bytes: within some bytes of what it counts itself. */
export function itemBytes(item: RawItem): number {
  return sum(Object.entries(item).map(([name, value]) => textBytes(name) + valueBytes(value)));
}

/** Why an item is too large, as a sentence; undefined when it fits. */
export function sizeProblem(item: RawItem): string | undefined {
  const bytes = itemBytes(item);
  if (bytes <= mostBytes) return undefined;
  return `This item has ${sizeWords(bytes)}; DynamoDB takes at most 400 KB, names of attributes included. Shorten it or spread it over several items.`;
}
