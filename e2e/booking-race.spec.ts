import { listByFlight } from "@/lib/bookings/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { book, field, fill, refusedAt } from "./screen";
import { seedBooking, seedFlight } from "./seed";

test.describe("two browsers want one seat", { tag: ["@bookings", "@race"] }, () => {
  test("one gets it; the other is told who has it, is offered another, and takes that", async ({
    agent: first,
    ops: second,
  }) => {
    const { flightId } = await seedFlight({ capacity: 2 });
    for (const [page, name] of [
      [first, "Rao"],
      [second, "Evans"],
    ] as const) {
      await page.goto(`/flights/${flightId}/bookings/new`);
      await fill(page, { "Family name": name, Seat: "1A" });
    }
    await book(first);
    await expect(first.getByRole("heading", { level: 1 })).toHaveText("Rao");
    await book(second);
    await refusedAt(second, "Seat", /Seat 1A is taken\. Rao, [2-9A-Z]{6}-1, has it, booked \d+ seconds? ago/);
    await expect(field(second, "Family name")).toHaveValue("Evans");
    await second.getByRole("button", { name: "Use 1B" }).click();
    await expect(field(second, "Seat")).toHaveValue("1B");
    await book(second);
    await expect(second.getByRole("heading", { level: 1 })).toHaveText("Evans");
    const stored = await nowStored(flightId);
    expect(stored.seatsAvailable).toBe(0);
    expect(stored.takenSeats.sort()).toEqual(["1A", "1B"]);
  });

  test("the last one is sold once, whoever was first, and the other hears that the flight is sold out", async ({
    agent,
    ops,
  }) => {
    const flight = await seedFlight({ capacity: 2 });
    await seedBooking(flight, "1B");
    const pages = [agent, ops];
    for (const page of pages) {
      await page.goto(`/flights/${flight.flightId}/bookings/new`);
      await fill(page, { "Family name": "Rao", Seat: "1A" });
      await expect(page.getByRole("button", { name: "Check answers" })).toBeEnabled();
    }
    await Promise.all(pages.map(book));
    const outcomes = await Promise.all(
      pages.map(async (page) => {
        const booked = page.getByRole("heading", { level: 1, name: "Rao" });
        const refused = page.getByRole("alert").filter({ hasText: "This flight is sold out." });
        await expect(booked.or(refused)).toBeVisible();
        return (await booked.isVisible()) ? "booked" : "refused";
      }),
    );
    expect(outcomes.sort()).toEqual(["booked", "refused"]);
    expect(await listByFlight(flight.flightId)).toHaveLength(2);
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 0 });
  });
});
