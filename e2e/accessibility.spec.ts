import { expectNoFaults } from "./axe";
import { expect, test } from "./fixtures";
import { screens } from "./pages";

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

test.describe("axe finds nothing against WCAG 2.2 AA, in light and in dark, and nothing scrolls sideways at 390 px, in", {
  tag: "@a11y",
}, () => {
  for (const { name, as = "ops", show } of screens)
    test(name, async ({ desk: deskOf, complaints }) => {
      complaints.allow(/404 \(Not Found\).*NO-SUCH-FLIGHT/, "the address leads nowhere on purpose");
      const page = await deskOf(as);
      await page.setViewportSize(desk);
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      await show(page);
      await expectNoFaults(page);
      await page.setViewportSize(phone);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    });
});

test("axe finds what is wrong, in light and in dark", { tag: "@a11y" }, async ({ page }) => {
  const draw = (body: string) =>
    page.setContent(
      `<html lang="en"><title>A page</title><body style="background: #fff">${body}</body></html>`,
    );
  await draw('<main><img src="data:,"></main>');
  await expect(expectNoFaults(page)).rejects.toThrow(/light.*image-alt/s);
  await draw(
    "<style>@media (prefers-color-scheme: dark) { h1 { color: #eee } }</style><main><h1>Pale</h1></main>",
  );
  await expect(expectNoFaults(page)).rejects.toThrow(/dark.*color-contrast/s);
});
