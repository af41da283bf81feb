import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { openBooking, seedParty, stored, tick } from "./party";
import { openDialog } from "./screen";
import { seedBooking, seedFlight } from "./seed";
import { signInAs } from "./sessions";

test.describe("undo", { tag: "@bookings" }, () => {
  test("works from the history after a reload, and is itself undone there", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "2A", { passengerName: "Asha Rao" });
    await openBooking(page, booking);
    await (await openDialog(page, "Cancel booking…")).getByRole("button", { name: "Cancel booking" }).click();
    await expect(page.getByText("Asha Rao is canceled, seat 2A is free")).toBeVisible();
    await page.reload();
    await page.getByRole("button", { name: "Undo: canceled booking" }).click();
    await expect(page.getByText("Taken back for Asha Rao")).toBeVisible();
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: ["2A"], seatsAvailable: 11 });
    await page.getByRole("button", { name: "Undo: took back a change" }).click();
    await expect.poll(async () => (await stored(booking)).status).toBe("canceled");
  });

  test("puts a whole party back, and stays away where nothing of it is the newest", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    const [one, other] = await seedParty(flight, { "1A": "Asha Rao", "1B": "Binaya Sharma" });
    if (!one || !other) throw new Error("no party");
    await openBooking(page, one);
    await expect(page.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
    await tick(page, "Binaya Sharma");
    await page.keyboard.press("h");
    await expect(page.getByText("Asha Rao, Binaya Sharma marked as a no-show")).toBeVisible();
    await page.goto(`/bookings/${other.bookingId}`);
    await page.getByRole("button", { name: "Undo: marked as a no-show" }).click();
    await expect(page.getByText("Taken back for Asha Rao, Binaya Sharma")).toBeVisible();
    expect([(await stored(one)).status, (await stored(other)).status]).toEqual(["confirmed", "confirmed"]);
  });

  test("is refused when the seat is somebody else's now, and says whose", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "2A", { passengerName: "Asha Rao" });
    await openBooking(page, booking);
    await (await openDialog(page, "Cancel booking…")).getByRole("button", { name: "Cancel booking" }).click();
    await expect(page.getByText("Asha Rao is canceled, seat 2A is free")).toBeVisible();
    await expect(page.getByRole("dialog")).toBeHidden();
    const rival = await seedBooking(flight, "2A", { passengerName: "Freja Sørensen" });
    await page.keyboard.press("z");
    await expect(page.getByRole("alert").filter({ hasText: "Seat 2A is taken" })).toContainText(
      `Freja Sørensen, ${rival.bookingId}, has it.`,
    );
    expect((await stored(booking)).status).toBe("canceled");
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: ["2A"], seatsAvailable: 11 });
  });

  test("is refused when somebody moved the booking since, and says who and when", async ({
    agent: first,
    ops: second,
  }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "2A", { passengerName: "Asha Rao" });
    await openBooking(first, booking);
    await first.keyboard.press("i");
    const undo = first.getByRole("button", { name: "Undo: checked in" });
    await expect(undo).toBeVisible();
    await openBooking(second, booking);
    await second.keyboard.press("b");
    await expect(second.getByText("Asha Rao boarded")).toBeVisible();
    await undo.click();
    await expect(first.getByRole("alert").filter({ hasText: "Nothing was done" })).toContainText(
      /Oda Berg changed the booking of Asha Rao \d+ seconds? ago/,
    );
    expect((await stored(booking)).status).toBe("boarded");
  });

  test("sent by a viewer is refused by the server", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "2A", { passengerName: "Asha Rao" });
    await openBooking(page, booking);
    await page.keyboard.press("i");
    const undo = page.getByRole("button", { name: "Undo: checked in" });
    await expect(undo).toBeVisible();
    await signInAs(page.context(), "viewer");
    await undo.click();
    await expect(
      page.getByRole("alert").filter({ hasText: "A viewer may not change bookings. An agent may." }),
    ).toBeVisible();
    expect((await stored(booking)).status).toBe("checked_in");
  });
});
