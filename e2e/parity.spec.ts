import {
  BatchWriteItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  GetItemCommand,
  ResourceNotFoundException,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import type { Locator, Page } from "@playwright/test";
import { table as flightsTable, makeClient } from "@/lib/dynamo/client";
import { localRegion } from "@/lib/dynamo/local";
import { itemAddress } from "@/lib/explorer/attribute";
import { expect, test } from "./fixtures";
import { check, flightHeaders, flightLine, upload } from "./import-steps";
import { type OwnDesk, openOwnDesk, signInAt } from "./own-desk";
import { readRaw } from "./own-table";
import { field, fill, openDialog } from "./screen";
import { ownWord } from "./seed";

// The five guides' own example: devices that tell temperatures, by device and count.
const table = "devices";
const keyOf = (device: string, count: number) => ({
  device_id: { S: device },
  datacount: { N: String(count) },
});

const save = (page: Page) =>
  page.getByRole("button", { name: /^(Save changes|Create item|Put item)/ }).click();

/** Puts an item through the form, as DynamoDB JSON. */
async function put(page: Page, origin: string, item: object): Promise<void> {
  await page.goto(`${origin}/explorer/${table}/new`);
  await page.getByRole("button", { name: "DynamoDB JSON" }).click();
  await field(page, "The item as DynamoDB JSON").fill(JSON.stringify(item));
  await save(page);
  await expect(page.getByRole("region", { name: "Last operation" })).toContainText("PutItem");
}

async function say(at: Locator, path: string, op: string, type: string, value: string): Promise<void> {
  await field(at, "Attribute").fill(path);
  await field(at, "Comparison").selectOption(op);
  await field(at, "Value: type").selectOption(type);
  await field(at, "Value").fill(value);
}

const testOf = (page: Page, at: number) => page.getByRole("group", { name: `Test ${at}`, exact: true });

/** Asks the explorer with tests joined by AND. */
async function ask(
  page: Page,
  origin: string,
  ...tests: [path: string, op: string, type: string, value: string][]
): Promise<void> {
  await page.goto(`${origin}/explorer/${table}`);
  for (const [at, one] of tests.entries()) {
    await page.getByRole("button", { name: "Add test" }).click();
    await say(testOf(page, at + 1), ...one);
  }
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/if=/);
}

test.describe("what the guides teach is done through the screens, and the raw SDK agrees", {
  tag: ["@parity", "@own"],
}, () => {
  let desk: OwnDesk;
  let raw: DynamoDBClient;

  test.beforeAll(async () => {
    desk = await openOwnDesk("parity_");
    raw = makeClient({
      endpoint: desk.database.endpoint,
      region: localRegion,
      accessKeyId: desk.database.accessKeyId,
    });
  });

  test.afterAll(async () => {
    raw.destroy();
    await desk.stop();
  });

  async function stored(device: string, count: number) {
    const read = await raw.send(
      new GetItemCommand({ TableName: table, Key: keyOf(device, count), ConsistentRead: true }),
    );
    return read.Item;
  }

  async function described() {
    try {
      return (await raw.send(new DescribeTableCommand({ TableName: table }))).Table;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }

  test("create a table and wait; put, get, update, delete; query, scan over 1 MB, index, delete the table", async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const { origin } = desk;
    const at = (device: string, count: number) => `${origin}${itemAddress(table, keyOf(device, count))}`;

    await test.step("create a table of two keys and wait until it is active", async () => {
      await signInAt(desk, page, "/tables/new", "admin");
      await fill(page, { Name: table, "Partition key": "device_id", "Sort key optional": "datacount" });
      await field(page, "Type of the sort key").selectOption("N");
      await page.getByRole("button", { name: "Create table" }).click();
      await expect(page.getByRole("main").locator(".head-status")).toHaveText("Active");
      expect((await described())?.KeySchema).toEqual([
        { AttributeName: "device_id", KeyType: "HASH" },
        { AttributeName: "datacount", KeyType: "RANGE" },
      ]);
    });

    const info = {
      M: {
        info_timestamp: { S: "1612519200" },
        temperature1: { N: "37.20" },
        temperature2: { N: "36.81" },
      },
    };
    await test.step("put and get an item, its numbers exact", async () => {
      await put(page, origin, { ...keyOf("10001", 1), info, Status: { S: "Signed-Up" } });
      await expect(field(page, "Value of info.temperature1")).toHaveValue(/^37\.20?$/);
      expect(await stored("10001", 1)).toMatchObject({ info: { M: { temperature2: { N: "36.81" } } } });
    });

    await test.step("update nested attributes and be told UPDATED_NEW", async () => {
      await field(page, "Value of info.temperature1").fill("33.3");
      await field(page, "Value of info.temperature2").fill("36.2");
      await save(page);
      const updated = page.getByRole("region", { name: "What changed" });
      await expect(updated).toContainText("UPDATED_NEW");
      await expect(updated).toContainText("temperature1: 33.3");
      await expect(updated).toContainText("temperature2: 36.2");
      expect((await stored("10001", 1))?.info).toEqual({
        M: {
          info_timestamp: { S: "1612519200" },
          temperature1: { N: "33.3" },
          temperature2: { N: "36.2" },
        },
      });
    });

    await test.step("delete on a condition that does not hold, then on one that does", async () => {
      await field(page, "Write only if").selectOption("own");
      await say(testOf(page, 1), "info.info_timestamp", "<=", "S", "1612519199");
      const press = async () => {
        const dialog = await openDialog(page, "Delete item…");
        await dialog.getByRole("button", { name: "Delete item" }).click();
      };
      await press();
      await expect(page.getByRole("alert").filter({ hasText: "The condition does not hold" })).toBeVisible();
      expect(await stored("10001", 1)).toBeDefined();
      await field(testOf(page, 1), "Value").fill("1712519200");
      await press();
      await expect(page).toHaveURL(`${origin}/explorer/${table}`);
      expect(await stored("10001", 1)).toBeUndefined();
    });

    await test.step("get what is not there, and delete without a condition", async () => {
      await page.goto(at("10001", 1));
      await expect(page.getByRole("heading", { name: "There is no such item" })).toBeVisible();
      await put(page, origin, { ...keyOf("10001", 2), Status: { S: "Pending" } });
      await field(page, "Write only if").selectOption("none");
      const dialog = await openDialog(page, "Delete item…");
      await dialog.getByRole("button", { name: "Delete item" }).click();
      await expect(page).toHaveURL(`${origin}/explorer/${table}`);
      expect(await stored("10001", 2)).toBeUndefined();
    });

    await test.step("query by key and by a range of the sort key", async () => {
      for (const count of [1, 2, 3])
        await put(page, origin, {
          ...keyOf("10002", count),
          Status: { S: count < 3 ? "Signed-Up" : "Pending" },
          info: { M: { temperature1: { N: String(30 + count) } } },
        });
      await ask(page, origin, ["device_id", "=", "S", "10002"], ["datacount", ">=", "N", "2"]);
      const rows = page.getByRole("table", { name: /^Items of/ }).getByRole("rowheader");
      await expect(rows).toHaveCount(2);
      await expect(page.getByText(/^One Query/)).toBeVisible();
    });

    await test.step("scan over more than 1 MB, to the end", async () => {
      for (let batch = 0; batch < 4; batch++)
        await raw.send(
          new BatchWriteItemCommand({
            RequestItems: {
              [table]: Array.from({ length: 25 }, (_, one) => ({
                PutRequest: {
                  Item: { ...keyOf("big", batch * 25 + one), filler: { S: "x".repeat(20_000) } },
                },
              })),
            },
          }),
        );
      const counted = await raw.send(new ScanCommand({ TableName: table, Select: "COUNT" }));
      expect(counted.LastEvaluatedKey).toBeDefined();
      await page.goto(`${origin}/explorer/${table}`);
      await page.getByRole("button", { name: "Start" }).click();
      await expect(page.getByText("Done: 103 of 103 items match.")).toBeVisible();
    });

    await test.step("add an index to a table with items, wait, and query it by a reserved word", async () => {
      await page.goto(`${origin}/tables/${table}`);
      const dialog = await openDialog(page, "Add an index…");
      await fill(dialog, { "Name of the index": "by_status", "Partition key of the index": "Status" });
      await dialog.getByRole("button", { name: "Add index" }).click();
      const row = page.getByRole("row", { name: /by_status/ });
      await expect(row).toContainText("Active", { timeout: 60_000 });
      await ask(page, origin, ["Status", "=", "S", "Signed-Up"]);
      await expect(page.getByText(/^One Query of by_status/)).toBeVisible();
      await expect(page.getByRole("table", { name: /^Items of/ }).getByRole("rowheader")).toHaveCount(2);
    });

    await test.step("delete the table", async () => {
      await page.goto(`${origin}/tables/${table}`);
      const dialog = await openDialog(page, "Delete table…");
      await expect(dialog).toContainText(/10\d items are lost|At least/);
      await dialog.getByRole("textbox").fill(table);
      await dialog.getByRole("button", { name: "Delete table" }).click();
      await expect(page).toHaveURL(`${origin}/tables`);
      await expect.poll(described).toBeUndefined();
    });
  });
});

test("a batch of 50 puts with duplicates holds each key once, and the last of them", {
  tag: "@parity",
}, async ({ ops: page }) => {
  const word = ownWord().toUpperCase();
  const ids = Array.from({ length: 40 }, (_, at) => `${word}${at}`);
  const again = ids.slice(0, 10);
  const lines = [...ids.map((id) => flightLine(id)), ...again.map((id) => flightLine(id, { price: "99" }))];
  await upload(page, "batch.csv", [flightHeaders, ...lines].join("\n"));
  await page.getByLabel("Rows of one key").selectOption("last");
  await check(page);
  await page.getByRole("button", { name: "Import 40 records" }).click();
  await expect(page.getByText(/^Imported 50 rows?: 40 records made/)).toBeVisible({ timeout: 30_000 });
  for (const id of ids) {
    const item = await readRaw(flightsTable("flights"), { flight_id: { S: id } });
    expect(item?.price, id).toEqual({ N: again.includes(id) ? "99" : "149.5" });
  }
});
