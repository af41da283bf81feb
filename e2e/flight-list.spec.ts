import type { Page } from "@playwright/test";
import { addDays } from "@/lib/airports/day";
import type { Flight } from "@/lib/flights/flight";
import { pageSize } from "@/lib/flights/list-page";
import { expect, test } from "./fixtures";
import { field } from "./screen";
import { designatorOf, ownDay, seedFlight, seedFlights } from "./seed";

async function lists(page: Page, flights: Flight[]): Promise<void> {
  await expect(page.getByRole("table").getByRole("link")).toHaveText(flights.map(designatorOf));
}

function at(day: string, hour: string): Partial<Flight> {
  return { departureDate: day, departureTime: `${day}T${hour}:00:00Z`, arrivalTime: `${day}T23:50:00Z` };
}

test.describe("the flight list", { tag: "@flights" }, () => {
  test("shows a day of a station by time: departures, arrivals, or both", async ({ viewer: page }) => {
    const day = ownDay();
    const late = await seedFlight(at(day, "20"));
    const early = await seedFlight(at(day, "16"));
    const inbound = await seedFlight({ ...at(day, "18"), origin: "JFK", destination: "SEA" });
    const elsewhere = await seedFlight({ ...at(day, "19"), origin: "LAX", destination: "JFK" });
    await seedFlight(at(addDays(day, 1), "16"));
    await page.goto(`/flights?day=${day}`);
    await lists(page, [early, late]);
    await page.getByLabel("Movements").selectOption("Arrivals");
    await expect(page).toHaveURL(/show=arrivals/);
    await lists(page, [inbound]);
    await page.getByLabel("Movements").selectOption("Both");
    await lists(page, [early, inbound, late]);
    await field(page, "Station").fill("lax");
    await field(page, "Station").press("Enter");
    await expect(page).toHaveURL(/station=lax/i);
    await lists(page, [elsewhere]);
  });

  test("keeps every filter in the address, so that Back and a copied link show the same", async ({
    viewer: page,
    agent: colleague,
  }) => {
    const day = ownDay();
    const canceled = await seedFlight({ ...at(day, "16"), status: "canceled" });
    const other = await seedFlight({ ...at(day, "17"), carrier: "DL" });
    const full = await seedFlight({ ...at(day, "18"), capacity: 1, takenSeats: ["1A"], seatsAvailable: 0 });
    const free = await seedFlight(at(day, "19"));
    await page.goto(`/flights?day=${day}`);
    await lists(page, [canceled, other, full, free]);

    await page.getByLabel("Status").selectOption("scheduled");
    await lists(page, [other, full, free]);
    await field(page, "Carrier").fill("as");
    await field(page, "Carrier").press("Enter");
    await lists(page, [full, free]);
    await page.getByRole("checkbox", { name: "Free seats" }).check();
    await lists(page, [free]);
    await expect(page).toHaveURL(/status=scheduled/);
    await expect(page).toHaveURL(/carrier=as/i);
    await expect(page).toHaveURL(/seats=1/);

    await colleague.goto(page.url());
    await lists(colleague, [free]);
    await expect(colleague.getByRole("checkbox", { name: "Free seats" })).toBeChecked();
    await expect(field(colleague.getByRole("search"), "Day")).toHaveValue(day);

    await page.goBack();
    await lists(page, [full, free]);
    await expect(page.getByRole("checkbox", { name: "Free seats" })).not.toBeChecked();
    await page.goBack();
    await lists(page, [other, full, free]);
    await page.goForward();
    await lists(page, [full, free]);

    await page.getByRole("link", { name: "Remove the filter Status scheduled" }).click();
    await lists(page, [canceled, full, free]);
    await page.getByRole("link", { name: "Clear", exact: true }).click();
    await lists(page, [canceled, other, full, free]);
  });

  test("shows a route over a range of days", async ({ viewer: page }) => {
    const day = ownDay();
    const [from, to] = ["GEG", "BOI"];
    const route = { origin: from, destination: to };
    const first = await seedFlight({ ...at(day, "18"), ...route });
    const third = await seedFlight({ ...at(addDays(day, 2), "18"), ...route });
    const fifth = await seedFlight({ ...at(addDays(day, 4), "18"), ...route });
    await page.goto(`/flights?day=${day}`);
    await field(page, "From").fill(from);
    await field(page, "To").fill(to);
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spokane to Boise");
    await lists(page, [first, third, fifth]);
    await field(page, "to").fill(addDays(day, 3));
    await expect(page).toHaveURL(new RegExp(`until=${addDays(day, 3)}`));
    await lists(page, [first, third]);
    await page.reload();
    await lists(page, [first, third]);
  });

  test("has pages that go forward and back, none of them blank while matches remain", async ({
    viewer: page,
  }) => {
    const day = ownDay();
    const minute = (count: number) =>
      `${String(16 + Math.floor(count / 60)).padStart(2, "0")}:${String(count % 60).padStart(2, "0")}`;
    const seeded = await seedFlights(
      Array.from({ length: 3 * pageSize + 3 }, (_, count) => ({
        departureDate: day,
        departureTime: `${day}T${minute(count)}:00Z`,
        arrivalTime: `${day}T23:50:00Z`,
        ...(count % 2 === 0 ? { carrier: "DL" } : {}),
      })),
    );
    const alaska = seeded.filter((_, count) => count % 2 === 1);
    const [first, rest] = [alaska.slice(0, pageSize), alaska.slice(pageSize)];
    await page.goto(`/flights?day=${day}&carrier=AS`);
    await lists(page, first);
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await lists(page, rest);
    await expect(page.getByRole("link", { name: "Next", exact: true })).toHaveCount(0);
    await page.getByRole("link", { name: "Previous", exact: true }).click();
    await lists(page, first);
    await page.goBack();
    await lists(page, rest);
    await page.reload();
    await lists(page, rest);
  });

  test("leads through the days, and says when a day has no flights", async ({ viewer: page }) => {
    const day = ownDay();
    const today = await seedFlight(at(day, "18"));
    const tomorrow = await seedFlight(at(addDays(day, 1), "18"));
    await page.goto(`/flights?day=${day}`);
    const days = page.getByRole("navigation", { name: "Day" });
    await days.getByRole("link").last().click();
    await lists(page, [tomorrow]);
    await days.getByRole("link").first().click();
    await lists(page, [today]);
    await page.getByLabel("Status").selectOption("boarding");
    await expect(page.getByRole("heading", { name: "No flight matches" })).toBeVisible();
    await page.getByRole("link", { name: "Clear filters" }).click();
    await lists(page, [today]);
  });

  test("takes whatever an address says without breaking", async ({ viewer: page }) => {
    for (const address of [
      "?day=yesterday&station=nowhere&status=lost&carrier=%00&seats=many",
      "?day=2026-02-31&until=0000-00-00&from=SEA&to=SEA",
      "?after=bm90aGluZw.c2VhbGVk",
      "?day=2041-01-01&day=2042-01-01&station=SEA&station=JFK",
    ]) {
      const answer = await page.goto(`/flights${address}`);
      expect(answer?.status(), address).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});
