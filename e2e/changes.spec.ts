import { listByLocator } from "@/lib/bookings/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { openBooking, seedParty, stored, tick } from "./party";
import { field, fill, refusedAt } from "./screen";
import { designatorOf, seedBooking, seedFlight } from "./seed";

const two = { "1A": "Asha Rao", "1B": "Binaya Sharma" };

test.describe("changing bookings at the desk", { tag: "@bookings" }, () => {
  test("a seat is changed on the map, undone from the toast, and the undo undone", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { passengerName: "Asha Rao" });
    await openBooking(page, booking);
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog", { name: "Another seat for Asha Rao" });
    await dialog.getByRole("button", { name: /^2C,/ }).click();
    await expect(field(dialog, "Seat")).toHaveValue("2C");
    await dialog.getByRole("button", { name: "Change seat" }).click();
    await expect(page.getByText("Asha Rao sits in 2C")).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: /^Change seat…/ })).toBeFocused();
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: ["2C"], seatsAvailable: 11 });

    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.getByText("Taken back for Asha Rao")).toBeVisible();
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: ["1A"], seatsAvailable: 11 });
    await page.keyboard.press("z");
    await expect(page.getByText("Taken back for Asha Rao")).toHaveCount(2);
    await expect.poll(async () => (await stored(booking)).seatNumber).toBe("2C");
  });

  test("a seat that somebody took first is said at the field, with who has it and the next one free", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { passengerName: "Asha Rao" });
    await openBooking(page, booking);
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^2C,/ }).click();
    const rival = await seedBooking(flight, "2C", { passengerName: "Freja Sørensen" });
    await dialog.getByRole("button", { name: "Change seat" }).click();
    await refusedAt(page, "Seat", `Seat 2C is taken. Freja Sørensen, ${rival.bookingId}, has it.`);
    await dialog.getByRole("button", { name: /^Use / }).click();
    await dialog.getByRole("button", { name: "Change seat" }).click();
    await expect(dialog).toBeHidden();
    expect((await stored(booking)).seatNumber).not.toBe("1A");
  });

  test("two swap seats on a full flight", async ({ agent: page }) => {
    const flight = await seedFlight({ capacity: 2 });
    const [one, other] = await seedParty(flight, two);
    if (!one || !other) throw new Error("no party");
    await openBooking(page, one);
    await expect(page.getByRole("button", { name: /^Swap seats/ })).toHaveCount(0);
    await tick(page, "Binaya Sharma");
    await page.getByRole("button", { name: /^Swap seats/ }).click();
    await expect(page.getByText("Asha Rao, Binaya Sharma changed seats")).toBeVisible();
    expect([(await stored(one)).seatNumber, (await stored(other)).seatNumber]).toEqual(["1B", "1A"]);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 0 });
    await page.keyboard.press("z");
    await expect.poll(async () => (await stored(one)).seatNumber).toBe("1A");
  });

  test("a party goes through the gate and back, each step offered only when all may take it", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    const [one, other] = await seedParty(flight, two);
    if (!one || !other) throw new Error("no party");
    await openBooking(page, one);
    await tick(page, "Binaya Sharma");
    await page.keyboard.press("i");
    await expect(page.getByText("Asha Rao, Binaya Sharma checked in")).toBeVisible();
    await expect(page.getByRole("row", { name: /SHARMA/ })).toContainText("Checked in");
    await page.keyboard.press("b");
    await expect(page.getByText("Asha Rao, Binaya Sharma boarded")).toBeVisible();
    expect([(await stored(one)).status, (await stored(other)).status]).toEqual(["boarded", "boarded"]);
    await expect(page.getByRole("button", { name: /^Cancel/ })).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Binaya Sharma" }).uncheck();
    await page.getByRole("button", { name: /^Take off/ }).click();
    await expect(page.getByText("Asha Rao taken off")).toBeVisible();
    await expect.poll(async () => (await stored(one)).status).toBe("checked_in");
    await tick(page, "Binaya Sharma");
    await expect(page.getByRole("button", { name: /^(Board|Take off|No-show)/ })).toHaveCount(0);
  });

  test("somebody is split off under a locator of their own", async ({ agent: page }) => {
    const flight = await seedFlight();
    const [one, other] = await seedParty(flight, two);
    if (!one || !other) throw new Error("no party");
    await openBooking(page, one);
    await page.getByRole("button", { name: /^Split off/ }).click();
    await expect(page.getByText("Asha Rao: under a locator of their own")).toBeVisible();
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    const { recordLocator } = await stored(one);
    expect(recordLocator).not.toBe(one.recordLocator);
    expect(await listByLocator(other.recordLocator ?? "")).toHaveLength(1);
    await page.keyboard.press("z");
    await expect(page.getByRole("checkbox", { name: "Binaya Sharma" })).toBeVisible();
  });

  test("a name is corrected, and found in the history as it was", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { passengerName: "Asha Roa" });
    await openBooking(page, booking);
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog", { name: "Correct the name of Asha Roa" });
    await fill(dialog, { "Family name": "Rao" });
    await dialog.getByRole("button", { name: "Correct name" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    expect(await stored(booking)).toMatchObject({ passengerName: "Asha Rao", nameKey: "RAO/ASHA" });
    const history = page.getByRole("region", { name: "History" }).getByRole("listitem").first();
    await expect(history).toContainText(/Arno Bakker corrected the name.*Asha Roa.*Asha Rao/s);
    await expect(history).not.toContainText("RAO/ASHA");
  });

  test("some of a party are canceled, named and counted first, and reinstated", async ({ agent: page }) => {
    const flight = await seedFlight();
    const party = await seedParty(flight, { ...two, "1C": "Freja Sørensen" });
    const [one, second] = party;
    if (!one || !second) throw new Error("no party");
    await openBooking(page, one);
    await tick(page, "Binaya Sharma");
    await page.keyboard.press("x");
    const dialog = page.getByRole("dialog", { name: "Cancel 2 passengers" });
    await expect(dialog).toContainText("Seats 1A, 1B go back on sale at once.");
    await expect(dialog.getByRole("listitem")).toHaveText(["1A Asha Rao", "1B Binaya Sharma"]);
    await expect(dialog.getByRole("button", { name: "Keep the bookings" })).toBeFocused();
    await dialog.getByRole("button", { name: "Cancel 2 passengers" }).click();
    await expect(page.getByText("Asha Rao, Binaya Sharma canceled")).toBeVisible();
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: ["1C"], seatsAvailable: 11 });

    const rival = await seedBooking(flight, "1A", { passengerName: "Lucía García" });
    await page.getByRole("checkbox", { name: "Binaya Sharma" }).uncheck();
    await page.keyboard.press("r");
    const choice = page.getByRole("dialog", { name: "Reinstate Asha Rao" });
    await expect(choice.getByRole("alert")).toContainText(
      `Seat 1A is taken. Lucía García, ${rival.bookingId}`,
    );
    await fill(choice, { Seat: "3d" });
    await choice.getByRole("button", { name: "Reinstate" }).click();
    await expect(page.getByText("Asha Rao is booked again")).toBeVisible();
    expect(await stored(one)).toMatchObject({ status: "confirmed", seatNumber: "3D" });
  });

  test("a stale screen is told who changed the booking and when, and changes nothing", async ({
    agent: first,
    ops: second,
  }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { passengerName: "Asha Rao" });
    await openBooking(second, booking);
    await openBooking(first, booking);
    await first.keyboard.press("i");
    await expect(first.getByText("Asha Rao checked in")).toBeVisible();
    await second.getByRole("button", { name: /^No-show/ }).click();
    await expect(second.getByRole("alert").filter({ hasText: "Nothing was done" })).toContainText(
      /Arno Bakker changed the booking of Asha Rao \d+ seconds? ago/,
    );
    expect((await stored(booking)).status).toBe("checked_in");
  });

  test("a flight's history tells who moved whom from seat to seat", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { passengerName: "Harpreet Kaur" });
    await openBooking(page, booking);
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog");
    await fill(dialog, { Seat: "3C" });
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(dialog).toBeHidden();
    await page.goto(`/flights/${flight.flightId}`);
    const event = page.getByRole("region", { name: "History" }).getByRole("listitem").first();
    await expect(event).toContainText(/Arno Bakker moved seat/);
    await expect(event).toContainText(/Harpreet Kaur, \S+-1.*1A\s+3C/s);
  });

  test("a viewer may look at a party and is offered nothing", async ({ viewer: page }) => {
    const flight = await seedFlight();
    const [one] = await seedParty(flight, two);
    await page.goto(`/bookings/${one?.bookingId}`);
    await expect(page.getByRole("row", { name: /SHARMA/ })).toBeVisible();
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await expect(
      page.getByRole("button", { name: /Check in|Change seat|Swap|Split|Cancel|Undo/ }),
    ).toHaveCount(0);
    await expect(page.getByRole("link", { name: /^Move/ })).toHaveCount(0);
    await expect(page.getByText(designatorOf(flight)).first()).toBeVisible();
  });
});
