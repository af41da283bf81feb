import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { screens } from "./pages";

const wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

test.describe("axe finds nothing against WCAG 2.2 AA, in light and in dark, in", { tag: "@a11y" }, () => {
  for (const { name, signedOut, show } of screens)
    test(name, async ({ page: stranger, desk, complaints }) => {
      complaints.allow(/404 \(Not Found\).*NO-SUCH-FLIGHT/, "the address leads nowhere on purpose");
      const page = signedOut ? stranger : await desk("ops");
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      await show(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(wcag22).analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map((node) => `${colorScheme}: ${id}, ${help}: ${node.html} ${node.failureSummary}`),
        );
        expect(found).toEqual([]);
      }
    });
});
