import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteTableCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeClient } from "@/lib/dynamo/client";
import { toWire } from "@/lib/dynamo/wire";
import { env } from "@/lib/env";
import type { Attribute, RawItem } from "./attribute";
import { placeholders, writeExpression } from "./compile";
import { type Condition, comparators, readCondition, type Test } from "./condition";
import { compileCondition, holds } from "./sample-condition";

const { dynamodbEndpoint: endpoint, region } = env();
const client = makeClient({ ...(endpoint ? { endpoint } : {}), region });
const table = "conditions";

const scalars: Attribute[] = [
  ...["", "a", "ab", "b", "ba", "é", "z😀"].map((S) => ({ S })),
  ...["1", "1.0", "2", "-1", "10", "1E2", "0.5", "99999999999999999999999999999999999999"].map((N) => ({
    N,
  })),
  ...["AQ==", "AQI=", "/w=="].map((B) => ({ B })),
  { BOOL: true },
  { BOOL: false },
  { NULL: true },
];
const values: Attribute[] = [
  ...scalars,
  { SS: ["a", "b"] },
  { NS: ["1", "2"] },
  { BS: ["AQ=="] },
  { L: [] },
  { L: [{ S: "a" }, { N: "1" }] },
  { M: {} },
  { M: { x: { N: "1" } } },
];
const paths = ["a", "b", "status", "info.x", "info.size", "list[0]", "list[1].x", '"odd.name"', "two words"];

function item(id: number, pick: (count: number) => number): RawItem {
  const value = () => values[pick(values.length)] ?? { NULL: true as const };
  const some = (entry: RawItem) => (pick(4) > 0 ? entry : {});
  return {
    id: { S: String(id) },
    ...some({ a: value() }),
    ...some({ b: value() }),
    ...some({ status: value() }),
    ...some({ info: { M: { ...some({ x: value() }), ...some({ size: value() }) } } }),
    ...some({ list: { L: [value(), { M: { x: value() } }] } }),
    ...some({ "odd.name": value() }),
    ...some({ "two words": value() }),
  };
}

// Not random: the same items in every run, so that a failure is found again.
let seed = 7;
function next(count: number): number {
  seed = (seed * 48271) % 2147483647;
  return seed % count;
}
const items = Array.from({ length: 100 }, (_, id) => item(id, next));

beforeAll(async () => {
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    }),
  );
  for (let at = 0; at < items.length; at += 25)
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [table]: items.slice(at, at + 25).map((one) => ({ PutRequest: { Item: toWire(one) } })),
        },
      }),
    );
});
afterAll(async () => {
  await client.send(new DeleteTableCommand({ TableName: table }));
  client.destroy();
});

/** The ids that DynamoDB finds, and those that the same condition finds here. */
async function bothWays(condition: Condition): Promise<{ stored: string[]; here: string[] }> {
  const compiled = compileCondition(condition, "FilterExpression");
  if (!compiled.ok) throw new Error(compiled.error);
  const { ExpressionAttributeValues: given, ...rest } = compiled.value;
  const answer = await client.send(
    new ScanCommand({
      TableName: table,
      ...rest,
      ...(given ? { ExpressionAttributeValues: toWire(given) } : {}),
    }),
  );
  const ids = (found: RawItem[]) => found.map(({ id }) => Number(id && "S" in id ? id.S : "")).sort();
  return {
    stored: ids((answer.Items ?? []) as RawItem[]).map(String),
    here: ids(items.filter((one) => holds(condition, one))).map(String),
  };
}

const path = fc.constantFrom(...paths);
const anyValue = fc.constantFrom(...values);
const orderedValue = fc.constantFrom(...scalars.filter((one) => "S" in one || "N" in one || "B" in one));
const number = fc.constantFrom(...scalars.filter((one) => "N" in one), { N: "3" });
const elsewhere = path.map((other) => ({ path: other }));

const anyTest = fc.oneof(
  fc.record({ path, op: fc.constantFrom("=", "<>"), value: fc.oneof(anyValue, elsewhere) }),
  fc.record({ path, op: fc.constantFrom("<", "<=", ">", ">="), value: fc.oneof(orderedValue, elsewhere) }),
  fc.record({ path, op: fc.constantFrom(...comparators), value: number, size: fc.constant(true) }),
  fc.record({ path, op: fc.constant("between"), from: orderedValue, to: orderedValue }),
  fc.record({ path, op: fc.constant("between"), from: number, to: number, size: fc.constant(true) }),
  fc.record({ path, op: fc.constant("in"), values: fc.array(anyValue, { minLength: 1, maxLength: 5 }) }),
  fc.record({
    path,
    op: fc.constant("in"),
    values: fc.array(number, { minLength: 1 }),
    size: fc.constant(true),
  }),
  fc.record({
    path,
    op: fc.constant("begins_with"),
    value: fc.constantFrom({ S: "a" }, { S: "" }, { B: "AQ==" }),
  }),
  fc.record({ path, op: fc.constant("contains"), value: fc.oneof(anyValue, elsewhere) }),
  fc.record({ path, op: fc.constantFrom("attribute_exists", "attribute_not_exists") }),
  fc.record({
    path,
    op: fc.constant("attribute_type"),
    type: fc.constantFrom("S", "N", "B", "BOOL", "L", "SS"),
  }),
);

const { tree } = fc.letrec<{ tree: unknown; group: unknown }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, anyTest, tie("group")),
  group: fc.oneof(
    fc.record({ all: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ not: tie("tree") }),
  ),
}));

describe("a condition", () => {
  const tests: Test[] = [
    ...comparators.map((op): Test => ({ path: "a", op, value: { N: "1" } })),
    { path: "a", op: "between", from: { S: "a" }, to: { S: "b" } },
    { path: "a", op: "in", values: [{ S: "a" }, { N: "2" }, { BOOL: true }] },
    { path: "a", op: "begins_with", value: { S: "a" } },
    { path: "a", op: "contains", value: { S: "a" } },
    { path: "a", op: "attribute_exists" },
    { path: "a", op: "attribute_not_exists" },
    { path: "a", op: "attribute_type", type: "NS" },
    ...comparators.map((op): Test => ({ path: "a", op, value: { N: "1" }, size: true })),
    { path: "info.x", op: "=", value: { S: "a" } },
    { path: "list[1].x", op: "attribute_exists" },
    { path: '"odd.name"', op: "attribute_exists" },
    { path: "status", op: "<>", value: { path: "two words" } },
  ];
  it.each(tests.map((test) => [writeExpression(test, placeholders()), test] as const))(
    "%s finds in DynamoDB what it says",
    async (_, test) => {
      const { stored, here } = await bothWays(test);
      expect(stored).toEqual(here);
    },
  );

  it("finds the same whatever is asked and however it is grouped", async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (given) => {
        const condition = readCondition(given);
        fc.pre(condition.ok);
        if (!condition.ok) return;
        const { stored, here } = await bothWays(condition.value);
        expect(stored).toEqual(here);
      }),
      { numRuns: 150 },
    );
  });
});
