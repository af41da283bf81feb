import { expect, type Page } from "@playwright/test";
import type { Booking } from "@/lib/bookings/booking";
import { bookingIdOf, newLocator } from "@/lib/bookings/locator";
import { find } from "@/lib/bookings/repository";
import type { Flight } from "@/lib/flights/flight";
import { seedBooking, seedFlight } from "./seed";

/** A stored party of a flight, passengers by their seats, under one locator. */
export async function seedParty(flight: Flight, passengers: Record<string, string>): Promise<Booking[]> {
  const recordLocator = newLocator();
  const party: Booking[] = [];
  for (const [seat, passengerName] of Object.entries(passengers)) {
    const bookingId = bookingIdOf(recordLocator, party.length + 1);
    party.push(await seedBooking(flight, seat, { bookingId, recordLocator, passengerName }));
  }
  return party;
}

/** A booking as it is stored now, which must be there. */
export async function stored({ bookingId }: Booking): Promise<Booking> {
  const booking = await find(bookingId);
  if (!booking) throw new Error(`${bookingId} is not there`);
  return booking;
}

/** Opens the page of a booking and waits until it is alive: the boxes and keys of the desk work. */
export async function openBooking(page: Page, { bookingId }: Booking): Promise<void> {
  await page.goto(`/bookings/${bookingId}`);
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
}

/** Ticks passengers beside the one whose page it is. */
export async function tick(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole("checkbox", { name, exact: true }).check();
}

/** A flight with two passengers, of which the second is given. */
export async function flightWithPassengers() {
  const flight = await seedFlight({
    gate: "N7",
    terminal: "1",
    registration: "N318AS",
    other: { crew: "4" },
  });
  const bookings = [
    await seedBooking(flight, "1A", { passengerName: "Maximiliana Featherstonehaugh-Cholmondeley" }),
    await seedBooking(flight, "2B", { passengerName: "Asha Rao", note: "Wheelchair to the door" }),
  ] as const;
  return { flight, booking: bookings[1] };
}
