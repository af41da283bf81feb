import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { plainLayout } from "@/lib/aircraft/layout";
import { bookingItem } from "@/lib/bookings/item";
import { sampleBooking } from "@/lib/bookings/sample-booking";
import { writeAll } from "@/lib/dynamo/batch";
import type { Flight } from "@/lib/flights/flight";
import { scanAztec } from "@/lib/paper/scanner";
import { expectNoFaults } from "./axe";
import { expect, test } from "./fixtures";
import { pagesOf } from "./pdf";
import { personOf } from "./people";
import { designatorOf, ownNumber, seedBooking, seedFlight } from "./seed";

async function withPassengers(over: Partial<Flight> = {}): Promise<Flight> {
  const flight = await seedFlight({ registration: "N318AS", gate: "N7", terminal: "1", ...over });
  await seedBooking(flight, "2B", { passengerName: "Asha Rao", note: "Wheelchair to the door" });
  await seedBooking(flight, "1A", { passengerName: "Freja Sørensen", email: "freja@example.com" });
  await seedBooking(flight, "3C", { passengerName: "María Álvarez", note: "=1+1, said quietly" });
  return flight;
}

function seats(page: Page) {
  return page
    .getByRole("row")
    .filter({ hasNot: page.getByRole("columnheader") })
    .locator("td:first-child");
}

test.describe("the manifest on paper", { tag: "@paper" }, () => {
  test("has what a gate needs, by seat and by name, and nothing of the screen", async ({ viewer: page }) => {
    const flight = await withPassengers();
    await page.goto(`/flights/${flight.flightId}`);
    await page.getByRole("link", { name: "Print" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `Manifest ${designatorOf(flight)} SEA→JFK`,
    );
    await expect(page.getByText("N318AS · 3 passengers in 3 bookings, by seat")).toBeVisible();
    await expect(page.getByText(/^Printed \d{4}-\d\d-\d\d \d\d:\d\dZ by Vera Lind$/)).toBeVisible();
    await expect(seats(page).filter({ hasText: /^\d/ })).toHaveText(["1A", "2B", "3C"]);
    await expect(page.getByRole("row", { name: /RAO, Asha .* Wheelchair to the door/ })).toBeVisible();
    await expect(page.getByText("freja@example.com")).toHaveCount(0);
    await page.getByRole("link", { name: "By name" }).click();
    await expect(seats(page).filter({ hasText: /^\d/ })).toHaveText(["3C", "2B", "1A"]);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("of a full aircraft repeats its heading and counts its pages", async ({ agent: page }) => {
    test.slow();
    const takenSeats = plainLayout(400).seats;
    const flight = await seedFlight({ capacity: 400, takenSeats });
    const bookings = takenSeats.map((seat) => bookingItem(sampleBooking(flight, seat)));
    await writeAll(bookings.map((item) => ({ table: "bookings", item })));
    await page.goto(`/flights/${flight.flightId}/manifest`);
    for (const format of ["A4", "Letter"]) {
      const pages = pagesOf(await page.pdf({ format, preferCSSPageSize: false }));
      expect(pages.length).toBeGreaterThan(5);
      for (const [index, text] of pages.entries()) {
        expect(text).toContain(`Manifest${designatorOf(flight).replace(" ", "")}SEA→JFK`);
        expect(text).toContain(`by${personOf("agent").name.replace(" ", "")}`);
        expect(text).toContain("SeatPassengerPNRStatusRemark");
        expect(text).toContain(`Page${index + 1}of${pages.length}`);
      }
      expect(pages.at(-1)).toContain("Signature");
    }
  });

  test("of an empty flight is one page that says so", async ({ viewer: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/manifest`);
    await expect(page.getByText("Nobody has booked.")).toBeVisible();
    const pages = pagesOf(await page.pdf());
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("Page1of1");
  });

  test("is accessible in both themes and fits a phone", async ({ viewer: page }) => {
    const flight = await withPassengers();
    await page.goto(`/flights/${flight.flightId}/manifest`);
    await expectNoFaults(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test("is a file too, safe in a spreadsheet", async ({ viewer: page }) => {
    const flight = await withPassengers();
    await page.goto(`/flights/${flight.flightId}`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      `manifest-AS${flight.flightNumber}-${flight.departureDate}.csv`,
    );
    const rows: Record<string, string>[] = parse(readFileSync(await download.path(), "utf8"), {
      bom: true,
      columns: true,
    });
    expect(rows.map(({ seat, family_name, remark }) => [seat, family_name, remark])).toEqual([
      ["1A", "Sørensen", ""],
      ["2B", "Rao", "Wheelchair to the door"],
      ["3C", "Álvarez", "'=1+1, said quietly"],
    ]);
    const answer = await page.request.get(`/flights/${flight.flightId}/manifest.csv`);
    expect(answer.headers()).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="/);
  });

  test("is found under any id that another program gave", async ({ viewer: page }) => {
    const { flightId } = await seedFlight({ flightId: `FL/50% ${ownNumber()} é` });
    const address = `/flights/${encodeURIComponent(flightId)}/manifest`;
    await page.goto(address);
    await expect(page).toHaveTitle(`Manifest ${flightId} · Apron`);
    await expect(page.getByText("Nobody has booked.")).toBeVisible();
    expect((await page.request.get(`${address}.csv`)).status()).toBe(200);
  });

  test("of no flight is not found", async ({ viewer: page, complaints }) => {
    complaints.allow(/404 \(Not Found\)/, "the address leads nowhere on purpose");
    expect((await page.goto("/flights/NO-SUCH-FLIGHT/manifest"))?.status()).toBe(404);
    expect((await page.request.get("/flights/NO-SUCH-FLIGHT/manifest.csv")).status()).toBe(404);
  });

  test("is shown to nobody who is not signed in", async ({ page }) => {
    const { flightId } = await withPassengers();
    for (const paper of ["manifest", "manifest.csv"]) {
      await page.goto(`/flights/${flightId}/${paper}`);
      await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/flights/${flightId}/${paper}`)}`);
    }
  });
});

test.describe("the boarding pass", { tag: "@paper" }, () => {
  test("has a code that a scanner reads, in both themes, and no screen around it on paper", async ({
    viewer: page,
  }) => {
    const flight = await seedFlight({ gate: "N7" });
    const booking = await seedBooking(flight, "2B", { passengerName: "Freja Sørensen" });
    await page.goto(`/bookings/${booking.bookingId}`);
    await page.getByRole("link", { name: "Boarding pass" }).click();
    const pass = page.getByRole("article", { name: "SØRENSEN, Freja" });
    for (const fact of ["SEA Seattle", "JFK New York", designatorOf(flight), "N7", "2B"])
      await expect(pass).toContainText(fact);
    await expect(pass).toContainText(/Departs, local time(09|10):00/);
    await expect(pass).toContainText(booking.recordLocator ?? "");
    const code = pass.getByRole("img", { name: "Boarding pass code of Freja Sørensen" });
    const coded = new RegExp(
      `^M1SORENSEN/FREJA      E${booking.recordLocator} SEAJFKAS ${flight.flightNumber} \\d{3}Y002B0026 006>80000$`,
    );
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await scanAztec(await code.screenshot()))[0]).toMatch(coded);
    }
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    expect((await scanAztec(await code.screenshot()))[0]).toMatch(coded);
    expect(pagesOf(await page.pdf())).toHaveLength(1);
  });

  test("of a party is one page for each who flies", async ({ agent: page }) => {
    const flight = await seedFlight();
    const recordLocator = (await seedBooking(flight, "1A")).recordLocator ?? "";
    const names = ["Asha Rao", "Binod Rao"];
    for (const [index, passengerName] of names.entries())
      await seedBooking(flight, `2${"AB"[index]}`, {
        recordLocator,
        bookingId: `${recordLocator}-${index + 2}`,
        passengerName,
      });
    await page.goto(`/bookings/${recordLocator}-2/boarding-pass`);
    await expect(page.getByRole("article")).toHaveCount(1);
    await page.getByRole("link", { name: "3 passengers" }).click();
    await expect(page.getByRole("article")).toHaveCount(3);
    const pages = pagesOf(await page.pdf({ format: "Letter" }));
    expect(pages).toHaveLength(3);
    expect(pages[1]).toContain("RAO,Asha");
  });

  test("is refused in words for somebody who canceled, and not offered", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { status: "canceled", passengerName: "Asha Rao" });
    await page.goto(`/bookings/${booking.bookingId}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    await expect(page.getByRole("link", { name: "Boarding pass" })).toHaveCount(0);
    await page.goto(`/bookings/${booking.bookingId}/boarding-pass`);
    await expect(page.getByRole("heading", { name: "No boarding pass for Asha Rao" })).toBeVisible();
    await expect(page.getByText("The booking is canceled.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Print" })).toHaveCount(0);
  });

  test("is accessible in both themes and fits a phone", async ({ viewer: page }) => {
    const flight = await seedFlight({ gate: "N7", terminal: "1" });
    const booking = await seedBooking(flight, "1A", {
      passengerName: "Maximiliana Featherstonehaugh-Cholmondeley",
    });
    await page.goto(`/bookings/${booking.bookingId}/boarding-pass`);
    await expectNoFaults(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expect(page.getByRole("img")).toBeInViewport({ ratio: 0.1 });
  });

  test("is shown to nobody who is not signed in", async ({ page }) => {
    const booking = await seedBooking(await seedFlight(), "1A");
    const address = `/bookings/${booking.bookingId}/boarding-pass`;
    await page.goto(address);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(address)}`);
  });
});
