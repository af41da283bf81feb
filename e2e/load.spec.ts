import { readFile } from "node:fs/promises";
import { table } from "@/lib/dynamo/client";
import { expect, test } from "./fixtures";
import { check, choose, countOf, fifty, openLoad, someWrong } from "./load-steps";
import { dropTable, readRaw, seedTable } from "./own-table";
import { field } from "./screen";

test.describe("a load into any table", { tag: "@items" }, () => {
  test("checks 50 rows with duplicates, writes nothing before it is told to, and makes nothing twice", async ({
    admin: page,
  }) => {
    const name = await seedTable();
    await page.goto(`/explorer/${name}`);
    await page.getByRole("link", { name: "Load items" }).click();
    await field(page, "Rows of the same key").selectOption({ label: "The last row holds" });
    await page.getByLabel(/^Columns of a CSV file/).fill("fare");
    await page.getByLabel(/^Or paste items/).fill(fifty);
    await check(page);
    await expect(
      page.getByText("50 rows: 40 items to load, 10 yield to another row of the same key."),
    ).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Line 12" })).toContainText(
      '"fare": {"N":"10.50"}',
    );
    await expect(
      page.getByText("Line 42 has the same key and comes later: this row yields to it."),
    ).toBeVisible();
    expect(await countOf(name)).toBe(0);
    await page.getByRole("button", { name: "Load 40 items" }).click();
    await expect(page.getByText("40 loaded, 10 yielded to another row of the same key.")).toBeVisible();
    expect(await readRaw(name, { id: { S: "i3" } })).toEqual({
      id: { S: "i3" },
      fare: { N: "3.5" },
      note: { S: "later" },
    });
    expect(await countOf(name)).toBe(40);
    await page.getByRole("button", { name: "Check again" }).click();
    await page.getByRole("button", { name: "Load 40 items" }).click();
    await expect(page.getByText("0 loaded, 40 were there already, 10 yielded")).toBeVisible();
    await dropTable(name);
  });

  test("replaces what is there where it is asked to, and shows the same as code", async ({ admin: page }) => {
    const name = await seedTable([{ id: { S: "i1" }, mine: { S: "x" } }]);
    await openLoad(page, name);
    await page
      .getByLabel(/^Or paste items/)
      .fill('[{"id": "i1", "n": 12345678901234567890123456789012345678}]');
    await field(page, "Where the table has the key already").selectOption({ label: "Replace all of it" });
    await field(page, "Rows of the same key").selectOption({ label: "The first row holds" });
    await check(page);
    await page.getByText(/^Show as code/).click();
    await expect(page.getByRole("tabpanel")).toContainText("aws dynamodb batch-write-item");
    await page.getByRole("tab", { name: "boto3" }).click();
    await expect(page.getByRole("tabpanel")).toContainText('batch_writer(overwrite_by_pkeys=["id"])');
    await page.getByRole("button", { name: "Load 1 item" }).click();
    await expect(page.getByText("1 loaded.")).toBeVisible();
    expect(await readRaw(name, { id: { S: "i1" } })).toEqual({
      id: { S: "i1" },
      n: { N: "12345678901234567890123456789012345678" },
    });
    await dropTable(name);
  });

  test("tells wrong rows by line, gives them as a file, keeps what was pasted and loads the rest", async ({
    admin: page,
  }) => {
    const name = await seedTable();
    await openLoad(page, name);
    const paste = page.getByLabel(/^Or paste items/);
    await page.getByRole("button", { name: "Check it" }).click();
    await expect(page.getByText("Choose a file, or paste items.")).toBeVisible();
    await paste.fill('[{"id": "a"}');
    await page.getByRole("button", { name: "Check it" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "its closing ] is missing" })).toBeVisible();
    await expect(paste).toHaveValue('[{"id": "a"}');
    await paste.fill(someWrong);
    await check(page);
    await expect(page.getByText("7 rows: 3 items to load, 4 wrong.")).toBeVisible();
    const rows = page.getByRole("table", { name: "Wrong rows" }).getByRole("row");
    await expect(rows).toContainText([
      "Why",
      "id is the partition key and must be there.",
      "id is the partition key and must be text (S).",
      "A number holds at most 38 digits: this one has 39.",
      "This is no JSON",
    ]);
    const starting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the wrong rows" }).click();
    const download = await starting;
    expect(download.suggestedFilename()).toBe("pasted items.wrong.jsonl");
    const text = await readFile(await download.path(), "utf8");
    expect(text.split("\n")[0]).toBe(
      '{"import_problem":"id is the partition key and must be there.","no":"key"}',
    );
    await page.getByRole("button", { name: "Load 3 items" }).click();
    await expect(page.getByText("3 loaded, 4 wrong.")).toBeVisible();
    await expect(paste).toHaveValue(someWrong);
    expect(await countOf(name)).toBe(3);
    await dropTable(name);
  });

  test("is stopped at any time and says what it wrote; a closed tab stops it too, and is told of later", async ({
    admin: page,
  }) => {
    test.slow();
    const name = await seedTable();
    const many = 30_000;
    await openLoad(page, name);
    await choose(page, many);
    await check(page);
    await page.getByRole("button", { name: "Load 30,000 items" }).click();
    await expect(page.getByText(/^[1-9][\d,]* loaded of 30,000$/)).toBeVisible();
    await expect(page.getByText(/was left before its end/)).toHaveCount(0);
    await page.getByRole("button", { name: "Stop" }).click();
    const end = page.getByRole("alert").filter({ hasText: "Stopped:" });
    await expect(end).toBeVisible();
    const [, loaded = ""] = /([\d,]+) loaded, [\d,]+ not sent\./.exec((await end.textContent()) ?? "") ?? [];
    expect(await countOf(name)).toBe(Number(loaded.replaceAll(",", "")));
    expect(await countOf(name)).toBeLessThan(many);

    await page.getByRole("button", { name: "Check again" }).click();
    await page.getByRole("button", { name: "Load 30,000 items" }).click();
    await expect(page.getByText(/^[\d,]+ loaded of 30,000$/)).toBeVisible();
    const other = await page.context().newPage();
    await page.close();
    await openLoad(other, name);
    await expect(other.getByText(/^The load of many.csv was left before its end: at least/)).toBeVisible();
    let before = -1;
    await expect
      .poll(async () => {
        const [last, now] = [before, await countOf(name)];
        before = now;
        return now === last;
      })
      .toBe(true);
    expect(before).toBeLessThan(many);
    await other.getByRole("button", { name: "Forget it" }).click();
    await expect(other.getByText(/^The load of many.csv/)).toHaveCount(0);
    await dropTable(name);
  });

  test("asks before pasted items are thrown away, as the import does", async ({ admin: page }) => {
    const name = await seedTable();
    for (const [address, label] of [
      [`/explorer/${name}/load`, /^Or paste items/],
      ["/import", /^Or paste rows/],
    ] as const) {
      await page.goto(address);
      const asked = page.waitForEvent("dialog");
      await page.getByLabel(label).fill("id\na");
      const left = page.getByRole("link", { name: "Bookings", exact: true }).first().click();
      const dialog = await asked;
      expect(dialog.message()).toContain("not saved");
      await dialog.dismiss();
      await left;
      await expect(page).toHaveURL(address);
      await expect(page.getByLabel(label)).toHaveValue("id\na");
      await page.getByLabel(label).fill("");
    }
    await dropTable(name);
  });

  test("is an admin's alone, and never of Apron's own tables", async ({
    admin: page,
    ops,
    agent,
    complaints,
  }) => {
    complaints.allow(/403|400/, "they may not, and it may not be");
    const name = await seedTable();
    const plan = "do=load&mode=replace&id=x&name=x.csv";
    for (const who of [ops, agent]) {
      expect((await who.goto(`/explorer/${name}/load`))?.status()).toBe(403);
      const origin = new URL(who.url()).origin;
      const sent = await who.request.post(`/api/explorer/${name}/load?${plan}`, {
        headers: { origin },
        data: "id\na",
      });
      expect([sent.status(), await sent.text()]).toEqual([
        403,
        expect.stringContaining("may not write to any table"),
      ]);
    }
    await ops.goto(`/explorer/${name}`);
    await expect(ops.getByRole("button", { name: "Export" })).toBeVisible();
    await expect(ops.getByRole("link", { name: "Load items" })).toHaveCount(0);
    await page.goto(`/explorer/${table("flights")}/load`);
    await expect(
      page.getByRole("heading", { name: "Nothing is loaded in here past its screens" }),
    ).toBeVisible();
    await page.getByRole("link", { name: "Import flights" }).click();
    await expect(page).toHaveURL("/import");
    const origin = new URL(page.url()).origin;
    const post = (to: string, from: string) =>
      page.request.post(`/api/explorer/${to}/load?${plan}`, {
        headers: { origin: from },
        data: "flight_id\nX",
      });
    expect((await post(name, "https://elsewhere.example")).status()).toBe(403);
    for (const own of ["flights", "users", "audit"] as const)
      expect(await (await post(table(own), origin)).text()).toContain("is one of Apron’s own tables");
    expect(await countOf(name)).toBe(0);
    await dropTable(name);
  });
});
