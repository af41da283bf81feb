import type { Page } from "@playwright/test";

/** Opens a page and keeps its scripts away until something was done in it: what a person does on a slow line. */
export async function whileAsleep(page: Page, address: string, act: () => Promise<void>): Promise<void> {
  const waiting: (() => void)[] = [];
  let asleep = true;
  await page.route("**/*.js", async (route) => {
    if (asleep) await new Promise<void>((wake) => waiting.push(wake));
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await act();
  asleep = false;
  for (const wake of waiting) wake();
  await page.waitForLoadState();
}
