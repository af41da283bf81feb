import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { type OwnDesk, openOwnDesk, signInAt } from "./own-desk";
import { openDialog } from "./screen";
import { callPython, pythonWithBoto3 } from "./tutorial/python";
import { dropIndex, makeTutorialTables, storedItem, tutorialPrefix } from "./tutorial-items";

const python = pythonWithBoto3();

test.describe("the tutorial's eight functions from Python", { tag: ["@interop", "@adopt", "@own"] }, () => {
  // Python is no part of Apron and of no machine that only runs it; what these functions store, tutorial.spec.ts meets everywhere.
  test.skip(!python, "no Python with boto3 is here: apt-get install python3-boto3 brings it");
  test.describe.configure({ mode: "default" });
  let desk: OwnDesk;
  test.beforeAll(async () => {
    test.slow();
    desk = await openOwnDesk(tutorialPrefix, makeTutorialTables);
  });
  test.afterAll(() => desk?.stop());

  const call = (name: string, ...given: unknown[]) => callPython(python ?? "", desk.database, name, ...given);

  async function opens(page: Page, address: string, ...words: (string | RegExp)[]) {
    await page.goto(`${desk.origin}${address}`);
    for (const word of words) await expect(page.getByRole("main").getByText(word).first()).toBeVisible();
  }

  async function found(page: Page, kind: string) {
    await page.getByRole("link", { name: kind }).click();
    return page.getByRole("region", { name: kind });
  }

  test("show in the list, on the flight and on the booking as they write, and are mended afterwards", async ({
    page,
    complaints,
  }) => {
    complaints.allow(/404/, "the flight is deleted meanwhile");
    test.slow();
    await signInAt(desk, page, "/flights", "admin");

    expect(call("get_flight", "FL100")).toBeNull();
    call("create_flight", "FL100", "KTM", "2025-06-10T09:00:00", "2025-06-10T12:00:00", "PKR", 4500, 120);
    expect(call("get_flight", "FL100")).toMatchObject({
      departure_time: "2025-06-10T12:00:00",
      price: "4500",
    });
    await opens(page, "/flights?day=2025-06-09&from=KTM&to=PKR", "FL100", "12:00");
    await opens(
      page,
      "/flights/FL100",
      "It arrives before it departs: the times may be swapped.",
      "No capacity is stored.",
      /zone assumed|without a zone/,
    );

    expect(call("update_flight_times", "FL100", "2025-06-10T10:00:00", "2025-06-10T13:00:00")).toEqual({
      departure_time: "2025-06-10T10:00:00",
      arrival_time: "2025-06-10T13:00:00",
    });
    await opens(page, "/flights/FL100", "10:00", "13:00");
    await expect(page.getByText("It arrives before it departs")).toHaveCount(0);

    call("create_booking", "BKG200", "Binaya Sharma", "FL100", "2A");
    expect(call("get_booking", "BKG200")).toMatchObject({ status: "confirmed" });
    await opens(page, "/flights/FL100", "2A: booked by another program", /Sharma/);
    await opens(page, "/bookings/BKG200", "Binaya Sharma", "Confirmed", "2A");
    expect(call("update_booking_status", "BKG200", "canceled")).toEqual({ status: "canceled" });
    await opens(page, "/bookings/BKG200", "Canceled");
    await opens(page, "/flights/FL100", "1 canceled passenger");
    call("update_booking_status", "BKG200", "confirmed");

    // What its missing conditions leave behind: ghosts, and a booking without its flight.
    call("update_flight_times", "FL404", "2025-06-10T10:00:00", "2025-06-10T13:00:00");
    call("update_booking_status", "BKG404", "canceled");
    call("create_flight", "FL300", "KTM", "2025-06-11T12:00:00", "2025-06-11T09:00:00", "BIR", 3000, 40);
    call("create_booking", "BKG300", "Asha Rao", "FL300", "3A");
    call("delete_flight", "FL300");
    await page.goto(`${desk.origin}/flights/FL300`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/no|not/i);
    await opens(page, "/flights/FL404", "No route is stored.");
    await opens(page, "/bookings/BKG404", "No passenger name is stored.");
    await opens(page, "/bookings/BKG300", "There is no flight FL300.");

    await page.getByRole("link", { name: "Adopt" }).click();
    await page.getByRole("button", { name: /^Mend all that is safe/ }).click();
    await expect(page.getByRole("status").filter({ hasText: "0 refused" })).toBeVisible();
    await page.getByRole("button", { name: "Look again" }).click();
    for (const [kind, what] of [
      ["Bookings on a flight that is not there", "Cancel the booking"],
      ["Bookings that are only a status", "Delete what is left"],
      ["Flights that are only two times", "Delete what is left"],
    ] as const) {
      const region = await found(page, kind);
      await region.getByRole("radio", { name: what }).check();
      await (await openDialog(page, "Mend (1)…")).getByRole("button", { name: "Mend 1" }).click();
      await expect(region.getByText("Mended", { exact: true })).toBeVisible();
    }
    const fares = await found(page, "Fares without a currency");
    await fares.getByRole("textbox").fill("NPR");
    await fares.getByRole("button", { name: "Mend (1)" }).click();
    await expect(fares.getByText("Mended", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Look again" }).click();
    await expect(page.getByRole("heading", { name: "Nothing is wrong or missing" })).toBeVisible();

    expect(await storedItem(desk.database, "flights", "FL100")).toMatchObject({
      departure_time: { S: "2025-06-10T04:15:00Z" },
      arrival_time: { S: "2025-06-10T07:15:00Z" },
      departure_date: { S: "2025-06-10" },
      price: { N: "4500" },
      currency: { S: "NPR" },
      capacity: { N: "120" },
      seats_available: { N: "119" },
      taken_seats: { SS: ["2A"] },
    });
    expect(call("get_flight", "FL404")).toBeNull();
    expect(call("get_booking", "BKG404")).toBeNull();
    expect(call("get_booking", "BKG300")).toMatchObject({ status: "canceled", passenger_name: "Asha Rao" });
    await opens(page, "/flights?day=2025-06-10&station=KTM", "FL100", "10:00");

    call("delete_booking", "BKG200");
    expect(call("get_booking", "BKG200")).toBeNull();
    await opens(page, "/adopt");
    const gone = await found(page, "Records that went away unrecorded");
    await expect(gone).toContainText("Booking BKG200 is gone, and its history does not say so.");
    await opens(page, "/adopt?kind=seats-wrong", "Flight FL100 holds seat 2A for nobody.");
  });

  test("an index that somebody took away is missed, and an admin adds it while the page waits", async ({
    page,
  }) => {
    test.slow();
    await dropIndex(desk.database, "flights", "by_tail");
    await signInAt(desk, page, "/adopt");
    await expect(page.getByText("An admin may add them.")).toBeVisible();
    await page.context().clearCookies();
    await signInAt(desk, page, "/adopt", "admin");
    await expect(async () => {
      await page.getByRole("button", { name: "Look again" }).click();
      await expect(page.getByText("lacks the index by_tail.")).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    await page.getByRole("button", { name: "Add what is missing" }).click();
    await expect(page.getByText(/1 index to go/)).toBeVisible();
    await expect(page.getByText("by_tail")).toHaveCount(0, { timeout: 60_000 });
    await expect(page.getByRole("button", { name: "Look again" })).toBeVisible();
  });

  test("a look that the database breaks off says so within 11 seconds, and goes on when it is back", async ({
    page,
    complaints,
  }) => {
    complaints.allow(
      /500|Minified React error|An error occurred|ERR_|Failed to fetch/,
      "the database stands still",
    );
    await signInAt(desk, page, "/adopt", "admin");
    await expect(page.getByRole("button", { name: "Look again" })).toBeVisible();
    process.kill(-desk.database.pid, "SIGSTOP");
    try {
      await page.getByRole("button", { name: "Look again" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "the look broke off" })).toBeVisible({
        timeout: 11_000,
      });
    } finally {
      process.kill(-desk.database.pid, "SIGCONT");
    }
    await page.getByRole("button", { name: "Look again" }).click();
    await expect(page.getByRole("table", { name: "What was found" })).toBeVisible();
  });
});
