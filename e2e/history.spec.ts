import { expect, test } from "./fixtures";
import { book, fill, openDialog } from "./screen";
import { seedFlight } from "./seed";

test.describe("the history", { tag: "@audit" }, () => {
  test("of a flight and of a booking tells who did what, when, from what to what", async ({ ops, agent }) => {
    const { flightId } = await seedFlight({ gate: "A1" });
    await ops.goto(`/flights/${flightId}/edit`);
    await fill(ops, { "Gate optional": "B2", Fare: "199" });
    await ops.getByRole("button", { name: "Save changes" }).click();
    await expect(ops).toHaveURL(`/flights/${flightId}`);

    await agent.goto(`/flights/${flightId}/bookings/new`);
    await fill(agent, { "Given name": "Freja", "Family name": "Sørensen", Seat: "2A" });
    await book(agent);
    await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Freja Sørensen");
    const bookingUrl = agent.url();
    await (await openDialog(agent, "Cancel booking…"))
      .getByRole("button", { name: "Cancel booking" })
      .click();
    await expect(agent.getByRole("dialog")).toBeHidden();

    const ofBooking = agent.getByRole("region", { name: "History" }).getByRole("listitem");
    await expect(ofBooking).toHaveCount(2);
    await expect(ofBooking.first()).toContainText(/Arno Bakker canceled booking.*confirmed.*canceled/s);
    for (const words of [/Arno Bakker booked/, /Name\s+Freja Sørensen/, /Seat\s+2A/, /Paid\s+199/])
      await expect(ofBooking.last()).toContainText(words);

    await ops.goto(`/flights/${flightId}`);
    const ofFlight = ops.getByRole("region", { name: "History" }).getByRole("listitem");
    await expect(ofFlight).toHaveCount(4);
    await expect(ofFlight.nth(0)).toContainText(/Arno Bakker canceled booking.*Freja Sørensen, seat 2A/s);
    await expect(ofFlight.nth(1)).toContainText(/Arno Bakker booked.*Freja Sørensen, seat 2A/s);
    await expect(ofFlight.nth(2)).toContainText(/Oda Berg edited/);
    await expect(ofFlight.nth(2)).toContainText(/Gate\s+A1\s+B2/);
    await expect(ofFlight.nth(2)).toContainText(/Fare\s+149\.5\s+199/);
    await expect(ofFlight.nth(2).getByRole("time")).toHaveAttribute("datetime", /^\d{4}-\d\d-\d\dT.*Z$/);
    await expect(ofFlight.nth(3)).toContainText(/Olga Lind created the flight/);
    await ofFlight.nth(0).getByRole("link").click();
    await expect(ops).toHaveURL(({ pathname }) => pathname === new URL(bookingUrl).pathname);
  });
});
