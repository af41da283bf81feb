import { expect, type Locator, type Page } from "@playwright/test";
import { table } from "@/lib/dynamo/client";
import { askedAddress, nothingAsked } from "@/lib/explorer/address";
import type { Condition } from "@/lib/explorer/condition";
import { field } from "./screen";

export const flights = () => table("flights");

export function address(name: string, condition?: Condition, over: object = {}): string {
  return askedAddress(name, { ...nothingAsked, ...(condition ? { condition } : {}), ...over });
}

/** A test of the condition, by its place: `1`, or `2.1` in a group. */
export function testAt(page: Page, place: string): Locator {
  return page.getByRole("group", { name: `Test ${place}`, exact: true });
}

export async function fillTest(
  at: Locator,
  path: string,
  op: string,
  ...values: [type: string, value?: string][]
) {
  await field(at, "Attribute").fill(path);
  await field(at, "Comparison").selectOption(op);
  for (const [place, [type, value]] of values.entries()) {
    const label = values.length > 1 ? `Value ${place + 1}` : "Value";
    if (type) await field(at, `${label}: type`).selectOption(type);
    if (value !== undefined) await field(at, label).fill(value);
  }
}

export async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run" }).click();
}

/** What was found, in the order of a Query; a Scan has none, so `sorted` puts it in one. */
export async function found(page: Page, ids: string[], sorted = false): Promise<void> {
  const heads = page.getByRole("table", { name: /^Items of/ }).getByRole("rowheader");
  await expect
    .poll(async () => {
      const texts = await heads.allTextContents();
      return sorted ? texts.sort() : texts;
    })
    .toEqual(ids);
}
