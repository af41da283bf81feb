import type { Page } from "@playwright/test";
import { find } from "@/lib/bookings/repository";
import { fill } from "@/lib/disruption/sample-disruption";
import { nowStored } from "@/lib/flights/sample-flight";
import { approve, drawUp, seedDisrupted } from "./disruption-steps";
import { expect, test } from "./fixtures";
import { openDialog, refusedAt } from "./screen";
import { designatorOf, ownDay, seedBooking, seedFlight } from "./seed";

function group(page: Page, name: string | RegExp) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
}

test.describe("a flight that is canceled", { tag: "@disruption" }, () => {
  test("is planned for everybody, edited, approved, carried out, told who did not fit, and taken back", async ({
    ops: page,
  }) => {
    const { flight, next, later, pair, alone, four } = await seedDisrupted();
    await page.goto(`/disruptions/new?flight=${flight.flightId}`);
    await expect(page.getByRole("region", { name: "Impact" })).toContainText(/passengers\s*7\s*parties\s*3/);
    await page.getByRole("button", { name: "Draw up the plan" }).click();
    await refusedAt(page, "Reason", "Say why, for passengers and for the history");
    await drawUp(page, flight);
    await expect(group(page, designatorOf(next))).toContainText("Planned");
    await expect(group(page, "No seat")).toContainText(/4.*4 travel together/);

    const dialog = await openDialog(page, `Change ${alone[0]?.recordLocator}`);
    await dialog.getByRole("radio", { name: new RegExp(designatorOf(later)) }).check();
    await dialog.getByRole("button", { name: "Change the plan" }).click();
    await expect(page.getByText("Plan version 2, edited by Oda Berg")).toBeVisible();
    await expect(group(page, designatorOf(later))).toContainText("Planned");

    await approve(page, flight);
    await page.reload();
    await expect(page.getByRole("button", { name: "Undo…" })).toBeVisible({ timeout: 20_000 });
    await expect(group(page, designatorOf(next)).first()).toContainText("Moved");
    await expect(group(page, "No seat")).toContainText("Needs a person");
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "canceled", takenSeats: [] });
    expect(await find(pair[0]?.bookingId ?? "")).toMatchObject({ flightId: next.flightId, seatNumber: "1A" });
    expect(await find(alone[0]?.bookingId ?? "")).toMatchObject({ flightId: later.flightId });
    expect(await find(four[0]?.bookingId ?? "")).toMatchObject({ status: "canceled" });

    const undo = await openDialog(page, "Undo…");
    await undo.getByRole("button", { name: "Take it back" }).click();
    await expect(group(page, `Back on ${designatorOf(flight)}`)).toContainText("Returned", {
      timeout: 20_000,
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "scheduled" });
    expect((await nowStored(flight.flightId)).takenSeats).toHaveLength(7);
  });

  test("has those of its list placed by hand once there is room", async ({ ops: page }) => {
    const { day, flight, four } = await seedDisrupted();
    await drawUp(page, flight);
    await approve(page, flight);
    await expect(page.getByRole("button", { name: "Undo…" })).toBeVisible({ timeout: 20_000 });
    const relief = await seedFlight({
      departureDate: day,
      departureTime: `${day}T22:00:00Z`,
      arrivalTime: `${day}T23:55:00Z`,
    });
    await page.reload();
    const dialog = await openDialog(page, `Change ${four[0]?.recordLocator}`);
    await dialog.getByRole("radio", { name: new RegExp(designatorOf(relief)) }).check();
    await dialog.getByRole("button", { name: "Place" }).click();
    await expect(group(page, designatorOf(relief)).first()).toContainText("Moved");
    expect(await find(four[0]?.bookingId ?? "")).toMatchObject({
      flightId: relief.flightId,
      status: "confirmed",
    });
  });

  test("is carried out once though two controllers press, and both see it", async ({ desk }) => {
    const day = ownDay();
    const times = (from: string, to: string) => ({
      departureDate: day,
      departureTime: `${day}T${from}:00Z`,
      arrivalTime: `${day}T${to}:00Z`,
    });
    const flight = await seedFlight({ ...times("16:00", "21:00"), capacity: 120 });
    const next = await seedFlight({ ...times("17:00", "22:00"), capacity: 120 });
    await fill(flight, 110);
    const [one, other] = [await desk("ops"), await desk("admin")];
    await drawUp(one, flight);
    await other.goto(one.url());
    await Promise.all([approve(one, flight), approve(other, flight)]);
    for (const page of [one, other]) {
      await page.reload();
      await expect(page.getByRole("button", { name: "Undo…" })).toBeVisible({ timeout: 20_000 });
      await expect(group(page, designatorOf(next)).first()).toContainText(/110.*Moved/);
    }
    expect((await nowStored(next.flightId)).takenSeats).toHaveLength(110);
  });

  test("tells a second controller who edited the plan first, and loses nothing", async ({ desk }) => {
    const { flight, later, four } = await seedDisrupted();
    const [one, other] = [await desk("ops"), await desk("admin")];
    await drawUp(one, flight);
    await other.goto(one.url());
    const who = `Change ${four[0]?.recordLocator}`;
    await one.getByRole("button", { name: "Plan anew" }).click();
    await expect(one.getByText("Plan version 2, edited by Oda Berg")).toBeVisible();
    const dialog = await openDialog(other, who);
    await expect(dialog.getByRole("radio", { name: new RegExp(designatorOf(later)) })).toBeDisabled();
    await dialog.getByRole("button", { name: "Leave it" }).click();
    await other.getByRole("button", { name: "Plan anew" }).click();
    await expect(other.getByText("Oda Berg edited the plan meanwhile. Look at it again.")).toBeVisible();
  });

  test("is not an agent's to cancel: no entry, and no page", async ({ agent: page, complaints }) => {
    complaints.allow(/403/, "the pages asked for are refused");
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    await expect(page.getByRole("link", { name: "Cancel flight…" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Disruptions" })).toHaveCount(0);
    for (const address of ["/disruptions", `/disruptions/new?flight=${flight.flightId}`]) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(403);
    }
  });
});

test.describe("several flights in one plan", { tag: "@disruption" }, () => {
  test("are those of a station in some hours, or of an aircraft on a day", async ({ ops: page }) => {
    const day = ownDay();
    const tail = `N${flightTail()}`;
    const flight = await seedFlight({ departureDate: day, registration: tail });
    const other = await seedFlight({
      departureDate: day,
      departureTime: `${day}T21:00:00Z`,
      arrivalTime: `${day}T23:00:00Z`,
      destination: "LAX",
    });
    await seedBooking(flight, "1A");
    await page.goto("/disruptions/new");
    const station = page.getByRole("form", { name: "Close a station for some hours" });
    await station.getByLabel("Station").fill("SEA");
    await station.getByLabel("Day").fill(day);
    await station.getByLabel("From, local time").fill("06:00");
    await station.getByLabel("Until, local time").fill("18:00");
    await station.getByRole("button", { name: "Show its flights" }).click();
    const flights = page.getByRole("table", { name: "Flights to cancel" });
    await expect(flights).toContainText(designatorOf(flight));
    await expect(flights).toContainText(designatorOf(other));
    await page.goto(`/disruptions/new?tail=${tail}&day=${day}`);
    await expect(flights).toContainText(designatorOf(flight));
    await expect(flights).not.toContainText(designatorOf(other));
    await page.getByLabel("Reason").fill("Bird strike");
    await page.getByRole("button", { name: "Draw up the plan" }).click();
    await expect(page.getByRole("heading", { name: `Cancel ${tail} out of service` })).toBeVisible();
    await page.getByRole("button", { name: "Drop the plan" }).click();
    await expect(page.getByText("Nothing was done.")).toBeVisible();
    await page.goto(`/disruptions/new?tail=NONE&day=${day}`);
    await expect(page.getByText("NONE has no flight that day.")).toBeVisible();
    await page.goto(`/disruptions/new?station=QQQ&day=${day}&from=06:00&until=18:00`);
    await expect(page.getByText("No station is called QQQ. Give its three letters.")).toBeVisible();
    await expect(station.getByLabel("Station")).toHaveValue("QQQ");
    await expect(station.getByLabel("From, local time")).toHaveValue("06:00");
  });
});

function flightTail(): string {
  return String(Date.now()).slice(-5);
}
