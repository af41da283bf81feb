import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { find } from "@/lib/flights/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { bringIn, preview, rightSeason, scheduleFile } from "./schedule-steps";
import { field, fill, holds, openDialog, refusedAt } from "./screen";
import { ownNumber } from "./seed";

function verdict(page: Page, words: RegExp) {
  return page.getByRole("navigation", { name: "Rows by verdict" }).getByRole("link", { name: words });
}

test.describe("a season made from a pattern", { tag: "@schedule" }, () => {
  test("is previewed with its clock change, made, makes nothing a second time, and is undone as one", async ({
    ops: page,
  }) => {
    const answers = rightSeason();
    const id = (day: string) => `AS${answers["Flight number"]}-204103${day}-SEA`;
    await page.goto("/flights");
    await page.getByRole("link", { name: "Schedule" }).click();
    await fill(page, answers);
    await preview(page, 31);
    await expect(
      page.getByText("From Sunday 10 March 2041 Seattle is at UTC-7, before at UTC-8"),
    ).toBeVisible();
    const march = page.getByRole("table", { name: "March 2041" });
    await expect(march.getByRole("cell", { name: /^10\W+to make/ })).toBeVisible();
    expect(await find(id("01"))).toBeUndefined();

    await page.getByRole("button", { name: "Create 31 flights" }).click();
    await expect(page.getByText(/^Imported 31 rows: 31 records made/)).toBeVisible({ timeout: 30_000 });
    const season = page.url();
    expect(await nowStored(id("09"))).toMatchObject({ departureTime: "2041-03-09T17:15:00Z", price: "149" });
    expect(await nowStored(id("10"))).toMatchObject({ departureTime: "2041-03-10T16:15:00Z", capacity: 181 });

    await page.goto("/schedule");
    await fill(page, answers);
    await preview(page, 0);
    await expect(page.getByText("Nothing is left to make.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Create/ })).toHaveCount(0);
    await expect(march.getByRole("cell", { name: /^10\W+there already/ })).toBeVisible();

    await page.goto(season);
    const dialog = await openDialog(page, "Undo import…");
    await dialog.getByRole("button", { name: "Undo import" }).click();
    await expect(page.getByText(/^Undone 31 records taken back, 0 records kept/)).toBeVisible({
      timeout: 30_000,
    });
    expect(await find(id("09"))).toBeUndefined();
  });

  test("asks what to do when clocks skip its time, and does what was chosen on that date alone", async ({
    ops: page,
  }) => {
    const answers = { ...rightSeason(), Departure: "02:30", Arrival: "05:05" };
    await page.goto("/schedule");
    await fill(page, answers);
    await page.getByRole("button", { name: "Preview" }).click();
    await refusedAt(
      page,
      "When clocks skip the time",
      /Sunday 10 March 2041: 02:30 does not exist in Seattle: clocks go from 02:00 to 03:00/,
    );
    await holds(page, answers);
    await page.getByRole("button", { name: "No flight on such a day" }).click();
    await preview(page, 30);
    await expect(page.getByRole("cell", { name: /^10\W+left out/ })).toBeVisible();
    await field(page, "When clocks skip the time").selectOption("later");
    await expect(page.getByText("The pattern was changed since.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Create/ })).toHaveCount(0);
    await preview(page, 31);
    await expect(page.getByText("03:30 is used.")).toBeVisible();
  });

  test("is refused at its fields, and what was typed stays", async ({ ops: page }) => {
    const answers = { ...rightSeason(), "Last day": "2041-02-01", Departure: "25:00" };
    await page.goto("/schedule");
    await fill(page, answers);
    await page.getByRole("button", { name: "Preview" }).click();
    await refusedAt(page, "Departure", "Give the departure time in 24 hours, such as 16:45");
    await holds(page, answers);
    await fill(page, { Departure: "09:15" });
    for (const day of ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]) await page.getByLabel(day).uncheck();
    await page.getByRole("button", { name: "Preview" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
    await expect(summary.getByRole("link", { name: "Choose at least one day of the week" })).toBeVisible();
    await summary.getByRole("link", { name: "Choose at least one day of the week" }).click();
    await expect(page.getByLabel("Mon")).toBeFocused();
    await page.getByLabel("Mon").check();
    await page.getByRole("button", { name: "Preview" }).click();
    await refusedAt(page, "Last day", "The last day is before the first");
    await fill(page, { "Last day": "2041-03-31", To: "QQQ" });
    await page.getByRole("button", { name: "Preview" }).click();
    await refusedAt(page, "To", "No airport has the code QQQ");
    await fill(page, { To: "LAS" });
    await preview(page, 4);
  });

  test("is for ops: an agent finds no page", async ({ agent, complaints }) => {
    complaints.allow(/403/, "an agent may not make a season");
    await agent.goto("/flights");
    await expect(agent.getByRole("link", { name: "Schedule" })).toHaveCount(0);
    for (const address of ["/schedule", "/schedule/file"]) {
      await agent.goto(address);
      await expect(agent.getByRole("heading", { name: "Your role may not do this" })).toBeVisible();
    }
  });
});

test.describe("a schedule file", { tag: "@schedule" }, () => {
  test("is checked line by line, makes its flights, and is written out and brought in again without a change", async ({
    ops: page,
  }) => {
    const airline = `${"CDJKPQRTVXYZ"[randomInt(12)]}${randomInt(2, 10)}`;
    const number = ownNumber();
    const id = `${airline}${number}-20411201-SEA`;
    await bringIn(page, "winter.ssim", scheduleFile(airline, number));
    await expect(verdict(page, /10 Create/)).toBeVisible();
    await verdict(page, /1 Wrong/).click();
    await expect(page.getByText(/Line 4: columns 40 to 43, passenger departure time/)).toBeVisible();
    expect(await find(id)).toBeUndefined();
    await page.getByRole("button", { name: "Import 10 records" }).click();
    await expect(page.getByText(/^Imported 11 rows: 10 records made/)).toBeVisible({ timeout: 30_000 });
    expect(await nowStored(id)).toMatchObject({ departureTime: "2041-12-01T17:15:00Z", capacity: 181 });

    await page.goto("/schedule/file");
    await fill(page, {
      "First day of departure": "2041-12-01",
      "Last day of departure": "2041-12-31",
      "Airline optional": airline,
    });
    await page.getByRole("button", { name: "See what it holds" }).click();
    await expect(
      page.getByRole("status").filter({ hasText: "10 flights in 1 record of legs." }),
    ).toBeVisible();
    const starting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the file" }).click();
    const download = await starting;
    expect(download.suggestedFilename()).toBe(`schedule-${airline}-2041-12-01-2041-12-31.ssim`);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
    const text = Buffer.concat(parts).toString();
    await fill(page, { "Last day of departure": "2041-12-05" });
    await expect(page.getByRole("button", { name: "Download the file" })).toHaveCount(0);
    expect(text).toContain(`3 ${airline} ${number}0101J01DEC4110DEC411234567 SEA09150915-0800`);
    await bringIn(page, "again.ssim", text);
    await expect(verdict(page, /10 Same/)).toBeVisible();
    await expect(verdict(page, /0 Create/)).toBeVisible();
    await expect(verdict(page, /0 Wrong/)).toBeVisible();
  });

  test("that is none is refused in words, and so is none at all; the fare that was typed stays", async ({
    ops: page,
  }) => {
    await page.goto("/schedule/file");
    await fill(page, { "Fare optional": "99.50" });
    await page.getByRole("button", { name: "Check the file" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Choose a schedule file." })).toBeVisible();
    await field(page, "Schedule file").setInputFiles({
      name: "flights.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("flight_id,origin\nFL1,SEA\n"),
    });
    await page.getByRole("button", { name: "Check the file" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "This is no schedule file of SSIM chapter 7" }),
    ).toBeVisible();
    await holds(page, { "Fare optional": "99.50" });
  });
});
