import { today } from "@/lib/airports/local-time";
import { flightSubject } from "@/lib/audit/event";
import { listBySubject } from "@/lib/audit/repository";
import type { Flight } from "@/lib/flights/flight";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { field, fill, openDialog, refusedAt } from "./screen";
import { designatorOf, seedFlight } from "./seed";
import { signInAs } from "./sessions";

/** The minute so many minutes ago, as it is stored. */
function minutesAgo(minutes: number): string {
  return `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 16)}:00Z`;
}

/** A stored minute as somebody types it in UTC: `16:45Z`. */
function clockOf(stored: string): string {
  return `${stored.slice(11, 16)}Z`;
}

/** A flight that was to leave so many minutes from now, and to fly for two hours. */
function nearly(minutes: number, over: Partial<Flight> = {}): Promise<Flight> {
  const at = (later: number) => minutesAgo(-later);
  return seedFlight({
    departureDate: today(new Date(), "America/Los_Angeles"),
    departureTime: at(minutes),
    arrivalTime: at(minutes + 120),
    ...over,
  });
}

test.describe("the life of a flight", { tag: "@flights" }, () => {
  test("goes from scheduled to arrived by its buttons, closes the sale, and goes back at once or with a reason", async ({
    ops: page,
  }) => {
    const flight = await nearly(-130);
    const name = designatorOf(flight);
    const [left, landed] = [minutesAgo(130), minutesAgo(5)];
    await page.goto(`/flights/${flight.flightId}`);
    await page.getByRole("button", { name: "Board", exact: true }).click();
    await expect(page.getByText(`${name} is boarding`)).toBeVisible();
    await expect(page.getByText("Boarding", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "New booking" })).toHaveCount(0);

    const leaving = await openDialog(page, "Departed");
    await expect(field(leaving, "Off blocks at")).toBeFocused();
    await page.keyboard.type("25:00");
    await page.keyboard.press("Enter");
    await refusedAt(page, "Off blocks at", /Give the time in 24 hours/);
    await field(leaving, "Off blocks at").fill(clockOf(left));
    await page.keyboard.press("Enter");
    await expect(leaving).toBeHidden();
    await expect(page.getByText(`${name} has departed`)).toBeVisible();
    await expect(page.getByRole("button", { name: "Arrived" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Delay" })).toHaveCount(0);
    expect(await nowStored(flight.flightId)).toMatchObject({
      status: "departed",
      departureTime: flight.departureTime,
      actualDeparture: left,
      version: 3,
    });

    const landing = await openDialog(page, "Arrived");
    await fill(landing, { "On blocks at": clockOf(landed) });
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${name} has arrived`)).toBeVisible();
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "arrived", actualArrival: landed });
    await page.keyboard.press("z");
    await expect.poll(async () => (await nowStored(flight.flightId)).status).toBe("departed");
    await expect(page.getByRole("button", { name: "Arrived" })).toBeVisible();
    const { items } = await listBySubject(flightSubject(flight.flightId), 1);
    expect(items[0]).toMatchObject({ kind: "flight.restored", changes: { actualArrival: { from: landed } } });

    const back = await openDialog(page, "Back to boarding…");
    await page.keyboard.press("Enter");
    await refusedAt(page, "Reason", /Say why/);
    await fill(back, { Reason: "Returned to stand" });
    await page.keyboard.press("Enter");
    await expect(back).toBeHidden();
    const told = page.getByRole("region", { name: "History" }).getByRole("listitem");
    await expect(told.first()).toContainText(/took it back to boarding.*“Returned to stand”/s);
    const stored = await nowStored(flight.flightId);
    expect([stored.status, stored.actualDeparture]).toEqual(["boarding", undefined]);
  });

  test("refuses the boarding of another day’s flight", async ({ ops: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    const told = page.getByRole("alert").filter({ hasText: "Boarding opens at most six hours before" });
    await page.getByRole("button", { name: "Board", exact: true }).click();
    await expect(told.first()).toBeVisible();
    expect((await nowStored(flight.flightId)).version).toBe(1);
  });

  test("tells the second of two people who steps, and steps once", async ({ ops: second, admin: first }) => {
    const flight = await nearly(10, { status: "boarding" });
    await second.goto(`/flights/${flight.flightId}`);
    await first.goto(`/flights/${flight.flightId}`);
    const late = await openDialog(second, "Departed");
    const early = await openDialog(first, "Departed");
    await first.keyboard.press("Enter");
    await expect(early).toBeHidden();
    await second.keyboard.press("Enter");
    await expect(late.getByRole("alert").filter({ hasText: "Aino Salo changed this flight" })).toBeFocused();
    await late.getByRole("button", { name: "Departed" }).click();
    await expect(late.getByRole("alert")).toContainText("This flight is departed already.");
    const stored = await nowStored(flight.flightId);
    expect(stored.version).toBe(2);
    // Nothing typed is now.
    expect(Math.abs(Date.now() - Date.parse(stored.actualDeparture ?? ""))).toBeLessThan(120_000);
  });

  test("is not an agent’s: no button, and the server refuses", async ({ agent, ops }) => {
    const flight = await nearly(10, { status: "boarding" });
    await agent.goto(`/flights/${flight.flightId}`);
    await expect(agent.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(agent.getByRole("button", { name: /^(Departed|Back to)/ })).toHaveCount(0);
    await ops.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(ops, "Departed");
    await signInAs(ops.context(), "agent");
    await ops.keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("An agent may not edit flights.");
    expect((await nowStored(flight.flightId)).status).toBe("boarding");
  });
});
