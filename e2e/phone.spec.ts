import { expect, test } from "./fixtures";
import { screens } from "./pages";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test.describe("on a phone, touched and not clicked, nothing scrolls sideways in", { tag: "@phone" }, () => {
  for (const { name, as = "ops", show } of screens.filter(({ onPhone }) => onPhone))
    test(name, async ({ desk, complaints }) => {
      complaints.allow(/404 \(Not Found\).*NO-SUCH-FLIGHT/, "the address leads nowhere on purpose");
      const page = await desk(as);
      await show(page);
      await expect(page.getByRole("heading").first()).toBeVisible();
      const sideways = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth, layout: window.innerWidth };
      });
      expect(sideways).toEqual({ scrollWidth: 390, clientWidth: 390, layout: 390 });
    });
});
