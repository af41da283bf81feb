import { listByLocator } from "@/lib/bookings/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { book, field } from "./screen";
import { seedBooking, seedFlight } from "./seed";

test.describe("a party", { tag: ["@bookings", "@party"] }, () => {
  test("of three is checked, then booked under one locator on seats together", async ({ agent: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    const names = ["Ngozi", "Chidi", "Amara"];
    for (const [index, name] of names.entries()) {
      if (index > 0) await page.getByRole("button", { name: "Add a passenger" }).click();
      const passenger = page.getByRole("group", { name: `Passenger ${index + 1}` });
      await field(passenger, "Given name").fill(name);
      await field(passenger, "Family name").fill("Okonkwo");
    }
    await page.getByRole("button", { name: "Seat together" }).click();
    await page.getByRole("button", { name: "Check answers" }).click();
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeFocused();
    await expect(page.getByRole("table", { name: "Passengers to be booked" }).getByRole("row")).toHaveCount(
      4,
    );
    await expect(page.getByText("USD 448.50")).toBeVisible();
    expect((await nowStored(flight.flightId)).takenSeats).toEqual([]);
    await page.getByRole("button", { name: /^Book/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ngozi Okonkwo");
    const locator = new URL(page.url()).pathname.split("/")[2]?.slice(0, 6) ?? "";
    const party = await listByLocator(locator);
    expect(party.map(({ passengerName }) => passengerName)).toEqual(names.map((name) => `${name} Okonkwo`));
    const rows = new Set(party.map(({ seatNumber = "" }) => seatNumber.replace(/\D/g, "")));
    expect(rows.size).toBeLessThanOrEqual(2);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 9 });
  });

  test("loses one seat to somebody else, is told whose it is, and keeps the rest of the choice", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await page.getByRole("button", { name: "Add a passenger" }).click();
    for (const [index, seat] of ["2A", "2B"].entries()) {
      const passenger = page.getByRole("group", { name: `Passenger ${index + 1}` });
      await field(passenger, "Family name").fill(`Kaur ${"AB"[index]}`);
      await field(passenger, "Seat").fill(seat);
    }
    await seedBooking(flight, "2B", { passengerName: "Asha Rao" });
    await book(page);
    const second = page.getByRole("group", { name: "Passenger 2" });
    await expect(field(second, "Seat")).toHaveAttribute("aria-invalid", "true");
    await expect(field(second, "Seat")).toHaveAccessibleDescription(/Seat 2B is taken\. Asha Rao/);
    await expect(field(page.getByRole("group", { name: "Passenger 1" }), "Seat")).toHaveValue("2A");
    await expect(field(second, "Family name")).toHaveValue("Kaur B");
    await page.getByRole("button", { name: "Use 2C" }).click();
    await book(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kaur A");
    expect((await nowStored(flight.flightId)).takenSeats.sort()).toEqual(["2A", "2B", "2C"]);
  });

  test("chooses a seat for one passenger after the other on the map, which says for whom", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await page.getByRole("button", { name: "Add a passenger" }).click();
    const [first, second] = ["Passenger 1", "Passenger 2"].map((name) => page.getByRole("group", { name }));
    const map = page.getByRole("grid");
    await field(first ?? page, "Family name").fill("Kaur");
    await map.getByRole("button", { name: "2A, window, free" }).click();
    await expect(page.getByText("2A chosen for passenger 1", { exact: true })).toBeAttached();
    await field(second ?? page, "Family name").fill("Rao");
    await map.getByRole("button", { name: "2C, aisle, free" }).click();
    await expect(page.getByText("2C chosen for passenger 2", { exact: true })).toBeAttached();
    await expect(field(first ?? page, "Seat")).toHaveValue("2A");
    await expect(field(second ?? page, "Seat")).toHaveValue("2C");
    const other = map.getByRole("button", { name: "2A, window, chosen for passenger 1" });
    await expect(other).toHaveText("1");
    await expect(map.getByRole("button", { name: "2C, aisle, chosen for passenger 2" })).toHaveText("2");
    await field(second ?? page, "Family name").focus();
    await expect(other).toHaveAttribute("aria-disabled", "true");
    await other.focus();
    await page.keyboard.press("Space");
    await expect(field(second ?? page, "Seat")).toHaveValue("2C");
    await expect(page.getByText("Chosen 2")).toBeVisible();
  });

  test("gives no seat to two of its passengers", async ({ agent: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await page.getByRole("button", { name: "Add a passenger" }).click();
    for (const number of [1, 2]) {
      const passenger = page.getByRole("group", { name: `Passenger ${number}` });
      await field(passenger, "Family name").fill("Rao");
      await field(passenger, "Seat").fill("2A");
    }
    await page.getByRole("button", { name: "Check answers" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "Seat 2A is passenger 1's already" }),
    ).toBeFocused();
  });

  test("with somebody who is on the flight already is pointed out, not refused", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { passengerName: "María García" });
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await field(page, "Family name").fill("garcia/maria mrs");
    await page.getByRole("button", { name: "Check answers" }).click();
    await expect(page.getByText("María García is on this flight already, in 1A")).toBeVisible();
    await expect(page.getByRole("link", { name: booking.bookingId })).toBeVisible();
    await page.getByRole("button", { name: /^Book/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("maria garcia");
  });

  test("can be changed after checking, and nothing typed is lost", async ({ agent: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await field(page, "Family name").fill("Rao");
    await page.getByRole("button", { name: "Check answers" }).click();
    await page.getByRole("button", { name: "Change something" }).click();
    await expect(field(page, "Family name")).toHaveValue("Rao");
    expect((await nowStored(flight.flightId)).takenSeats).toEqual([]);
  });
});
