import { expect, type Locator, type Page } from "@playwright/test";

/** Brings into sight what a phone keeps under More. */
export async function comeBy(page: Page, wanted: Locator): Promise<Locator> {
  const more = page.getByRole("button", { name: "More", exact: true });
  await wanted.or(more).filter({ visible: true }).first().waitFor();
  if (!(await wanted.isVisible())) await more.click();
  await wanted.waitFor();
  return wanted;
}

/** Opens the dialog behind a button, which a phone keeps under More. */
export async function openDialog(page: Page, button: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await (await comeBy(page, page.getByRole("button", { name: button }))).click();
  await expect(dialog).toBeVisible();
  return dialog;
}

/** A field by the whole of its label. */
export function field(page: Page | Locator, label: string): Locator {
  return page.getByLabel(label, { exact: true });
}

/** Fills fields by their labels, in the order given. */
export async function fill(page: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
}

/** Every field still holds what was typed. */
export async function holds(page: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await expect(field(page, label)).toHaveValue(value);
}

/** A form says what is wrong: in its summary, which has the focus and leads to the field, and at the field itself. */
export async function refusedAt(page: Page, label: string, message: string | RegExp): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toBeFocused();
  await expect(field(page, label)).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, label)).toHaveAccessibleDescription(
    message instanceof RegExp ? message : new RegExp(escaped(message)),
  );
  await summary.getByRole("link", { name: message }).first().click();
  await expect(field(page, label)).toBeFocused();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Sends the form of a booking as people do: the answers are checked first, then it is booked. */
export async function book(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check answers" }).click();
  await page.getByRole("button", { name: /^Book/ }).click();
}

/** Sends a form that is not filled in well, and waits until it says so. */
export async function refusedBy(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("alert").filter({ hasText: "There is a problem" }).waitFor();
}
