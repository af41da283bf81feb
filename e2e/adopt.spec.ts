import { deleteRaw, getRaw, putRaw, type RawItem } from "@/lib/dynamo/raw-items";
import { newId, storedFlight } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { field, openDialog } from "./screen";
import { signInAs } from "./sessions";
import { bkg200, fl100 } from "./tutorial-items";

/** The tutorial program's flight and booking under ids of this test. */
async function tutorialFlight(more: RawItem = {}) {
  const [flightId, bookingId] = [newId(), newId()];
  await putRaw("flights", { ...fl100, flight_id: { S: flightId }, ...more });
  await putRaw("bookings", { ...bkg200, booking_id: { S: bookingId }, flight_id: { S: flightId } });
  return { flightId, bookingId };
}

test.describe("what can be mended", { tag: "@adopt" }, () => {
  test("is reached from the flight, shown with its effect, mended by an admin, and told in the history", async ({
    admin: page,
  }) => {
    const { flightId, bookingId } = await tutorialFlight();
    await page.goto(`/flights/${flightId}`);
    await page.getByRole("link", { name: "See what can be mended" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`What can be mended in ${flightId}`);
    const swapped = page.getByRole("region", { name: "Flights that arrive before they depart" });
    await expect(swapped.getByRole("listitem").filter({ hasText: "departure_time" }).last()).toHaveText(
      /2025-06-10T12:00:00\s*2025-06-10T09:00:00/,
    );

    const capacity = page.getByRole("region", { name: "Flights without a capacity" });
    await capacity.getByRole("radio", { name: "The count was lowered for 1 passenger" }).check();
    await expect(capacity.getByRole("listitem").filter({ hasText: "capacity" }).last()).toContainText("121");
    await capacity.getByRole("button", { name: "Mend (1)" }).click();
    await expect(capacity.getByText("Mended", { exact: true })).toBeVisible();
    expect(await getRaw("flights", { flight_id: flightId })).toMatchObject({
      capacity: { N: "121" },
      seats_available: { N: "120" },
      taken_seats: { SS: ["2A"] },
    });

    await page.getByRole("button", { name: "Mend all that is safe (4)" }).click();
    await expect(page.getByRole("status").filter({ hasText: "5 mended" })).toBeVisible();
    await page.getByRole("button", { name: "Look again" }).click();
    const fares = page.getByRole("region", { name: "Fares without a currency" });
    await field(fares, `Currency of ${flightId}`).fill("xyzzy");
    await fares.getByRole("button", { name: "Mend (1)" }).click();
    await expect(fares.getByText(/Refused: This fare cannot be in “XYZ”/)).toBeVisible();
    await page.getByRole("button", { name: "Look again" }).click();
    await field(fares, `Currency of ${flightId}`).fill("npr");
    await fares.getByRole("button", { name: "Mend (1)" }).click();
    await expect(fares.getByText("Mended", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Look again" }).click();
    await expect(page.getByRole("heading", { name: "Nothing is wrong or missing" })).toBeVisible();

    await page.getByRole("navigation", { name: "Up" }).getByRole("link").click();
    await expect(page.getByText("The stored record needs a person.")).toHaveCount(0);
    const history = page.getByRole("region", { name: "History" });
    await expect(history.getByText(/Aino Salo mended the stored record/)).toHaveCount(6);
    await page.goto(`/bookings/${bookingId}`);
    await expect(history.getByText(/Aino Salo mended the stored record/)).toHaveCount(1);
    await page.goto("/bookings?q=sharma");
    await expect(page.getByRole("link", { name: /Sharma/i }).first()).toBeVisible();
  });

  test("is judged again as it is written: what no longer holds is said, and nothing is written", async ({
    admin: page,
  }) => {
    const { flightId } = await tutorialFlight();
    await page.goto(`/adopt?flight=${flightId}`);
    const swapped = page.getByRole("region", { name: "Flights that arrive before they depart" });
    await swapped.getByRole("checkbox").check();
    const mended = { ...fl100, flight_id: { S: flightId }, departure_time: { S: "2025-06-10T08:00:00" } };
    await putRaw("flights", mended);
    await swapped.getByRole("button", { name: "Mend (1)" }).click();
    await expect(swapped.getByText("No longer so")).toBeVisible();
    expect(await getRaw("flights", { flight_id: flightId })).toEqual(mended);
  });

  test("waits for what it counts on, in words", async ({ admin: page }) => {
    const { flightId } = await tutorialFlight();
    await page.goto(`/adopt?flight=${flightId}`);
    const zone = page.getByRole("region", { name: "Times without a zone" });
    await zone.getByRole("checkbox").check();
    await zone.getByRole("button", { name: "Mend (1)" }).click();
    await expect(zone.getByText("Refused: Mend this first: It arrives before it departs")).toBeVisible();
  });

  test("asks once more before a record is deleted, and keeps what it was in the history", async ({
    admin: page,
  }) => {
    const bookingId = newId();
    await putRaw("bookings", { booking_id: { S: bookingId }, status: { S: "canceled" } });
    await page.goto(`/bookings/${bookingId}`);
    await page.getByRole("link", { name: "See what can be mended" }).click();
    const ghosts = page.getByRole("region", { name: "Bookings that are only a status" });
    await ghosts
      .getByRole("group", { name: `What to do with ${bookingId}` })
      .getByRole("radio", { name: "Delete what is left" })
      .check();
    const dialog = await openDialog(page, "Mend (1)…");
    await dialog.getByRole("button", { name: "Mend nothing" }).click();
    expect(await getRaw("bookings", { booking_id: bookingId })).toBeDefined();
    await (await openDialog(page, "Mend (1)…")).getByRole("button", { name: "Mend 1" }).click();
    await expect(ghosts.getByText("Mended", { exact: true })).toBeVisible();
    expect(await getRaw("bookings", { booking_id: bookingId })).toBeUndefined();
  });

  test("cancels who is booked on a canceled flight, after asking", async ({ admin: page }) => {
    const flight = await storedFlight({ status: "canceled" });
    const bookingId = newId();
    const item = { ...bkg200, booking_id: { S: bookingId }, flight_id: { S: flight.flightId } };
    await putRaw("bookings", item);
    await page.goto(`/adopt?flight=${flight.flightId}`);
    const aboard = page.getByRole("region", { name: "Passengers on a canceled flight" });
    await aboard.getByRole("checkbox").check();
    await (await openDialog(page, "Mend (1)…")).getByRole("button", { name: "Mend 1" }).click();
    await expect(aboard.getByText("Mended", { exact: true })).toBeVisible();
    expect(await getRaw("bookings", { booking_id: bookingId })).toMatchObject({ status: { S: "canceled" } });
    await deleteRaw("bookings", { booking_id: bookingId });
  });
});

test.describe("who may mend", { tag: ["@adopt", "@auth"] }, () => {
  test("ops look, and see that an admin may mend", async ({ ops: page }) => {
    const { flightId } = await tutorialFlight();
    await page.goto(`/adopt?flight=${flightId}`);
    await expect(page.getByRole("region", { name: "Times without a zone" })).toContainText(
      "2025-06-10T03:15:00Z",
    );
    await expect(page.getByRole("button", { name: /^Mend/ })).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("checkbox")).toHaveCount(0);
    await page.goto("/adopt?kind=nonsense&flight=");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Adopt");
    await expect(page.getByText("An admin may mend it.")).toBeVisible();
  });

  test("a mend sent by ops is refused in words, and nothing is written", async ({ admin: page }) => {
    const { flightId } = await tutorialFlight();
    await page.goto(`/adopt?flight=${flightId}`);
    const swapped = page.getByRole("region", { name: "Flights that arrive before they depart" });
    await swapped.getByRole("checkbox").check();
    await signInAs(page.context(), "ops");
    await swapped.getByRole("button", { name: "Mend (1)" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "An ops may not mend stored data." }),
    ).toBeVisible();
    await expect(swapped.getByRole("checkbox")).toBeChecked();
    expect(await getRaw("flights", { flight_id: flightId })).toEqual({
      ...fl100,
      flight_id: { S: flightId },
    });
  });

  for (const role of ["viewer", "agent"] as const)
    test(`the ${role} is led nowhere near it, and refused`, async ({ desk, complaints }) => {
      complaints.allow(/403/, "the page asked for is refused");
      const page = await desk(role);
      const { flightId } = await tutorialFlight();
      await page.goto(`/flights/${flightId}`);
      await expect(page.getByText("The stored record needs a person.")).toBeVisible();
      await expect(page.getByRole("link", { name: /Adopt|can be mended/ })).toHaveCount(0);
      expect((await page.goto("/adopt"))?.status()).toBe(403);
      await expect(page.getByRole("heading", { name: "Your role may not do this" })).toBeVisible();
      expect((await page.request.get("/api/adopt")).status()).toBe(403);
    });
});
