import { type Condition, pruned, readCondition } from "./condition";
import { readPath, writePath } from "./path";
import type { Way } from "./plan";

export const pageSizes = [25, 50, 100, 250] as const;
export type PageSize = (typeof pageSizes)[number];

/** All that an address of the explorer says about one table. */
export type Asked = {
  condition?: Condition;
  /** How to read; chosen by the planner when it is left out. */
  way?: Way;
  newestFirst: boolean;
  consistent: boolean;
  /** Only how many match. */
  count: boolean;
  /** The columns to show, by their paths; those that are found when it is empty. */
  columns: string[];
  /** Read nothing but the columns. */
  only: boolean;
  size: PageSize;
  view: "table" | "json";
  /** Where each page since the first began: the last is this one. An empty text at its head stands for pages long ago. */
  trail: string[];
};

export const nothingAsked: Asked = {
  newestFirst: false,
  consistent: false,
  count: false,
  columns: [],
  only: false,
  size: 50,
  view: "table",
  trail: [],
};

/** Browsers and servers take some 16,000 characters of headers; an address is kept well below. */
const mostTrail = 4_000;
export const mostCondition = 6_000;

function wayOf(text: string | undefined): Way | undefined {
  const [read, ...index] = (text ?? "").split(":");
  if (read !== "query" && read !== "scan") return undefined;
  return index.length > 0 ? { read, index: index.join(":") } : { read };
}

/** `query:by_day`, for an address and a choice in a list. */
export function wayText({ read, index }: Way): string {
  return index === undefined ? read : `${read}:${index}`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Params = Record<string, unknown>;

function one(params: Params, name: string): string | undefined {
  const value = params[name];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first !== "" ? first : undefined;
}

/**
 * What an address asks for. What it says wrongly is left out, except a condition: reading without it would answer another
 * question, so it is told in `wrong`.
 */
export function readAsked(params: Params): { asked: Asked; wrong?: string } {
  const given = one(params, "if");
  const condition = given === undefined ? undefined : readCondition(readJson(given));
  const columns = [params.col].flat().flatMap((column) => {
    const path = typeof column === "string" ? readPath(column) : undefined;
    return path?.ok ? [writePath(path.value)] : [];
  });
  const size = pageSizes.find((pageSize) => String(pageSize) === one(params, "size"));
  const way = wayOf(one(params, "by"));
  const asked: Asked = {
    ...(condition?.ok ? { condition: condition.value } : {}),
    ...(way ? { way } : {}),
    newestFirst: one(params, "order") === "desc",
    consistent: one(params, "consistent") === "1",
    count: one(params, "count") === "1",
    columns: [...new Set(columns)],
    only: columns.length > 0 && one(params, "only") === "1",
    size: size ?? nothingAsked.size,
    view: one(params, "view") === "json" ? "json" : "table",
    trail: one(params, "at")?.split("~") ?? [],
  };
  if (!condition || condition.ok) return { asked };
  const why = condition.error[0]?.message ?? "";
  return { asked, wrong: `The condition in this address cannot be read. ${why}`.trim() };
}

/** The address of one table in the explorer. */
export function tableAddress(table: string): string {
  return `/explorer/${encodeURIComponent(table)}`;
}

/** The parameters of an address, as `readAsked` reads them. */
export function askedParams(asked: Asked): URLSearchParams {
  const params = new URLSearchParams();
  const condition = asked.condition && pruned(asked.condition);
  if (condition) params.set("if", JSON.stringify(condition));
  if (asked.way) params.set("by", wayText(asked.way));
  if (asked.newestFirst) params.set("order", "desc");
  if (asked.consistent) params.set("consistent", "1");
  if (asked.count) params.set("count", "1");
  for (const column of asked.columns) params.append("col", column);
  if (asked.only && asked.columns.length > 0) params.set("only", "1");
  if (asked.size !== nothingAsked.size) params.set("size", String(asked.size));
  if (asked.view === "json") params.set("view", "json");
  const [first] = asked.trail;
  if (first !== undefined) params.set("at", asked.trail.join("~"));
  return params;
}

/** The address that shows what is asked of a table. */
export function askedAddress(table: string, asked: Asked): string {
  const params = askedParams(asked).toString();
  return params ? `${tableAddress(table)}?${params}` : tableAddress(table);
}

/** The trail with one more page; the oldest pages give way before the address grows too long. */
export function longerTrail(trail: readonly string[], cursor: string): string[] {
  const all = [...trail.filter(Boolean), cursor];
  let kept = all;
  while (kept.length > 1 && kept.join("~").length > mostTrail) kept = kept.slice(1);
  return kept.length < all.length || trail[0] === "" ? ["", ...kept] : kept;
}

/** The trail of the page before; undefined on the first page, and where that page is too long ago. */
export function shorterTrail(trail: readonly string[]): string[] | undefined {
  if (trail.length === 0 || (trail[0] === "" && trail.length < 3)) return undefined;
  return trail.slice(0, -1);
}
