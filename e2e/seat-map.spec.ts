import { expect, test } from "./fixtures";
import { tabTo } from "./keyboard";
import { field } from "./screen";
import { designatorOf, seedBooking, seedFlight } from "./seed";

/** An aircraft as Alaska flies it: 181 seats of a 737-900. */
const whole = { aircraftType: "739", capacity: 181 } as const;

test.describe("the seat map", { tag: ["@bookings", "@a11y"] }, () => {
  test("shows the cabins as they are flown: letters of their own, no row 5 or 13, exits, the wing", async ({
    agent: page,
  }) => {
    const flight = await seedFlight(whole);
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await field(page, "Seat").fill("");
    const map = page.getByRole("grid", { name: `Seats on ${designatorOf(flight)}` });
    await expect(map.getByRole("columnheader")).toHaveText([..."ACDF", ..."ABCDEF"]);
    await expect(map.getByRole("button")).toHaveCount(181);
    await expect(map.getByRole("rowheader", { name: "Row 4", exact: true })).toBeVisible();
    for (const left of ["Row 5", "Row 13"])
      await expect(map.getByRole("rowheader", { name: left, exact: true })).toHaveCount(0);
    await expect(map.getByRole("rowheader", { name: /^Row 16 +over the wing$/ })).toBeVisible();
    await expect(map.getByText("EXIT")).toHaveCount(2);
    await expect(map.getByRole("button", { name: "1C, first class, aisle, free" })).toBeVisible();
    await expect(map.getByRole("button", { name: "16A, window, exit row, free" })).toBeVisible();
    await expect(page.getByText("Free 181")).toBeVisible();
  });

  test("is one stop of the Tab key; arrows, pages, ends and typing move about in it", async ({
    agent: page,
  }) => {
    const flight = await seedFlight(whole);
    await seedBooking(flight, "12B", { passengerName: "Asha Rao", recordLocator: "K7M2QP" });
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await field(page, "Seat").fill("");
    const map = page.getByRole("grid");
    const at = (name: string) => map.getByRole("button", { name, exact: true });
    await tabTo(page, at("1A, first class, window, free"));
    await expect(map.locator('[tabindex="0"]')).toHaveCount(1);
    for (const [keys, name] of [
      [["ArrowRight"], "1C, first class, aisle, free"],
      [["ArrowRight"], "1D, first class, aisle, free"],
      [["End"], "1F, first class, window, free"],
      [["PageDown"], "7F, window, free"],
      [["PageDown", "Home"], "12A, window, free"],
      [["ArrowDown"], "14A, window, free"],
      [["ControlOrMeta+End"], "34C, aisle, free"],
      [["PageUp"], "29C, aisle, free"],
      [["1", "2", "b"], "12B, middle, taken by Asha Rao, PNR K7M2QP"],
      [["Control+Home"], "1A, first class, window, free"],
      [["1", "4", "C"], "14C, aisle, free"],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await expect(at(name)).toBeFocused();
    }
    await page.keyboard.press("Enter");
    await expect(field(page, "Seat")).toHaveValue("14C");
    await expect(at("14C, aisle, chosen")).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText("14C chosen", { exact: true })).toBeAttached();
    await expect(page.getByText("Chosen 1")).toBeVisible();
    await expect(page.getByText("Free 179")).toBeVisible();
    for (const key of ["1", "3", "A"]) await page.keyboard.press(key);
    await expect(page.getByText("There is no seat 13A", { exact: true })).toBeAttached();
    await page.keyboard.press("Tab");
    await expect(map.locator(":focus")).toHaveCount(0);
  });

  test("says of a taken seat who has it, and does not choose it", async ({ agent: page }) => {
    const flight = await seedFlight(whole);
    await seedBooking(flight, "12B", { passengerName: "Asha Rao", recordLocator: "K7M2QP" });
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await field(page, "Seat").fill("");
    const taken = page.getByRole("button", { name: "12B, middle, taken by Asha Rao, PNR K7M2QP" });
    await expect(taken).toHaveAttribute("aria-disabled", "true");
    await taken.focus();
    await page.keyboard.press("Space");
    await expect(page.getByText(/^12B, middle, taken by Asha Rao, .*: choose another seat$/)).toBeAttached();
    await expect(field(page, "Seat")).toHaveValue("");
  });

  test("keeps beside it who has a seat that this aircraft has not", async ({ viewer: page }) => {
    const flight = await seedFlight({ aircraftType: "739", capacity: 180 });
    await seedBooking(flight, "30F", { passengerName: "Asha Rao", recordLocator: "K7M2QP" });
    const changed = await seedFlight({ ...whole, takenSeats: ["13E"], blockedSeats: ["5A"] });
    await page.goto(`/flights/${changed.flightId}`);
    await expect(page.getByText("Not on this aircraft:")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "13E, taken" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "5A, blocked" })).toBeVisible();
    await page.goto(`/flights/${flight.flightId}`);
    await expect(page.getByText("Not on this aircraft:")).toHaveCount(0);
  });
});

test.describe("on a phone of 360 pixels", { tag: ["@bookings", "@phone"] }, () => {
  test.use({ viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true });

  for (const [aircraftType, capacity] of [
    ["739", 181],
    ["77W", 354],
  ] as const)
    test(`the seat map of a ${aircraftType} fits, and its seats are far enough apart for a finger`, async ({
      page: stranger,
      desk,
    }) => {
      expect(stranger.viewportSize()?.width).toBe(360);
      const page = await desk("agent");
      await page.setViewportSize({ width: 360, height: 780 });
      const flight = await seedFlight({ aircraftType, capacity });
      await page.goto(`/flights/${flight.flightId}/bookings/new`);
      const seats = page.getByRole("grid").getByRole("button");
      await expect(seats).toHaveCount(capacity);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const lefts = await seats.evaluateAll((all) =>
        all.map((seat) => seat.getBoundingClientRect()).map(({ left, top }) => ({ left, top })),
      );
      for (const [index, { left, top }] of lefts.entries()) {
        const next = lefts[index + 1];
        if (next?.top === top) expect(next.left - left).toBeGreaterThanOrEqual(24);
      }
      expect(Math.max(...lefts.map(({ left }) => left))).toBeLessThanOrEqual(360 - 23);
      await page.goto(`/flights/${flight.flightId}`);
      await expect(page.getByRole("table", { name: /^Seats on/ })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
});
