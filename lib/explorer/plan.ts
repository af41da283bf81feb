import type { Index, Key, TableView } from "@/lib/tables/table";
import { type Condition, conjuncts, pathsOf } from "./condition";
import { type KeyTests, keyTests } from "./key-tests";
import { readPath } from "./path";

/** What a plan needs to know of a table. */
export type Shape = Pick<TableView, "name" | "hash" | "range" | "indexes" | "items">;

/** One way to read a table: by Query or Scan, of the table itself or of one of its indexes. */
export type Way = { read: "query" | "scan"; index?: string };

export type Plan = Way & {
  /** The part of the condition that chooses what is read. */
  key: KeyTests;
  /** The rest of it: DynamoDB reads items and drops those that do not meet this. */
  filter?: Condition;
  /** What will be done and why, as a sentence. */
  why: string;
  /** What to know before relying on the answer, as sentences. */
  notes: string[];
};

/** A way with its plan, or with the reason why it cannot answer. */
export type Choice = { way: Way; plan: Plan } | { way: Way; whyNot: string };

export type Wishes = {
  consistent?: boolean;
  /** The paths that are asked for, where not every attribute is. */
  columns?: readonly string[];
};

type Target = { hash: readonly Key[]; range: readonly Key[]; index?: Index & { state?: string } };

function rootOf(path: string): string {
  const read = readPath(path);
  return read.ok ? String(read.value[0]) : path;
}

function listed(names: readonly string[], joint = "and"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${joint} ${last}`;
}

function namesOf(keys: readonly Key[]): string[] {
  return keys.map(({ name }) => name);
}

/** The attributes that an index holds; undefined for all of them. */
function heldBy(table: Shape, { index }: Target): Set<string> | undefined {
  if (!index || index.projection === "ALL") return undefined;
  const extra = index.projection === "KEYS_ONLY" ? [] : index.projection;
  return new Set([...namesOf([...table.hash, ...table.range, ...index.hash, ...index.range]), ...extra]);
}

/** Why an index cannot serve at all, whatever reads it. */
function unfit(table: Shape, target: Target, asked: readonly string[], wishes: Wishes): string | undefined {
  const { index } = target;
  if (!index) return undefined;
  if (index.state !== undefined && index.state !== "ACTIVE") return `${index.name} is not ready yet`;
  if (wishes.consistent && index.kind === "global")
    return `${index.name} is a global index, and those are never read consistently`;
  const held = heldBy(table, target);
  const columns = index.kind === "global" ? (wishes.columns ?? []) : [];
  const missing = held && [...asked, ...columns].map(rootOf).filter((name) => !held.has(name));
  return missing && missing.length > 0
    ? `${index.name} does not hold ${listed([...new Set(missing)])}`
    : undefined;
}

function notesOn(table: Shape, target: Target, wishes: Wishes, given: ReadonlySet<string>): string[] {
  const { index } = target;
  if (!index) return [];
  const always = new Set(namesOf([...table.hash, ...table.range]));
  const sparse = namesOf([...index.hash, ...index.range]).filter(
    (name) => !always.has(name) && !given.has(name),
  );
  return [
    ...(index.kind === "global" ? ["An index may be a moment behind the table."] : []),
    ...(sparse.length > 0 ? [`Items without ${listed(sparse, "or")} are not in ${index.name}.`] : []),
    ...(index.projection === "ALL" || wishes.columns
      ? []
      : [`${index.name} holds part of each item: open an item to see all of it.`]),
  ];
}

function nameOf(target: Target): string {
  return target.index?.name ?? "the table";
}

/** Names that a plan's keys leave nothing open about: an item without them cannot meet the condition. */
function certain(members: readonly Condition[]): Set<string> {
  return new Set(
    members.flatMap((member) =>
      "path" in member && member.op !== "attribute_not_exists" && member.op !== "<>"
        ? [rootOf(member.path)]
        : [],
    ),
  );
}

function queryChoice(table: Shape, target: Target, members: readonly Condition[], wishes: Wishes): Choice {
  const way: Way = { read: "query", ...(target.index ? { index: target.index.name } : {}) };
  const found = keyTests(target, members, nameOf(target));
  if (!found.ok) return { way, whyNot: found.error };
  const { key, rest } = found.value;
  const asked = rest.flatMap(pathsOf);
  const not = unfit(table, target, asked, wishes);
  if (not) return { way, whyNot: not };
  const narrowed = key.range.map(({ path }) => path);
  const why = `One Query of ${nameOf(target)}: ${listed(key.hash.map(({ path }) => path))} ${key.hash.length > 1 ? "are" : "is"} given${narrowed.length > 0 ? `, ${listed(narrowed)} narrows it` : ""}.`;
  return {
    way,
    plan: {
      ...way,
      key,
      ...(rest.length > 0 ? { filter: rest.length === 1 ? rest[0] : { all: [...rest] } } : {}),
      why,
      notes: notesOn(table, target, wishes, certain(members)),
    },
  };
}

function scanChoice(table: Shape, target: Target, members: readonly Condition[], wishes: Wishes): Choice {
  const way: Way = { read: "scan", ...(target.index ? { index: target.index.name } : {}) };
  const not = unfit(table, target, members.flatMap(pathsOf), wishes);
  if (not) return { way, whyNot: not };
  const whole = target.index ? `all of ${target.index.name}` : "the whole table";
  const why =
    members.length > 0 ? `A Scan reads ${whole} and drops what does not match.` : `A Scan reads ${whole}.`;
  return {
    way,
    plan: {
      ...way,
      key: { hash: [], range: [] },
      ...(members.length > 0 ? { filter: members.length === 1 ? members[0] : { all: [...members] } } : {}),
      why,
      notes: notesOn(table, target, wishes, certain(members)),
    },
  };
}

/** Every way to read a table for a condition: each with its plan, or with the reason why it cannot answer. */
export function choices(table: Shape, condition: Condition | undefined, wishes: Wishes = {}): Choice[] {
  const members = conjuncts(condition);
  const targets: Target[] = [
    { hash: table.hash, range: table.range },
    ...table.indexes.map((index) => ({ hash: index.hash, range: index.range, index })),
  ];
  return [
    ...targets.map((target) => queryChoice(table, target, members, wishes)),
    ...targets.map((target) => scanChoice(table, target, members, wishes)),
  ];
}

/** How good a plan is: a Query by a whole key reads one item; else the more keys narrow it and the more it holds, the better. */
function worth(table: Shape, plan: Plan): number {
  if (plan.read === "scan") return plan.index ? -2000 : -1000;
  const whole = table.hash.length + table.range.length;
  const equal = plan.key.hash.length + plan.key.range.filter(({ op }) => op === "=").length;
  if (!plan.index && equal === whole) return 1000;
  const index = table.indexes.find(({ name }) => name === plan.index);
  const partial = index !== undefined && index.projection !== "ALL" && plan.notes.length > 0;
  return (
    20 * plan.key.range.length +
    10 * plan.key.hash.length +
    (plan.index ? 0 : 5) -
    (partial ? 4 : 0) -
    2 * plan.notes.length
  );
}

/** The best of the ways that can answer: a Query where the condition allows one, else a Scan of the table. */
export function bestPlan(table: Shape, all: readonly Choice[]): Plan | undefined {
  return all
    .flatMap((choice) => ("plan" in choice ? [choice.plan] : []))
    .reduce<Plan | undefined>(
      (best, plan) => (best && worth(table, best) >= worth(table, plan) ? best : plan),
      undefined,
    );
}

/** What would spare a Scan, as a sentence: `A Query needs flight_id =, or origin = and destination = (by_route).` */
export function queryNeeds(table: Shape): string {
  const needs = (keys: readonly Key[]) => listed(keys.map(({ name }) => `${name} =`));
  return `A Query needs ${listed(
    [needs(table.hash), ...table.indexes.map(({ name, hash }) => `${needs(hash)} (${name})`)],
    "or",
  )}.`;
}
