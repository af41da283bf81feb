import type { Page } from "@playwright/test";
import { table } from "@/lib/dynamo/client";
import { expect, test } from "./fixtures";
import { dropTable, readRaw, seedTable } from "./own-table";
import { field, fill } from "./screen";

test.describe("PartiQL", { tag: "@items" }, () => {
  async function run(page: Page, statement: string, parameters = ""): Promise<void> {
    await fill(page, { Statement: statement, "Parameters optional": parameters });
    await page.getByRole("button", { name: "Run statement" }).click();
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
