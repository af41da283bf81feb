import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { flightItem } from "@/lib/flights/item";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { type OwnDesk, openOwnDesk, putItems, signInAt } from "./own-desk";
import { type Recorder, startRecorder } from "./recorder";
import { ownDay, ownWord, seedBooking, seedFlight, seedFlights } from "./seed";

/** Opens the menu and downloads from one of its two groups; gives the file's name and text. */
async function exported(page: Page, group: RegExp, format: RegExp): Promise<{ name: string; text: string }> {
  await page.getByRole("button", { name: "Export" }).click();
  const starting = page.waitForEvent("download");
  await page.getByRole("region", { name: group }).getByRole("link", { name: format }).click();
  const download = await starting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

function records(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, bom: true });
}

test.describe("export", { tag: "@export" }, () => {
  test("gives the flights that the list shows, all pages of it and nothing else, as CSV", async ({
    ops: page,
  }) => {
    const day = ownDay();
    const on = { departureDate: day, departureTime: `${day}T17:00:00Z`, arrivalTime: `${day}T22:20:00Z` };
    const shown = await seedFlights(Array.from({ length: 60 }, () => ({ ...on, other: { crew: "4" } })));
    await seedFlights([
      { ...on, carrier: "DL" },
      { ...on, origin: "PDX" },
    ]);
    await page.goto(`/flights?day=${day}&carrier=AS`);
    await expect(page.getByText("Showing the first 50 flights").first()).toBeVisible();
    const { name, text } = await exported(page, /^This list: Departures from Seattle/, /^CSV/);
    expect(name).toBe(`flights-SEA-${day}.csv`);
    const rows = records(text);
    expect(rows.map((row) => row.flight_id).sort()).toEqual(shown.map(({ flightId }) => flightId).sort());
    expect(rows[0]).toMatchObject({ carrier: "AS", price: "149.5", crew: "4", seats_available: "12" });
  });

  test("gives who was found, and who changed on a day, one record a line", async ({ ops: page }) => {
    const flight = await seedFlight();
    const family = ownWord();
    const names = [`=Ana ${family}`, `Zoe ${family}`];
    const [one, other] = [
      await seedBooking(flight, "1A", { passengerName: names[0] }),
      await seedBooking(flight, "1B", { passengerName: names[1] }),
    ];
    await page.goto(`/bookings?q=${family}`);
    const found = await exported(page, /^This list/, /^JSON Lines/);
    expect(found.name).toBe(`bookings-${family}.jsonl`);
    const lines = found.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ passenger_name }) => passenger_name).sort()).toEqual(names);
    const safe = await page.request.get(`/api/export/bookings?q=${family}&format=csv`);
    expect(await safe.text()).toContain(`'=Ana ${family}`);
    await page.goto("/bookings");
    const changed = await exported(page, /^This list: changed on/, /^DynamoDB JSON/);
    const ids = changed.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).Item.booking_id.S);
    expect(ids).toEqual(expect.arrayContaining([one.bookingId, other.bookingId]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is for ops: an agent sees no menu and is refused at the address; a stranger is sent to sign in", async ({
    agent,
    ops,
    page,
    complaints,
  }) => {
    complaints.allow(/403/, "an agent may not export");
    await agent.goto("/flights");
    await expect(agent.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(agent.getByRole("button", { name: "Export" })).toHaveCount(0);
    for (const kind of ["flights", "bookings"]) {
      const address = `/api/export/${kind}?format=csv`;
      expect((await agent.request.get(address)).status()).toBe(403);
      const stranger = await page.request.get(address, { maxRedirects: 0 });
      expect(stranger.status()).toBe(307);
      expect(stranger.headers().location).toContain("/sign-in");
      const answer = await ops.request.get(`/api/export/${kind}?format=xlsx`);
      expect([answer.status(), await answer.text()]).toEqual([
        400,
        "Say which format: csv, jsonl or dynamodb.",
      ]);
      const { "x-content-type-options": sniff, "cache-control": cache } = (
        await ops.request.get(`${address}&day=2031-01-01`)
      ).headers();
      expect([sniff, cache]).toEqual(["nosniff", "private, no-store"]);
    }
  });
});

test.describe("an export whose database goes away", { tag: ["@export", "@own"] }, () => {
  let desk: OwnDesk;
  let recorder: Recorder;
  test.beforeEach(async () => {
    const nothing = async () => undefined;
    desk = await openOwnDesk("breaks_", nothing, async (endpoint) => {
      recorder = await startRecorder(endpoint, "breaks_");
      return recorder.endpoint;
    });
  });
  test.afterEach(async ({ context }) => {
    await desk.stop(context);
    await recorder.stop();
  });

  test("breaks off where it was, and never ends as if it were whole", async ({ page }) => {
    const day = "2041-03-05";
    const note = "n".repeat(100_000);
    const flights = Array.from({ length: 60 }, () =>
      sampleFlight({ departureDate: day, departureTime: `${day}T17:00:00Z`, other: { note } }),
    );
    await putItems(desk, "flights", flights.map(flightItem));
    await signInAt(desk, page, `/flights?day=${day}`);
    const address = `${desk.origin}/api/export/flights?day=${day}&format=jsonl`;
    const whole = await page.request.get(address);
    expect((await whole.text()).trim().split("\n")).toHaveLength(60);
    let read = 0;
    recorder.cut((operation) => operation === "Query flights" && ++read > 3);
    await expect(page.request.get(address)).rejects.toThrow(
      /aborted|hang up|terminated|ECONNRESET|Premature/i,
    );
    recorder.cut((operation) => operation === "Query flights");
    expect((await page.request.get(address)).status()).toBe(500);
  });
});
