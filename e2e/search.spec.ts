import type { Locator, Page } from "@playwright/test";
import { expectNoFaults } from "./axe";
import { expect, test } from "./fixtures";
import { designatorOf, ownWord, seedBooking, seedFlight } from "./seed";

/** Opens the search by its key, again until the page has come alive. */
async function openSearch(page: Page, key = "ControlOrMeta+k"): Promise<Locator> {
  const search = page.getByRole("dialog", { name: "Search" });
  await expect(async () => {
    if (!(await search.isVisible())) await page.keyboard.press(key);
    await expect(search).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  await expect(search.getByRole("combobox")).toBeFocused();
  return search;
}

function group(search: Locator, name: string): Locator {
  return search.getByRole("group", { name }).getByRole("option");
}

test.describe("the search that is everywhere", { tag: "@search" }, () => {
  test("finds a passenger by name without accents, and arrows and Enter open the booking", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    const family = `Gá${ownWord()}`;
    await seedBooking(flight, "1A", { passengerName: `Ana ${family}` });
    const maria = await seedBooking(flight, "1B", { passengerName: `María José ${family}` });
    await page.goto(`/flights/${flight.flightId}`);
    const search = await openSearch(page);
    await page.keyboard.type(family.replace("á", "a").toLowerCase());
    const people = group(search, "People");
    await expect(people).toHaveCount(2);
    await expect(search.getByRole("status")).toHaveText("2 found.");
    await expect(people.first()).toHaveAttribute("aria-selected", "true");
    await expect(people.last()).toContainText(designatorOf(flight));
    await page.keyboard.press("ArrowDown");
    await expect(people.last()).toHaveAttribute("aria-selected", "true");
    await expect(search.getByRole("combobox")).toHaveAttribute(
      "aria-activedescendant",
      (await people.last().getAttribute("id")) ?? "none",
    );
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/bookings/${maria.bookingId}`);
    await expect(search).toBeHidden();

    await openSearch(page);
    await page.keyboard.type(`ma ${family}`);
    await expect(people).toHaveCount(1);
    await expect(people).toContainText("María José");
  });

  test("opens a booking by its locator when Enter comes before the answer", async ({ viewer: page }) => {
    const booking = await seedBooking(await seedFlight(), "2A");
    await page.goto("/flights");
    await openSearch(page);
    await page.keyboard.type((booking.recordLocator ?? "").toLowerCase());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/bookings/${booking.bookingId}`);
  });

  test("finds a flight by id, by number and day, by route and day", async ({ viewer: page }) => {
    const flight = await seedFlight();
    const { carrier = "", flightNumber, departureDate: day, flightId } = flight;
    await page.goto("/bookings");
    const search = await openSearch(page);
    const typing = search.getByRole("combobox");
    for (const typed of [
      flightId.toLowerCase(),
      `${carrier}${flightNumber} ${day}`,
      `${carrier.toLowerCase()} ${flightNumber} ${day}`,
      `${flightNumber} ${day}`,
      `sea jfk ${day}`,
      `SEA-JFK ${day}`,
    ]) {
      await typing.fill(typed);
      await expect(search.getByRole("listbox")).not.toHaveClass(/old/);
      await expect(group(search, "Flights"), typed).toHaveAttribute("href", `/flights/${flightId}`);
    }
    await expect(search.getByRole("option", { name: /^SEA to JFK from / })).toBeVisible();
    await group(search, "Flights").click();
    await expect(page).toHaveURL(`/flights/${flightId}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(designatorOf(flight));
  });

  test("says that nothing was found, and never when it could not look", async ({
    viewer: page,
    complaints,
  }) => {
    complaints.allow(/503/, "the search is made to fail");
    await page.goto("/flights");
    const search = await openSearch(page);
    await page.keyboard.type("zzqxzzqx");
    await expect(search.getByRole("status")).toHaveText("Nothing found for zzqxzzqx.");
    await expect(group(search, "Go to").first()).toHaveAttribute("aria-selected", "false");
    await page.route("**/api/search?*", (route) => route.fulfill({ status: 503 }));
    await page.keyboard.type("y");
    await expect(search.getByRole("status")).toContainText("The search could not be answered.");
    await expect(search.getByText("Nothing found")).toHaveCount(0);
  });

  test("goes to places with their keys, and offers a new flight to those who may", async ({
    viewer,
    ops,
  }) => {
    for (const [page, places] of [
      [viewer, ["Flights", "Bookings"]],
      [ops, ["New flight", "Flights", "Bookings"]],
    ] as const) {
      await page.goto("/flights");
      const ways = group(await openSearch(page), "Go to");
      await expect(ways).toHaveCount(places.length);
      for (const [at, place] of places.entries()) await expect(ways.nth(at)).toContainText(place);
      await expect(ways.last()).toContainText("gk");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL("/bookings");
    }
  });

  test("is opened by its button and by /, but leaves / to a page with a search of its own, and Esc gives the focus back", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    const search = await openSearch(page, "/");
    await page.keyboard.press("Escape");
    await expect(search).toBeHidden();
    const button = page.getByRole("button", { name: "Flight, PNR or name" });
    await button.click();
    await expect(search).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
    await page.goto("/bookings");
    const own = page.getByLabel("Name, record locator, booking ID or flight");
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(own).toBeFocused({ timeout: 1_000 });
    }).toPass({ timeout: 10_000 });
    await expect(search).toBeHidden();
  });

  test("is closed to whoever is not signed in", async ({ page, complaints }) => {
    complaints.allow(/401/, "nobody is signed in");
    const answer = await page.request.get("/api/search?q=SEA");
    expect(answer.status()).toBe(401);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    expect(await answer.text()).toBe("");
  });

  test("has nothing against WCAG 2.2 AA, in light and in dark", { tag: "@a11y" }, async ({ ops: page }) => {
    const flight = await seedFlight();
    const family = `Gá${ownWord()}`;
    for (const seat of ["1A", "1B"]) await seedBooking(flight, seat, { passengerName: `Ana ${family}` });
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    await page.goto("/flights");
    const search = await openSearch(page);
    for (const typed of [family, `AS${flight.flightNumber} ${flight.departureDate}`, "zzqxzzqx", ""]) {
      await search.getByRole("combobox").fill(typed);
      if (typed) await expect(search.getByRole("status")).toContainText("ound");
      await expect(search.getByRole("listbox")).not.toHaveClass(/old/);
      await expectNoFaults(page);
    }
  });
});

test.describe("the search on a phone", { tag: ["@search", "@phone"] }, () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test("fits, and a touch opens what is found", async ({ agent: page }) => {
    const family = `Gá${ownWord()}`;
    const booking = await seedBooking(await seedFlight(), "1A", { passengerName: `Maximiliana ${family}` });
    await page.goto("/flights");
    const search = page.getByRole("dialog", { name: "Search" });
    await page.getByRole("button", { name: "Flight, PNR or name" }).tap();
    await expect(search).toBeVisible();
    await search.getByRole("combobox").fill(family);
    const option = group(search, "People");
    await expect(option).toHaveCount(1);
    const box = await option.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.querySelector("dialog[open]")?.scrollWidth,
    ]);
    expect(widths[0]).toBe(390);
    expect(widths[1]).toBeLessThanOrEqual(390);
    await option.tap();
    await expect(page).toHaveURL(`/bookings/${booking.bookingId}`);
  });
});
