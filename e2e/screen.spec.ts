import { expect, test } from "./fixtures";

test.describe("every screen", { tag: "@screen" }, () => {
  test("says in words that nobody has a flight or a booking of an address, with status 404", async ({
    viewer: page,
    complaints,
  }) => {
    complaints.allow(/404 \(Not Found\)/, "the addresses lead nowhere on purpose");
    const tooLong = "A".repeat(2_100);
    for (const address of [
      "/flights/NO-SUCH-FLIGHT",
      "/bookings/NOSUCH-1",
      "/nowhere",
      `/flights/${tooLong}`,
      `/bookings/${tooLong}`,
    ]) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(404);
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
      await page.getByRole("link", { name: "Go to the flights" }).click();
      await expect(page).toHaveURL("/flights");
    }
  });

  test("keeps the theme that was chosen, against the system's", async ({ viewer: page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/bookings");
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole("button", { name: "Change theme" }).click();
    await expect.poll(background).not.toBe(light);
    const dark = await background();
    await page.reload();
    expect(await background()).toBe(dark);
  });
});
