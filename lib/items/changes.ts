import type { Attribute, RawItem } from "@/lib/explorer/attribute";
import { sameValue } from "@/lib/explorer/compare";
import {
  type ExpressionMaps,
  type Placeholders,
  placeholders,
  writeExpression,
  writeNames,
} from "@/lib/explorer/compile";
import type { Condition } from "@/lib/explorer/condition";
import { type Path, writePath } from "@/lib/explorer/path";
import { valueAt } from "@/lib/explorer/value-at";

/** What an edit does to a stored item: values that are set, and places that go away. */
export type Changes = { set: { path: Path; value: Attribute }[]; remove: Path[] };

type Members = { [name: string]: Attribute };

/** DynamoDB takes expressions of at most 4 KB and 300 operators; what is longer is written attribute by attribute. */
const mostPlaces = 120;

/** The fewest changes that make one item into the other: whole values only where nothing inside can be named. */
export function changesBetween(before: RawItem, after: RawItem): Changes {
  const changes: Changes = { set: [], remove: [] };
  compareMaps(before, after, [], changes);
  const places = changes.set.length + changes.remove.length;
  return places > mostPlaces ? wholeAttributes(before, after) : changes;
}

export function isNothing({ set, remove }: Changes): boolean {
  return set.length === 0 && remove.length === 0;
}

function wholeAttributes(before: RawItem, after: RawItem): Changes {
  return {
    set: Object.entries(after)
      .filter(([name, value]) => !same(own(before, name), value))
      .map(([name, value]) => ({ path: [name], value })),
    remove: Object.keys(before)
      .filter((name) => !Object.hasOwn(after, name))
      .map((name) => [name]),
  };
}

function own(members: Members, name: string): Attribute | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Stored the same to the letter: a number written otherwise is a change of nothing. */
function same(one: Attribute | undefined, other: Attribute | undefined): boolean {
  return one !== undefined && other !== undefined && sameValue(one, other);
}

function compareMaps(before: Members, after: Members, at: Path, changes: Changes): void {
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) changes.remove.push([...at, name]);
  for (const [name, value] of Object.entries(after))
    compare(own(before, name), value, [...at, name], changes);
}

function compare(before: Attribute | undefined, after: Attribute, at: Path, changes: Changes): void {
  if (same(before, after)) return;
  if (before && "M" in before && "M" in after) compareMaps(before.M, after.M, at, changes);
  else if (before && "L" in before && "L" in after) compareLists(before.L, after.L, at, changes);
  else changes.set.push({ path: at, value: after });
}

/** Members keep their places only where the list grew or lost its end; what was taken out of its midst moves them all. */
function compareLists(before: Attribute[], after: Attribute[], at: Path, changes: Changes): void {
  const lostEnd = after.every((value, place) => same(before[place], value));
  if (after.length < before.length && !lostEnd) {
    changes.set.push({ path: at, value: { L: after } });
    return;
  }
  after.forEach((value, place) => {
    compare(before[place], value, [...at, place], changes);
  });
  for (let place = after.length; place < before.length; place++) changes.remove.push([...at, place]);
}

/** The changes as an UpdateExpression: `SET #info.#mood = :mood REMOVE #note`. */
export function writeChanges({ set, remove }: Changes, to: Placeholders): string {
  const lastName = (path: Path) => String(path.findLast((part) => typeof part === "string"));
  const sets = set.map(({ path, value }) => `${writeNames(path, to)} = ${to.value(value, lastName(path))}`);
  const removes = remove.map((path) => writeNames(path, to));
  return [
    sets.length > 0 ? `SET ${sets.join(", ")}` : "",
    removes.length > 0 ? `REMOVE ${removes.join(", ")}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The changes in words, place by place: `info.mood`. */
export function placesOf({ set, remove }: Changes): string[] {
  return [...set.map(({ path }) => path), ...remove].map(writePath);
}

/** Does an item hold already what the changes would bring about? */
export function standsIn(item: RawItem, { set, remove }: Changes): boolean {
  return (
    set.every(({ path, value }) => same(valueAt(item, writePath(path)), value)) &&
    remove.every((path) => valueAt(item, writePath(path)) === undefined)
  );
}

function isStill(name: string, value: Attribute): Condition {
  return { path: writePath([name]), op: "=", value };
}

/**
 * That an item is still as it was read: every attribute of it; where that is too much for one expression, those that the
 * changes touch. Places that the changes fill anew must still be empty.
 */
export function stillAsRead(before: RawItem, changes?: Changes): Condition {
  const touched = new Set(
    changes ? [...changes.set.map(({ path }) => path[0]), ...changes.remove.map((path) => path[0])] : [],
  );
  const entries = Object.entries(before);
  const all = entries.length <= mostPlaces;
  const filled = [...touched]
    .filter((name): name is string => typeof name === "string" && !Object.hasOwn(before, name))
    .map((name): Condition => ({ path: writePath([name]), op: "attribute_not_exists" }));
  return {
    all: [
      ...entries.filter(([name]) => all || touched.has(name)).map(([name, value]) => isStill(name, value)),
      ...filled,
    ],
  };
}

/** An expression and the placeholders that go with it, for a request that has both. */
export function updateExpressions(
  changes: Changes,
  condition: Condition | undefined,
): { UpdateExpression: string; ConditionExpression?: string } & ExpressionMaps {
  const to = placeholders();
  const update = writeChanges(changes, to);
  const expression = condition ? writeExpression(condition, to) : "";
  return {
    UpdateExpression: update,
    ...(expression ? { ConditionExpression: expression } : {}),
    ...to.maps(),
  };
}
