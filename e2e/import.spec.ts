import type { Page } from "@playwright/test";
import { newLocator } from "@/lib/bookings/locator";
import { find } from "@/lib/flights/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { check, flightHeaders as headers, flightLine as line, upload } from "./import-steps";
import { field, openDialog } from "./screen";
import { ownDay, ownNumber, ownWord, seedBooking, seedFlight } from "./seed";

function verdict(page: Page, words: RegExp) {
  return page.getByRole("navigation", { name: "Rows by verdict" }).getByRole("link", { name: words });
}

test.describe("the import wizard", { tag: "@import" }, () => {
  test("checks every row and writes nothing, then imports, tells what it did, and is undone as one", async ({
    ops: page,
  }) => {
    const stored = await seedFlight({ capacity: 120 });
    const [one, other] = [`${ownNumber()}-${ownDay()}`, `${ownNumber()}-${ownDay()}`];
    const day = stored.departureDate;
    const changed = `${stored.flightId},AS,${stored.flightNumber},SEA,JFK,${day}T17:00:00Z,${day}T22:20:00Z,120,199,USD,4`;
    const wrong = line(`W${one}`, { to: "XXX" });
    const text = [headers, line(one), line(other), changed, wrong, line(one, { price: "1" })].join("\n");
    await upload(page, "flights.csv", text);
    await expect(page.getByRole("combobox", { name: "crew goes to" })).toHaveValue("keep");
    await expect(page.getByRole("combobox", { name: "price goes to" })).toHaveValue("price");
    await check(page);
    await expect(verdict(page, /2 Create/)).toBeVisible();
    await expect(verdict(page, /1 Update/)).toBeVisible();
    await expect(page.getByText("1 row with a key of another row")).toBeVisible();
    await verdict(page, /2 Wrong/).click();
    const rows = page.getByRole("table", { name: /^Rows of the file/ }).getByRole("row");
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(1)).toContainText(/5.*Wrong.*No airport has the code XXX/s);
    await expect(rows.nth(2)).toContainText(/6.*Wrong.*Line 2 has the same ID and comes first/s);
    await verdict(page, /1 Update/).click();
    await expect(rows).toHaveCount(2);
    await expect(rows.last()).toContainText(/Fare 149\.5 199, crew +4/);
    expect(await find(one)).toBeUndefined();

    await page.getByRole("button", { name: "Import 3 records" }).click();
    await expect(page.getByText(/^Imported 5 rows?: 2 records made, 1 record changed/)).toBeVisible({
      timeout: 30_000,
    });
    expect(await nowStored(one)).toMatchObject({ price: "149.5", seatsAvailable: 120 });
    expect((await nowStored(one)).other).toHaveProperty("crew");
    expect((await nowStored(stored.flightId)).price).toBe("199");

    const dialog = await openDialog(page, "Undo import…");
    await expect(dialog).toContainText("2 records that it made will be deleted");
    await dialog.getByRole("button", { name: "Undo import" }).click();
    await expect(page.getByText(/^Undone 3 records taken back, 0 records kept/)).toBeVisible({
      timeout: 30_000,
    });
    expect(await find(one)).toBeUndefined();
    expect((await nowStored(stored.flightId)).price).toBe("149.5");
  });

  test("shows how far it is, is stopped half way and gone on with to the end", async ({ ops: page }) => {
    test.slow();
    const run = ownWord();
    const lines = Array.from({ length: 5_000 }, (_, at) => line(`${run}-${at}`));
    await upload(page, "many.csv", [headers, ...lines].join("\n"));
    await check(page);
    await page.getByRole("button", { name: "Import 5,000 records" }).click();
    const bar = page.getByRole("progressbar", { name: "Importing" });
    await expect(bar).toBeVisible();
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByText("Stopped", { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(await find(`${run}-4999`)).toBeUndefined();
    await page.getByRole("button", { name: /^(Go on with the import|Import 5,000 records)$/ }).click();
    await expect(page.getByText(/^Imported 5,000 rows: 5,000 records made, 0 records changed/)).toBeVisible({
      timeout: 60_000,
    });
    expect(await find(`${run}-4999`)).toBeDefined();
  });

  test("brings bookings in, which take their seats, and gives the seats back when it is undone", async ({
    ops: page,
  }) => {
    const flight = await seedFlight();
    const mine = await seedBooking(flight, "1A");
    const locator = newLocator();
    const lines = ["2A", "1A"].map(
      (seat, at) => `${locator},${at + 1},Søren,"García Ibáñez",${flight.flightId},${seat}`,
    );
    const names = "record_locator,passenger_number,given_name,family_name,flight_id,seat_number";
    await upload(page, "party.csv", [names, ...lines].join("\n"));
    await expect(page.getByLabel("Records")).toHaveValue("bookings");
    await check(page);
    await expect(verdict(page, /1 Create/)).toBeVisible();
    await expect(verdict(page, /1 Wrong/)).toBeVisible();
    await page.getByRole("button", { name: "Import 1 record" }).click();
    await expect(page.getByText(/^Imported 2 rows: 1 record made/)).toBeVisible({ timeout: 30_000 });
    expect((await nowStored(flight.flightId)).takenSeats.sort()).toEqual(["1A", "2A"]);
    await page.goto("/bookings?q=ibanez+soren");
    await expect(page.getByRole("link", { name: "GARCÍA IBÁÑEZ, Søren" }).first()).toBeVisible();
    await page.goBack();
    const dialog = await openDialog(page, "Undo import…");
    await dialog.getByRole("button", { name: "Undo import" }).click();
    await expect(page.getByText(/^Undone 1 record taken back/)).toBeVisible({ timeout: 30_000 });
    expect((await nowStored(flight.flightId)).takenSeats).toEqual([mine.seatNumber]);
  });

  test("gives the wrong rows back as a file, which is imported once it is put right", async ({
    ops: page,
  }) => {
    const [good, bad] = [`${ownNumber()}-${ownDay()}`, `${ownNumber()}-${ownDay()}`];
    await upload(page, "day.csv", [headers, line(good), line(bad, { to: "XXX" })].join("\n"));
    await check(page);
    const starting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download wrong rows" }).click();
    const download = await starting;
    expect(download.suggestedFilename()).toBe("day.wrong.csv");
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    const text = Buffer.concat(parts).toString();
    expect(text).toContain("No airport has the code XXX");
    await upload(page, "day.wrong.csv", text.replace(",XXX,", ",JFK,"));
    await check(page);
    await expect(verdict(page, /1 Create/)).toBeVisible();
    await expect(verdict(page, /0 Wrong/)).toBeVisible();
  });

  test("takes pasted rows, keeps them when they cannot be read, and says on which line", async ({
    ops: page,
  }) => {
    await page.goto("/import");
    const text = field(page, "Or paste rows with the names of the columns in the first line");
    await text.fill('[{"flight_id": "FL1"}, {"flight_id": ');
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /line 1/i })).toBeVisible();
    await expect(text).toHaveValue('[{"flight_id": "FL1"}, {"flight_id": ');
    await text.fill("");
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Choose a file, or paste rows." })).toBeVisible();
    const id = `${ownNumber()}-${ownDay()}`;
    await text.fill(JSON.stringify([{ flight_id: id, origin: "SEA", destination: "JFK" }]));
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("pasted rows");
    await expect(page.getByLabel("Format")).toHaveValue("json");
  });

  test("refuses a mapping without a key, and reads the columns again when the kind is another", async ({
    ops: page,
  }) => {
    await upload(page, "flights.csv", [headers, line(ownNumber())].join("\n"));
    await page.getByRole("combobox", { name: "flight_id goes to" }).selectOption("skip");
    await page.getByRole("combobox", { name: "carrier goes to" }).selectOption("skip");
    await page.getByRole("button", { name: "Check every row" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "Say which column holds the flight ID" }),
    ).toBeVisible();
    await page.getByLabel("Records").selectOption("bookings");
    await expect(page.getByRole("combobox", { name: "price goes to" })).toHaveValue("price_paid");
  });

  test("is for ops: an agent finds no page, and nothing is taken in from them or from another site", async ({
    agent,
    ops,
    complaints,
  }) => {
    complaints.allow(/403/, "an agent may not import");
    await agent.goto("/flights");
    await expect(agent.getByRole("link", { name: "Import" })).toHaveCount(0);
    await agent.goto("/import");
    await expect(agent.getByRole("heading", { name: "Your role may not do this" })).toBeVisible();
    const origin = new URL(agent.url()).origin;
    const refused = await agent.request.post("/api/import?name=x.csv", {
      data: headers,
      headers: { origin },
    });
    expect(refused.status()).toBe(403);
    const strange = await ops.request.post("/api/import?name=x.csv", {
      data: headers,
      headers: { origin: "https://elsewhere.example" },
    });
    expect([strange.status(), (await strange.json()).error.code]).toEqual([403, "forbidden"]);
  });
});
