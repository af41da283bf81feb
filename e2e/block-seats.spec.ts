import type { Locator } from "@playwright/test";
import { flightSubject } from "@/lib/audit/event";
import { listBySubject } from "@/lib/audit/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expectNoFaults } from "./axe";
import { expect, test } from "./fixtures";
import { book, field, fill, openDialog, refusedAt } from "./screen";
import { designatorOf, seedBooking, seedFlight } from "./seed";
import { signInAs } from "./sessions";

const whole = { aircraftType: "739", capacity: 181 } as const;

test.describe("blocking seats", { tag: ["@flights", "@bookings"] }, () => {
  test("pressed and typed, with a reason, takes them off the sale; the history says who and why", async ({
    ops: page,
  }) => {
    const flight = await seedFlight(whole);
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Block seats…");
    await expect(dialog.getByRole("heading")).toHaveText(`Block seats on ${designatorOf(flight)}`);
    await dialog.getByRole("button", { name: "33B, middle, free" }).click();
    await expect(field(dialog, "Seats to block")).toHaveValue("33B");
    await fill(dialog, { "Seats to block": "33B 33 c", Reason: "Recline broken" });
    await expect(dialog.getByRole("button", { name: "33C, aisle, chosen" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await dialog.getByRole("button", { name: /^Block seats/ }).click();
    await expect(page.getByText(`33B, 33C blocked on ${designatorOf(flight)}`)).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("179 free, 2 blocked")).toBeVisible();
    await expect(page.getByText("Blocked 2")).toBeVisible();
    const told = page.getByRole("region", { name: "History" }).getByRole("listitem").first();
    await expect(told).toContainText(/blocked seats.*33B 33C.*“Recline broken”/s);

    const stored = await nowStored(flight.flightId);
    expect(stored).toMatchObject({ seatsAvailable: 181, takenSeats: [], version: 1 });
    expect(stored.blockedSeats.sort()).toEqual(["33B", "33C"]);
    const { items } = await listBySubject(flightSubject(flight.flightId), 10);
    expect(items[0]).toMatchObject({ kind: "flight.blocked", reason: "Recline broken" });
  });

  test("is taken back from the message that told of it", async ({ ops: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Block seats…");
    await fill(dialog, { "Seats to block": "2B 2C", Reason: "Wet" });
    await dialog.getByRole("button", { name: /^Block seats/ }).click();
    await expect(page.getByText(`2B, 2C blocked on ${designatorOf(flight)}`)).toBeVisible();
    await page.keyboard.press("z");
    await expect(page.getByText(`2B, 2C unblocked on ${designatorOf(flight)}`)).toBeVisible();
    expect((await nowStored(flight.flightId)).blockedSeats).toEqual([]);
    await expect(page.getByText("Blocked 2")).toHaveCount(0);
  });

  test("keeps them from being sold until they are unblocked", async ({ ops: page, agent }) => {
    const flight = await seedFlight();
    await agent.goto(`/flights/${flight.flightId}/bookings/new`);
    await fill(agent, { "Family name": "Rao", Seat: "2B" });
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Block seats…");
    await fill(dialog, { "Seats to block": "2B", Reason: "Wet" });
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();

    await book(agent);
    await refusedAt(agent, "Seat", "Seat 2B is blocked.");
    await agent.reload();
    await expect(agent.getByRole("button", { name: "2B, aisle, blocked" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );

    const back = await openDialog(page, "Unblock…");
    await back.getByRole("button", { name: "2B, aisle, blocked" }).click();
    await back.getByRole("button", { name: /^Unblock/ }).click();
    await expect(page.getByText(`2B unblocked on ${designatorOf(flight)}`)).toBeVisible();
    await expect(page.getByRole("button", { name: "Unblock…" })).toHaveCount(0);
    await agent.reload();
    await fill(agent, { "Family name": "Rao", Seat: "2B" });
    await book(agent);
    await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Rao");
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: ["2B"], blockedSeats: [] });
  });

  test("is refused without a reason, for what is no seat, and for a seat that somebody has", async ({
    ops: page,
  }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Block seats…");
    const send = dialog.getByRole("button", { name: /^Block seats/ });
    await fill(dialog, { "Seats to block": "2B" });
    await send.click();
    await refusedAt(page, "Reason", "Say why, such as recline broken");
    await fill(dialog, { "Seats to block": "by the window", Reason: "Wet" });
    await send.click();
    await refusedAt(
      page,
      "Seats to block",
      "Give each seat as row and letter, such as 34B 34C, at most 40 at once",
    );
    await seedBooking(flight, "2A");
    await fill(dialog, { "Seats to block": "2A 2B" });
    await send.click();
    await refusedAt(page, "Seats to block", "Seat 2A is taken. Move its passenger first.");
    expect(await nowStored(flight.flightId)).toMatchObject({ blockedSeats: [], takenSeats: ["2A"] });
  });

  test("of all that is left ends the sale, which says so", async ({ agent: page }) => {
    const flight = await seedFlight({ capacity: 2, takenSeats: ["1A"], blockedSeats: ["1B"] });
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await expect(page.getByRole("heading", { name: "Nothing can be booked" })).toBeVisible();
    await expect(page.getByText("Every seat of this flight is taken or blocked.")).toBeVisible();
  });

  test("is for ops: an agent and a viewer have no button, and a seat map all the same", async ({
    agent,
    viewer,
  }) => {
    const flight = await seedFlight({ blockedSeats: ["3D"] });
    for (const page of [agent, viewer]) {
      await page.goto(`/flights/${flight.flightId}`);
      await expect(page.getByRole("table", { name: /^Seats on/ })).toBeVisible();
      await expect(page.getByRole("button", { name: /lock/ })).toHaveCount(0);
    }
  });

  test("an agent who has the form all the same is refused", async ({ desk }) => {
    const flight = await seedFlight();
    const page = await desk("ops");
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Block seats…");
    await fill(dialog, { "Seats to block": "2B", Reason: "Wet" });
    await signInAs(page.context(), "agent");
    await dialog.getByRole("button", { name: /^Block seats/ }).click();
    await expect(page.getByText("An agent may not block seats. An ops may.")).toBeVisible();
    expect(await nowStored(flight.flightId)).toMatchObject({ blockedSeats: [] });
  });

  test("has a dialog without fault to axe, in light and in dark, that fits a desk and a phone", async ({
    ops: page,
  }) => {
    const flight = await seedFlight({ ...whole, blockedSeats: ["20A"] });
    await seedBooking(flight, "20B");
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Block seats…");
    await dialog.getByRole("button", { name: "21A, window, free" }).click();
    for (const size of [
      { width: 1440, height: 900 },
      { width: 360, height: 780 },
    ]) {
      await page.setViewportSize(size);
      await expectNoFaults(page, "dialog[open]");
      await expect.poll(() => sideways(dialog)).toEqual([0, 0]);
    }
  });

  test("has a dialog that fits 360 pixels with ten seats across", async ({ ops: page }) => {
    const flight = await seedFlight({ aircraftType: "77W", capacity: 354 });
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(page, "Block seats…");
    await expect(dialog.getByRole("button", { name: "21K, window, free" })).toBeVisible();
    expect(await sideways(dialog)).toEqual([0, 0]);
  });
});

/** By how much the dialog and the map in it are wider than their places. */
function sideways(dialog: Locator): Promise<(number | null)[]> {
  return dialog.evaluate((node) =>
    [node, node.querySelector(".block-map")].map((box) => box && box.scrollWidth - box.clientWidth),
  );
}
