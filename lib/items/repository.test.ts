import { CreateTableCommand, DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeClient } from "@/lib/dynamo/client";
import { stingyDatabase } from "@/lib/dynamo/stingy-database";
import { env } from "@/lib/env";
import type { RawItem } from "@/lib/explorer/attribute";
import type { Condition } from "@/lib/explorer/condition";
import { ownRefusal, ownScreen } from "./own";
import { itemProblem } from "./refusals";
import * as items from "./repository";
import { nothingThere } from "./requests";

const client = makeClient({
  endpoint: env().dynamodbEndpoint ?? "",
  region: env().region,
});
const table = "weather";
const key: RawItem = { device_id: { S: "d1" }, at: { N: "1" } };

beforeAll(async () => {
  await client.send(
    new CreateTableCommand({
      TableName: table,
      KeySchema: [
        { AttributeName: "device_id", KeyType: "HASH" },
        { AttributeName: "at", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "device_id", AttributeType: "S" },
        { AttributeName: "at", AttributeType: "N" },
        { AttributeName: "city", AttributeType: "S" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "by_city",
          KeySchema: [{ AttributeName: "city", KeyType: "HASH" }],
          Projection: { ProjectionType: "ALL" },
        },
      ],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
});

afterAll(async () => {
  await client.send(new DeleteTableCommand({ TableName: table }));
  client.destroy();
});

function said(sent: items.Sent): string {
  return sent.ok ? "" : itemProblem(sent.error, table).message;
}

describe("what DynamoDB refuses in an item", () => {
  const put = (item: RawItem, name = table) => items.put(name, item, undefined, client);

  it.each<[string, RawItem, RegExp]>([
    ["over 400 KB", { ...key, x: { S: "x".repeat(410 * 1024) } }, /over 400 KB/],
    ["with a key of another type", { ...key, at: { S: "1" } }, /key does not fit the table/],
    ["without a part of the key", { device_id: { S: "d1" } }, /key does not fit the table/],
    ["with an empty key", { ...key, device_id: { S: "" } }, /must not be empty/],
    ["with a number of 39 digits", { ...key, x: { N: "1".repeat(39) } }, /at most 38 digits/],
    ["with a number too large", { ...key, x: { N: "1e126" } }, /too large or too close to zero/],
    ["with an empty set", { ...key, x: { SS: [] } }, /no empty sets/],
  ])("is told in words: one %s", async (_what, item, words) => {
    expect(said(await put(item))).toMatch(words);
  });

  it("is told in words: an index key of another type", async () => {
    expect(said(await put({ ...key, city: { N: "1" } }))).toMatch(/key of an index|key does not fit/);
  });

  it("is told in words: a table that is not there", async () => {
    const sent = await put(key, "no_such_table");
    expect(sent.ok ? "" : itemProblem(sent.error, "no_such_table").message).toBe(
      "There is no table no_such_table. It may have been deleted meanwhile.",
    );
  });

  it("is told in words: a place inside what is not there", async () => {
    await put(key);
    const changes = { set: [{ path: ["info", "mood"], value: { S: "x" } }], remove: [] };
    expect(said(await items.update(table, key, changes, undefined, client))).toMatch(/not there any more/);
  });
});

describe("a condition of one’s own", () => {
  const warm: Condition = { path: "info.temperature1", op: "<=", value: { N: "20" } };

  it("lets a deletion through only when it holds, and gives the item as it stands when not", async () => {
    const item: RawItem = { ...key, info: { M: { temperature1: { N: "25.5" } } } };
    await items.put(table, item, undefined, client);
    expect(await items.remove(table, key, warm, client)).toMatchObject({
      ok: false,
      error: { kind: "condition", stored: { info: { M: { temperature1: { N: "25.5" } } } } },
    });
    await items.put(table, { ...key, info: { M: { temperature1: { N: "19" } } } }, undefined, client);
    expect(await items.remove(table, key, warm, client)).toMatchObject({
      ok: true,
      value: { item: { info: { M: { temperature1: { N: "19" } } } }, receipt: { tries: 1, capacity: 1 } },
    });
  });

  it("is asked of an update even where none is given: what is not there is not made", async () => {
    const gone: RawItem = { device_id: { S: "gone" }, at: { N: "1" } };
    const changes = { set: [{ path: ["note"], value: { S: "x" } }], remove: [] };
    const sent = await items.update(table, gone, changes, undefined, client);
    expect(sent).toMatchObject({ ok: false, error: { kind: "condition" } });
    expect(sent.ok || "stored" in sent.error).toBe(false);
    expect(await items.find(table, gone, client)).toMatchObject({
      ok: true,
      value: { receipt: { tries: 1 } },
    });
  });

  it("creates only where nothing is there, also under a key name with a quote in it", async () => {
    await items.put(table, key, undefined, client);
    const again = await items.put(table, { ...key, note: { S: "x" } }, nothingThere("device_id"), client);
    expect(again).toMatchObject({ ok: false, error: { kind: "condition", stored: key } });
    expect(nothingThere('odd"name')).toEqual({ path: '"odd""name"', op: "attribute_not_exists" });
  });
});

describe("many deletions", () => {
  it("take every item away, 60 in three batches, and cost what they cost", async () => {
    const keys = Array.from(
      { length: 60 },
      (_, at): RawItem => ({ device_id: { S: "many" }, at: { N: String(at) } }),
    );
    for (const one of keys) await items.put(table, one, undefined, client);
    const done = await items.removeAll(table, keys, client);
    expect(done).toMatchObject({
      ok: true,
      value: { deleted: 60, left: [], resent: 0, receipt: { roundTrips: 3, tries: 3, capacity: 60 } },
    });
    const [first] = keys;
    const found = first && (await items.find(table, first, client));
    expect(found).toMatchObject({ ok: true });
    expect(found?.ok && found.value.item).toBeUndefined();
  });
});

describe("many deletions of which DynamoDB takes some", () => {
  const keys = Array.from(
    { length: 30 },
    (_, at): RawItem => ({ device_id: { S: "some" }, at: { N: String(at) } }),
  );
  const isThere = async (key: RawItem) => {
    const found = await items.find(table, key, client);
    return found.ok && found.value.item !== undefined;
  };

  it("are sent again until none is left", async () => {
    for (const one of keys) await items.put(table, one, undefined, client);
    const half = await stingyDatabase((count) => Math.ceil(count / 2));
    const done = await items.removeAll(table, keys, half);
    expect(done).toMatchObject({ ok: true, value: { deleted: 30, left: [] } });
    expect(done.ok && done.value.resent).toBeGreaterThan(20);
    expect(await Promise.all(keys.map(isThere))).not.toContain(true);
  });

  it("are told as left, by their keys, when it never takes any", async () => {
    const [one, other] = keys;
    if (!one || !other) return;
    await items.put(table, one, undefined, client);
    const none = await stingyDatabase(() => 0);
    const done = await items.removeAll(table, [one, other], none);
    expect(done).toMatchObject({ ok: true, value: { deleted: 0, left: [one, other] } });
    expect(await isThere(one)).toBe(true);
  });
});

describe("statements", () => {
  const run = (Statement: string, over: object = {}) => items.run({ Statement, ...over });

  it("are answered with items, page by page, and with what they cost", async () => {
    for (let at = 100; at < 105; at++)
      await items.put(table, { device_id: { S: "page" }, at: { N: String(at) } }, undefined, client);
    const select = `SELECT * FROM "${table}" WHERE device_id = ?`;
    const first = await run(select, { Parameters: [{ S: "page" }], Limit: 3 });
    expect(first).toMatchObject({ ok: true, value: { receipt: { tries: 1 } } });
    if (!first.ok) return;
    expect(first.value.items).toHaveLength(3);
    const rest = await run(select, { Parameters: [{ S: "page" }], Limit: 3, NextToken: first.value.next });
    expect(rest.ok && rest.value.items).toHaveLength(2);
  });

  it.each([
    [`SELEC * FROM "${table}"`, /^DynamoDB says: .*wasn't well formed.*\.$/s],
    ['SELECT * FROM "nowhere"', /no such table or index/],
    [`SELECT * FROM "${table}" WHERE device_id = ?`, /another number of \?/],
  ])("that are wrong are told in words: %s", async (statement, words) => {
    const ran = await run(statement);
    expect(ran.ok ? "" : itemProblem(ran.error).message).toMatch(words);
  });
});

describe("a record of Apron’s own", () => {
  it("has its screen, and is not written past it", () => {
    const own = `${env().tablePrefix}flights`;
    const flight: RawItem = { flight_id: { S: "AS 1/x" } };
    expect(ownScreen(own, flight)).toEqual({ label: "Open flight AS 1/x", href: "/flights/AS%201%2Fx" });
    expect(ownRefusal(own, flight)).toMatchObject({ code: "refused", see: { href: "/flights/AS%201%2Fx" } });
    expect(ownRefusal("weather", flight)).toBeUndefined();
    expect(ownScreen(`${env().tablePrefix}users`, {})).toBeUndefined();
  });
});
