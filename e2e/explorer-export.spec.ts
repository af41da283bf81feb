import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { table } from "@/lib/dynamo/client";
import type { RawItem } from "@/lib/dynamo/raw-items";
import { askedAddress, nothingAsked } from "@/lib/explorer/address";
import { expect, test } from "./fixtures";
import { dropTable, seedTable } from "./own-table";

const items: RawItem[] = Array.from({ length: 60 }, (_, at) => ({
  id: { S: `i${at}` },
  city: { S: at % 3 === 0 ? "KTM" : "PKR" },
  formula: { S: "=1+1" },
  huge: { N: "12345678901234567890123456789012345678" },
  photo: { B: new Uint8Array([0, 255, 16]) },
  seats: { SS: ["1A", "2B"] },
}));

async function exported(page: Page, group: RegExp, format: RegExp): Promise<{ name: string; text: string }> {
  const link = page.getByRole("region", { name: group }).getByRole("link", { name: format });
  // The menu stays open after a download, for the next one.
  if (!(await link.isVisible())) await page.getByRole("button", { name: "Export" }).click();
  const starting = page.waitForEvent("download");
  await link.click();
  const download = await starting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test.describe("an export from the explorer", { tag: ["@export", "@explorer"] }, () => {
  test("is exactly what the question finds, all of its pages, in each format", async ({ ops: page }) => {
    const name = await seedTable(items);
    const condition = { path: "city", op: "=" as const, value: { S: "PKR" } };
    await page.goto(askedAddress(name, { ...nothingAsked, condition, size: 25 }));
    await expect(page.getByRole("region", { name: "Answer" })).toContainText("25 items");
    const wanted = items.flatMap(({ id, city }) => (city?.S === "PKR" ? [id?.S] : [])).sort();
    const csv = await exported(page, /^This list/, /^CSV/);
    expect(csv.name).toBe(`${name}.found.csv`);
    const rows: Record<string, string>[] = parse(csv.text, { columns: true, bom: true });
    expect(rows.map(({ id }) => id).sort()).toEqual(wanted);
    expect(rows[0]).toMatchObject({
      formula: "'=1+1",
      huge: items[0]?.huge?.N,
      photo: "AP8Q",
      seats: '["1A","2B"]',
    });
    const typed = await exported(page, /^This list/, /^DynamoDB JSON/);
    const found = typed.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).Item);
    expect(found.map(({ id }) => id.S).sort()).toEqual(wanted);
    expect(found[0]).toMatchObject({
      photo: { B: "AP8Q" },
      seats: { SS: ["1A", "2B"] },
      huge: items[0]?.huge,
    });
    const all = await exported(page, /^All items/, /^JSON Lines/);
    expect(all.name).toBe(`${name}.jsonl`);
    expect(all.text.trim().split("\n")).toHaveLength(60);
    expect(all.text).toContain('"huge":12345678901234567890123456789012345678');
    await dropTable(name);
  });

  test("is refused to agents, for who signs in, and where the question cannot be read", async ({
    ops,
    agent,
    complaints,
  }) => {
    complaints.allow(/403|400/, "they may not, and it cannot be");
    const of = (name: string, more = "") => `/api/export/tables/${name}?format=csv${more}`;
    expect((await agent.request.get(of(table("flights")))).status()).toBe(403);
    for (const name of ["users", "sessions"] as const) {
      const refused = await ops.request.get(of(table(name)));
      expect([refused.status(), await refused.text()]).toEqual([
        403,
        expect.stringContaining("An admin may read it"),
      ]);
      await ops.goto(`/explorer/${table(name)}`);
      await expect(ops.getByRole("button", { name: "Export" })).toHaveCount(0);
    }
    const damaged = await ops.request.get(of(table("flights"), "&if=%7B"));
    expect([damaged.status(), await damaged.text()]).toEqual([
      400,
      expect.stringContaining("cannot be read"),
    ]);
    expect((await ops.request.get(of("no-such-table"))).status()).toBe(404);
    const formless = await ops.request.get(`/api/export/tables/${table("flights")}`);
    expect(await formless.text()).toBe("Say which format: csv, jsonl or dynamodb.");
  });
});
