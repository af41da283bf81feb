import type { Page } from "@playwright/test";
import { table } from "@/lib/dynamo/client";
import { expect, test } from "./fixtures";
import { openOwnDesk, signInAt } from "./own-desk";
import { describeRaw, dropTable, ownTableName, seedTable } from "./own-table";
import { field, fill, holds, openDialog, refusedAt } from "./screen";
import { signInAs } from "./sessions";

const state = (page: Page) => page.getByRole("main").locator(".head-status");

test.describe("tables", { tag: "@tables" }, () => {
  test("are listed with their keys, indexes, counts and states, for ops too", async ({ ops: page }) => {
    const name = await seedTable([{ id: { S: "a" } }, { id: { S: "b" } }]);
    await page.goto("/tables");
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
    await expect(row).toContainText(/Active.*id \(S\).*2.*On demand/);
    const own = page.getByRole("row").filter({ has: page.getByRole("link", { name: table("flights") }) });
    await expect(own).toContainText("by_day, by_route, by_tail");
    await expect(own).toContainText("Apron’s own");
    await expect(page.getByRole("link", { name: "New table" })).toHaveCount(0);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByRole("button", { name: /Delete|index|Protect|Switch/ })).toHaveCount(0);
    await dropTable(name);
  });

  test("are made with a composite key, capacity and indexes, and followed until they are active", async ({
    admin: page,
  }) => {
    const name = ownTableName();
    await page.goto("/tables");
    await page.getByRole("link", { name: "New table" }).click();
    await fill(page, { Name: name, "Partition key": "device_id", "Sort key optional": "at" });
    await field(page, "Type of the sort key").selectOption("N");
    await field(page, "Billing").selectOption("provisioned");
    await fill(page, { "Read units a second": "3", "Write units a second": "2" });
    await page.getByRole("button", { name: "Add an index" }).click();
    await fill(page, { "Name of the index": "by_city", "Partition key of the index": "city" });
    await field(page, "It holds").selectOption("INCLUDE");
    await fill(page, { "Attributes, with commas between": "mood, temperature" });
    await page.getByText("Show as code").click();
    await expect(page.getByRole("tabpanel")).toContainText(name);
    await page.getByRole("button", { name: "Create table" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(state(page)).toHaveText("Active");
    await page.reload();
    await expect(page.getByRole("row", { name: /by_city/ })).toContainText("Keys and mood, temperature");
    await expect(page.getByRole("region", { name: "Last operation" })).toContainText(/CreateTable.*Request/);
    expect(await describeRaw(name)).toMatchObject({
      KeySchema: [
        { AttributeName: "device_id", KeyType: "HASH" },
        { AttributeName: "at", KeyType: "RANGE" },
      ],
      ProvisionedThroughput: { ReadCapacityUnits: 3, WriteCapacityUnits: 2 },
      GlobalSecondaryIndexes: [
        {
          IndexName: "by_city",
          Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["mood", "temperature"] },
        },
      ],
    });
    await dropTable(name);
  });

  test("are refused at the field that is wrong, and nothing typed is lost", async ({ admin: page }) => {
    const name = await seedTable();
    await page.goto("/tables/new");
    const typed = { Name: "my table", "Partition key": "id", "Sort key optional": "id" };
    await fill(page, typed);
    await page.keyboard.press("Control+Enter");
    await refusedAt(page, "Name", "letters without accents, digits, _ . and - only");
    await holds(page, typed);
    await fill(page, { Name: name });
    await page.keyboard.press("Control+Enter");
    await refusedAt(page, "Sort key optional", "id is the partition key already");
    await fill(page, { "Sort key optional": "" });
    await page.keyboard.press("Control+Enter");
    await refusedAt(page, "Name", `There is a table ${name} already`);
    page.once("dialog", (question) => question.accept());
    await page.getByRole("link", { name: `Open ${name}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await dropTable(name);
  });

  test("are protected, then deleted once their name was typed, with what is lost counted", async ({
    admin: page,
  }) => {
    const name = await seedTable([{ id: { S: "a" } }, { id: { S: "b" } }, { id: { S: "c" } }]);
    await page.goto(`/tables/${name}`);
    await page.getByRole("button", { name: "Protect the table" }).click();
    await expect(page.getByText(`${name} is protected against deletion: switch`)).toBeVisible();
    await expect(page.getByRole("button", { name: "Delete table…" })).toHaveCount(0);
    await page.getByRole("button", { name: "Switch the protection off" }).click();
    await expect(page.getByRole("button", { name: "Delete table…" })).toBeVisible();
    const dialog = await openDialog(page, "Delete table…");
    await expect(dialog).toContainText("3 items are lost for good");
    const verb = dialog.getByRole("button", { name: "Delete table" });
    await expect(verb).toBeDisabled();
    await dialog.getByRole("textbox").fill(name.toUpperCase());
    await expect(verb).toBeDisabled();
    await dialog.getByRole("textbox").fill(name);
    await verb.click();
    await expect(page).toHaveURL("/tables");
    await expect(page.getByRole("region", { name: "Last operation" })).toContainText(/DeleteTable.*Request/s);
    await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
    expect(await describeRaw(name)).toBeUndefined();
  });

  test("of Apron itself warn most plainly, and their indexes and expiry stay", async ({ admin: page }) => {
    const name = table("sessions");
    await page.goto(`/tables/${name}`);
    await expect(page.getByText("Apron finds its records by by_user")).toBeVisible();
    await expect(page.getByText("Apron ends its records in")).toBeVisible();
    const dialog = await openDialog(page, "Delete table…");
    await expect(dialog).toContainText(
      "This is Apron’s own table on this machine. Without it Apron does not work",
    );
    await dialog.getByRole("button", { name: "Keep the table" }).click();
    await expect(page.getByRole("button", { name: "Delete table…" })).toBeFocused();
  });

  test("that are not there are told so, wherever they are asked for", async ({ admin: page, complaints }) => {
    complaints.allow(/404 \(Not Found\)/, "the addresses lead nowhere on purpose");
    for (const address of [
      "/tables/nowhere",
      "/explorer/nowhere",
      "/explorer/nowhere/new",
      "/explorer/nowhere/item",
    ]) {
      expect((await page.goto(address))?.status(), address).toBe(404);
      await expect(page.getByRole("heading", { name: "There is no such table" })).toBeVisible();
    }
  });

  test("have their expiry switched on by an attribute, and off", async ({ admin: page }) => {
    const name = await seedTable();
    await page.goto(`/tables/${name}`);
    await page.getByRole("button", { name: "Switch expiry on" }).click();
    await refusedAt(page, "Attribute", "Name the attribute");
    await fill(page, { Attribute: "until" });
    await page.getByRole("button", { name: "Switch expiry on" }).click();
    await expect(page.getByText("after the second that its until names")).toBeVisible();
    await page.getByRole("button", { name: "Switch expiry off" }).click();
    await expect(page.getByText("Items stay until somebody deletes them.")).toBeVisible();
    await dropTable(name);
  });

  test("are closed to those who may not: a viewer sees none, an ops makes none", async ({
    viewer,
    ops,
    admin: page,
    complaints,
  }) => {
    complaints.allow(/403/, "the pages asked for are refused");
    const name = await seedTable();
    for (const address of ["/tables", "/tables/new", `/tables/${name}`])
      expect((await viewer.goto(address))?.status(), address).toBe(403);
    expect((await ops.goto("/tables/new"))?.status()).toBe(403);
    await page.goto(`/tables/${name}`);
    const dialog = await openDialog(page, "Delete table…");
    await dialog.getByRole("textbox").fill(name);
    await signInAs(page.context(), "ops");
    await dialog.getByRole("button", { name: "Delete table" }).click();
    await expect(dialog.getByRole("alert")).toContainText(
      "An ops may not make and delete tables. An admin may.",
    );
    expect(await describeRaw(name)).toBeDefined();
    await dropTable(name);
  });
});

test.describe("the indexes of a table", { tag: ["@tables", "@own"] }, () => {
  test("are added and filled, refused where they clash, and dropped", async ({ page, context }) => {
    const desk = await openOwnDesk("indexes_");
    try {
      await signInAt(desk, page, "/tables/new", "admin");
      await fill(page, { Name: "weather", "Partition key": "device_id" });
      await page.getByRole("button", { name: "Create table" }).click();
      await expect(state(page)).toHaveText("Active");
      const dialog = await openDialog(page, "Add an index…");
      await fill(dialog, { "Name of the index": "by_city", "Partition key of the index": "device_id" });
      await field(dialog, "Type of the partition key of the index").selectOption("N");
      await dialog.getByRole("button", { name: "Add index" }).click();
      await refusedAt(page, "Partition key of the index", "device_id is text (S) in another key");
      await fill(dialog, { "Partition key of the index": "city" });
      await dialog.getByRole("button", { name: "Add index" }).click();
      await expect(dialog).toBeHidden();
      const row = page.getByRole("row", { name: /by_city/ });
      await expect(row).toContainText("Active", { timeout: 30_000 });
      await expect(row).toContainText("city (N)");
      await page.getByRole("button", { name: "Drop by_city…" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Drop index" }).click();
      await expect(row).toHaveCount(0, { timeout: 30_000 });
      await expect(page.getByText("None: its items are found by device_id alone")).toBeVisible();
    } finally {
      await desk.stop(context);
    }
  });
});
