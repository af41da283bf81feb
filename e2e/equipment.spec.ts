import { expectWhole } from "@/lib/changes/sample-change";
import { changeAircraft } from "@/lib/equipment/change-aircraft";
import { asPlanned, b737800 } from "@/lib/equipment/sample-change";
import { nowStored } from "@/lib/flights/sample-flight";
import { saveRevision } from "@/lib/flights/saving";
import { flightToReequip } from "./equipment-pages";
import { expect, test } from "./fixtures";
import { seedParty, stored } from "./party";
import { personOf } from "./people";
import { field, fill, refusedAt } from "./screen";
import { designatorOf, seedBooking, seedFlight } from "./seed";
import { signInAs } from "./sessions";

const change = /^Change to 737-800/;

test.describe("another aircraft", { tag: ["@flights", "@bookings"] }, () => {
  test("is chosen, what no longer fits is said first, the seats are proposed and edited, and all are reseated", async ({
    ops: page,
  }) => {
    const { flight, family, single } = await flightToReequip();
    await seedFlight({
      registration: "N546AS",
      aircraftType: "738",
      flightNumber: "12",
      departureTime: flight.departureTime ?? "",
      departureDate: flight.departureDate ?? "",
    });
    await page.goto(`/flights/${flight.flightId}`);
    await page.getByRole("link", { name: "Change aircraft…" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `Change the aircraft of ${designatorOf(flight)}`,
    );
    await expect(page.getByText("737-900, N318AS, 181 seats")).toBeVisible();
    await fill(page, { Registration: "N546AS" });
    await page.getByRole("button", { name: "Show what changes" }).click();
    await expect(
      page.getByRole("heading", { name: "What no longer fits 737-800, N546AS, 163 seats" }),
    ).toBeVisible();
    await expect(page.getByText("N546AS flies AS 12 SEA→JFK at the same time.")).toBeVisible();
    await expect(
      page.getByText("4 passengers on seats that this aircraft does not have: 32F, 33A, 33B, 33C"),
    ).toBeVisible();
    await expect(page.getByText("Blocked seats that this aircraft does not have: 33E.")).toBeVisible();

    await expect(field(page, "New seat of Asha Rao")).toHaveValue("31A");
    await expect(field(page, "New seat of Ravi Rao")).toHaveValue("31B");
    await expect(field(page, "New seat of Binaya Sharma")).toHaveValue("30F");
    await field(page, "New seat of Binaya Sharma").focus();
    await page.getByRole("grid").getByRole("button", { name: /^29F,/ }).click();
    await expect(field(page, "New seat of Binaya Sharma")).toHaveValue("29F");
    await page.getByRole("button", { name: change }).click();

    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    await expect(
      page.getByText(`${designatorOf(flight)}: 737-800, N546AS, 4 passengers reseated`),
    ).toBeVisible();
    await expect(page.getByRole("region", { name: "History" })).toContainText("changed the aircraft");
    expect(await nowStored(flight.flightId)).toMatchObject({ ...b737800, seatsAvailable: 158 });
    if (!single) throw new Error("nobody");
    const seats = await Promise.all([...family, single].map(async (one) => (await stored(one)).seatNumber));
    expect(seats).toEqual(["31A", "31B", "31C", "29F"]);
    await expectWhole(flight);

    await page.getByRole("link", { name: "Change aircraft…" }).click();
    await page.getByRole("link", { name: "Show the way back" }).click();
    await expect(field(page, "New seat of Binaya Sharma")).toHaveValue("32F");
    await page.getByRole("button", { name: /^Change to 737-900, N318AS/ }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    expect((await stored(single)).seatNumber).toBe("32F");
    expect(await nowStored(flight.flightId)).toMatchObject({
      aircraftType: "739",
      capacity: 181,
      blockedSeats: ["33E"],
    });
    await expectWhole(flight);
  });

  test("a seat that is sold meanwhile is said with who has it, another is proposed, and the button goes on", async ({
    ops: page,
  }) => {
    const { flight, family } = await flightToReequip();
    await page.goto(`/flights/${flight.flightId}/aircraft?registration=N546AS&type=738&seats=163`);
    await expect(field(page, "New seat of Ravi Rao")).toHaveValue("31B");
    await seedBooking(flight, "31B", { passengerName: "Olle Quick" });
    await page.getByRole("button", { name: change }).click();
    await expect(
      page.getByText(/Asha Rao, Ravi Rao, .*: Seat 31B is taken\. Olle Quick, .* has it\./),
    ).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Who is left/ })).toBeVisible();
    await expect(field(page, "New seat of Asha Rao")).toHaveValue("30A");

    await page.goto(`/flights/${flight.flightId}`);
    await expect(page.getByText("3 passengers must be reseated.")).toBeVisible();
    await page.getByRole("link", { name: "Reseat them" }).click();
    await page.getByRole("button", { name: /^Reseat 3 passengers/ }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    await expect(page.getByText("must be reseated")).toHaveCount(0);
    const seats = await Promise.all(family.map(async (one) => (await stored(one)).seatNumber));
    expect(seats).toEqual(["30A", "30B", "30C"]);
    await expectWhole(flight);
  });

  test("with too few seats is refused; who would go first is listed with the way to other flights", async ({
    ops: page,
  }) => {
    const flight = await seedFlight({ aircraftType: "739", capacity: 12 });
    const [late] = await seedParty(flight, { "3C": "Asha Rao", "3D": "Ravi Rao" });
    await seedBooking(flight, "1A", {
      passengerName: "Freja Sørensen",
      createdAt: "2026-01-01T00:00:00.000Z",
    });
    await page.goto(`/flights/${flight.flightId}/aircraft?registration=&type=738&seats=2`);
    await expect(
      page
        .getByRole("alert")
        .filter({ hasText: "1 passenger more than seats: this aircraft has 2 seats and 3 are taken." }),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: change })).toHaveCount(0);
    await page.getByRole("link", { name: "Move Asha Rao, Ravi Rao to another flight" }).click();
    await expect(page).toHaveURL(new RegExp(`/bookings/${late?.bookingId}/move`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Move 2 passengers");
    expect(await nowStored(flight.flightId)).toMatchObject({ aircraftType: "739", capacity: 12, version: 1 });
  });

  test("says what cannot be read, a seat given twice and who was first, and keeps what was typed", async ({
    ops: page,
  }) => {
    const { flight, single } = await flightToReequip();
    await page.goto(`/flights/${flight.flightId}/aircraft`);
    await fill(page, { "Aircraft type": "a big one", Seats: "many" });
    await page.getByRole("button", { name: "Show what changes" }).click();
    await refusedAt(page, "Aircraft type", /An aircraft type has three signs/);
    await expect(field(page, "Seats")).toHaveAccessibleDescription(/whole number from 1 to 850/);
    await expect(field(page, "Aircraft type")).toHaveValue("a big one");
    await fill(page, { "Aircraft type": "738", Seats: "" });
    await page.getByRole("button", { name: "Show what changes" }).click();
    await fill(page, { "New seat of Ravi Rao": "31A" });
    await page.getByRole("button", { name: change }).click();
    await refusedAt(page, "New seat of Ravi Rao", "Seat 31A is given to somebody else in this plan");
    await fill(page, { "New seat of Ravi Rao": "34B" });
    await page.getByRole("button", { name: change }).click();
    await refusedAt(page, "New seat of Ravi Rao", "There is no seat 34B on this aircraft.");

    await fill(page, { "New seat of Ravi Rao": "31B", "New seat of Binaya Sharma": "28F" });
    const seen = { flightId: flight.flightId, version: 1 };
    await saveRevision(seen, { gate: "C9" }, "flight.edited", personOf("admin"), "other");
    await page.getByRole("button", { name: change }).click();
    await expect(page.getByRole("alert").filter({ hasText: /changed this flight/ })).toBeFocused();
    expect(await nowStored(flight.flightId)).toMatchObject({ aircraftType: "739", gate: "C9", version: 2 });
    await page.getByRole("button", { name: "Look at the flight again" }).click();
    await expect(page.getByText(/changed this flight/)).toHaveCount(0);
    await expect(field(page, "New seat of Binaya Sharma")).toHaveValue("28F");
    await page.getByRole("button", { name: change }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    expect(single && (await stored(single)).seatNumber).toBe("28F");
    await expectWhole(flight);
  });

  test("is done already by a second controller: the first one's button says so and changes nothing twice", async ({
    ops: page,
  }) => {
    const { flight } = await flightToReequip();
    await page.goto(`/flights/${flight.flightId}/aircraft?registration=N546AS&type=738&seats=`);
    await expect(field(page, "New seat of Ravi Rao")).toHaveValue("31B");
    const doing = { who: personOf("admin"), requestId: "other" };
    await changeAircraft(await asPlanned(flight.flightId, b737800), doing);
    await page.getByRole("button", { name: change }).click();
    await expect(page).toHaveURL(`/flights/${flight.flightId}`);
    expect((await nowStored(flight.flightId)).version).toBe(2);
    await expectWhole(flight);
  });

  test("is for ops: an agent has no link and no page, and is refused with the form all the same", async ({
    agent,
    desk,
    complaints,
  }) => {
    complaints.allow(/403/, "the page asked for is refused");
    const { flight } = await flightToReequip();
    await agent.goto(`/flights/${flight.flightId}`);
    await expect(agent.getByRole("table", { name: /^Seats on/ })).toBeVisible();
    await expect(agent.getByRole("link", { name: "Change aircraft…" })).toHaveCount(0);
    expect((await agent.goto(`/flights/${flight.flightId}/aircraft`))?.status()).toBe(403);
    const page = await desk("ops");
    await page.goto(`/flights/${flight.flightId}/aircraft?registration=N546AS&type=738&seats=`);
    await expect(page.getByRole("button", { name: change })).toBeEnabled();
    await signInAs(page.context(), "agent");
    await page.getByRole("button", { name: change }).click();
    await expect(page.getByText("An agent may not edit flights. An ops may.")).toBeVisible();
    expect(await nowStored(flight.flightId)).toMatchObject({ aircraftType: "739", version: 1 });
  });
});
