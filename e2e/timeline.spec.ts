import type { Locator, Page } from "@playwright/test";
import { addDays } from "@/lib/airports/day";
import type { Flight } from "@/lib/flights/flight";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { tabTo } from "./keyboard";
import { field, fill } from "./screen";
import { designatorOf, seedFlight } from "./seed";
import { timelineDay } from "./timeline-day";

function barOf(page: Page, flight: Flight): Locator {
  return page.getByRole("link", { name: new RegExp(`^${designatorOf(flight)} `) });
}

function rowOf(page: Page, tail: string): Locator {
  return page.getByRole("row", { name: new RegExp(`^${tail}`) });
}

/** Drags a bar by minutes, and into the row of an aircraft; the page shows 12 hours. */
async function drag(page: Page, flight: Flight, minutes: number, onto?: Locator): Promise<void> {
  const [bar, lane] = await Promise.all([
    barOf(page, flight).boundingBox(),
    rowOf(page, flight.registration ?? "")
      .getByRole("cell")
      .boundingBox(),
  ]);
  const target = await onto?.boundingBox();
  if (!bar || !lane) throw new Error("the bar is not on the page");
  const from = { x: bar.x + 12, y: bar.y + bar.height / 2 };
  const to = {
    x: from.x + (minutes / (12 * 60)) * lane.width,
    y: target ? target.y + target.height / 2 : from.y,
  };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** The page has come alive once a key walks its bars. */
async function openTimeline(page: Page, address: string, first: Flight): Promise<void> {
  await page.goto(address);
  const bar = barOf(page, first);
  await expect(async () => {
    await bar.focus();
    await page.keyboard.press("ArrowRight");
    await expect(bar).not.toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await bar.focus();
}

test.describe("the timeline", { tag: "@timeline" }, () => {
  test("draws a day by registration: each aircraft's flights in order, the ground between, and those without one", async ({
    viewer: page,
  }) => {
    const { day, tail, other, first, next, far } = await timelineDay();
    const bare = await seedFlight({ departureDate: day, departureTime: `${day}T17:30:00Z` });
    await page.goto(`/timeline?day=${day}`);
    const table = page.getByRole("table", { name: /^Aircraft at Seattle/ });
    await expect(table.getByRole("rowheader")).toHaveText([
      "No aircraft",
      ...[`${tail} 739`, `${other} 739`].sort(),
    ]);
    await expect(rowOf(page, tail).getByRole("link")).toHaveText([
      `${designatorOf(first)} SEA–PDX`,
      `${designatorOf(next)} PDX–SEA`,
    ]);
    await expect(rowOf(page, tail)).toContainText("PDX 60");
    await expect(rowOf(page, "No aircraft").getByRole("link")).toHaveText([`${designatorOf(bare)} SEA–JFK`]);
    await expect(barOf(page, far)).toHaveAccessibleName(
      `${designatorOf(far)} SEA–LAX, 13:00 to 15:30, scheduled, ${other}`,
    );
  });

  test("says everything in its address: hours, part of the day, clock, station", async ({ viewer: page }) => {
    const { day, first, far } = await timelineDay();
    await page.goto(`/timeline?day=${day}`);
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
  });

  test("shows nothing on a day without flights, and leads to today", async ({ viewer: page }) => {
    await page.goto("/timeline?day=2039-01-01&zoom=7&from=nonsense");
    await expect(page.getByRole("heading", { name: /^No flights on/ })).toBeVisible();
    await page.getByRole("link", { name: "Go to today" }).click();
    await expect(page).not.toHaveURL(/2039/);
  });

  test("tells a late flight against its schedule, and what an aircraft cannot do in words that lead to it", async ({
    viewer: page,
  }) => {
    const late = await timelineDay();
    const soon = await seedFlight({
      departureDate: late.day,
      registration: late.tail,
      departureTime: `${late.day}T20:15:00Z`,
      arrivalTime: `${late.day}T21:00:00Z`,
      estimatedDeparture: `${late.day}T20:35:00Z`,
      estimatedArrival: `${late.day}T21:20:00Z`,
    });
    await page.goto(`/timeline?day=${late.day}`);
    await expect(barOf(page, soon)).toHaveAccessibleName(
      /12:35 to 13:20, 20 min late, planned 12:15 to 13:00/,
    );
    await page.getByText("1 conflict", { exact: true }).click();
    await page
      .getByRole("list")
      .getByRole("link", { name: /after .* arrives; the aircraft needs 40 min$/ })
      .click();
    await expect(barOf(page, soon)).toBeFocused();
  });

  test("is walked with the arrows, opened with Enter, and `t` leads to the table and back", async ({
    viewer: page,
  }) => {
    const { day, tail, first, next, far } = await timelineDay();
    await openTimeline(page, `/timeline?day=${day}`, first);
    await page.keyboard.press("ArrowRight");
    await expect(barOf(page, next)).toBeFocused();
    await page.keyboard.press(tail < (far.registration ?? "") ? "ArrowDown" : "ArrowUp");
    await expect(barOf(page, far)).toBeFocused();
    await page.keyboard.press("t");
    await expect(page).toHaveURL(new RegExp(`/flights\\?day=${day}`));
    await expect(page.getByRole("table").getByRole("link").first()).toBeVisible();
    await page.keyboard.press("t");
    await expect(page).toHaveURL(new RegExp(`/timeline\\?day=${day}`));
    await barOf(page, far).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/flights/${far.flightId}`);
  });
});

test.describe("moving a flight on the timeline", { tag: "@timeline" }, () => {
  test("a bar dragged along the time moves both times, after the dialog has said what it does; Undo brings it back", async ({
    ops: page,
  }) => {
    const { day, first } = await timelineDay();
    await openTimeline(page, `/timeline?day=${day}&zoom=12&from=06:00`, first);
    await drag(page, first, 35);
    const dialog = page.getByRole("dialog", { name: `Move ${designatorOf(first)} SEA→PDX` });
    await expect(field(dialog, "Departure time")).toHaveValue("09:35");
    await expect(dialog.getByRole("region", { name: "What this does" })).toContainText(
      "Leaves 09:35 PST SEA, arrives 10:35 PST PDX",
    );
    await expect(dialog.getByRole("region", { name: "What this does" })).toContainText("New: 1 conflict");
    await dialog.getByRole("button", { name: "Move with 1 conflict" }).click();
    await expect(dialog).toBeHidden();
    expect(await nowStored(first.flightId)).toMatchObject({
      departureTime: `${day}T17:35:00Z`,
      arrivalTime: `${day}T18:35:00Z`,
      version: 2,
    });
    await expect(barOf(page, first)).toHaveAccessibleName(/09:35 to 10:35/);
    await expect(barOf(page, first)).toBeFocused();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(barOf(page, first)).toHaveAccessibleName(/09:00 to 10:00/);
    expect(await nowStored(first.flightId)).toMatchObject({ departureTime: `${day}T17:00:00Z`, version: 3 });
  });

  test("a bar dragged into another row is given that aircraft; Esc changes nothing", async ({
    ops: page,
  }) => {
    const { day, tail, other, first, next } = await timelineDay();
    await openTimeline(page, `/timeline?day=${day}&zoom=12&from=06:00`, first);
    await drag(page, next, 0, rowOf(page, other));
    const dialog = page.getByRole("dialog");
    await expect(field(dialog, "Registration optional")).toHaveValue(other);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect((await nowStored(next.flightId)).version).toBe(1);
    await drag(page, next, 0, rowOf(page, other));
    await dialog.getByRole("button", { name: /^Move/ }).click();
    await expect(rowOf(page, other).getByRole("link")).toHaveCount(2);
    await expect(rowOf(page, tail).getByRole("link")).toHaveCount(1);
    expect(await nowStored(next.flightId)).toMatchObject({ registration: other });
  });

  test("the dialog does all of it by keyboard: m, an aircraft, a time, the conflicts, and bad input is told", async ({
    ops: page,
  }) => {
    const { day, other, first } = await timelineDay();
    await openTimeline(page, `/timeline?day=${day}`, first);
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await tabTo(page, field(dialog, "Departure time"));
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("25:00");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByRole("alert")).toContainText("Give the departure time in 24 hours");
    await tabTo(page, field(dialog, "Departure time"));
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("1230");
    await tabTo(page, field(dialog, "Registration optional"));
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(other);
    const effect = dialog.getByRole("region", { name: "What this does" });
    await expect(effect).toContainText("Leaves 12:30 PST SEA");
    await expect(effect).toContainText(/leaves 30 min before .* has arrived/);
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    expect(await nowStored(first.flightId)).toMatchObject({
      departureTime: `${day}T20:30:00Z`,
      registration: other,
    });
  });

  test("what somebody else changed meanwhile is shown, and nothing of theirs is lost", async ({
    ops: second,
    admin: first,
  }) => {
    const seeded = await timelineDay();
    const { day, other, first: flight } = seeded;
    await openTimeline(second, `/timeline?day=${day}`, flight);
    await second.keyboard.press("m");
    const mine = second.getByRole("dialog");
    await expect(mine).toBeVisible();

    await openTimeline(first, `/timeline?day=${day}`, flight);
    await first.keyboard.press("m");
    await fill(first.getByRole("dialog"), { "Departure time": "08:30", "Registration optional": other });
    await first.getByRole("button", { name: /^Move/ }).click();
    await expect(first.getByRole("dialog")).toBeHidden();

    await fill(mine, { "Departure time": "09:15" });
    await mine.getByRole("button", { name: /^Move/ }).click();
    const conflict = mine.getByRole("alert").filter({ hasText: "Aino Salo changed this flight" });
    await expect(conflict.getByRole("row", { name: /^Departure time/ })).toContainText(/08:30.*09:15/);
    await expect(conflict).toContainText(`Registration ${other}`);
    expect(await nowStored(flight.flightId)).toMatchObject({ departureTime: `${day}T16:30:00Z`, version: 2 });
    await conflict.getByRole("button", { name: "Departure time: use mine, 09:15" }).click();
    await mine.getByRole("button", { name: /^Move/ }).click();
    await expect(mine).toBeHidden();
    expect(await nowStored(flight.flightId)).toMatchObject({
      departureTime: `${day}T17:15:00Z`,
      registration: other,
      version: 3,
    });
  });

  test("a bar that is out of date says so when it is moved", async ({ ops: page, admin: other }) => {
    const { day, first } = await timelineDay();
    await openTimeline(page, `/timeline?day=${day}`, first);
    await openTimeline(other, `/timeline?day=${day}`, first);
    await other.keyboard.press("m");
    await fill(other.getByRole("dialog"), { "Departure time": "08:30" });
    await other.getByRole("button", { name: /^Move/ }).click();
    await expect(other.getByRole("dialog")).toBeHidden();
    await page.keyboard.press("m");
    await expect(page.getByRole("dialog")).toContainText("Aino Salo changed this flight");
    await expect(field(page, "Departure time")).toHaveValue("08:30");
  });

  test("a press moves instead of opening once that is chosen, for who cannot drag", async ({ ops: page }) => {
    const { day, first } = await timelineDay();
    await openTimeline(page, `/timeline?day=${day}`, first);
    await page.getByRole("button", { name: "A press moves a flight" }).click();
    await barOf(page, first).click();
    await expect(page.getByRole("dialog", { name: /^Move/ })).toBeVisible();
  });

  test("a flight that has left stays where it is", async ({ ops: page }) => {
    const { day, first } = await timelineDay({ status: "departed" });
    await openTimeline(page, `/timeline?day=${day}&zoom=12&from=06:00`, first);
    await drag(page, first, 60);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.goto(`/timeline?day=${day}`);
    await openTimeline(page, `/timeline?day=${day}`, first);
    await page.keyboard.press("m");
    await expect(page.getByRole("alert").filter({ hasText: "it stays where it is" })).toBeVisible();
  });

  for (const role of ["viewer", "agent"] as const)
    test(`the ${role} sees it all and moves nothing`, async ({ desk, complaints }) => {
      complaints.allow(/403/, "the server refuses what the screen does not offer");
      const page = await desk(role);
      const { day, first, next } = await timelineDay();
      await openTimeline(page, `/timeline?day=${day}&zoom=12&from=06:00`, first);
      await expect(page.getByRole("button", { name: "A press moves a flight" })).toHaveCount(0);
      await page.keyboard.press("m");
      await page.keyboard.press("ArrowRight");
      await expect(barOf(page, next)).toBeFocused();
      await drag(page, first, 60);
      await expect(page.getByRole("dialog")).toHaveCount(0);
      const answer = await page.request.get(`/api/timeline/move?flightId=${first.flightId}`);
      expect(answer.status()).toBe(403);
      expect((await nowStored(first.flightId)).version).toBe(1);
    });
});

test.describe("on a phone", { tag: ["@timeline", "@phone"] }, () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test("the timeline scrolls within its region, not the page, and the aircraft stay in sight", async ({
    browser: _,
    desk,
  }) => {
    const page = await desk("ops");
    await page.setViewportSize({ width: 390, height: 844 });
    const { day, tail, far } = await timelineDay();
    await page.goto(`/timeline?day=${day}`);
    const header = rowOf(page, tail).getByRole("rowheader");
    const before = await header.boundingBox();
    await barOf(page, far).scrollIntoViewIfNeeded();
    await expect(barOf(page, far)).toBeInViewport();
    const after = await header.boundingBox();
    expect(after?.x).toBe(before?.x);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test("a day is reached from the day before and the day after", { tag: "@timeline" }, async ({
  viewer: page,
}) => {
  const { day, first } = await timelineDay();
  await page.goto(`/timeline?day=${addDays(day, -1)}`);
  await page.getByRole("navigation", { name: "Day" }).getByRole("link").last().click();
  await expect(barOf(page, first)).toBeVisible();
});
