import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { field, fill, holds } from "./screen";
import { seedFlight } from "./seed";

test.describe("two people edit one flight", { tag: ["@flights", "@conflict"] }, () => {
  test("the second is shown theirs and yours, chooses, and what only the first changed survives", async ({
    ops: second,
    admin: first,
  }) => {
    const { flightId } = await seedFlight({ gate: "A1", terminal: "1", registration: "N1" });
    await second.goto(`/flights/${flightId}/edit`);
    await first.goto(`/flights/${flightId}/edit`);
    await fill(first, { "Gate optional": "B2", "Terminal optional": "2", "Registration optional": "N318AS" });
    await first.getByRole("button", { name: "Save changes" }).click();
    await expect(first).toHaveURL(`/flights/${flightId}`);

    await fill(second, { "Gate optional": "C3", "Terminal optional": "3", Fare: "199" });
    await second.getByRole("button", { name: "Save changes" }).click();
    const conflict = second.getByRole("alert").filter({ hasText: "Aino Salo changed this flight" });
    await expect(conflict).toBeFocused();
    await expect(conflict.getByRole("row", { name: /^Gate/ })).toContainText(/B2.*C3/);
    await expect(conflict.getByRole("row", { name: /^Terminal/ })).toContainText(/2.*3/);
    await expect(conflict).toContainText("Registration N318AS");
    await holds(second, { "Gate optional": "C3", "Terminal optional": "3", Fare: "199" });
    expect(await nowStored(flightId)).toMatchObject({ gate: "B2", price: "149.5", version: 2 });

    await conflict.getByRole("button", { name: "Gate: use mine, C3" }).click();
    await conflict.getByRole("button", { name: "Terminal: keep 2" }).click();
    await second.getByRole("button", { name: "Save changes" }).click();
    await expect(second).toHaveURL(`/flights/${flightId}`);
    expect(await nowStored(flightId)).toMatchObject({
      gate: "C3",
      terminal: "2",
      registration: "N318AS",
      price: "199",
      version: 3,
    });
  });

  test("saving again without choosing overwrites nothing", async ({ ops: second, admin: first }) => {
    const { flightId } = await seedFlight({ gate: "A1" });
    await second.goto(`/flights/${flightId}/edit`);
    await first.goto(`/flights/${flightId}/edit`);
    await fill(first, { "Gate optional": "B2" });
    await first.getByRole("button", { name: "Save changes" }).click();
    await expect(first).toHaveURL(`/flights/${flightId}`);
    await fill(second, { "Gate optional": "C3" });
    const conflict = second.getByRole("alert").filter({ hasText: "Aino Salo changed this flight" });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await second.getByRole("button", { name: "Save changes" }).click();
      await expect(conflict).toBeFocused();
    }
    expect(await nowStored(flightId)).toMatchObject({ gate: "B2", version: 2 });
    await expect(field(second, "Gate optional")).toHaveValue("C3");
  });

  test("whoever is in nobody's way is told what the other changed, and both changes are kept", async ({
    ops: second,
    admin: first,
  }) => {
    const { flightId } = await seedFlight({ gate: "A1", terminal: "1" });
    await second.goto(`/flights/${flightId}/edit`);
    await first.goto(`/flights/${flightId}/edit`);
    await fill(first, { "Gate optional": "B2" });
    await first.getByRole("button", { name: "Save changes" }).click();
    await expect(first).toHaveURL(`/flights/${flightId}`);
    await fill(second, { "Terminal optional": "4" });
    await second.getByRole("button", { name: "Save changes" }).click();
    await expect(second.getByRole("alert").filter({ hasText: "Gate B2" })).toBeVisible();
    await second.getByRole("button", { name: "Save changes" }).click();
    await expect(second).toHaveURL(`/flights/${flightId}`);
    expect(await nowStored(flightId)).toMatchObject({ gate: "B2", terminal: "4", version: 3 });
  });
});
