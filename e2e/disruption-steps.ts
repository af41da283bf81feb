import { expect, type Page } from "@playwright/test";
import type { Booking } from "@/lib/bookings/booking";
import { sampleParty, tryToBook } from "@/lib/bookings/sample-booking";
import type { Flight } from "@/lib/flights/flight";
import { comeBy, openDialog } from "./screen";
import { ownDay, ownNumber, seedFlight } from "./seed";

/** A stored party on these seats. */
export async function seedParty(flight: Flight, seats: [string, ...string[]]): Promise<Booking[]> {
  const party = sampleParty(flight, seats);
  const booked = await tryToBook(flight, ...party);
  if (!booked.ok) throw new Error(booked.error.kind);
  return party;
}

/** A flight with seven passengers, and two later ones with room for five of them. */
export async function seedDisrupted() {
  const day = ownDay();
  const at = (hour: number) => ({
    departureDate: day,
    departureTime: `${day}T${hour}:00:00Z`,
    arrivalTime: `${day}T${hour + 5}:00:00Z`,
    flightNumber: ownNumber(),
  });
  const flight = await seedFlight(at(16));
  const [next, later] = [
    await seedFlight({ ...at(17), capacity: 3 }),
    await seedFlight({ ...at(18), capacity: 2 }),
  ];
  const pair = await seedParty(flight, ["1A", "1B"]);
  const alone = await seedParty(flight, ["2A"]);
  const four = await seedParty(flight, ["3A", "3B", "3C", "3D"]);
  return { day, flight, next, later, pair, alone, four };
}

/** From the flight's page to its plan. */
export async function drawUp(page: Page, flight: Flight): Promise<void> {
  await page.goto(`/flights/${flight.flightId}`);
  await (await comeBy(page, page.getByRole("link", { name: "Cancel flight…" }))).click();
  await page.getByLabel("Reason").fill("Hydraulic leak");
  await page.getByRole("button", { name: "Draw up the plan" }).click();
  await expect(page.getByRole("heading", { name: "Who chooses first" })).toBeVisible();
}

/** Types the flight's number and sets the plan going. */
export async function approve(page: Page, flight: Flight): Promise<void> {
  const dialog = await openDialog(page, "Approve and cancel…");
  await dialog.getByRole("textbox").fill(`${flight.carrier}${flight.flightNumber}`);
  await dialog.getByRole("button", { name: "Cancel and move" }).click();
  await expect(dialog).toBeHidden();
}
