import { book } from "@/lib/bookings/repository";
import { bookingEvent, sampleParty } from "@/lib/bookings/sample-booking";
import { quoteOf } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { openDialog } from "./screen";
import { designatorOf, seedBooking, seedFlight } from "./seed";

test.describe("finding bookings", { tag: "@bookings" }, () => {
  test("a booking is found by its id and by its locator, in any case", async ({ viewer: page }) => {
    const flight = await seedFlight();
    const { bookingId, recordLocator = "" } = await seedBooking(flight, "2A");
    for (const asked of [
      bookingId,
      bookingId.toLowerCase(),
      recordLocator,
      ` ${recordLocator.toLowerCase()} `,
    ]) {
      await page.goto("/bookings");
      await page.getByLabel("Name, record locator, booking ID or flight").fill(asked);
      await page.getByRole("button", { name: "Find" }).click();
      await expect(page).toHaveURL(`/bookings/${bookingId}`);
    }
  });

  test("a party is found by its locator, and each passenger leads to the others", async ({
    viewer: page,
  }) => {
    const flight = await seedFlight();
    const party = sampleParty(flight, ["1A", "1B", "1C"]);
    const events = party.map((booking) => bookingEvent(booking, "booking.made"));
    expect((await book(party, quoteOf(flight), events)).ok).toBe(true);
    await page.goto(`/bookings?q=${party[0].recordLocator}`);
    const found = page.getByRole("table").getByRole("link");
    await expect(found).toHaveCount(3);
    await found.first().click();
    await expect(page).toHaveURL(({ pathname }) => pathname === `/bookings/${party[0].bookingId}`);
    const others = page.getByRole("table", { name: /^Party/ }).getByRole("link");
    await expect(others).toHaveCount(3);
    await others.nth(1).click();
    await expect(page).toHaveURL(({ pathname }) => pathname === `/bookings/${party[1]?.bookingId}`);
  });

  test("what nobody has is said in words, and the question stays", async ({ viewer: page }) => {
    await page.goto("/bookings?q=ZZZZZZ");
    await expect(page.getByRole("heading", { name: "No booking is called ZZZZZZ" })).toBeVisible();
    await expect(page.getByLabel("Name, record locator, booking ID or flight")).toHaveValue("ZZZZZZ");
  });

  test("the manifest lists passengers by seat, the canceled ones apart", async ({ agent: page }) => {
    const flight = await seedFlight({ capacity: 90 });
    await seedBooking(flight, "10A", { passengerName: "Zoe Evans" });
    await seedBooking(flight, "2B", { passengerName: "Asha Rao" });
    const gone = await seedBooking(flight, "2A", { passengerName: "Binaya Sharma" });
    await page.goto(`/bookings/${gone.bookingId}`);
    await (await openDialog(page, "Cancel booking…")).getByRole("button", { name: "Cancel booking" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.goto(`/flights/${flight.flightId}`);
    const manifest = page.getByRole("table", { name: `Manifest of ${designatorOf(flight)}` });
    await expect(manifest.getByRole("link")).toHaveText(["RAO, Asha", "EVANS, Zoe"]);
    await expect(page.getByText("2 passengers in 2 bookings")).toBeVisible();
    await page.getByText("1 canceled passenger").click();
    await expect(
      page.getByRole("table", { name: `Canceled on ${designatorOf(flight)}` }).getByRole("link"),
    ).toHaveText(["SHARMA, Binaya"]);
  });
});
