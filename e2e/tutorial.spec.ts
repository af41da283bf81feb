import { expect, test } from "./fixtures";
import { type OwnDesk, openOwnDesk, signInAt } from "./own-desk";
import { book, field, fill, openDialog, refusedAt } from "./screen";
import {
  fl100,
  makeTutorialTables,
  storedItem,
  tutorialPrefix,
  unknown,
  writeTutorialItems,
} from "./tutorial-items";

test.describe("the tutorial program's own tables", { tag: ["@interop", "@own"] }, () => {
  // One desk for all of them, in one worker: adding indexes to tables that are there takes its time.
  test.describe.configure({ mode: "default" });
  let desk: OwnDesk;
  test.beforeAll(async () => {
    test.slow();
    desk = await openOwnDesk(tutorialPrefix, makeTutorialTables);
  });
  test.beforeEach(() => writeTutorialItems(desk.database));
  test.afterAll(() => desk.stop());

  test("list by route, open with what is wrong in words, are mended and edited, and keep what nobody knows", async ({
    page,
  }) => {
    await signInAt(desk, page, "/flights?day=2025-06-09&from=KTM&to=PKR");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kathmandu to Pokhara");
    await page.getByRole("link", { name: "FL100", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("FL100");
    for (const words of [
      "The times are stored without a zone and are read as local to each airport.",
      "It arrives before it departs: the times may be swapped.",
      "No capacity is stored.",
      "The fare has no currency.",
    ])
      await expect(page.getByText(words)).toBeVisible();
    for (const [name, value] of [
      ["pilot", "Tenzing"],
      ["miles", "88.5"],
      ["meal", '"kind":"dal bhat"'],
      ["seal", "3 bytes"],
    ] as const)
      await expect(page.getByRole("definition").filter({ hasText: value }), name).toHaveCount(1);

    const retime = await openDialog(page, "Retime");
    await expect(field(retime, "Departure time")).toHaveValue("12:00");
    await fill(retime, { "Arrival time": "09:05" });
    await retime.getByRole("button", { name: "Retime" }).click();
    await refusedAt(page, "Arrival time", "The flight arrives before it departs");
    await retime.getByRole("button", { name: "Swap the two times" }).click();
    await expect(field(retime, "Departure time")).toHaveValue("09:05");
    await retime.getByRole("button", { name: "Retime" }).click();
    await expect(retime).toBeHidden();
    await expect(page.getByText("It arrives before it departs")).toHaveCount(0);

    await page.getByRole("link", { name: /^Edit/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Edit FL100");
    await fill(page, { Seats: "121", Currency: "NPR", "Gate optional": "3" });
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page).toHaveURL(`${desk.origin}/flights/FL100`);
    await expect(page.getByText("No capacity is stored.")).toHaveCount(0);
    expect(await storedItem(desk.database, "flights", "FL100")).toMatchObject({
      ...fl100,
      ...unknown,
      departure_time: { S: "2025-06-10T03:20:00Z" },
      arrival_time: { S: "2025-06-10T06:15:00Z" },
      capacity: { N: "121" },
      seats_available: { N: "121" },
      currency: { S: "NPR" },
      gate: { S: "3" },
    });
    await page.goto(`${desk.origin}/flights?day=2025-06-10&station=KTM`);
    await expect(page.getByRole("link", { name: "FL100", exact: true })).toBeVisible();
  });

  test("are booked on and canceled on, and the count goes down and up with that", async ({ page }) => {
    await signInAt(desk, page, "/flights/FL100");
    await expect(page.getByText("2A: booked by another program")).toBeVisible();
    await page.getByRole("link", { name: /^New booking/ }).click();
    await fill(page, { "Given name": "Asha", "Family name": "Rao", Seat: "2A" });
    await book(page);
    await refusedAt(page, "Seat", "Seat 2A is taken: Binaya Sharma, BKG200, has it.");
    await field(page, "Seat").fill("2B");
    await book(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    expect(await storedItem(desk.database, "flights", "FL100")).toMatchObject({
      seats_available: { N: "119" },
      taken_seats: { SS: ["2B"] },
      ...unknown,
    });

    await page.goto(`${desk.origin}/bookings?q=bkg200`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Binaya Sharma");
    await expect(page.getByRole("definition").filter({ hasText: "42" })).toBeVisible();
    const dialog = await openDialog(page, "Cancel booking…");
    await dialog.getByRole("button", { name: "Cancel booking" }).click();
    await expect(dialog).toBeHidden();
    expect(await storedItem(desk.database, "bookings", "BKG200")).toMatchObject({
      passenger_name: { S: "Binaya Sharma" },
      seat_number: { S: "2A" },
      status: { S: "canceled" },
      frequent_flyer: { N: "42" },
    });
    expect(await storedItem(desk.database, "flights", "FL100")).toMatchObject({
      seats_available: { N: "119" },
      taken_seats: { SS: ["2B"] },
    });
  });

  test("open also where they hold only half a flight or half a booking", async ({ page }) => {
    await signInAt(desk, page, "/flights/FL404");
    await expect(page.getByText("No route is stored.")).toBeVisible();
    await page.getByRole("link", { name: /^Edit/ }).click();
    await fill(page, { "Gate optional": "9" });
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page).toHaveURL(`${desk.origin}/flights/FL404`);
    expect(await storedItem(desk.database, "flights", "FL404")).toMatchObject({
      departure_time: { S: "2025-06-10T10:00:00" },
      gate: { S: "9" },
    });
    await page.goto(`${desk.origin}/bookings/BKG404`);
    await expect(page.getByText("No passenger name is stored.")).toBeVisible();
    await expect(page.getByText("No flight is stored.")).toBeVisible();
    await page.goto(`${desk.origin}/bookings/BKG300`);
    await expect(page.getByText("There is no flight FL300.")).toBeVisible();
    const dialog = await openDialog(page, "Cancel booking…");
    await dialog.getByRole("button", { name: "Cancel booking" }).click();
    await expect(dialog).toBeHidden();
    expect(await storedItem(desk.database, "bookings", "BKG300")).toMatchObject({
      status: { S: "canceled" },
    });
  });
});
