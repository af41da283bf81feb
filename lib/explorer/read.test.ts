import { BatchWriteItemCommand, CreateTableCommand, DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeClient, makeDocumentClient } from "@/lib/dynamo/client";
import { explain } from "@/lib/dynamo/explain";
import { env } from "@/lib/env";
import * as tables from "@/lib/tables/repository";
import type { TableView } from "@/lib/tables/table";
import { nothingAsked } from "./address";
import { planFor } from "./answer";
import { type RawItem, showAttribute } from "./attribute";
import { type Condition, readCondition } from "./condition";
import { scanAll } from "./parallel-scan";
import type { Way } from "./plan";
import { readPage } from "./read-page";
import { positionKeys } from "./read-request";
import type { FullScan } from "./screen";

const { dynamodbEndpoint: endpoint, region } = env();
const client = makeClient({ ...(endpoint ? { endpoint } : {}), region });
const database = makeDocumentClient(client);
const name = "sensors";
const count = 1500;
/** 1,500 items of some 2 KB: 3 MB, so that neither a Query of one device nor a Scan fits into one round trip. */
const filler = "x".repeat(2000);
let table: TableView;

function sensor(at: number): RawItem {
  return {
    device: { S: at < 1000 ? "a" : `b${at % 10}` },
    at: { N: String(at) },
    city: { S: at % 3 === 0 ? "KTM" : "PKR" },
    info: { M: { level: { N: String(at % 100) } } },
    filler: { S: filler },
    ...(at % 500 === 7 ? { rare: { BOOL: true } } : {}),
  };
}

beforeAll(async () => {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "device", KeyType: "HASH" },
        { AttributeName: "at", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "device", AttributeType: "S" },
        { AttributeName: "at", AttributeType: "N" },
        { AttributeName: "city", AttributeType: "S" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "by_city",
          KeySchema: [
            { AttributeName: "city", KeyType: "HASH" },
            { AttributeName: "at", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
    }),
  );
  for (let at = 0; at < count; at += 25)
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [name]: Array.from({ length: 25 }, (_, more) => ({
            PutRequest: { Item: sensor(at + more) as never },
          })),
        },
      }),
    );
  const found = await tables.find(name, database);
  if (!found) throw new Error("The table is not there.");
  table = found;
}, 60_000);
afterAll(async () => {
  await client.send(new DeleteTableCommand({ TableName: name }));
  client.destroy();
});

type Asked = { condition?: object; way?: Way; newestFirst?: boolean; count?: boolean; columns?: string[] };

function requestOf({ condition: given, columns, ...asked }: Asked) {
  const read = given ? readCondition(given) : undefined;
  const condition: { condition?: Condition } = read?.ok ? { condition: read.value } : {};
  const only = columns ? { columns, only: true } : {};
  const planned = planFor(table, { ...nothingAsked, ...asked, ...condition, ...only });
  if (!planned.ok) throw new Error(planned.error.message);
  return planned.value;
}

const ids = (items: RawItem[]) => items.map(({ at }) => Number(at && showAttribute(at)));

/** Every page of what is asked, one after the other. */
async function pagesOf(asked: Asked, size: number): Promise<number[][]> {
  const { plan, request } = requestOf(asked);
  const keys = positionKeys(table, plan.index);
  const pages: number[][] = [];
  let start: RawItem | undefined;
  do {
    const page = await readPage(
      request,
      { size, keys, patience: 60_000, ...(start ? { start } : {}) },
      database,
    );
    pages.push(ids(page.items));
    start = page.next;
  } while (start);
  return pages;
}

const wish = { size: 50, keys: ["device", "at"], patience: 60_000 };
const device = (value: string) => ({ path: "device", op: "=", value: { S: value } });
const rare = { path: "rare", op: "attribute_exists" };

describe("a page of the explorer", () => {
  it("is full until the last one, and none is blank, though the matches are far apart", async () => {
    const pages = await pagesOf({ condition: { all: [device("a"), rare] } }, 1);
    expect(pages).toEqual([[7], [507]]);
  });

  it("shows each item of a Scan once, in pages that are all full but the last", async () => {
    const pages = await pagesOf({}, 250);
    expect(pages.map((page) => page.length)).toEqual([250, 250, 250, 250, 250, 250]);
    expect(new Set(pages.flat()).size).toBe(count);
  });

  it("follows a Query of an index, forward and from the end", async () => {
    const ktm = { path: "city", op: "=", value: { S: "KTM" } };
    const pages = await pagesOf({ condition: ktm }, 100);
    expect(pages.flat()).toEqual(Array.from({ length: 500 }, (_, n) => n * 3));
    const last = await pagesOf({ condition: ktm, newestFirst: true }, 300);
    expect(last.flat()).toEqual(pages.flat().reverse());
  });

  it("begins again where a page began: the page before is the same as it was", async () => {
    const { request } = requestOf({ condition: device("a") });
    const first = await readPage(request, wish, database);
    const second = await readPage(
      request,
      { ...wish, ...(first.next ? { start: first.next } : {}) },
      database,
    );
    const again = await readPage(request, wish, database);
    expect(ids(second.items)[0]).toBe(50);
    expect(ids(again.items)).toEqual(ids(first.items));
  });

  it("says what was read, what that cost and how often was asked", async () => {
    const { request } = requestOf({ condition: { all: [device("a"), rare] } });
    const page = await readPage(request, wish, database);
    expect(page).toMatchObject({ matched: 2, scanned: 1000, isCutShort: false });
    expect(page.receipt.capacity).toBeGreaterThan(200);
    expect(page.receipt.roundTrips).toBeGreaterThan(1);
    expect(page.receipt.tries).toBe(page.receipt.roundTrips);
    expect(page.receipt.requestId).not.toBe("");
  });

  it("of a count reads to the end and no items", async () => {
    const { request } = requestOf({ count: true, condition: rare });
    expect(await readPage(request, wish, database)).toMatchObject({
      items: [],
      matched: 3,
      scanned: count,
      isCutShort: false,
    });
  });

  it("that takes too long says how far it came, and the next one goes on from there", async () => {
    const { request } = requestOf({ condition: rare });
    const cut = await readPage(request, { ...wish, patience: 0 }, database);
    expect(cut.isCutShort).toBe(true);
    expect(cut.scanned).toBeLessThan(count);
    const rest = await readPage(request, { ...wish, ...(cut.next ? { start: cut.next } : {}) }, database);
    expect(cut.scanned + rest.scanned).toBe(count);
    expect(cut.matched + rest.matched).toBe(3);
  });

  it("of some columns has those and the keys, also of a place inside", async () => {
    const { request } = requestOf({ condition: device("b7"), columns: ["info.level", "info", "rare"] });
    const page = await readPage(request, { ...wish, size: 1 }, database);
    expect(page.items).toEqual([
      { device: { S: "b7" }, at: { N: "1007" }, info: { M: { level: { N: "7" } } }, rare: { BOOL: true } },
    ]);
  });
});

describe("a Scan to the end", () => {
  const scan = (signal: AbortSignal, onProgress: (progress: FullScan) => void = () => undefined) =>
    scanAll(requestOf({}).request, { segments: 4, keep: 10, signal, onProgress }, database);

  it("reads every item once in its segments, and counts what they have", async () => {
    const progress: number[] = [];
    const end = await scan(new AbortController().signal, ({ scanned }) => progress.push(scanned));
    expect(end).toMatchObject({ scanned: count, matched: count, isDone: true, kept: 10 });
    expect(end.segments.every(({ isDone }) => isDone)).toBe(true);
    expect(end.segments.reduce((sum, { scanned }) => sum + scanned, 0)).toBe(count);
    expect(end.attributes.find(({ name }) => name === "rare")).toEqual({
      name: "rare",
      count: 3,
      types: ["BOOL"],
    });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(end.receipt.capacity).toBeGreaterThan(300);
  });

  it("stops when it is told to, and says how far it came", async () => {
    const stop = new AbortController();
    const end = await scan(stop.signal, () => stop.abort());
    expect(end.isDone).toBe(false);
    expect(end.scanned).toBeLessThan(count);
  });
});

describe("what DynamoDB refuses is a sentence", () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ["no such table", { TableName: "no_such_table" }, /no such table/],
    ["no such index", { TableName: name, IndexName: "by_nobody" }, /no such index/],
    ["a name that no table has", { TableName: "a b" }, /No table has such a name/],
    [
      "a number of 39 digits",
      {
        TableName: name,
        FilterExpression: "#a = :a",
        ExpressionAttributeNames: { "#a": "x" },
        ExpressionAttributeValues: { ":a": { N: "1".repeat(39) } },
      },
      /at most 38 digits/,
    ],
    [
      "a look inside a key",
      {
        TableName: name,
        FilterExpression: "attribute_exists(#a.#b)",
        ExpressionAttributeNames: { "#a": "device", "#b": "x" },
      },
      /nothing can be looked up inside/,
    ],
    [
      "a page of something else",
      { TableName: name, ExclusiveStartKey: { x: { S: "1" } } },
      /begin at the first/,
    ],
  ])("%s", async (_, input, words) => {
    const refused = await readPage({ operation: "Scan", input }, wish, database).catch(explain);
    expect(refused).toMatchObject({ message: expect.stringMatching(words) });
  });
});
