import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { db, table } from "@/lib/dynamo/client";
import { itemAddress } from "@/lib/explorer/attribute";
import { expect, test } from "./fixtures";
import { key, openItem, refusedWith, save, stored } from "./item-steps";
import { dropTable, readRaw, seedTable } from "./own-table";
import { field, fill, openDialog } from "./screen";

test.describe("an item of any table", { tag: "@items" }, () => {
  test("is edited place by place: only what changed is written, and nothing is rounded", async ({
    admin: page,
  }) => {
    const name = await seedTable([stored]);
    await openItem(page, name);
    await expect(field(page, "Value of huge")).toHaveValue("12345678901234567890123456789012345678");
    await expect(field(page, "Name of id")).toHaveAttribute("readonly", "");
    await field(page, "Value of info.temperature1").fill("13.25");
    await page.getByRole("button", { name: "Take out gone" }).click();
    await page.getByRole("button", { name: "Add an attribute" }).click();
    await field(page, "Name of the new one").fill("blob");
    await field(page, "Type of blob").selectOption("B");
    await field(page, "Value of blob").fill("aGVsbG8=");
    await page.getByRole("button", { name: "Add to seats" }).click();
    await field(page, "Value of seats[2]").fill("3C");
    await page.getByText("Show as code").first().click();
    await expect(page.getByRole("tabpanel").first()).toContainText("#info.#temperature1 = :temperature1");
    await save(page);
    const updated = page.getByRole("region", { name: "What changed" });
    await expect(updated).toContainText("temperature1: 13.25");
    await expect(page.getByRole("region", { name: "Last operation" })).toContainText(/UpdateItem.*Request/);
    const { gone: _gone, ...rest } = stored;
    expect(await readRaw(name, key)).toEqual({
      ...rest,
      info: { M: { temperature1: { N: "13.25" }, "odd.name": { S: "x" } } },
      seats: { SS: ["1A", "2B", "3C"] },
      blob: { B: new Uint8Array(Buffer.from("hello")) },
    });
    await dropTable(name);
  });

  test("that somebody else changed meanwhile is shown as it stands, beside mine, and taken on top", async ({
    admin: page,
  }) => {
    const name = await seedTable([stored]);
    await openItem(page, name);
    await field(page, "Value of legs[1]").fill("SFO");
    await db().send(new PutItemCommand({ TableName: name, Item: { ...stored, open: { BOOL: false } } }));
    await save(page);
    const held = page.getByRole("alert").filter({ hasText: "The condition does not hold" });
    await expect(held).toBeFocused();
    await expect(held.getByRole("row", { name: /open/ })).toContainText(/true.*false.*true/s);
    await expect(field(page, "Value of legs[1]")).toHaveValue("SFO");
    await held.getByRole("button", { name: "Put my changes on top of it" }).click();
    await expect(field(page, "Value of open")).toHaveValue("false");
    await save(page);
    await expect(page.getByRole("region", { name: "What changed" })).toContainText("SFO");
    expect(await readRaw(name, key)).toEqual({
      ...stored,
      open: { BOOL: false },
      legs: { L: [{ S: "SEA" }, { S: "SFO" }] },
    });
    await dropTable(name);
  });

  test("is deleted under a condition of one's own, and not when it does not hold", async ({
    admin: page,
  }) => {
    const name = await seedTable([stored]);
    await openItem(page, name);
    await field(page, "Write only if").selectOption("own");
    const condition = page.getByRole("group", { name: "Test 1" });
    await condition.getByLabel("Attribute").fill("info.temperature1");
    await condition.getByLabel("Comparison").selectOption(">");
    await condition.getByLabel("Value: type").selectOption("N");
    await condition.getByLabel("Value", { exact: true }).fill("20");
    let dialog = await openDialog(page, "Delete item…");
    await dialog.getByRole("button", { name: "Delete item" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "The condition does not hold" })).toBeVisible();
    expect(await readRaw(name, key)).toBeDefined();
    await condition.getByLabel("Comparison").selectOption("<=");
    dialog = await openDialog(page, "Delete item…");
    await dialog.getByRole("button", { name: "Delete item" }).click();
    await expect(page).toHaveURL(new RegExp(`/explorer/${name}$`));
    expect(await readRaw(name, key)).toBeUndefined();
    await dropTable(name);
  });

  test("is the same as fields and as JSON; wrong JSON is told and kept", async ({ admin: page }) => {
    const name = await seedTable([stored]);
    await openItem(page, name);
    await field(page, "Value of info.temperature1").fill("99");
    await page.getByRole("button", { name: "DynamoDB JSON" }).click();
    const json = field(page, "The item as DynamoDB JSON");
    const typed = await json.inputValue();
    expect(JSON.parse(typed).info.M.temperature1).toEqual({ N: "99" });
    await json.fill(typed.replace('"99"', "99"));
    await page.getByRole("button", { name: "Fields" }).click();
    await refusedWith(page, 'info.temperature1: N needs a number as text, such as "12".');
    await json.fill(typed.replace('"99"', '"98"'));
    await page.getByRole("button", { name: "Fields" }).click();
    await expect(field(page, "Value of info.temperature1")).toHaveValue("98");
    await save(page);
    await expect(page.getByRole("region", { name: "What changed" })).toContainText("temperature1: 98");
    await dropTable(name);
  });

  test("is refused in words for a number of 39 digits, an empty set, its size and its key, and nothing is lost", async ({
    admin: page,
  }) => {
    const name = await seedTable();
    await page.goto(`/explorer/${name}/new`);
    await save(page);
    await refusedWith(page, "id is the partition key and must not be empty");
    await field(page, "Type of id").selectOption("N");
    await field(page, "Value of id").fill("1".repeat(39));
    await save(page);
    await refusedWith(page, "A number holds at most 38 digits: this one has 39");
    await field(page, "Value of id").fill("1");
    await save(page);
    await refusedWith(page, "id is the partition key and must be text (S)");
    await field(page, "Type of id").selectOption("S");
    await page.getByRole("button", { name: "Add an attribute" }).click();
    await field(page, "Name of the new one").fill("note");
    await field(page, "Type of note").selectOption("SS");
    await save(page);
    await refusedWith(page, "DynamoDB has no empty sets: leave the attribute out");
    await field(page, "Type of note").selectOption("S");
    await field(page, "Value of note").fill("x".repeat(410 * 1024));
    await save(page);
    await refusedWith(page, "This item has 410 KB; DynamoDB takes at most 400 KB");
    await expect(field(page, "Value of note")).toHaveValue(/^x{419840}$/);
    await field(page, "Value of note").fill("short");
    await save(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1");
    expect(await readRaw(name, { id: { S: "1" } })).toEqual({ id: { S: "1" }, note: { S: "short" } });
    await dropTable(name);
  });

  test("is created only where there is none, unless it is to be replaced", async ({ admin: page }) => {
    const name = await seedTable([{ id: { S: "1" }, note: { S: "first" } }]);
    await page.goto(`/explorer/${name}/new`);
    await fill(page, { "Value of id": "1" });
    await save(page);
    const held = page.getByRole("alert").filter({ hasText: "The condition does not hold" });
    await expect(held.getByRole("row", { name: /note/ })).toContainText("first");
    await field(page, "Where an item of this key is there already").selectOption("replace");
    await save(page);
    await expect(page.getByText("1 is replaced")).toBeVisible();
    expect(await readRaw(name, { id: { S: "1" } })).toEqual({ id: { S: "1" } });
    await dropTable(name);
  });

  test("that went away meanwhile, or was never there, is said to be none", async ({ admin: page }) => {
    const name = await seedTable([stored]);
    await openItem(page, name);
    await field(page, "Value of legs[1]").fill("SFO");
    await db().send(new DeleteItemCommand({ TableName: name, Key: key }));
    await save(page);
    await expect(page.getByText("There is no such item any more.")).toBeVisible();
    await page.goto(itemAddress(name, { id: { S: "never" } }));
    await expect(page.getByRole("heading", { name: "There is no such item" })).toBeVisible();
    await page.goto(`/explorer/${name}/item?key=%7Bbroken`);
    await expect(page.getByText("the key in it is damaged")).toBeVisible();
    await dropTable(name);
  });

  test("is chosen among the rows of the explorer and deleted with others, with their number", async ({
    admin: page,
    ops,
  }) => {
    const name = await seedTable(Array.from({ length: 14 }, (_, at) => ({ id: { S: `i${at}` } })));
    await page.goto(`/explorer/${name}`);
    for (const one of ["i3", "i7"])
      await page.getByRole("checkbox", { name: `Choose ${one}`, exact: true }).check();
    let dialog = await openDialog(page, "Delete 2 items…");
    await expect(dialog).toContainText(/2 items are lost for good,.*(i3, i7|i7, i3)/);
    await dialog.getByRole("button", { name: "Delete 2 items" }).click();
    await expect(page.getByText("2 items are deleted", { exact: true })).toBeVisible();
    await expect(page.getByRole("region", { name: "Last operation" })).toContainText(
      /BatchWriteItem.*2 units/s,
    );
    await expect(page.getByRole("checkbox", { name: "Choose i3", exact: true })).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Choose all 12 on this page" }).check();
    dialog = await openDialog(page, "Delete 12 items…");
    await expect(dialog.getByRole("button", { name: "Delete 12 items" })).toBeDisabled();
    await dialog.getByRole("textbox").fill("12");
    await dialog.getByRole("button", { name: "Delete 12 items" }).click();
    await expect(page.getByText("12 items are deleted", { exact: true })).toBeVisible();
    expect(await readRaw(name, { id: { S: "i0" } })).toBeUndefined();
    await ops.goto(`/explorer/${table("flights")}`);
    await expect(ops.getByRole("checkbox", { name: /^Choose/ })).toHaveCount(0);
    await dropTable(name);
  });
});
