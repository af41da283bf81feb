import { listByFlight } from "@/lib/bookings/repository";
import { expect, test } from "./fixtures";
import { tabTo, typeInto } from "./keyboard";
import { field } from "./screen";
import { designatorOf, seedFlight } from "./seed";

test.describe("without a mouse", { tag: ["@a11y", "@bookings"] }, () => {
  test("an agent comes from the list over the flight to a confirmed booking", async ({ agent: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights?day=${flight.departureDate}`);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("link", { name: designatorOf(flight), exact: true }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);

    await tabTo(page, page.getByRole("link", { name: /^New booking/ }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/flights/${flight.flightId}/bookings/new`);
    await typeInto(page, field(page, "Given name"), "Asha");
    await typeInto(page, field(page, "Family name"), "Rao");
    const seats = page.getByRole("grid");
    await tabTo(page, seats.getByRole("button", { name: /^1A, window/ }));
    for (const arrow of ["ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowUp"])
      await page.keyboard.press(arrow);
    await expect(seats.getByRole("button", { name: "2C, aisle, free" })).toBeFocused();
    await page.keyboard.press("Space");
    await expect(field(page, "Seat")).toHaveValue("2C");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    expect(await listByFlight(flight.flightId)).toMatchObject([{ seatNumber: "2C", status: "confirmed" }]);
  });

  test("keys of one letter lead about, stay out of fields, and can be turned off", async ({ ops: page }) => {
    const flight = await seedFlight();
    const keys = page.getByRole("dialog", { name: "Keys" });
    await page.goto(`/flights/${flight.flightId}`);
    await expect(async () => {
      await page.keyboard.press("?");
      await expect(keys).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
    await expect(keys.getByText("New booking")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
    await page.keyboard.press("e");
    await expect(page).toHaveURL(`/flights/${flight.flightId}/edit`);
    await typeInto(page, field(page, "Gate optional"), "c?e");
    await expect(field(page, "Gate optional")).toHaveValue("c?e");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.goto("/bookings");
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(page.getByLabel("Name, record locator, booking ID or flight")).toBeFocused({
        timeout: 1_000,
      });
    }).toPass({ timeout: 15_000 });

    await page.goto(`/flights/${flight.flightId}`);
    await expect(async () => {
      await page.keyboard.press("?");
      await expect(keys).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
    await keys.getByRole("checkbox", { name: "Keys of one letter work" }).uncheck();
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
    await page.keyboard.press("r");
    await expect(page.getByRole("dialog")).toBeHidden();
  });
});
