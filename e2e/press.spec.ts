import { expect, test } from "./fixtures";
import { field } from "./screen";

test.describe("a press", { tag: "@forms" }, () => {
  test("does what it should when it leaves a field that is wrong: the message comes after it", async ({
    admin: page,
  }) => {
    await page.goto("/tables/new");
    const add = page.getByRole("button", { name: "Add an index" });
    await add.click();
    await expect(field(page, "Name of the index")).toBeVisible();
    // A first message shows that answers are checked on leaving a field.
    await field(page, "Name").focus();
    await field(page, "Partition key").focus();
    await expect(field(page, "Name")).toHaveAttribute("aria-invalid", "true");
    await add.hover();
    await page.mouse.down();
    await expect(add).toBeFocused();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await expect(field(page, "Partition key")).not.toHaveAttribute("aria-invalid");
    await page.mouse.up();
    await expect(field(page, "Name of the index")).toHaveCount(2);
    await expect(field(page, "Partition key")).toHaveAttribute("aria-invalid", "true");
  });
});
