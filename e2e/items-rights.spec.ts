import { table } from "@/lib/dynamo/client";
import { itemAddress } from "@/lib/explorer/attribute";
import { expect, test } from "./fixtures";
import { key, openItem, refusedWith, save, stored } from "./item-steps";
import { dropTable, readRaw, seedTable } from "./own-table";
import { field } from "./screen";
import { seedBooking, seedFlight } from "./seed";
import { signInAs } from "./sessions";

test.describe("an item of any table", { tag: "@items" }, () => {
  test("of Apron's own is only read, with the way to its screen", async ({ admin: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A");
    await page.goto(itemAddress(table("flights"), { flight_id: { S: flight.flightId } }));
    await expect(page.getByText("is only shown here")).toBeVisible();
    await expect(page.getByRole("button", { name: /Save|Delete/ })).toHaveCount(0);
    await page.getByRole("link", { name: `Open flight ${flight.flightId}` }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    await page.goto(itemAddress(table("bookings"), { booking_id: { S: booking.bookingId } }));
    await expect(page.getByRole("link", { name: `Open booking ${booking.bookingId}` })).toBeVisible();
    await page.goto(`/explorer/${table("flights")}/new`);
    await expect(page.getByRole("heading", { name: "Nothing is put in here by hand" })).toBeVisible();
  });

  test("is read by ops and written by admins alone", async ({ ops, viewer, admin: page, complaints }) => {
    complaints.allow(/403/, "the pages asked for are refused");
    const name = await seedTable([stored]);
    expect((await viewer.goto(itemAddress(name, key)))?.status()).toBe(403);
    expect((await ops.goto(`/explorer/${name}/new`))?.status()).toBe(403);
    await ops.goto(itemAddress(name, key));
    await expect(ops.getByText("12345678901234567890123456789012345678")).toBeVisible();
    await expect(ops.getByRole("button", { name: /Save|Delete/ })).toHaveCount(0);
    await openItem(page, name);
    await field(page, "Value of legs[1]").fill("SFO");
    await signInAs(page.context(), "ops");
    await save(page);
    await refusedWith(page, "An ops may not write to any table. An admin may.");
    expect(await readRaw(name, key)).toEqual(stored);
    await dropTable(name);
  });
});
