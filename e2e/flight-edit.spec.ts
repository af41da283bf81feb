import * as flights from "@/lib/flights/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { typeInto } from "./keyboard";
import { book, field, fill, holds, openDialog, refusedAt } from "./screen";
import { designatorOf, seedBooking, seedFlight } from "./seed";

test.describe("editing a flight", { tag: "@flights" }, () => {
  test("stores what was changed and nothing else", async ({ ops: page }) => {
    const flight = await seedFlight({ other: { crew_meal: "vegan" } });
    await seedBooking(flight, "2A");
    await page.goto(`/flights/${flight.flightId}`);
    await page.getByRole("link", { name: "Edit" }).click();
    await fill(page, { "Gate optional": "n7", Fare: "175", Seats: "20" });
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    await expect(page.getByText(`${designatorOf(flight)}: 3 changes saved`)).toBeVisible();
    expect(await nowStored(flight.flightId)).toMatchObject({
      gate: "N7",
      price: "175",
      capacity: 20,
      seatsAvailable: 19,
      takenSeats: ["2A"],
      departureTime: flight.departureTime,
      version: 2,
      other: { crew_meal: "vegan" },
    });
  });

  test("refuses a capacity under the seats sold, at its field", async ({ ops: page }) => {
    const flight = await seedFlight();
    for (const seat of ["1A", "1B", "1C"]) await seedBooking(flight, seat);
    await page.goto(`/flights/${flight.flightId}/edit`);
    await fill(page, { Seats: "2", "Gate optional": "C9" });
    await page.getByRole("button", { name: "Save changes" }).click();
    await refusedAt(page, "Seats", "3 seats are sold, so the capacity cannot be 2");
    await holds(page, { Seats: "2", "Gate optional": "C9" });
    expect(await nowStored(flight.flightId)).toMatchObject({ capacity: 12, version: 1 });
  });

  test("is not disturbed by seats that are sold meanwhile, nor they by it", async ({ ops: page, agent }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/edit`);
    await fill(page, { Seats: "15", "Gate optional": "C9" });
    await agent.goto(`/flights/${flight.flightId}/bookings/new`);
    await fill(agent, { "Family name": "Rao", Seat: "2B" });
    await book(agent);
    await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Rao");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    expect(await nowStored(flight.flightId)).toMatchObject({
      capacity: 15,
      seatsAvailable: 14,
      takenSeats: ["2B"],
      gate: "C9",
    });
  });

  test("asks before typed changes are left behind", async ({ ops: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/edit`);
    await fill(page, { "Gate optional": "C9" });
    page.once("dialog", (question) => question.dismiss());
    await page.getByRole("link", { name: "Leave it as it is" }).click();
    await holds(page, { "Gate optional": "C9" });
    page.once("dialog", (question) => question.accept());
    await page.getByRole("link", { name: "Leave it as it is" }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
  });
});

test.describe("retiming a flight", { tag: "@flights" }, () => {
  test("moves both times with the keyboard alone", async ({ ops: page }) => {
    const flight = await seedFlight({
      departureDate: "2041-07-09",
      departureTime: "2041-07-09T16:00:00Z",
      arrivalTime: "2041-07-09T21:20:00Z",
    });
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = page.getByRole("dialog", { name: /^Retime/ });
    await expect(async () => {
      await page.keyboard.press("r");
      await expect(dialog).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
    await expect(field(dialog, "Departure time")).toHaveValue("09:00");
    await typeInto(page, field(dialog, "Departure time"), "1035");
    await typeInto(page, field(dialog, "Arrival time"), "18.55");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: "Retime" })).toBeFocused();
    expect(await nowStored(flight.flightId)).toMatchObject({
      departureTime: "2041-07-09T17:35:00Z",
      arrivalTime: "2041-07-09T22:55:00Z",
      departureDate: "2041-07-09",
      version: 2,
    });
    await expect(page.getByRole("list").getByText("retimed")).toBeVisible();
  });

  test("is refused in the dialog when the flight would arrive before it departs", async ({ ops: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Retime");
    await fill(dialog, { "Departure time": "23:00" });
    await dialog.getByRole("button", { name: "Retime" }).click();
    await refusedAt(page, "Arrival time", "The flight arrives before it departs");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect((await nowStored(flight.flightId)).version).toBe(1);
  });

  test("is not offered once the flight has departed", async ({ ops: page }) => {
    const flight = await seedFlight({ status: "departed" });
    await page.goto(`/flights/${flight.flightId}`);
    await expect(page.getByRole("link", { name: "Edit" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Retime" })).toHaveCount(0);
  });
});

test.describe("deleting a flight", { tag: "@flights" }, () => {
  test("takes away one that never had a passenger, after asking", async ({ ops: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Delete…");
    await expect(dialog.getByRole("button", { name: "Keep the flight" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect(await flights.find(flight.flightId)).toBeDefined();
    await openDialog(page, "Delete…");
    await dialog.getByRole("button", { name: "Delete flight" }).click();
    await expect(page).toHaveURL(new RegExp(`/flights\\?day=${flight.departureDate}`));
    await expect(page.getByText(`${designatorOf(flight)} is deleted`)).toBeVisible();
    expect(await flights.find(flight.flightId)).toBeUndefined();
  });

  test("is refused for one that had a passenger, even one who canceled", async ({ ops: page, agent }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "2A");
    await agent.goto(`/bookings/${booking.bookingId}`);
    await (await openDialog(agent, "Cancel booking…"))
      .getByRole("button", { name: "Cancel booking" })
      .click();
    await expect(agent.getByText("Canceled", { exact: true }).first()).toBeVisible();
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Delete…");
    await dialog.getByRole("button", { name: "Delete flight" }).click();
    await expect(dialog.getByRole("alert")).toContainText(
      "This flight has had passengers, so it can be canceled but not deleted.",
    );
    expect(await flights.find(flight.flightId)).toBeDefined();
  });

  test("is refused when somebody changed the flight meanwhile", async ({ ops: page, admin }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Delete…");
    await admin.goto(`/flights/${flight.flightId}/edit`);
    await fill(admin, { "Gate optional": "N1" });
    await admin.getByRole("button", { name: "Save changes" }).click();
    await expect(admin).toHaveURL(`/flights/${flight.flightId}`);
    await dialog.getByRole("button", { name: "Delete flight" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Aino Salo changed this flight");
    expect(await flights.find(flight.flightId)).toMatchObject({ gate: "N1" });
  });
});
