import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { openBooking, stored } from "./party";
import { field, openDialog } from "./screen";
import { seedBooking, seedFlight } from "./seed";

test.describe("changing seats with somebody of another party", { tag: "@bookings" }, () => {
  test("is offered when their seat is pressed, even on a full flight, and undone", async ({
    agent: page,
  }) => {
    const flight = await seedFlight({ capacity: 2 });
    const one = await seedBooking(flight, "1A", { passengerName: "Asha Rao" });
    const other = await seedBooking(flight, "1B", { passengerName: "Freja Sørensen" });
    await openBooking(page, one);
    const dialog = await openDialog(page, /^Change seat…/);
    const seat = dialog.getByRole("button", { name: /^1B, .*taken by Freja Sørensen, PNR/ });
    await expect(seat).not.toHaveAttribute("aria-disabled");
    await seat.click();
    await expect(field(dialog, "Seat")).toHaveValue("1B");
    await expect(seat).toHaveAttribute("aria-pressed", "true");
    await expect(dialog.getByText("Freja Sørensen has 1B and gets 1A for it.")).toBeVisible();
    await dialog.getByRole("button", { name: "Swap with Freja Sørensen" }).click();
    await expect(page.getByText("Asha Rao, Freja Sørensen changed seats")).toBeVisible();
    await expect(dialog).toBeHidden();
    expect([(await stored(one)).seatNumber, (await stored(other)).seatNumber]).toEqual(["1B", "1A"]);
    expect((await nowStored(flight.flightId)).takenSeats.sort()).toEqual(["1A", "1B"]);
    await page.keyboard.press("z");
    await expect.poll(async () => (await stored(one)).seatNumber).toBe("1A");
    expect((await stored(other)).seatNumber).toBe("1B");
  });

  test("works typed as well, but not with who is aboard, whose seat stays taken", async ({ agent: page }) => {
    const flight = await seedFlight();
    const one = await seedBooking(flight, "1A", { passengerName: "Asha Rao" });
    await seedBooking(flight, "1B", { passengerName: "Freja Sørensen" });
    await seedBooking(flight, "1C", { passengerName: "Aboard Already", status: "boarded" });
    await openBooking(page, one);
    const dialog = await openDialog(page, /^Change seat…/);
    const aboard = dialog.getByRole("button", { name: /^1C, .*taken by Aboard Already/ });
    await expect(aboard).toHaveAttribute("aria-disabled", "true");
    await expect(dialog.getByRole("button", { name: /^1A, .*taken by Asha Rao/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await field(dialog, "Seat").fill("1c");
    await dialog.getByRole("button", { name: /^Change seat/ }).click();
    await expect(field(dialog, "Seat")).toHaveAccessibleDescription(/Seat 1C is taken\. Aboard Already/);
    await field(dialog, "Seat").fill("1b");
    await field(dialog, "Seat").press("Enter");
    await expect(page.getByText("Asha Rao, Freja Sørensen changed seats")).toBeVisible();
    expect((await stored(one)).seatNumber).toBe("1B");
  });

  test("is refused when they moved meanwhile, and says who moved them", async ({ agent: page, desk }) => {
    const flight = await seedFlight();
    const one = await seedBooking(flight, "1A", { passengerName: "Asha Rao" });
    const other = await seedBooking(flight, "1B", { passengerName: "Freja Sørensen" });
    await openBooking(page, one);
    const dialog = await openDialog(page, /^Change seat…/);
    await dialog.getByRole("button", { name: /^1B, .*taken by Freja Sørensen/ }).click();
    const rival = await desk("ops");
    await openBooking(rival, other);
    await rival.keyboard.press("i");
    await expect(rival.getByText("Freja Sørensen checked in")).toBeVisible();
    await dialog.getByRole("button", { name: "Swap with Freja Sørensen" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Oda Berg changed the booking of Freja Sørensen");
    expect((await stored(one)).seatNumber).toBe("1A");
  });
});
