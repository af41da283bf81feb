import { expect, type Page } from "@playwright/test";
import type { RawItem } from "@/lib/dynamo/raw-items";
import { itemAddress } from "@/lib/explorer/attribute";

/** An item with an attribute of nearly every type, its key such that an address must quote it. */
export const key = { id: { S: "a b/1" } };
export const stored: RawItem = {
  ...key,
  info: { M: { temperature1: { N: "12.5" }, "odd.name": { S: "x" } } },
  huge: { N: "12345678901234567890123456789012345678" },
  legs: { L: [{ S: "SEA" }, { S: "LAX" }] },
  seats: { SS: ["1A", "2B"] },
  open: { BOOL: true },
  gone: { NULL: true },
};

/** Opens that item in a table and waits for it. */
export async function openItem(page: Page, name: string): Promise<void> {
  await page.goto(itemAddress(name, key));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("a b/1");
}

/** The form says this, and its words have the focus. */
export async function refusedWith(page: Page, message: string | RegExp): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toContainText(message);
  await expect(summary).toBeFocused();
}

/** Sends the form of the item. */
export const save = (page: Page) =>
  page.getByRole("button", { name: /^(Save changes|Create item|Put item)/ }).click();
