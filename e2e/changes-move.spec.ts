import { addDays } from "@/lib/airports/day";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { openBooking, seedParty, stored, tick } from "./party";
import { field, fill, refusedAt } from "./screen";
import { designatorOf, seedBooking, seedFlight } from "./seed";

const two = { "1A": "Asha Rao", "1B": "Binaya Sharma" };

async function later(day: string, days: number, utc: string, over = {}) {
  const departureDate = addDays(day, days);
  return seedFlight({
    departureDate,
    departureTime: `${departureDate}T${utc}:00Z`,
    arrivalTime: `${departureDate}T23:50:00Z`,
    ...over,
  });
}

test.describe("moving to another flight", { tag: "@bookings" }, () => {
  test("proposes the next with seats, earliest first, with the fare difference; a party goes together, and back", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    const day = flight.departureDate ?? "";
    const party = await seedParty(flight, two);
    const [one, other] = party;
    if (!one || !other) throw new Error("no party");
    const dearer = await later(day, 1, "17:00", { price: "169.5" });
    const next = await later(day, 0, "19:30");
    const cheaper = await later(day, 2, "17:00", { price: "140" });
    const full = await later(day, 1, "18:00", {
      capacity: 3,
      takenSeats: ["1A"],
      blockedSeats: ["1B"],
    });
    const tooLate = await later(day, 3, "17:00");
    await openBooking(page, one);
    await tick(page, "Binaya Sharma");
    await page.keyboard.press("m");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Move 2 passengers");
    const rows = page.getByRole("row").filter({ has: page.getByRole("link", { name: /^Choose/ }) });
    await expect(rows).toHaveCount(3);
    for (const [index, [proposed, difference]] of [
      [next, "same fare"],
      [dearer, "+USD 40.00"],
      [cheaper, "−USD 19.00"],
    ].entries() as IterableIterator<[number, [typeof next, string]]>) {
      await expect(rows.nth(index)).toContainText(designatorOf(proposed));
      await expect(rows.nth(index)).toContainText(difference);
      await expect(rows.nth(index)).toContainText("12 free seats");
    }
    for (const left of [full, tooLate]) await expect(page.getByText(designatorOf(left))).toHaveCount(0);

    await page.getByRole("link", { name: `Choose ${designatorOf(dearer)}` }).click();
    await expect(field(page, "Seat of Asha Rao")).toHaveValue("1A");
    await expect(field(page, "Seat of Binaya Sharma")).toHaveValue("1B");
    await field(page, "Seat of Binaya Sharma").focus();
    await page.getByRole("grid").getByRole("button", { name: /^3D,/ }).click();
    await expect(field(page, "Seat of Binaya Sharma")).toHaveValue("3D");
    await page.getByRole("button", { name: /^Move/ }).click();
    await expect(page).toHaveURL(`/bookings/${one.bookingId}`);
    await expect(page.getByText(`Asha Rao, Binaya Sharma moved to ${designatorOf(dearer)}`)).toBeVisible();
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: [], seatsAvailable: 12 });
    expect((await nowStored(dearer.flightId)).takenSeats.sort()).toEqual(["1A", "3D"]);
    expect(await stored(other)).toMatchObject({ flightId: dearer.flightId, pricePaid: "149.5" });

    await page.keyboard.press("z");
    await expect(page.getByText("Taken back for Asha Rao, Binaya Sharma")).toBeVisible();
    expect((await nowStored(flight.flightId)).takenSeats.sort()).toEqual(["1A", "1B"]);
    expect(await nowStored(dearer.flightId)).toMatchObject({ takenSeats: [], seatsAvailable: 12 });
  });

  test("a seat lost meanwhile is said at its passenger, and the other is kept", async ({ agent: page }) => {
    const flight = await seedFlight();
    const [one, other] = await seedParty(flight, two);
    const next = await later(flight.departureDate ?? "", 0, "19:30");
    await page.goto(
      `/bookings/${one?.bookingId}/move?with=${one?.bookingId},${other?.bookingId}&to=${next.flightId}`,
    );
    await fill(page, { "Seat of Asha Rao": "2A", "Seat of Binaya Sharma": "2B" });
    await seedBooking(next, "2B", { passengerName: "Freja Sørensen" });
    await page.getByRole("button", { name: /^Move/ }).click();
    await refusedAt(page, "Seat of Binaya Sharma", /Seat 2B is taken\. Freja Sørensen, .* has it\./);
    await expect(field(page, "Seat of Asha Rao")).toHaveValue("2A");
    await page.getByRole("button", { name: "Use 2C" }).click();
    await page.getByRole("button", { name: /^Move/ }).click();
    await expect(page).toHaveURL(`/bookings/${one?.bookingId}`);
    expect((await nowStored(next.flightId)).takenSeats.sort()).toEqual(["2A", "2B", "2C"]);
  });

  test("goes to any other flight by its id, and says why one will not do", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { passengerName: "Asha Rao" });
    const elsewhere = await seedFlight({ destination: "LAX", currency: "EUR" });
    const gone = await seedFlight({ status: "departed" });
    await page.goto(`/bookings/${booking.bookingId}/move`);
    await expect(page.getByText(/^No other flight of this route has a seat/)).toBeVisible();
    for (const [flightId, sentence] of [
      ["NO-SUCH-FLIGHT", "There is no flight NO-SUCH-FLIGHT."],
      [gone.flightId, /has departed/],
      [flight.flightId, /They are on that flight already/],
    ] as const) {
      await fill(page, { "Flight ID": flightId });
      await page.getByRole("button", { name: "Show its seats" }).click();
      await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    }
    await fill(page, { "Flight ID": elsewhere.flightId });
    await page.getByRole("button", { name: "Show its seats" }).click();
    await expect(page.getByText("cannot be compared")).toBeVisible();
    await fill(page, { "Seat of Asha Rao": "2A" });
    await page.getByRole("button", { name: /^Move/ }).click();
    await expect(page).toHaveURL(`/bookings/${booking.bookingId}`);
    expect(await stored(booking)).toMatchObject({ flightId: elsewhere.flightId, seatNumber: "2A" });
  });

  test("is closed to who is aboard, and its page to a viewer", async ({ agent, viewer, complaints }) => {
    complaints.allow(/403/, "the page asked for is refused");
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A", { passengerName: "Asha Rao", status: "boarded" });
    await agent.goto(`/bookings/${booking.bookingId}/move`);
    await expect(agent.getByText("Asha Rao is aboard, so nothing can be moved.")).toBeVisible();
    const answer = await viewer.goto(`/bookings/${booking.bookingId}/move`);
    expect(answer?.status()).toBe(403);
  });
});
