import * as flights from "@/lib/flights/repository";
import { newId } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { field, fill, holds, refusedAt } from "./screen";
import { ownDay, ownNumber, seedFlight } from "./seed";

/** What a form needs for a flight that nothing is wrong with. */
function rightAnswers(): Record<string, string> {
  const day = ownDay();
  return {
    Airline: "AS",
    "Flight number": ownNumber(),
    From: "SEA",
    To: "JFK",
    "Departure day": day,
    "Departure time": "09:15",
    "Arrival day": day,
    "Arrival time": "17:40",
    Seats: "120",
    Fare: "149.50",
    Currency: "USD",
    "Flight ID optional": newId(),
  };
}

test.describe("creating a flight", { tag: "@flights" }, () => {
  test("stores what was typed, airports found by city with the keyboard, and shows it", async ({
    ops: page,
  }) => {
    const { "Flight ID optional": _id, ...answers } = rightAnswers();
    const designator = `AS ${answers["Flight number"]}`;
    await page.goto("/flights/new");
    await fill(page, { ...answers, From: "", To: "" });
    for (const [label, city, code] of [
      ["From", "seattle", "SEA"],
      ["To", "anchorage", "ANC"],
    ] as const) {
      await field(page, label).pressSequentially(city);
      await expect(page.getByRole("option").first()).toContainText(code);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(field(page, label)).toHaveValue(code);
    }
    await page.getByRole("button", { name: "Create flight" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(designator);
    await expect(page.getByText(`${designator} is created`)).toBeVisible();

    const day = answers["Departure day"] ?? "";
    const flightId = `AS${answers["Flight number"]}-${day.replaceAll("-", "")}-SEA`;
    expect(page.url()).toContain(`/flights/${flightId}`);
    expect(await flights.find(flightId)).toMatchObject({
      origin: "SEA",
      destination: "ANC",
      departureDate: day,
      price: "149.5",
      currency: "USD",
      capacity: 120,
      seatsAvailable: 120,
      takenSeats: [],
      status: "scheduled",
      version: 1,
    });
  });

  const refusals: [what: string, wrong: Record<string, string>, label: string, message: string][] = [
    ["an airport that nobody knows", { To: "QQQ" }, "To", "No airport has the code QQQ"],
    ["a flight to where it begins", { To: "SEA" }, "To", "The flight cannot end in SEA, where it begins"],
    ["a price finer than its currency", { Fare: "149.505" }, "Fare", "USD does not have that many decimals"],
    ["yen with decimals", { Fare: "149.5", Currency: "JPY" }, "Fare", "JPY does not have that many decimals"],
    ["a currency that does not exist", { Currency: "QQQ" }, "Currency", "QQQ is not a currency"],
    ["no seats", { Seats: "0" }, "Seats", "Give the seats as a whole number from 1 to 850"],
    ["more seats than any aircraft has", { Seats: "900" }, "Seats", "No aircraft has more than 850 seats"],
    [
      "a time that no clock shows",
      { "Departure time": "25:00" },
      "Departure time",
      "Give the departure time in 24 hours",
    ],
    ["no fare", { Fare: "" }, "Fare", "Give the fare, such as 149.00"],
  ];

  for (const [what, wrong, label, message] of refusals)
    test(`refuses ${what} at its field and keeps all that was typed`, async ({ ops: page }) => {
      const answers: Record<string, string> = { ...rightAnswers(), ...wrong };
      await page.goto("/flights/new");
      await fill(page, answers);
      await page.getByRole("button", { name: "Create flight" }).click();
      await refusedAt(page, label, message);
      await holds(page, answers);
      expect(await flights.find(answers["Flight ID optional"] ?? "")).toBeUndefined();
    });

  test("refuses an id that is in use, leads to the flight that has it, and keeps all that was typed", async ({
    ops: page,
  }) => {
    const { flightId } = await seedFlight();
    const answers: Record<string, string> = { ...rightAnswers(), "Flight ID optional": flightId };
    await page.goto("/flights/new");
    await fill(page, answers);
    await page.getByRole("button", { name: "Create flight" }).click();
    await refusedAt(page, "Flight ID optional", `There is a flight ${flightId} already`);
    await holds(page, answers);
    expect(await flights.find(flightId)).toMatchObject({ version: 1, capacity: 12 });
    page.on("dialog", (question) => question.accept());
    await page.getByRole("link", { name: `Open ${flightId}` }).click();
    await expect(page).toHaveURL(`/flights/${flightId}`);
  });

  test("an arrival before the departure is refused with two ways out, and either mends it", async ({
    ops: page,
  }) => {
    const answers: Record<string, string> = {
      ...rightAnswers(),
      "Departure time": "22:00",
      "Arrival time": "06:10",
    };
    const flightId = answers["Flight ID optional"] ?? "";
    await page.goto("/flights/new");
    await fill(page, answers);
    await page.getByRole("button", { name: "Create flight" }).click();
    await refusedAt(page, "Arrival time", "The flight arrives before it departs");
    await holds(page, answers);
    await expect(page.getByRole("button", { name: "Swap the two times" })).toBeVisible();
    await page.getByRole("button", { name: "Next day" }).click();
    await expect(field(page, "Arrival day")).not.toHaveValue(answers["Arrival day"] ?? "");
    await page.getByRole("button", { name: "Create flight" }).click();
    await expect(page).toHaveURL(`/flights/${flightId}`);
    const made = await flights.find(flightId);
    expect(Date.parse(made?.arrivalTime ?? "")).toBeGreaterThan(Date.parse(made?.departureTime ?? ""));
  });

  test("a time that the clocks skip is a question with its answer as a button", async ({ ops: page }) => {
    const answers: Record<string, string> = {
      ...rightAnswers(),
      "Departure day": "2027-03-14",
      "Departure time": "02:30",
      "Arrival day": "2027-03-14",
    };
    const flightId = answers["Flight ID optional"] ?? "";
    await page.goto("/flights/new");
    await fill(page, answers);
    await page.getByRole("button", { name: "Create flight" }).click();
    await refusedAt(page, "Departure time", "02:30 does not exist in Seattle that day");
    await holds(page, answers);
    await page.getByRole("button", { name: "Use 03:30" }).click();
    await holds(page, { ...answers, "Departure time": "03:30" });
    await page.getByRole("button", { name: "Create flight" }).click();
    await expect(page).toHaveURL(`/flights/${flightId}`);
    expect((await flights.find(flightId))?.departureTime).toBe("2027-03-14T10:30:00Z");
  });

  test("a time that the clocks show twice is a question with both answers as buttons", async ({
    ops: page,
  }) => {
    const answers: Record<string, string> = {
      ...rightAnswers(),
      "Departure day": "2027-11-07",
      "Departure time": "01:30",
      "Arrival day": "2027-11-07",
    };
    const flightId = answers["Flight ID optional"] ?? "";
    await page.goto("/flights/new");
    await fill(page, answers);
    await page.getByRole("button", { name: "Create flight" }).click();
    await refusedAt(page, "Departure time", "01:30 comes twice in Seattle that day");
    await holds(page, answers);
    await expect(page.getByRole("button", { name: "The first, PDT" })).toBeVisible();
    await page.getByRole("button", { name: "The second, PST" }).click();
    await page.getByRole("button", { name: "Create flight" }).click();
    await expect(page).toHaveURL(`/flights/${flightId}`);
    expect((await flights.find(flightId))?.departureTime).toBe("2027-11-07T09:30:00Z");
  });

  test("pressing Create twice makes one flight and is not refused", async ({ ops: page }) => {
    const answers = rightAnswers();
    await page.goto("/flights/new");
    await fill(page, answers);
    await page.getByRole("button", { name: "Create flight" }).dblclick();
    await expect(page).toHaveURL(`/flights/${answers["Flight ID optional"]}`);
  });
});
