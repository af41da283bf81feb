import { expect, type Page } from "@playwright/test";
import { carrier, header, keptOfLeg, leg, titleOfContents, trailer } from "@/lib/schedule/ssim/layout";
import { numbered, sampleLeg, sampleRecord } from "@/lib/schedule/ssim/sample-file";
import { field } from "./screen";
import { ownNumber } from "./seed";

/** What the form of a season needs: March 2041, daily Seattle to Las Vegas, in which clocks change on the 10th. */
export function rightSeason(): Record<string, string> {
  return {
    Airline: "AS",
    "Flight number": ownNumber(),
    From: "SEA",
    To: "LAS",
    Departure: "09:15",
    Arrival: "11:50",
    "First day": "2041-03-01",
    "Last day": "2041-03-31",
    Seats: "181",
    Fare: "149.00",
    Currency: "USD",
    "Aircraft type optional": "739",
  };
}

/** Sends the pattern and waits for what it comes to. */
export async function preview(page: Page, makes: number): Promise<void> {
  await page.getByRole("button", { name: "Preview" }).click();
  const words = `${makes} flight${makes === 1 ? "" : "s"} to make`;
  await expect(page.getByRole("heading", { name: words })).toBeFocused();
}

/** An invented schedule file: daily from 1 to 10 December 2041, and a leg whose departure time is none. */
export function scheduleFile(airline: string, number: string): string {
  const which = { airline, number: number.padStart(4), from: "01DEC41", until: "10DEC41" };
  const legOf = (over: Parameters<typeof sampleLeg>[0]) =>
    sampleRecord("3", { ...sampleLeg({ ...which, ...over }), service: "J" }, { ...leg, ...keptOfLeg });
  return numbered([
    sampleRecord("1", { title: titleOfContents }, header),
    sampleRecord("2", { timeMode: "L", airline, validFrom: which.from, validUntil: "31DEC41" }, carrier),
    legOf({}),
    legOf({ from: "11DEC41", until: "12DEC41", passengerDeparture: "2561" }),
    sampleRecord("5", { airline, check: "000004", end: "E" }, trailer),
  ]);
}

/** Brings a schedule file in and comes to its check. */
export async function bringIn(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/schedule/file");
  await field(page, "Schedule file").setInputFiles({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name, { timeout: 30_000 });
  await expect(page.getByRole("navigation", { name: "Rows by verdict" })).toBeVisible({ timeout: 30_000 });
}
