import type { Role } from "@/lib/auth/roles";
import { find as findBooking } from "@/lib/bookings/repository";
import * as flights from "@/lib/flights/repository";
import { newId, nowStored } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { book, fill, holds, openDialog } from "./screen";
import { ownDay, ownNumber, seedBooking, seedFlight } from "./seed";
import { signInAs } from "./sessions";

const offered: Record<Role, string[]> = {
  viewer: [],
  agent: ["New booking"],
  ops: ["Delete…", "Retime", "Edit", "New booking"],
  admin: ["Delete…", "Retime", "Edit", "New booking"],
};

test.describe("what a role may do", { tag: "@auth" }, () => {
  for (const [role, deeds] of Object.entries(offered) as [Role, string[]][])
    test(`is all that the ${role} is offered`, async ({ desk }) => {
      const page = await desk(role);
      const flight = await seedFlight();
      await page.goto(`/flights/${flight.flightId}`);
      for (const deed of offered.ops)
        await expect(
          page.getByRole("main").getByRole(/Edit|New/.test(deed) ? "link" : "button", { name: deed }),
        ).toHaveCount(deeds.includes(deed) ? 1 : 0);
      const booking = await seedBooking(flight, "1A");
      await page.goto(`/bookings/${booking.bookingId}`);
      await expect(page.getByRole("button", { name: "Cancel booking…" })).toHaveCount(
        role === "viewer" ? 0 : 1,
      );
      await page.goto(`/flights?day=${flight.departureDate}`);
      await expect(page.getByRole("link", { name: "New flight" })).toHaveCount(
        role === "ops" || role === "admin" ? 1 : 0,
      );
    });

  const closed: [role: Role, pages: string[]][] = [
    ["viewer", ["/flights/new", "/flights/ID/edit", "/flights/ID/bookings/new"]],
    ["agent", ["/flights/new", "/flights/ID/edit"]],
  ];
  for (const [role, pages] of closed)
    test(`the server refuses the ${role} every page that is not for them with 403`, async ({
      desk,
      complaints,
    }) => {
      complaints.allow(/403/, "the pages asked for are refused");
      const page = await desk(role);
      const { flightId } = await seedFlight();
      for (const address of pages) {
        const answer = await page.goto(address.replace("ID", flightId));
        expect(answer?.status(), address).toBe(403);
        await expect(page.getByRole("heading", { name: "Your role may not do this" })).toBeVisible();
      }
    });

  test("the server refuses a flight sent by a viewer in words, writes nothing, and what was typed stays", async ({
    ops: page,
  }) => {
    const day = ownDay();
    const answers = {
      Airline: "AS",
      "Flight number": ownNumber(),
      To: "JFK",
      "Departure day": day,
      "Departure time": "09:15",
      "Arrival day": day,
      "Arrival time": "17:40",
      Seats: "120",
      Fare: "149.50",
      "Flight ID optional": newId(),
    };
    await page.goto("/flights/new");
    await fill(page, answers);
    await signInAs(page.context(), "viewer");
    await page.getByRole("button", { name: "Create flight" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "A viewer may not create flights. An ops may." }),
    ).toBeFocused();
    await holds(page, answers);
    expect(await flights.find(answers["Flight ID optional"])).toBeUndefined();
  });

  test("the server refuses an edit, a retime and a deletion sent by an agent", async ({ ops: page }) => {
    const { flightId } = await seedFlight();
    await page.goto(`/flights/${flightId}/edit`);
    await fill(page, { "Gate optional": "B2" });
    await signInAs(page.context(), "agent");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "An agent may not edit flights." })).toBeFocused();

    for (const [button, verb, sentence] of [
      ["Retime", "Retime", "An agent may not retime flights."],
      ["Delete…", "Delete flight", "An agent may not delete flights."],
    ] as const) {
      await signInAs(page.context(), "ops");
      page.once("dialog", (question) => question.accept());
      await page.goto(`/flights/${flightId}`);
      const dialog = await openDialog(page, button);
      await signInAs(page.context(), "agent");
      await dialog.getByRole("button", { name: verb }).click();
      await expect(dialog.getByRole("alert")).toContainText(sentence);
    }
    expect(await nowStored(flightId)).toMatchObject({ version: 1 });
  });

  test("the server refuses a booking and a cancellation sent by a viewer", async ({ agent: page }) => {
    const flight = await seedFlight();
    const booking = await seedBooking(flight, "1A");
    await page.goto(`/bookings/${booking.bookingId}`);
    const dialog = await openDialog(page, "Cancel booking…");
    await signInAs(page.context(), "viewer");
    await dialog.getByRole("button", { name: "Cancel booking" }).click();
    await expect(dialog.getByRole("alert")).toContainText("A viewer may not cancel bookings. An agent may.");
    expect(await findBooking(booking.bookingId)).toMatchObject({ status: "confirmed" });

    await signInAs(page.context(), "agent");
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await fill(page, { "Family name": "Rao", Seat: "2B" });
    await signInAs(page.context(), "viewer");
    await book(page);
    await expect(
      page.getByRole("alert").filter({ hasText: "A viewer may not book passengers. An agent may." }),
    ).toBeFocused();
    expect(await nowStored(flight.flightId)).toMatchObject({ seatsAvailable: 11, takenSeats: ["1A"] });
  });

  test("somebody whose session ended keeps what they typed and goes on after signing in elsewhere", async ({
    agent: page,
  }) => {
    const flight = await seedFlight();
    await page.goto(`/flights/${flight.flightId}/bookings/new`);
    await fill(page, { "Family name": "Rao", Seat: "2B" });
    await page.context().clearCookies();
    await book(page);
    await expect(page.getByRole("alert").filter({ hasText: "You are signed out." })).toBeFocused();
    await holds(page, { "Family name": "Rao", Seat: "2B" });
    await signInAs(page.context(), "agent");
    await page.getByRole("button", { name: /^Book/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rao");
  });
});
