import { book } from "@/lib/bookings/repository";
import { bookingEvent, sampleParty } from "@/lib/bookings/sample-booking";
import { quoteOf } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { designatorOf, ownWord, seedBooking, seedFlight } from "./seed";

test.describe("the page of bookings", { tag: ["@search", "@bookings"] }, () => {
  test("lists everybody of a name with flight, seat and status", async ({ viewer: page }) => {
    const flight = await seedFlight();
    const family = `Gá${ownWord()}`;
    await seedBooking(flight, "1A", { passengerName: `Ana ${family}` });
    await seedBooking(flight, "1B", { passengerName: `María ${family}` });
    await page.goto("/bookings");
    await page.getByLabel("Name, record locator, booking ID or flight").fill(`${family.toUpperCase()}/`);
    await page.getByRole("button", { name: "Find", exact: true }).click();
    const rows = page.getByRole("table").getByRole("row");
    await expect(rows).toHaveCount(3);
    for (const words of [family.toUpperCase(), "Ana", designatorOf(flight), "SEA→JFK", "1A", "Confirmed"])
      await expect(rows.nth(1)).toContainText(words);
    await expect(page.getByText("2 passengers")).toBeVisible();
    await page.getByRole("link", { name: /María$/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`María ${family}`);
  });

  test("lists who is on a flight, by its ID or by number and day, and says when nobody is", async ({
    viewer: page,
  }) => {
    const flight = await seedFlight();
    await seedBooking(flight, "2B", { passengerName: "Ana Obi" });
    await seedBooking(flight, "1A", { passengerName: "Zoe Rao" });
    for (const asked of [flight.flightId, `AS${flight.flightNumber} ${flight.departureDate}`]) {
      await page.goto(`/bookings?q=${encodeURIComponent(asked)}`);
      const rows = page.getByRole("table").getByRole("row");
      await expect(rows).toHaveCount(3);
      await expect(rows.nth(1)).toContainText("Zoe");
      await expect(rows.nth(2)).toContainText(designatorOf(flight));
    }
    const empty = await seedFlight();
    await page.goto(`/bookings?q=${empty.flightId}`);
    await expect(
      page.getByRole("heading", { name: `Nobody is booked on ${designatorOf(empty)}` }),
    ).toBeVisible();
  });

  test("lists what was booked and canceled today, newest first, and steps to other days", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    const party = sampleParty(flight, ["1A", "1B"]);
    const events = party.map((booking) => bookingEvent(booking, "booking.made"));
    expect((await book(party, quoteOf(flight), events)).ok).toBe(true);
    await page.goto("/bookings");
    const changed = page.getByRole("region", { name: "Changed today" });
    const mine = changed.getByRole("row").filter({ hasText: flight.flightId });
    await expect(mine).toHaveCount(2);
    await expect(mine.first()).toContainText("booked");
    await expect(mine.first()).toContainText("Olga Lind");
    await mine.first().getByRole("link", { name: flight.flightId }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);

    await page.goto("/bookings?day=2031-05-01");
    const then = page.getByRole("region", { name: "Changed on Thursday 1 May 2031" });
    await expect(then.getByText("No booking was made, changed or canceled.")).toBeVisible();
    await then.getByRole("link", { name: "Friday 2 May 2031" }).click();
    await expect(page).toHaveURL("/bookings?day=2031-05-02");
  });
});
