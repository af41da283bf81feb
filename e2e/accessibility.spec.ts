import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { screens } from "./pages";

const wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

async function violationsIn(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
  const { violations } = await new AxeBuilder({ page }).withTags(wcag22).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${colorScheme}: ${id}, ${help}: ${node.html} ${node.failureSummary}`),
  );
}

test.describe("axe finds nothing against WCAG 2.2 AA, in light and in dark, and nothing scrolls sideways at 390 px, in", {
  tag: "@a11y",
}, () => {
  for (const { name, signedOut, as = "ops", show } of screens)
    test(name, async ({ page: stranger, desk: deskOf, complaints }) => {
      complaints.allow(/404 \(Not Found\).*NO-SUCH-FLIGHT/, "the address leads nowhere on purpose");
      const page = signedOut ? stranger : await deskOf(as);
      await page.setViewportSize(desk);
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      await show(page);
      for (const colorScheme of ["light", "dark"] as const)
        expect(await violationsIn(page, colorScheme)).toEqual([]);
      await page.setViewportSize(phone);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    });
});
