import type { Attribute, RawItem } from "@/lib/explorer/attribute";
import { sameValue } from "@/lib/explorer/compare";

/** One attribute of an item as it was read, as it is stored now and as somebody wants it; missing where it is not there. */
export type Difference = { name: string; read?: Attribute; stored?: Attribute; mine?: Attribute };

function of(item: RawItem, name: string): Attribute | undefined {
  return Object.hasOwn(item, name) ? item[name] : undefined;
}

function same(one: Attribute | undefined, other: Attribute | undefined): boolean {
  return one && other ? sameValue(one, other) : one === other;
}

/** The attributes in which the three are not all alike, in the order of their names. */
export function differences(read: RawItem, stored: RawItem, mine: RawItem): Difference[] {
  const names = new Set([...Object.keys(read), ...Object.keys(stored), ...Object.keys(mine)]);
  return [...names].sort().flatMap((name) => {
    const [before, now, wanted] = [of(read, name), of(stored, name), of(mine, name)];
    if (same(before, now) && same(now, wanted)) return [];
    return [
      {
        name,
        ...(before ? { read: before } : {}),
        ...(now ? { stored: now } : {}),
        ...(wanted ? { mine: wanted } : {}),
      },
    ];
  });
}

/** What is stored, with every attribute that was changed since it was read as it is wanted. */
export function onTop(read: RawItem, stored: RawItem, mine: RawItem): RawItem {
  const changed = (name: string) => !same(of(read, name), of(mine, name));
  return Object.fromEntries([
    ...Object.entries(stored).filter(([name]) => !changed(name)),
    ...Object.entries(mine).filter(([name]) => changed(name)),
  ]);
}
