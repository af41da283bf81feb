import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Page } from "@playwright/test";
import { db, table } from "@/lib/dynamo/client";
import type { RawItem } from "@/lib/dynamo/raw-items";
import { itemAddress } from "@/lib/explorer/attribute";
import { expect, test } from "./fixtures";
import { dropTable, readRaw, seedTable } from "./own-table";
import { field, fill, openDialog } from "./screen";
import { seedBooking, seedFlight } from "./seed";
import { signInAs } from "./sessions";

const key = { id: { S: "a b/1" } };
const stored: RawItem = {
  ...key,
  info: { M: { temperature1: { N: "12.5" }, "odd.name": { S: "x" } } },
  huge: { N: "12345678901234567890123456789012345678" },
  legs: { L: [{ S: "SEA" }, { S: "LAX" }] },
  seats: { SS: ["1A", "2B"] },
  open: { BOOL: true },
  gone: { NULL: true },
};

async function open(page: Page, name: string): Promise<void> {
  await page.goto(itemAddress(name, key));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("a b/1");
}

async function refused(page: Page, message: string | RegExp): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toContainText(message);
  await expect(summary).toBeFocused();
}

const save = (page: Page) =>
  page.getByRole("button", { name: /^(Save changes|Create item|Put item|Run statement)/ }).click();

test.describe("an item of any table", { tag: "@items" }, () => {
  test("is edited place by place: only what changed is written, and nothing is rounded", async ({
    admin: page,
  }) => {
    const name = await seedTable([stored]);
    await open(page, name);
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
    await open(page, name);
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
    await open(page, name);
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
    await open(page, name);
    await field(page, "Value of info.temperature1").fill("99");
    await page.getByRole("button", { name: "DynamoDB JSON" }).click();
    const json = field(page, "The item as DynamoDB JSON");
    const typed = await json.inputValue();
    expect(JSON.parse(typed).info.M.temperature1).toEqual({ N: "99" });
    await json.fill(typed.replace('"99"', "99"));
    await page.getByRole("button", { name: "Fields" }).click();
    await refused(page, 'info.temperature1: N needs a number as text, such as "12".');
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
    await refused(page, "id is the partition key and must not be empty");
    await field(page, "Type of id").selectOption("N");
    await field(page, "Value of id").fill("1".repeat(39));
    await save(page);
    await refused(page, "A number holds at most 38 digits: this one has 39");
    await field(page, "Value of id").fill("1");
    await save(page);
    await refused(page, "id is the partition key and must be text (S)");
    await field(page, "Type of id").selectOption("S");
    await page.getByRole("button", { name: "Add an attribute" }).click();
    await field(page, "Name of the new one").fill("note");
    await field(page, "Type of note").selectOption("SS");
    await save(page);
    await refused(page, "DynamoDB has no empty sets: leave the attribute out");
    await field(page, "Type of note").selectOption("S");
    await field(page, "Value of note").fill("x".repeat(410 * 1024));
    await save(page);
    await refused(page, "This item has 410 KB; DynamoDB takes at most 400 KB");
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
    await open(page, name);
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

  test("of Apron's own is only read, with the way to its screen", async ({ admin: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A");
    await page.goto(itemAddress(table("flights"), { flight_id: { S: flight.flightId } }));
    await expect(page.getByText("is only shown here")).toBeVisible();
    await expect(page.getByRole("button", { name: /Save|Delete/ })).toHaveCount(0);
    await page.getByRole("link", { name: `Open flight ${flight.flightId}` }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    await page.goto(itemAddress(table("bookings"), { booking_id: { S: booking.bookingId } }));
    await expect(page.getByRole("link", { name: `Open booking ${booking.bookingId}` })).toBeVisible();
    await page.goto(`/explorer/${table("flights")}/new`);
    await expect(page.getByRole("heading", { name: "Nothing is put in here by hand" })).toBeVisible();
  });

  test("is read by ops and written by admins alone", async ({ ops, viewer, admin: page, complaints }) => {
    complaints.allow(/403/, "the pages asked for are refused");
    const name = await seedTable([stored]);
    expect((await viewer.goto(itemAddress(name, key)))?.status()).toBe(403);
    expect((await ops.goto(`/explorer/${name}/new`))?.status()).toBe(403);
    await ops.goto(itemAddress(name, key));
    await expect(ops.getByText("12345678901234567890123456789012345678")).toBeVisible();
    await expect(ops.getByRole("button", { name: /Save|Delete/ })).toHaveCount(0);
    await open(page, name);
    await field(page, "Value of legs[1]").fill("SFO");
    await signInAs(page.context(), "ops");
    await save(page);
    await refused(page, "An ops may not write to any table. An admin may.");
    expect(await readRaw(name, key)).toEqual(stored);
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
    await expect(page.getByText("2 items are deleted")).toBeVisible();
    await expect(page.getByRole("region", { name: "Last operation" })).toContainText(
      /BatchWriteItem.*2 units/s,
    );
    await expect(page.getByRole("checkbox", { name: "Choose i3", exact: true })).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Choose all 12 on this page" }).check();
    dialog = await openDialog(page, "Delete 12 items…");
    await expect(dialog.getByRole("button", { name: "Delete 12 items" })).toBeDisabled();
    await dialog.getByRole("textbox").fill("12");
    await dialog.getByRole("button", { name: "Delete 12 items" }).click();
    await expect(page.getByText("12 items are deleted")).toBeVisible();
    expect(await readRaw(name, { id: { S: "i0" } })).toBeUndefined();
    await ops.goto(`/explorer/${table("flights")}`);
    await expect(ops.getByRole("checkbox", { name: /^Choose/ })).toHaveCount(0);
    await dropTable(name);
  });
});

test.describe("PartiQL", { tag: "@items" }, () => {
  async function run(page: Page, statement: string, parameters = ""): Promise<void> {
    await fill(page, { Statement: statement, "Parameters optional": parameters });
    await save(page);
  }

  test("reads page by page and writes with parameters, never Apron's own tables", async ({ admin: page }) => {
    const name = await seedTable(
      Array.from({ length: 130 }, (_, at) => ({ id: { S: String(at) }, seq: { N: String(at) } })),
    );
    await page.goto("/explorer/partiql");
    await run(page, `SELECT * FROM "${name}" WHERE id = ?`, '[{"S": "7"}]');
    const answer = page.getByRole("region", { name: "Answer" });
    await expect(answer.getByRole("heading")).toHaveText("1 item");
    await run(page, `SELECT id FROM "${name}"`);
    await expect(answer.getByRole("heading")).toHaveText("100 items, and more follow");
    await answer.getByRole("button", { name: "Read the next page" }).click();
    await expect(answer.getByRole("heading")).toHaveText("130 items");
    await run(
      page,
      `UPDATE "${name}" SET seq = ? WHERE id = ? RETURNING ALL NEW *`,
      '[{"N": "0.25"}, {"S": "7"}]',
    );
    await expect(answer.getByRole("heading")).toHaveText("1 item");
    expect(await readRaw(name, { id: { S: "7" } })).toEqual({ id: { S: "7" }, seq: { N: "0.25" } });
    for (const [statement, parameters, sentence] of [
      [`DELETE FROM "${table("flights")}" WHERE flight_id = 'x'`, "", "is one of Apron’s own tables"],
      [`SELECT * FROM "${name}" WHERE id = ?`, "", "another number of ? than there are parameters"],
      [`SELECT * FROM "${name}" WHERE id = ?`, '{"S": "7"}', "The parameters are a list"],
      ["DROP TABLE x", "", "A statement begins with SELECT"],
      ['SELECT * FROM "no_such_table"', "", "There is no such table or index."],
    ] as const) {
      await run(page, statement, parameters);
      await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
      await expect(field(page, "Statement")).toHaveValue(statement);
    }
    await dropTable(name);
  });

  test("is for reading only to ops", async ({ ops: page }) => {
    const name = await seedTable([{ id: { S: "1" } }]);
    await page.goto("/explorer/partiql");
    await run(page, `SELECT * FROM "${name}"`);
    await expect(page.getByRole("heading", { name: "1 item" })).toBeVisible();
    await run(page, `DELETE FROM "${name}" WHERE id = '1'`);
    await expect(page.getByText("An ops may not write to any table. An admin may.")).toBeVisible();
    expect(await readRaw(name, { id: { S: "1" } })).toBeDefined();
    await dropTable(name);
  });
});
