import { Buffer } from "node:buffer";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/dynamo/client";
import { field } from "./screen";

/** 50 rows with the keys i0 to i39, ten of them twice: the second time with the note `later`. */
export const fifty = [
  "id,fare,note",
  ...Array.from({ length: 40 }, (_, at) => `i${at},${at}.50,first`),
  ...Array.from({ length: 10 }, (_, at) => `i${at},${at}.50,later`),
].join("\n");

/** Three items, and rows that are wrong in one way each. */
export const someWrong = [
  '{"id":"a","fare":12.50}',
  '{"no":"key"}',
  '{"id":7}',
  `{"id":"b","n":${"1".repeat(39)}}`,
  "nonsense",
  '{"id":"c"}',
  '{"id":"d","map":{"deep":[1,true,null]}}',
].join("\n");

/** Opens the page on which items are loaded into a table. */
export async function openLoad(page: Page, name: string): Promise<void> {
  await page.goto(`/explorer/${name}/load`);
  await expect(page.getByRole("heading", { level: 1, name: "Load items" })).toBeVisible();
}

/** Has what was pasted or chosen checked. */
export async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.getByText(/^[\d,]+ rows?: /)).toBeVisible({ timeout: 30_000 });
}

/** Chooses a file of so many items of one key each. */
export async function choose(page: Page, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => `i${at},x`);
  const buffer = Buffer.from(`id,note\n${rows.join("\n")}`);
  await field(page, "File").setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer });
}

/** How many items a table holds. */
export async function countOf(name: string): Promise<number> {
  let count = 0;
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const answer = await db().send(
      new ScanCommand({ TableName: name, Select: "COUNT", ConsistentRead: true, ExclusiveStartKey }),
    );
    count += answer.Count ?? 0;
    ExclusiveStartKey = answer.LastEvaluatedKey as typeof ExclusiveStartKey;
  } while (ExclusiveStartKey);
  return count;
}
