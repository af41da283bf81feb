import type { Locator, Page } from "@playwright/test";
import type { Flight } from "@/lib/flights/flight";
import { expect } from "./fixtures";
import { designatorOf } from "./seed";

/** Hours that the page shows when bars are dragged on it, so that pixels are minutes. */
export const draggedOn = 12;

export function barOf(page: Page, flight: Flight): Locator {
  return page.getByRole("link", { name: new RegExp(`^${designatorOf(flight)} `) });
}

export function rowOf(page: Page, tail: string): Locator {
  return page.getByRole("row", { name: new RegExp(`^${tail}`) });
}

/** Takes a bar and leads it along by minutes, and over the row of an aircraft; it is not let go. */
export async function takeAlong(page: Page, flight: Flight, minutes: number, onto?: Locator): Promise<void> {
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
    x: from.x + (minutes / (draggedOn * 60)) * lane.width,
    y: target ? target.y + target.height / 2 : from.y,
  };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

export async function drag(page: Page, flight: Flight, minutes: number, onto?: Locator): Promise<void> {
  await takeAlong(page, flight, minutes, onto);
  await page.mouse.up();
}

/** Opens a timeline and gives a bar the focus, one with another after it. The page has come alive once a key walks its bars. */
export async function openTimeline(page: Page, address: string, first: Flight): Promise<void> {
  await page.goto(address);
  const bar = barOf(page, first);
  await expect(async () => {
    await bar.focus();
    await page.keyboard.press("ArrowRight");
    await expect(bar).not.toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await bar.focus();
}
