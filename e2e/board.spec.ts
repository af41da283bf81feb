import type { Page } from "@playwright/test";
import { leaving, peakDay, rowOf, stationByDay } from "./board-day";
import { expect, test } from "./fixtures";
import { field, fill } from "./screen";
import { designatorOf, ownDay, seedBooking, seedFlight, seedFlights } from "./seed";

const promised = { timeout: 3_000 };

/** The flights of a board in the order in which they are shown. */
function listed(page: Page) {
  return page.locator("#board a.fl");
}

async function openBoard(page: Page, address: string): Promise<void> {
  const asked = page.waitForResponse(/\/api\/board\/changes/);
  await page.goto(`/board?${address}`);
  await asked;
}

test.describe("the board", { tag: "@flights" }, () => {
  test("shows a day of a station by time: departures, arrivals, both, or the whole network", async ({
    viewer: page,
  }) => {
    const day = ownDay();
    const at = (time: string, arrives: string) => ({
      departureDate: day,
      departureTime: `${day}T${time}:00Z`,
      arrivalTime: `${day}T${arrives}:00Z`,
    });
    const late = await seedFlight(at("20:00", "23:00"));
    const early = await seedFlight(at("16:00", "21:00"));
    const inbound = await seedFlight({ ...at("14:30", "18:30"), origin: "JFK", destination: "SEA" });
    const elsewhere = await seedFlight({ ...at("19:00", "23:30"), origin: "LAX", destination: "JFK" });
    const names = (...flights: Parameters<typeof designatorOf>[0][]) => flights.map(designatorOf);
    await page.goto(`/board?day=${day}&station=SEA`);
    await expect(listed(page)).toHaveText(names(early, late));
    await page.getByLabel("Movements").selectOption("Arrivals");
    await expect(listed(page)).toHaveText(names(inbound));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Arrivals in Seattle");
    await page.getByLabel("Movements").selectOption("Both");
    await expect(listed(page)).toHaveText(names(early, inbound, late));
    await page.getByRole("link", { name: "Whole network" }).click();
    await expect(listed(page)).toHaveText(names(inbound, early, elsewhere, late));
    await field(page, "Station").fill("lax");
    await field(page, "Station").press("Enter");
    await expect(listed(page)).toHaveText(names(elsewhere));
    await expect(rowOf(page, elsewhere)).toContainText("0/12");
  });

  test("shows what a colleague changes and another process writes within 3 s, without a reload, and keeps the focus", async ({
    ops: colleague,
    viewer: page,
  }) => {
    const day = ownDay();
    const flight = await seedFlight({ departureDate: day, registration: "N401AS" });
    const other = await seedFlight({ departureDate: day });
    await openBoard(page, `day=${day}&station=SEA`);
    await page.evaluate(() => document.body.setAttribute("data-same-page", "yes"));
    await rowOf(page, flight).getByRole("link").focus();

    await colleague.goto(`/flights/${flight.flightId}/edit`);
    await fill(colleague, { "Gate optional": "D5" });
    await colleague.getByRole("button", { name: "Save changes" }).click();
    await colleague.waitForURL(`/flights/${flight.flightId}`);
    await expect(rowOf(page, flight)).toContainText("Changed gate D5 · Oda Berg", promised);
    await expect(rowOf(page, other)).not.toContainText("Changed");
    await expect(page.getByText(`${designatorOf(flight)}: gate D5.`)).toHaveAttribute("aria-live", "polite");

    await seedBooking(flight, "1A");
    await expect(rowOf(page, flight)).toContainText("1/12", promised);
    await expect(rowOf(page, flight)).toContainText("1 seat sold");

    const added = await seedFlight({ departureDate: day });
    await expect(rowOf(page, added)).toContainText("new on the board", promised);
    await expect(rowOf(page, flight).getByRole("link")).toBeFocused();
    await expect(page.locator("body")).toHaveAttribute("data-same-page", "yes");

    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await seedFlight({
      departureDate: day,
      departureTime: `${day}T16:30:00Z`,
      registration: flight.registration,
    });
    await expect(rowOf(page, flight)).toContainText("Tail in two places", promised);
    await page.keyboard.press("Escape");
    await expect(rowOf(page, flight).getByRole("link")).toBeFocused();
  });

  test("begins with what needs a person, the most urgent first, then what is over, the line of now and the rest", async ({
    viewer: page,
  }) => {
    const here = stationByDay(0);
    const turnaround = await leaving(here, 75, { registration: "N402AS" });
    await leaving(here, -80, {
      registration: "N402AS",
      origin: "JFK",
      destination: here.station,
      status: "departed",
    });
    const twice = await leaving(here, 70, { registration: "N403AS" });
    await leaving(here, 40, { registration: "N403AS", origin: "JFK", destination: "LAX" });
    const full = await leaving(here, 60, { capacity: 2, takenSeats: ["1A", "1B", "1C"], seatsAvailable: -1 });
    const boarding = await leaving(here, 15);
    for (const seat of ["1A", "1B", "2C"]) await seedBooking(boarding, seat);
    const late = await leaving(here, -30);
    const gone = await leaving(here, -90, { status: "departed" });
    const calm = await leaving(here, 90);
    await openBoard(page, `station=${here.station}`);
    await expect(listed(page)).toHaveText(
      [late, boarding, full, twice, turnaround, gone, calm].map(designatorOf),
    );
    await expect(rowOf(page, late)).toContainText(/Late, no ETD3\d min past/);
    await expect(rowOf(page, boarding)).toContainText("Not boarded");
    await expect(rowOf(page, full)).toContainText("Oversold by 13 seats sold of 2.");
    await expect(rowOf(page, twice)).toContainText("Tail in two places");
    await expect(rowOf(page, turnaround)).toContainText("Short turnaround");
    await expect(page.getByText(/^NOW \d\d:\d\d$/)).toBeVisible();
    await expect(page.getByRole("rowheader", { name: /^Needs attention 5 flights/ })).toBeVisible();

    await seedBooking(calm, "1A", { status: "boarded" });
    await expect(rowOf(page, calm)).toContainText("1/12", promised);
  });

  test("at 1,014 movements is walked by keys, searched without asking anybody, and follows the day", async ({
    viewer: page,
  }) => {
    const day = ownDay();
    const [first, second, ...others] = await seedFlights(peakDay(day));
    if (!first || !second) throw new Error("A day without flights.");
    await openBoard(page, `day=${day}&station=SEA&show=both`);
    await expect(listed(page)).toHaveCount(1_014);
    await page.keyboard.press("j");
    await expect(rowOf(page, first).getByRole("link")).toBeFocused();
    await page.keyboard.press("j");
    await expect(rowOf(page, second).getByRole("link")).toBeFocused();

    await page.keyboard.press("/");
    await page.keyboard.type("n777");
    await expect(listed(page)).toHaveText([designatorOf(second)], { timeout: 1_000 });
    await page.keyboard.type("x");
    await expect(page.getByRole("heading", { name: "No flight matches" })).toBeVisible();
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expect(listed(page)).toHaveCount(1_014);
    const last = others.at(-1) ?? second;
    await seedBooking(last, "1A");
    await expect(rowOf(page, last)).toContainText("1 seat sold", promised);

    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/flights/${first.flightId}`);
  });

  test("asks nothing while nobody sees it, and is up to date once it is seen again", async ({
    viewer: page,
  }) => {
    await page.clock.install();
    const day = ownDay();
    const flight = await seedFlight({ departureDate: day });
    await openBoard(page, `day=${day}&station=SEA`);
    await seen(page, false);
    let asked = 0;
    page.on("request", (request) => {
      if (request.url().includes("/api/board")) asked += 1;
    });
    await seedBooking(flight, "2A");
    await page.clock.runFor(60_000);
    expect(asked).toBe(0);
    await expect(rowOf(page, flight)).toContainText("0/12");
    await seen(page, true);
    await expect(rowOf(page, flight)).toContainText("1/12");
  });

  for (const role of ["agent", "ops"] as const)
    test(`offers the ${role} what they may do`, async ({ desk }) => {
      const page = await desk(role);
      const { departureDate } = await seedFlight();
      await openBoard(page, `day=${departureDate}`);
      await expect(listed(page)).toHaveCount(1);
      await expect(page.getByRole("link", { name: "New flight" })).toHaveCount(role === "ops" ? 1 : 0);
    });

  test("tells a stranger nothing, and somebody whose session ended that they are signed out", async ({
    page: stranger,
    viewer: page,
    complaints,
  }) => {
    complaints.allow(/401.*api\/board/, "nobody is signed in");
    expect((await stranger.request.get("/api/board")).status()).toBe(401);
    expect((await stranger.request.post("/api/board/changes", { form: { from: "1" } })).status()).toBe(401);
    await stranger.goto("/board");
    await expect(stranger).toHaveURL(/sign-in/);
    await openBoard(page, "day=2039-01-02");
    await page.context().clearCookies();
    await expect(page.getByText("You are signed out, so nothing new is shown.")).toBeVisible();
  });

  test("takes whatever an address says without breaking", async ({ viewer: page }) => {
    for (const address of [
      "?day=yesterday&station=nowhere&show=lost",
      "?day=2026-02-31&station=QQQ&show=both",
      "?day=9998-12-31",
      "?day=2041-01-01&day=2042-01-01&station=SEA&station=JFK",
    ]) {
      const answer = await page.goto(`/board${address}`);
      expect(answer?.status(), address).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    for (const data of [
      "from=soon&seen=%00&count=%F0%9F%9B%AB",
      "from=-1",
      "from=9e99",
      "from=281474976710656",
      "day=x&station=?",
    ])
      expect((await page.request.post("/api/board/changes", { data })).ok(), data).toBe(true);
    const endless = await page.request.post("/api/board/changes", { data: "seen=".padEnd(300_000, "x") });
    expect(endless.status()).toBe(413);
  });
});

/** Lets the page believe that it is seen or not. */
async function seen(page: Page, isSeen: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, !isSeen);
}
