import { table } from "@/lib/dynamo/client";
import { itemAddress } from "@/lib/explorer/attribute";
import { address, fillTest, flights, run, testAt } from "./explorer-question";
import { expect, test } from "./fixtures";
import { field } from "./screen";

test.describe("the explorer", { tag: "@explorer" }, () => {
  test("says in words, at its field, what cannot be asked, and keeps what was typed", async ({
    ops: page,
  }) => {
    await page.goto(address(flights()));
    await page.getByRole("button", { name: "Add test" }).click();
    const test = testAt(page, "1");
    for (const [path, op, type, value, label, words] of [
      ["price", "=", "N", "1".repeat(39), "Value", "A number holds at most 38 digits: this one has 39."],
      ["price", "=", "N", "many", "Value", "many is not a number."],
      ["a..b", "=", "S", "x", "Attribute", /a\.\.b is not a path/],
      ["price", "<", "BOOL", undefined, "Value", "< orders text, numbers and binary only."],
      ["blob", "=", "B", "no!", "Value", "Binary is written as base64."],
      ["seats", "=", "SS", "1A", "Value", /SS needs a list of texts/],
    ] as const) {
      await fillTest(test, path, op, [type, value]);
      await run(page);
      const wrong = field(test, label);
      await expect(wrong).toHaveAccessibleDescription(typeof words === "string" ? new RegExp(words) : words);
      await expect(wrong).toBeFocused();
      await expect(field(test, "Attribute")).toHaveValue(path);
    }
    await fillTest(test, "flight_id", "=", ["S", ""]);
    await field(page, "Read by").selectOption("query");
    await run(page);
    await expect(page.getByRole("alert").filter({ hasText: "a key is never empty" })).toBeVisible();
    await expect(field(test, "Attribute")).toHaveValue("flight_id");
    await page.goto(`/explorer/${flights()}?if=nonsense`);
    await expect(page.getByText("The condition in this address cannot be read.")).toBeVisible();
    await page.goto(`/explorer/${flights()}?at=bm90aGluZw.c2VhbGVk`);
    await expect(page.getByText("That page belonged to another question.")).toBeVisible();
  });

  test("keeps from ops how people sign in, and shows it to admins", async ({ ops, admin }) => {
    for (const name of ["users", "sessions"] as const) {
      await ops.goto(address(table(name)));
      await expect(ops.getByText("An admin may read it.")).toBeVisible();
      await expect(ops.getByRole("table")).toHaveCount(0);
      const { origin } = new URL(ops.url());
      const scan = await ops.request.post(`/api/explorer/${table(name)}/scan`, { headers: { origin } });
      expect(scan.status()).toBe(403);
    }
    await ops.goto(itemAddress(table("users"), { user_id: { S: "anybody" } }));
    await expect(ops.getByText("An admin may read it.")).toBeVisible();
    await admin.goto(address(table("users")));
    await expect(admin.getByRole("table", { name: /^Items of/ })).toBeVisible();
  });

  test("has no table of a wrong name", async ({ ops: page, complaints }) => {
    complaints.allow(/404 \(Not Found\)/, "the addresses lead nowhere on purpose");
    for (const name of ["no_such_table", "x", "a%20b", "A".repeat(300)]) {
      const answer = await page.goto(`/explorer/${name}`);
      expect(answer?.status(), name).toBe(404);
      await expect(page.getByRole("heading", { name: "There is no such table" })).toBeVisible();
    }
  });

  test("takes whatever an address says without breaking", async ({ ops: page }) => {
    for (const query of [
      "by=query:by_nobody",
      "by=scan:by_day&consistent=1",
      "size=7&order=up&view=3d&col=&col=a..b&only=1&count=2",
      "if=%7B%7D&if=%5B%5D",
      `if=${encodeURIComponent(JSON.stringify({ path: "a", op: "=", value: { N: "1e999" } }))}`,
    ]) {
      const answer = await page.goto(`/explorer/${flights()}?${query}`);
      expect(answer?.status(), query).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(flights());
    }
  });
});
