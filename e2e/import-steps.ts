import { Buffer } from "node:buffer";
import { expect, type Page } from "@playwright/test";
import { field } from "./screen";

export const flightHeaders =
  "flight_id,carrier,flight_number,origin,destination,departure_time,arrival_time,capacity,price,currency,crew";

/** A row of such a file: AS 448 from SEA on a day far ahead, 120 seats. */
export function flightLine(id: string, over: Partial<Record<"to" | "price" | "seats", string>> = {}): string {
  const { to = "JFK", price = "149.5", seats = "120" } = over;
  return `${id},AS,448,SEA,${to},2041-03-05T17:00:00Z,2041-03-05T22:20:00Z,${seats},${price},USD,4`;
}

/** Brings a file in and comes to its columns. */
export async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/import");
  await field(page, "File").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name, { timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Check every row" })).toBeVisible();
}

/** Has every row checked and waits for the verdicts. */
export async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check every row" }).click();
  await expect(page.getByRole("navigation", { name: "Rows by verdict" })).toBeVisible({ timeout: 30_000 });
}
