import { BatchWriteItemCommand, CreateTableCommand, DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeClient, makeDocumentClient } from "@/lib/dynamo/client";
import { toWire } from "@/lib/dynamo/wire";
import { env } from "@/lib/env";
import * as tables from "@/lib/tables/repository";
import type { TableView } from "@/lib/tables/table";
import type { RawItem } from "./attribute";
import { type Condition, readCondition } from "./condition";
import { choices } from "./plan";
import { readPage } from "./read-page";
import { positionKeys, readRequest } from "./read-request";
import { holds } from "./sample-condition";

const { dynamodbEndpoint: endpoint, region } = env();
const client = makeClient({ ...(endpoint ? { endpoint } : {}), region });
const database = makeDocumentClient(client);
const name = "places";
let table: TableView;

const cities = ["KTM", "PKR"];
const streets = ["a", "ab", "b"];

function place(at: number): RawItem {
  return {
    id: { S: `p${at % 3}` },
    at: { N: String(at) },
    ...(at % 5 === 0 ? {} : { city: { S: cities[at % 2] ?? "" } }),
    street: { S: streets[at % 3] ?? "" },
    ...(at % 7 === 0 ? {} : { house: { N: String(at % 4) } }),
    level: { N: String(at % 6) },
    ...(at % 2 === 0 ? { open: { BOOL: at % 4 === 0 } } : {}),
  };
}
const items = Array.from({ length: 60 }, (_, at) => place(at));

beforeAll(async () => {
  const key = (AttributeName: string, KeyType: "HASH" | "RANGE") => ({ AttributeName, KeyType });
  const all = { Projection: { ProjectionType: "ALL" as const } };
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [key("id", "HASH"), key("at", "RANGE")],
      AttributeDefinitions: Object.entries({
        id: "S",
        at: "N",
        city: "S",
        street: "S",
        house: "N",
        level: "N",
      }).map(([AttributeName, type]) => ({ AttributeName, AttributeType: type as "S" | "N" })),
      LocalSecondaryIndexes: [
        { IndexName: "by_level", KeySchema: [key("id", "HASH"), key("level", "RANGE")], ...all },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "by_place",
          KeySchema: [key("city", "HASH"), key("street", "RANGE"), key("house", "RANGE")],
          ...all,
        },
        {
          IndexName: "by_corner",
          KeySchema: [key("city", "HASH"), key("street", "HASH")],
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
    }),
  );
  for (let from = 0; from < items.length; from += 25)
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [name]: items.slice(from, from + 25).map((item) => ({ PutRequest: { Item: toWire(item) } })),
        },
      }),
    );
  const found = await tables.find(name, database);
  if (!found) throw new Error("The table is not there.");
  table = found;
});
afterAll(async () => {
  await client.send(new DeleteTableCommand({ TableName: name }));
  client.destroy();
});

const texts = (path: string, values: string[]) =>
  fc.record({
    path: fc.constant(path),
    op: fc.constantFrom("=", "=", "=", ">=", "<=", "begins_with", "<>"),
    value: fc.constantFrom(...values).map((S) => ({ S })),
  });
const numbers = (path: string, most: number) =>
  fc.record({
    path: fc.constant(path),
    op: fc.constantFrom("=", "=", ">=", "<=", "<", ">"),
    value: fc.nat(most).map((n) => ({ N: String(n) })),
  });
const tests = fc.oneof(
  texts("id", ["p0", "p1", "p2"]),
  texts("city", cities),
  texts("street", streets),
  numbers("at", 60),
  numbers("house", 3),
  numbers("level", 5),
  fc.constant({ path: "open", op: "attribute_exists" }),
);
const is = (path: string, values: string[]) =>
  fc.constantFrom(...values).map((S) => ({ path, op: "=", value: { S } }));
/** What a Query needs to begin with, or nothing. */
const begins = fc.oneof(
  fc.constant([]),
  fc.tuple(is("id", ["p0", "p1", "p2"])),
  fc.tuple(is("city", cities)),
  fc.tuple(is("city", cities), is("street", streets)),
);
const group = fc.record({ any: fc.array(tests, { maxLength: 2 }) });
const conditions = fc
  .tuple(
    begins,
    fc.array(fc.oneof({ weight: 4, arbitrary: tests }, { weight: 1, arbitrary: group }), { maxLength: 4 }),
  )
  .map(([first, more]) => ({ all: [...more, ...first] }));

/** The items that an index holds: those that have its keys. */
function inIndex(index: string | undefined): RawItem[] {
  const keys = positionKeys(table, index);
  return items.filter((item) => keys.every((key) => item[key] !== undefined));
}

const numbersOf = (found: readonly RawItem[]) =>
  found.map(({ at }) => Number(at && "N" in at ? at.N : "")).sort((a, b) => a - b);

it("every way that the planner offers finds the same items: all that its table or index holds and that match", async () => {
  let queries = 0;
  await fc.assert(
    fc.asyncProperty(conditions, async (given) => {
      const read = readCondition(given);
      fc.pre(read.ok);
      const condition: Condition = read.ok ? read.value : { all: [] };
      for (const choice of choices(table, condition)) {
        if (!("plan" in choice)) continue;
        const { plan } = choice;
        queries += plan.read === "query" ? 1 : 0;
        const request = readRequest(table, plan);
        if (!request.ok) throw new Error(request.error);
        const wish = { size: 100, keys: positionKeys(table, plan.index), patience: 60_000 };
        const page = await readPage(request.value, wish, database);
        const wanted = inIndex(plan.index).filter((item) => holds(condition, item));
        expect(numbersOf(page.items)).toEqual(numbersOf(wanted));
      }
    }),
    { numRuns: 100 },
  );
  expect(queries).toBeGreaterThan(20);
});
