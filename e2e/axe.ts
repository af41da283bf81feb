import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** The rules whose answer hangs on the colors of the theme; the others have been asked in light. */
const ofColors = ["color-contrast", "link-in-text-block"];

async function faults(page: Page, colorScheme: "light" | "dark", within?: string): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
  // One frame per page, so that the mode without a blank second page, which takes half the time, sees everything.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within) axe.include(within);
  const { violations } = await (colorScheme === "light"
    ? axe.withTags(wcag22)
    : axe.withRules(ofColors)
  ).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${colorScheme}: ${id}, ${help}: ${node.html} ${node.failureSummary}`),
  );
}

/** Expects that axe finds nothing against WCAG 2.2 AA on a page, or within a part of it, in light and in dark. */
export async function expectNoFaults(page: Page, within?: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const)
    expect(await faults(page, colorScheme, within)).toEqual([]);
}
