import { addDays } from "@/lib/airports/day";
import { expect, test } from "./fixtures";
import { field } from "./screen";
import { designatorOf, seedFlight } from "./seed";
import { timelineDay } from "./timeline-day";
import { barOf, openTimeline, rowOf } from "./timeline-steps";

test.describe("the timeline", { tag: "@timeline" }, () => {
  test("draws a day by registration, and says in its address the hours, the clock, the station and the day", async ({
    viewer: page,
  }) => {
    const { day, tail, other, first, next, far } = await timelineDay();
    const bare = await seedFlight({ departureDate: day, departureTime: `${day}T17:30:00Z` });
    await page.goto(`/timeline?day=${day}`);
    await expect(page.getByRole("table", { name: /^Aircraft at Seattle/ }).getByRole("rowheader")).toHaveText(
      ["No aircraft", ...[`${tail} 739`, `${other} 739`].sort()],
    );
    await expect(rowOf(page, tail).getByRole("link")).toHaveText([
      `${designatorOf(first)} SEA–PDX`,
      `${designatorOf(next)} PDX–SEA`,
    ]);
    await expect(rowOf(page, tail)).toContainText("PDX 60");
    await expect(barOf(page, next)).toHaveAccessibleName(/, 1 h on the ground before$/);
    await expect(rowOf(page, "No aircraft").getByRole("link")).toHaveText([`${designatorOf(bare)} SEA–JFK`]);
    await expect(barOf(page, far)).toHaveAccessibleName(
      `${designatorOf(far)} SEA–LAX, 13:00 to 15:30, scheduled, ${other}`,
    );

    await page.getByRole("navigation", { name: "Hours shown" }).getByRole("link", { name: "6 h" }).click();
    await expect(page).toHaveURL(/zoom=6&from=06%3A00/);
    await expect(barOf(page, first)).toBeVisible();
    await expect(barOf(page, far)).toHaveCount(0);
    await page.getByRole("link", { name: "6 hours later" }).click();
    await expect(barOf(page, far)).toBeVisible();
    await expect(barOf(page, first)).toHaveCount(0);
    await page.getByRole("navigation", { name: "Clock" }).getByRole("link", { name: "UTC" }).click();
    await expect(page).toHaveURL(/from=20%3A00&zone=utc/);
    await expect(barOf(page, far)).toHaveAccessibleName(/21:00 to 23:30/);
    await field(page, "Station").fill("pdx");
    await field(page, "Station").press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aircraft at Portland");
    await expect(barOf(page, far)).toHaveCount(0);
    await page.goBack();
    await expect(barOf(page, far)).toBeVisible();

    await page.goto(`/timeline?day=${addDays(day, -1)}&zoom=7&from=nonsense`);
    await page.getByRole("navigation", { name: "Day" }).getByRole("link").last().click();
    await expect(barOf(page, first)).toBeVisible();
    await page.goto("/timeline?day=2039-01-01");
    await expect(page.getByRole("heading", { name: /^No flights on/ })).toBeVisible();
    await page.getByRole("link", { name: "Go to today" }).click();
    await expect(page).not.toHaveURL(/2039/);
  });

  test("tells what is late and what an aircraft cannot do; arrows walk it, Enter opens a flight, `t` is the table and back", async ({
    viewer: page,
  }) => {
    const { day, tail, first, next, far } = await timelineDay();
    const soon = await seedFlight({
      departureDate: day,
      registration: tail,
      departureTime: `${day}T20:15:00Z`,
      arrivalTime: `${day}T21:00:00Z`,
      estimatedDeparture: `${day}T20:35:00Z`,
      estimatedArrival: `${day}T21:20:00Z`,
    });
    await openTimeline(page, `/timeline?day=${day}`, first);
    await expect(barOf(page, soon)).toHaveAccessibleName(
      /12:35 to 13:20, 20 min late, planned 12:15 to 13:00/,
    );
    await page.getByText("1 conflict", { exact: true }).click();
    await page.getByRole("link", { name: new RegExp(`^${tail}: .*; the aircraft needs 40 min$`) }).click();
    await expect(barOf(page, soon)).toBeFocused();

    await page.keyboard.press("ArrowLeft");
    await expect(barOf(page, next)).toBeFocused();
    await page.keyboard.press("End");
    await expect(barOf(page, soon)).toBeFocused();
    await page.keyboard.press(tail < (far.registration ?? "") ? "ArrowDown" : "ArrowUp");
    await expect(barOf(page, far)).toBeFocused();
    await page.keyboard.press("t");
    await expect(page).toHaveURL(new RegExp(`/board\\?day=${day}`));
    await expect(page.getByRole("table").getByRole("link").first()).toBeVisible();
    await page.keyboard.press("t");
    await expect(page).toHaveURL(new RegExp(`/timeline\\?day=${day}`));
    await barOf(page, far).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/flights/${far.flightId}`);
  });
});

test.describe("on a phone", { tag: ["@timeline", "@phone"] }, () => {
  test("the timeline scrolls within its region, not the page, and the aircraft stay in sight", async ({
    viewer: page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { day, tail, far } = await timelineDay();
    await page.goto(`/timeline?day=${day}`);
    const header = rowOf(page, tail).getByRole("rowheader");
    const before = await header.boundingBox();
    await barOf(page, far).scrollIntoViewIfNeeded();
    await expect(barOf(page, far)).toBeInViewport();
    expect((await header.boundingBox())?.x).toBe(before?.x);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
