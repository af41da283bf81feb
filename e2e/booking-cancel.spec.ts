import { find } from "@/lib/bookings/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { book, openDialog } from "./screen";
import { seedBooking, seedFlight } from "./seed";

test.describe("canceling a booking", { tag: "@bookings" }, () => {
  test("gives the seat back to the sale, after asking", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "2A", { passengerName: "Binaya Sharma" });
    await page.goto(`/bookings/${booking.bookingId}`);
    const dialog = await openDialog(page, "Cancel booking…");
    await expect(dialog.getByText("Seat 2A goes back on sale at once.")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Keep the booking" })).toBeFocused();
    await dialog.getByRole("button", { name: "Keep the booking" }).click();
    await expect(dialog).toBeHidden();
    expect(await find(booking.bookingId)).toMatchObject({ status: "confirmed" });

    await openDialog(page, "Cancel booking…");
    await dialog.getByRole("button", { name: "Cancel booking" }).click();
    await expect(page.getByText("Binaya Sharma is canceled, seat 2A is free")).toBeVisible();
    await expect(page.getByRole("button", { name: "Cancel booking…" })).toHaveCount(0);
    expect(await find(booking.bookingId)).toMatchObject({ status: "canceled", seatNumber: "2A" });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12, takenSeats: [] });
  });

  test("a second time from a stale screen frees nothing and says who canceled it and when", async ({
    agent: first,
    ops: second,
  }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "2A");
    await seedBooking(flight, "2B");
    for (const page of [first, second]) await page.goto(`/bookings/${booking.bookingId}`);
    const late = await openDialog(second, "Cancel booking…");
    await (await openDialog(first, "Cancel booking…"))
      .getByRole("button", { name: "Cancel booking" })
      .click();
    await expect(first.getByRole("dialog")).toBeHidden();
    await late.getByRole("button", { name: "Cancel booking" }).click();
    await expect(late.getByRole("alert")).toContainText(
      /Arno Bakker canceled it \d+ seconds? ago\. .*No seat was released a second time\./,
    );
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["2B"] });
  });

  test("pressed twice at once frees one seat", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "2A");
    await seedBooking(flight, "2B");
    await page.goto(`/bookings/${booking.bookingId}`);
    const dialog = await openDialog(page, "Cancel booking…");
    await dialog.getByRole("button", { name: "Cancel booking" }).dblclick();
    await expect(dialog).toBeHidden();
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["2B"] });
  });

  test("a freed seat is sold again to somebody else", async ({ agent: page }) => {
    const flight = await seedFlight({ capacity: 1 });
    const booking = await seedBooking(flight, "1A");
    await page.goto(`/bookings/${booking.bookingId}`);
    await (await openDialog(page, "Cancel booking…")).getByRole("button", { name: "Cancel booking" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await page.getByLabel("Family name").fill("Evans");
    await expect(page.getByLabel("Seat", { exact: true })).toHaveValue("1A");
    await book(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Evans");
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 0, takenSeats: ["1A"] });
  });
});
