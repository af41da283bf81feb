import { err, ok, type Result } from "@/lib/result";
import { type Placeholders, placeholders, sizeProblem, writeExpression, writeNames } from "./compile";
import type { Condition } from "./condition";
import { type Path, readPath, writePath } from "./path";
import type { Plan, Shape } from "./plan";

/** How a plan is carried out. */
export type Reading = {
  /** Paths to read; every attribute when it is left out. Keys are always read. */
  columns?: readonly string[];
  /** From the highest sort key down; a Query only. */
  newestFirst?: boolean;
  consistent?: boolean;
  /** Counts the matches and reads none of them. */
  count?: boolean;
};

export type ReadRequest = { operation: "Query" | "Scan"; input: Record<string, unknown> };

/** The attributes that make the position of an item in what is read: index keys and table keys. */
export function positionKeys(table: Shape, index: string | undefined): string[] {
  const found = table.indexes.find(({ name }) => name === index);
  const keys = [...(found ? [...found.hash, ...found.range] : []), ...table.hash, ...table.range];
  return [...new Set(keys.map(({ name }) => name))];
}

/** What to fetch for a column: up to the first list position, because DynamoDB gives a list of its own for those. */
function fetched(column: string): Path {
  const read = readPath(column);
  const path = read.ok ? read.value : [column];
  const at = path.findIndex((part) => typeof part === "number");
  return at < 0 ? path : path.slice(0, at);
}

/** DynamoDB refuses paths that overlap: the one that holds the other stands for both. */
function projection(columns: readonly string[], keys: readonly string[], to: Placeholders): string {
  const wanted = new Map(
    [...keys.map((key): Path => [key]), ...columns.map(fetched)].map((path) => [writePath(path), path]),
  );
  const starts = (path: Path, other: Path) =>
    path !== other && other.length < path.length && other.every((part, at) => part === path[at]);
  const paths = [...wanted.values()];
  return paths
    .filter((path) => !paths.some((other) => starts(path, other)))
    .map((path) => writeNames(path, to))
    .join(", ");
}

/** What DynamoDB is asked for a plan, as raw JSON; a sentence when an expression would be too long. */
export function readRequest(table: Shape, plan: Plan, reading: Reading = {}): Result<ReadRequest, string> {
  const { index, filter, key } = plan;
  const { columns, newestFirst, consistent, count } = reading;
  const to = placeholders();
  const write = (condition: Condition): Result<string, string> => {
    const expression = writeExpression(condition, to);
    const problem = sizeProblem(condition, expression);
    return problem ? err(problem) : ok(expression);
  };
  const keyExpression = write({ all: [...key.hash, ...key.range] });
  if (!keyExpression.ok) return keyExpression;
  const filterExpression = write(filter ?? { all: [] });
  if (!filterExpression.ok) return filterExpression;
  const isQuery = plan.read === "query";
  const project = columns && !count ? projection(columns, positionKeys(table, index), to) : "";
  return ok({
    operation: isQuery ? "Query" : "Scan",
    input: {
      TableName: table.name,
      ...(index ? { IndexName: index } : {}),
      ...(keyExpression.value ? { KeyConditionExpression: keyExpression.value } : {}),
      ...(filterExpression.value ? { FilterExpression: filterExpression.value } : {}),
      ...(project ? { ProjectionExpression: project } : {}),
      ...to.maps(),
      ...(isQuery && newestFirst ? { ScanIndexForward: false } : {}),
      ...(consistent ? { ConsistentRead: true } : {}),
      ...(count ? { Select: "COUNT" } : {}),
    },
  });
}
