import { err, ok, type Result } from "@/lib/result";
import type { Key } from "@/lib/tables/table";
import { contentOf, typeOf } from "./attribute";
import { compareValues } from "./compare";
import { type Condition, isTest, operandsOf, pathsOf, type Test } from "./condition";
import { readPath, writePath } from "./path";

/** The tests of a condition that a Query asks of the keys: every partition key given, sort keys from the left. */
export type KeyTests = { hash: Test[]; range: Test[] };

type Found = { key: KeyTests; rest: Condition[] };

const rangeOperators: readonly string[] = ["=", "<", "<=", ">", ">=", "between", "begins_with"];

const typeNames: Record<Key["type"], string> = { S: "text (S)", N: "a number (N)", B: "binary (B)" };

/** Tests of a key attribute itself, not of its size or of something inside it. */
function testsOf(name: string, members: readonly Condition[]): Test[] {
  const path = writePath([name]);
  return members
    .filter(isTest)
    .filter((test) => test.path === path && !("size" in test && test.size) && !hasPath(test));
}

function hasPath(test: Test): boolean {
  return operandsOf(test).some((operand) => "path" in operand);
}

/** Why DynamoDB would not take a test's values for a key, as a sentence; an empty text when it would. */
function valueProblem({ name, type }: Key, test: Test): string {
  for (const operand of operandsOf(test)) {
    if ("path" in operand) continue;
    const given = typeOf(operand);
    if (given !== type)
      return `${name} is ${typeNames[type]} in the key, and the condition holds it against ${given in typeNames ? typeNames[given as Key["type"]] : given}`;
    if (contentOf(operand) === "") return `${name} is a key, and a key is never empty`;
  }
  return "";
}

/** `a >= x AND a <= y` as the one test that a key may have: `a BETWEEN x AND y`. */
function asRange([one, other, ...more]: readonly Test[]): Test | undefined {
  if (!one || !other || more.length > 0) return undefined;
  const low = [one, other].find(({ op }) => op === ">=");
  const high = [one, other].find(({ op }) => op === "<=");
  if (low?.op !== ">=" || high?.op !== "<=" || "path" in low.value || "path" in high.value) return undefined;
  const { path, value: from } = low;
  return compareValues(from, high.value) <= 0 ? { path, op: "between", from, to: high.value } : undefined;
}

type Taken = { test: Test; uses: Test[] };

function hashTest(key: Key, members: readonly Condition[]): Taken | undefined {
  const test = testsOf(key.name, members).find(({ op }) => op === "=");
  return test && { test, uses: [test] };
}

function rangeTest(key: Key, members: readonly Condition[]): Taken | undefined {
  const tests = testsOf(key.name, members).filter(({ op }) => rangeOperators.includes(op));
  const between = asRange(tests);
  if (between) return { test: between, uses: tests };
  const test = tests[0];
  return test && tests.length === 1 ? { test, uses: [test] } : undefined;
}

/**
 * Splits a condition's parts into what a Query can ask of these keys and the rest, which becomes its filter. Refuses, in
 * words, when a partition key is not given or when the rest asks more of a key attribute: DynamoDB filters by no key.
 */
export function keyTests(
  keys: { hash: readonly Key[]; range: readonly Key[] },
  members: readonly Condition[],
  name: string,
): Result<Found, string> {
  const used = new Set<Condition>();
  const take = (key: Key, taken: Taken): Result<Test, string> => {
    const problem = valueProblem(key, taken.test);
    if (problem) return err(problem);
    for (const test of taken.uses) used.add(test);
    return ok(taken.test);
  };
  const found: KeyTests = { hash: [], range: [] };
  const missing: string[] = [];
  for (const key of keys.hash) {
    const taken = hashTest(key, members);
    if (!taken) {
      missing.push(`${key.name} =`);
      continue;
    }
    const test = take(key, taken);
    if (!test.ok) return test;
    found.hash.push(test.value);
  }
  if (missing.length > 0) return err(`${name} needs ${missing.join(" and ")}`);
  for (const key of keys.range) {
    const taken = rangeTest(key, members);
    if (!taken) break;
    const test = take(key, taken);
    if (!test.ok) return test;
    found.range.push(test.value);
    // A sort key of several attributes is narrowed from the left, and nothing follows what is not equal.
    if (test.value.op !== "=") break;
  }
  const rest = members.filter((member) => !used.has(member));
  const keyNames = new Set([...keys.hash, ...keys.range].map((key) => key.name));
  const again = rest.flatMap(pathsOf).find((path) => {
    const read = readPath(path);
    return read.ok && keyNames.has(String(read.value[0]));
  });
  if (again !== undefined)
    return err(
      `${name} has ${again} in its key, and what the condition asks of it is more than a key can answer`,
    );
  return ok({ key: found, rest });
}
