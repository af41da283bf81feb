import type { Locator, Page } from "@playwright/test";
import { flightSubject } from "@/lib/audit/event";
import { listBySubject } from "@/lib/audit/repository";
import type { Flight } from "@/lib/flights/flight";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { tabTo, typeInto } from "./keyboard";
import { field, fill, holds, openDialog, refusedAt } from "./screen";
import { designatorOf, seedAircraft, seedFlight } from "./seed";
import { signInAs } from "./sessions";

/** Minutes that the flight is expected to leave after its schedule, as stored. */
async function storedDelay({ flightId }: Flight): Promise<number> {
  const { departureTime = "", estimatedDeparture = departureTime } = await nowStored(flightId);
  return (Date.parse(estimatedDeparture) - Date.parse(departureTime)) / 60_000;
}

/** Chooses a flight of the list and presses d; a key pressed before the page has come alive is lost, so it is pressed again. */
async function pressDelay(page: Page, flight: Flight): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: `Delay ${designatorOf(flight)}` });
  await tabTo(page, page.getByRole("link", { name: designatorOf(flight), exact: true }));
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press("d");
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  return dialog;
}

test.describe("a delay", { tag: "@flights" }, () => {
  test("is given from the list and from the board in two key actions, and its history shows each estimate", async ({
    ops: page,
  }) => {
    const flight = await seedFlight();
    const gone = await seedFlight({ departureDate: flight.departureDate, status: "departed" });
    await page.goto(`/flights?day=${flight.departureDate}`);
    const left = await pressDelay(page, gone);
    await expect(left.getByText("This flight has departed: it is not delayed any more.")).toBeVisible();
    await left.getByRole("button", { name: "Close" }).click();
    const dialog = await pressDelay(page, flight);
    await expect(field(dialog, "How late")).toBeFocused();
    await page.keyboard.type("+45 93");
    await expect(dialog.getByLabel("Delay code")).toHaveValue("93");
    await expect(dialog.getByLabel("Reason")).toHaveValue("Aircraft late from its flight before");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/expected \d\d:45, 45 min late, code 93/)).toBeVisible();
    const link = page.getByRole("link", { name: designatorOf(flight), exact: true });
    await expect(link).toBeFocused();
    await expect(page.getByRole("row").filter({ has: link })).toContainText("Delayed 45 min");
    expect(await nowStored(flight.flightId)).toMatchObject({
      departureTime: flight.departureTime,
      delayCode: "93",
    });

    await page.goto(`/board?day=${flight.departureDate}&station=${flight.origin}`);
    await pressDelay(page, flight);
    await page.keyboard.type("+60 81 flow at JFK");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/60 min late, code 81/)).toBeVisible();
    const row = page.getByRole("row").filter({ has: link });
    await expect(row).toContainText("Delayed 60 min");
    await expect(link).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    const told = page.getByRole("region", { name: "History" }).getByRole("listitem");
    await expect(told.nth(0)).toContainText(
      /gave an estimate.*Expected.*17:45Z.*18:00Z.*93.*81.*flow at JFK/s,
    );
    await expect(told.nth(1)).toContainText(/gave an estimate.*Expected.*17:45Z/s);
  });

  test("shows what it does to later flights, moves those that were chosen, or none, and is taken back from its message", async ({
    ops: page,
  }) => {
    const [first, second, third] = await seedAircraft();
    await page.goto(`/flights?day=${first.departureDate}`);
    const dialog = await pressDelay(page, first);
    await page.keyboard.type("+60 41");
    await page.keyboard.press("Enter");
    const later = dialog.getByRole("group", { name: "2 later flights of this aircraft move with it" });
    await expect(later).toBeVisible();
    await expect(later).toContainText(
      new RegExp(`${designatorOf(first)} arrives at PDX .*, then 40 min on the ground`),
    );
    await expect(later.getByText("+55 min")).toBeVisible();
    expect(await storedDelay(first)).toBe(0);
    await dialog.getByRole("button", { name: "Back" }).press("Enter");
    await expect(field(dialog, "How late")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("button", { name: /and 2 more$/ })).toBeFocused();
    await tabTo(page, later.getByRole("checkbox", { name: new RegExp(designatorOf(third)) }));
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/60 min late, code 41; 1 later flight moved with it/)).toBeVisible();
    expect([await storedDelay(first), await storedDelay(second), await storedDelay(third)]).toEqual([
      60, 55, 0,
    ]);
    const { items } = await listBySubject(flightSubject(second.flightId), 5);
    expect(items[0]).toMatchObject({
      kind: "flight.delayed",
      changes: { delayReason: { to: `Aircraft late from ${designatorOf(first)}` } },
    });

    await pressDelay(page, first);
    await page.keyboard.type("+90");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "None" }).click();
    await dialog.getByRole("button", { name: `Delay ${designatorOf(first)} only` }).press("Enter");
    await expect(page.getByText(/90 min late, code 41$/)).toBeVisible();
    await expect(dialog).toBeHidden();
    expect([await storedDelay(first), await storedDelay(second), await storedDelay(third)]).toEqual([
      90, 55, 0,
    ]);
    await page.keyboard.press("z");
    await expect(page.getByText(/^Taken back: .* 60 min late, code 41/)).toBeVisible();
    expect(await storedDelay(first)).toBe(60);
  });

  test("is refused in words for what cannot be, with a way out; nothing typed is lost; a word finds its code", async ({
    ops: page,
    complaints,
  }) => {
    complaints.allow(/503.*\/delay/, "how the flight stands cannot be read at first");
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}`);
    await page.route(/\/delay$/, (route) => route.fulfill({ status: 503 }), { times: 1 });
    const dialog = await openDialog(page, "Delay");
    await expect(dialog.getByText(/could not be read just now/)).toBeVisible();
    const line = field(dialog, "How late");
    await line.press("Enter");
    await refusedAt(page, "How late", /Say how late, such as/);
    await line.fill("soon 93 fog");
    await line.press("Enter");
    await refusedAt(page, "How late", /“soon” is neither minutes nor a time/);
    await holds(dialog, { "How late": "soon 93 fog" });
    await line.fill("+45 40");
    await line.press("Enter");
    await refusedAt(page, "How late", /the code 40/);
    await line.fill("120 93 fog");
    await line.press("Enter");
    await dialog.getByRole("button", { name: "120 minutes" }).click();
    await expect(line).toHaveValue("+120 93 fog");
    await line.press("Enter");
    await expect(dialog).toBeHidden();
    expect(await nowStored(flight.flightId)).toMatchObject({ delayCode: "93", delayReason: "fog" });
    expect(await storedDelay(flight)).toBe(120);

    const again = await openDialog(page, "Delay");
    await typeInto(page, field(again, "How late"), "+20");
    await typeInto(page, again.getByLabel("Delay code"), "de-ic");
    await again.getByRole("option", { name: /75/ }).click();
    await expect(again.getByLabel("Reason")).toHaveValue("De-icing of the aircraft");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(again).toBeHidden();
    expect(await nowStored(flight.flightId)).toMatchObject({ delayCode: "75", version: 3 });
  });

  test("given by two people is shown to the second, who chooses; Enter again moves all later flights", async ({
    ops: second,
    admin: first,
  }) => {
    const flights = await seedAircraft();
    const [flight] = flights;
    await second.goto(`/flights/${flight.flightId}`);
    await first.goto(`/flights/${flight.flightId}`);
    const late = await openDialog(second, "Delay");
    await expect(late.getByText("Reading how it stands…")).toBeHidden();
    const early = await openDialog(first, "Delay");
    await fill(early, { "How late": "+5 81" });
    await first.keyboard.press("Enter");
    await expect(early).toBeHidden();
    await fill(late, { "How late": "+45 93" });
    await second.keyboard.press("Enter");
    const conflict = late.getByRole("alert").filter({ hasText: "Aino Salo changed this flight" });
    await expect(conflict).toBeFocused();
    await expect(conflict).toContainText("5 min late, code 81");
    await holds(late, { "How late": "+45 93" });
    expect(await storedDelay(flight)).toBe(5);
    await conflict.getByRole("button", { name: "Use mine, +45 93" }).click();
    await expect(late.getByRole("button", { name: /and 2 more$/ })).toBeFocused();
    await second.keyboard.press("Enter");
    await expect(late).toBeHidden();
    expect(await nowStored(flight.flightId)).toMatchObject({ delayCode: "93", version: 3 });
    expect(await Promise.all(flights.map(storedDelay))).toEqual([45, 40, 35]);
  });

  test("is asked about anew when somebody was faster; a later flight changed meanwhile is left, and who did it is told", async ({
    ops: second,
    admin: first,
  }) => {
    const flights = await seedAircraft();
    const third = flights[2];
    await second.goto(`/flights/${flights[0].flightId}`);
    const late = await openDialog(second, "Delay");
    await fill(late, { "How late": "+60 41" });
    await second.keyboard.press("Enter");
    await expect(late.getByRole("checkbox")).toHaveCount(2);
    await first.goto(`/flights/${flights[0].flightId}`);
    const early = await openDialog(first, "Delay");
    await fill(early, { "How late": "+5" });
    await first.keyboard.press("Enter");
    await expect(early).toBeHidden();

    await late.getByRole("button", { name: /and 2 more$/ }).press("Enter");
    await late.getByRole("button", { name: "Use mine, +60 41" }).click();
    await expect(late.getByRole("checkbox")).toHaveCount(2);
    await first.goto(`/flights/${third.flightId}/edit`);
    await fill(first, { "Gate optional": "N9" });
    await first.getByRole("button", { name: "Save changes" }).click();
    await expect(first).toHaveURL(`/flights/${third.flightId}`);
    await late.getByRole("button", { name: /and 2 more$/ }).press("Enter");
    await expect(
      second.getByRole("alert").filter({ hasText: `Aino Salo changed ${designatorOf(third)}` }),
    ).toBeVisible();
    await expect(late).toBeHidden();
    expect(await Promise.all(flights.map(storedDelay))).toEqual([60, 55, 0]);
    expect(await nowStored(third.flightId)).toMatchObject({ gate: "N9" });
  });

  test("is not for agents and viewers: no button, no key, and the server refuses", async ({
    agent,
    viewer,
    ops,
  }) => {
    const flight = await seedFlight();
    for (const page of [agent, viewer]) {
      await page.goto(`/flights/${flight.flightId}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("button", { name: /^(Delay|Board)$/ })).toHaveCount(0);
      await page.goto(`/flights?day=${flight.departureDate}`);
      await tabTo(page, page.getByRole("link", { name: designatorOf(flight), exact: true }));
      await page.keyboard.press("d");
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
      await expect(page.getByText("Delay the flight that is chosen")).toHaveCount(0);
    }
    await ops.goto(`/flights/${flight.flightId}`);
    const dialog = await openDialog(ops, "Delay");
    await expect(dialog.getByText("Reading how it stands…")).toBeHidden();
    await fill(dialog, { "How late": "+45 93" });
    await signInAs(ops.context(), "agent");
    await ops.keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("An agent may not retime flights.");
    await holds(dialog, { "How late": "+45 93" });
    expect(await storedDelay(flight)).toBe(0);
  });
});
