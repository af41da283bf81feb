import { find } from "@/lib/bookings/repository";
import { nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { book, field, fill, holds, refusedAt } from "./screen";
import { designatorOf, seedBooking, seedFlight } from "./seed";

/** The booking that a page shows, by its address. */
function bookingIdIn(url: string): string {
  return decodeURIComponent(new URL(url).pathname.split("/")[2] ?? "");
}

test.describe("booking a passenger", { tag: "@bookings" }, () => {
  test("on a seat of the seat map takes exactly that seat and says so", async ({ agent: page }) => {
    const flight = await seedFlight();
    await seedBooking(flight, "1A", { passengerName: "Asha Rao" });
    await page.goto(`/flights/${flight.flightId}`);
    await page.getByRole("link", { name: "New booking" }).click();
    await fill(page, { "Given name": "Freja", "Family name": "Sørensen" });
    const seats = page.getByRole("grid", { name: `Seats on ${designatorOf(flight)}` });
    await expect(seats.getByRole("button", { name: /^1A, window, taken by Asha Rao, PNR / })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await seats.getByRole("button", { name: "2A, window, free" }).click();
    await expect(field(page, "Seat")).toHaveValue("2A");
    await book(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Freja Sørensen");
    await expect(page.getByText(/Freja Sørensen is booked, seat 2A/)).toBeVisible();

    const bookingId = bookingIdIn(page.url());
    expect(await find(bookingId)).toMatchObject({
      passengerName: "Freja Sørensen",
      flightId: flight.flightId,
      seatNumber: "2A",
      status: "confirmed",
      pricePaid: "149.5",
      currency: "USD",
      nameKey: "SORENSEN/FREJA",
    });
    const stored = await nowStored(flight.flightId);
    expect(stored).toMatchObject({ seatsAvailable: 10, version: 1 });
    expect(stored.takenSeats.sort()).toEqual(["1A", "2A"]);
  });

  test("on a seat that was typed, as agents write it", async ({ agent: page }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await fill(page, { "Family name": "Suharto", Seat: " 3c " });
    await book(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Suharto");
    expect(await find(bookingIdIn(page.url()))).toMatchObject({ seatNumber: "3C" });
  });

  const refusals: [what: string, wrong: Record<string, string>, label: string, message: string][] = [
    ["what is no seat", { Seat: "window" }, "Seat", "Give the seat as row and letter, such as 12A"],
    ["a passenger without a name", { "Family name": "" }, "Family name", "Give the family name"],
    [
      "what is no address",
      { "E-mail optional": "asha@" },
      "E-mail optional",
      "This is not an e-mail address",
    ],
  ];
  for (const [what, wrong, label, message] of refusals)
    test(`refuses ${what} at its field and keeps all that was typed`, async ({ agent: page }) => {
      const flight = await seedFlight();
      const answers = {
        "Given name": "Asha",
        "Family name": "Rao",
        Seat: "2B",
        "E-mail optional": "asha@e2e.example",
        "Note optional": "Wheelchair to the door",
        ...wrong,
      };
      await page.goto(`/flights/${flight.flightId}/bookings/new`);
      await fill(page, answers);
      await page.getByRole("button", { name: "Check answers" }).click();
      await refusedAt(page, label, message);
      await holds(page, answers);
      expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12, takenSeats: [] });
    });

  test("refuses a seat that the aircraft does not have at its field, and keeps the rest", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await fill(page, { "Family name": "Rao", Seat: "40K" });
    await book(page);
    await refusedAt(page, "Seat", "There is no seat 40K on this aircraft.");
    await holds(page, { "Family name": "Rao", Seat: "40K" });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12 });
  });

  test("is not offered on a flight that is sold out, departed or canceled, which says why", async ({
    agent: page,
  }) => {
    const sentences = {
      "This flight is sold out.": await seedFlight({ capacity: 1, takenSeats: ["1A"] }),
      "This flight has departed: no seats are sold on it.": await seedFlight({ status: "departed" }),
      "This flight is canceled: no seats are sold on it.": await seedFlight({ status: "canceled" }),
    };
    for (const [sentence, flight] of Object.entries(sentences)) {
      await page.goto(`/flights/${flight.flightId}/bookings/new`);
      await expect(page.getByRole("heading", { name: "Nothing can be booked" })).toBeVisible();
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page.getByRole("button", { name: "Check answers" })).toHaveCount(0);
    }
  });

  test("is refused when the fare moved meanwhile, and the new fare is said", async ({ agent: page, ops }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await fill(page, { "Family name": "Rao", Seat: "2B" });
    await ops.goto(`/flights/${flight.flightId}/edit`);
    await fill(ops, { Fare: "199" });
    await ops.getByRole("button", { name: "Save changes" }).click();
    await expect(ops).toHaveURL(`/flights/${flight.flightId}`);
    await book(page);
    await expect(page.getByRole("alert").filter({ hasText: "The fare is now USD 199" })).toBeFocused();
    await holds(page, { "Family name": "Rao", Seat: "2B" });
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 12 });
  });
});
