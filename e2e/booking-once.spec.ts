import type { Page } from "@playwright/test";
import { listByFlight } from "@/lib/bookings/repository";
import type { Flight } from "@/lib/flights/flight";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { book, field, fill } from "./screen";
import { seedFlight } from "./seed";

async function filledForm(page: Page, seat = "2B"): Promise<Flight> {
  const flight = await seedFlight();
  await page.goto(`/flights/${flight.flightId}/bookings/new`);
  await fill(page, { "Given name": "Asha", "Family name": "Rao", Seat: seat });
  await expect(page.getByRole("button", { name: "Check answers" })).toBeEnabled();
  return flight;
}

async function isBookedOnce(flight: Flight): Promise<void> {
  expect(await listByFlight(flight.flightId)).toHaveLength(1);
  expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["2B"] });
}

test.describe("one form is one booking", { tag: ["@bookings", "@once"] }, () => {
  test("when Book is pressed twice at once", async ({ agent: page }) => {
    const flight = await filledForm(page);
    await page.getByRole("button", { name: "Check answers" }).click();
    await page.getByRole("button", { name: /^Book/ }).dblclick();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    await isBookedOnce(flight);
  });

  test("when Enter is pressed five times", async ({ agent: page }) => {
    const flight = await filledForm(page);
    await field(page, "Family name").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Book/ }).focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    await isBookedOnce(flight);
  });

  test("when the answer was lost on the way and it is sent again", async ({ agent: page, complaints }) => {
    complaints.allow(/net::ERR_/, "the answer is cut off on purpose");
    const flight = await filledForm(page);
    let lost = 0;
    await page.route("**/bookings/new", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch();
      await route.abort("connectionreset");
    });
    await book(page);
    await expect(page.getByRole("alert").filter({ hasText: "No answer came back" })).toBeFocused();
    await expect(field(page, "Family name")).toHaveValue("Rao");
    await page.getByRole("button", { name: /^Book/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    expect(lost).toBe(1);
    await isBookedOnce(flight);
  });

  test("when somebody goes back and sends it again: the booking that is there is shown", async ({
    agent: page,
  }) => {
    const flight = await filledForm(page);
    await book(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    const booked = page.url();
    await page.goBack();
    await fill(page, { "Given name": "Asha", "Family name": "Rao", Seat: "2B" });
    await book(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    await expect(page).toHaveURL(booked);
    await isBookedOnce(flight);
  });
});
