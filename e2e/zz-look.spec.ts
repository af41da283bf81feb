import { disruptionScreens } from "./disruption-pages";
import { test } from "./fixtures";

for (const [n, screen] of disruptionScreens.entries())
  test(`look ${n}`, async ({ ops: page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await screen.show(page);
    await page.screenshot({ path: `/tmp/dis-look/${n}-light.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: `/tmp/dis-look/${n}-dark.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 390, height: 800 });
    await page.screenshot({ path: `/tmp/dis-look/${n}-390.png`, fullPage: true });
  });
