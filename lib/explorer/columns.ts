import { type AttributeType, attributeTypes, type RawItem, typeOf } from "./attribute";
import { writePath } from "./path";
import type { Shape } from "./plan";

/** An attribute that items have: its path, in how many of them, and of which types. */
export type Column = { path: string; count: number; types: AttributeType[]; key?: string };

/** The keys of a table and of the index that is read, with what they are keys of: `PK`, `SK` or the index's name. */
function keyMarks(table: Shape, index: string | undefined): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { name } of table.hash) marks.set(name, "PK");
  for (const { name } of table.range) marks.set(name, "SK");
  const read = table.indexes.find(({ name }) => name === index);
  for (const { name } of read ? [...read.hash, ...read.range] : [])
    if (!marks.has(name)) marks.set(name, index ?? "");
  return marks;
}

/** What each attribute of some items is: how many have it, of which types. */
export function census(items: readonly RawItem[]): Map<string, { count: number; types: Set<AttributeType> }> {
  const found = new Map<string, { count: number; types: Set<AttributeType> }>();
  for (const item of items)
    for (const [name, value] of Object.entries(item)) {
      const seen = found.get(name) ?? { count: 0, types: new Set<AttributeType>() };
      seen.count += 1;
      seen.types.add(typeOf(value));
      found.set(name, seen);
    }
  return found;
}

/** The columns that these items have: keys first, then what most of them have, in the order of reading. */
export function discover(items: readonly RawItem[], table: Shape, index: string | undefined): Column[] {
  const marks = keyMarks(table, index);
  const found = census(items);
  const columns = [...found].map(([name, { count, types }]): Column => {
    const key = marks.get(name);
    return {
      path: writePath([name]),
      count,
      types: attributeTypes.filter((type) => types.has(type)),
      ...(key ? { key } : {}),
    };
  });
  const order = [...marks.keys()].map((name) => writePath([name]));
  const rank = ({ path, key }: Column) => (key ? order.indexOf(path) : order.length);
  // DynamoDB gives attributes in no order; where nothing else decides, their names do.
  return columns.sort(
    (one, other) => rank(one) - rank(other) || other.count - one.count || (one.path < other.path ? -1 : 1),
  );
}
