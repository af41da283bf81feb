import { CreateTableCommand, DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeClient } from "@/lib/dynamo/client";
import { env } from "@/lib/env";
import type { Attribute, RawItem } from "@/lib/explorer/attribute";
import { sameness } from "@/lib/explorer/compare";
import { writePath } from "@/lib/explorer/path";
import { changesBetween, isNothing, placesOf, stillAsRead, updateExpressions } from "./changes";
import { draftsOf, itemOf } from "./draft";
import * as items from "./repository";

const client = makeClient({
  endpoint: env().dynamodbEndpoint ?? "",
  region: env().region,
});
const table = "changes";

beforeAll(async () => {
  await client.send(
    new CreateTableCommand({
      TableName: table,
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
});

afterAll(async () => {
  await client.send(new DeleteTableCommand({ TableName: table }));
  client.destroy();
});

function changed(before: RawItem, after: RawItem) {
  const { set, remove } = changesBetween(before, after);
  return { set: set.map(({ path }) => writePath(path)), remove: remove.map(writePath) };
}

const info: RawItem = {
  id: { S: "a" },
  info: { M: { temperature1: { N: "12.5" }, "odd.name": { S: "x" }, mood: { S: "fine" } } },
  legs: { L: [{ S: "SEA" }, { S: "LAX" }, { S: "JFK" }] },
};

describe("the changes between two items", () => {
  it("name single nested places, and none where nothing differs", () => {
    const after = structuredClone(info);
    expect(isNothing(changesBetween(info, after))).toBe(true);
    after.info = { M: { temperature1: { N: "13" }, "odd.name": { S: "y" } } };
    after.note = { S: "new" };
    expect(changed(info, after)).toEqual({
      set: ["info.temperature1", 'info."odd.name"', "note"],
      remove: ["info.mood"],
    });
  });

  it("call a number that is only written otherwise no change", () => {
    expect(isNothing(changesBetween({ n: { N: "1.50" } }, { n: { N: "1.5" } }))).toBe(true);
  });

  it.each<[string, string[], { set: string[]; remove: string[] }]>([
    ["a member changed", ["SEA", "SFO", "JFK"], { set: ["legs[1]"], remove: [] }],
    ["members added", ["SEA", "LAX", "JFK", "BOS"], { set: ["legs[3]"], remove: [] }],
    ["the end taken away", ["SEA"], { set: [], remove: ["legs[1]", "legs[2]"] }],
    ["the midst taken away", ["SEA", "JFK"], { set: ["legs"], remove: [] }],
  ])("of a list: %s", (_what, legs, expected) => {
    const after = { ...info, legs: { L: legs.map((S) => ({ S })) } };
    expect(changed(info, after)).toEqual(expected);
  });

  it("are written attribute by attribute when they are too many for one expression", () => {
    const many = (value: string): RawItem => ({
      m: { M: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`a${at}`, { S: value }])) },
    });
    expect(changed(many("x"), many("y"))).toEqual({ set: ["m"], remove: [] });
  });
});

const leaf: fc.Arbitrary<Attribute> = fc.oneof(
  fc.string().map((S) => ({ S })),
  fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }).map((number) => ({ N: String(number) })),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => ({ B: Buffer.from(bytes).toString("base64") })),
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constant({ NULL: true as const }),
  fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }).map((SS) => ({ SS })),
  fc.uniqueArray(fc.integer().map(String), { minLength: 1, maxLength: 4 }).map((NS) => ({ NS })),
);
const name = fc.oneof(
  fc.constantFrom("status", "size", "a.b", 'q"x', "l[0]", "x y", "#n", ":v"),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text === text.trim()),
);
const { value } = fc.letrec<{ value: Attribute }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }).map((L) => ({ L })),
    fc.dictionary(name, tie("value"), { maxKeys: 4 }).map((M) => ({ M })),
  ),
}));
const anyItem = fc
  .dictionary(name, value, { maxKeys: 5 })
  .map((item): RawItem => ({ ...item, id: { S: "any" } }));

describe("any two items", () => {
  it("become each other in DynamoDB by the changes between them, while the first is still as it was read", async () => {
    await fc.assert(
      fc.asyncProperty(anyItem, anyItem, async (before, after) => {
        expect(await items.put(table, before, undefined, client)).toMatchObject({ ok: true });
        const key = { id: { S: "any" } };
        const changes = changesBetween(before, after);
        if (!isNothing(changes)) {
          const sent = await items.update(table, key, changes, stillAsRead(before, changes), client);
          expect(sent, JSON.stringify(placesOf(changes))).toMatchObject({ ok: true });
        }
        const found = await items.find(table, key, client);
        expect(found.ok && found.value.item && sameness({ M: found.value.item })).toBe(
          sameness({ M: after }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("are drafts and come back from them unchanged", () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(itemOf(draftsOf(item))).toEqual({ ok: true, value: item });
      }),
    );
  });
});

describe("the condition that an item is still as it was read", () => {
  const key = { id: { S: "read" } };
  const read: RawItem = { ...key, note: { S: "x" }, seats: { SS: ["1A", "1B"] } };

  it.each<[string, RawItem, boolean]>([
    ["holds for the same", read, true],
    ["fails once another attribute was changed", { ...read, seats: { SS: ["1A"] } }, false],
    ["fails once an attribute went away", { ...key, note: { S: "x" } }, false],
  ])("%s, and gives the item as it stands", async (_what, stored, holds) => {
    await items.put(table, stored, undefined, client);
    const changes = changesBetween(read, { ...read, note: { S: "y" } });
    const sent = await items.update(table, key, changes, stillAsRead(read, changes), client);
    if (holds) expect(sent).toMatchObject({ ok: true, value: { item: { note: { S: "y" } } } });
    else expect(sent).toMatchObject({ ok: false, error: { kind: "condition", stored } });
  });

  it("fails when somebody filled a place that the changes fill too", async () => {
    await items.put(table, { ...read, extra: { N: "1" } }, undefined, client);
    const changes = changesBetween(read, { ...read, extra: { N: "2" } });
    const sent = await items.update(table, key, changes, stillAsRead(read, changes), client);
    expect(sent).toMatchObject({ ok: false, error: { kind: "condition" } });
  });

  it("keeps to the attributes that are touched when the item has very many", () => {
    const wide: RawItem = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`a${at}`, { N: "1" }]));
    const changes = changesBetween(wide, { ...wide, a7: { N: "2" } });
    expect(updateExpressions(changes, stillAsRead(wide, changes)).ConditionExpression).toBe("#a7 = :a7_2");
  });
});
