import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { flightEdit, flightFilter, flightInput, flightRemoval, flightRetime } from "./schema";

const right = {
  flightId: "",
  carrier: "AS",
  flightNumber: "448",
  origin: "SEA",
  destination: "JFK",
  departureDate: "2026-11-20",
  departureTime: "08:45",
  departureOffset: "",
  arrivalDate: "2026-11-20",
  arrivalTime: "17:05",
  arrivalOffset: "",
  capacity: "181",
  price: "149.00",
  currency: "USD",
  registration: "",
  aircraftType: "",
  gate: "",
  terminal: "",
};

function problemsOf(schema: z.ZodType, input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

describe("the form of a new flight", () => {
  it("takes a flight, and reads missing details as empty", () => {
    expect(flightInput.parse(right)).toEqual(right);
    const { gate, terminal, registration, aircraftType, departureOffset, flightId, ...short } = right;
    expect(flightInput.parse(short)).toEqual(right);
  });

  it.each([
    ["origin", " sea ", "SEA"],
    ["carrier", "as", "AS"],
    ["flightNumber", "448a", "448A"],
    ["departureTime", "0915", "09:15"],
    ["departureTime", "9:15", "09:15"],
    ["departureTime", "09.15", "09:15"],
    ["departureTime", "915", "09:15"],
    ["arrivalTime", "23:59", "23:59"],
    ["departureOffset", "-07:00", "-07:00"],
    ["flightId", "fl-100", "FL-100"],
    ["capacity", "850", "850"],
    ["currency", "usd", "USD"],
    ["registration", "n318as", "N318AS"],
    ["gate", "n7", "N7"],
  ])("reads %s %j as %s", (field, typed, read) => {
    expect(flightInput.parse({ ...right, [field]: typed })).toEqual({ ...right, [field]: read });
  });

  const airport = (end: string) => `Choose the ${end} airport, or give its three letters, such as SEA`;
  const clock = (end: string) => `Give the ${end} time in 24 hours, such as 16:45`;
  const seats = "Give the seats as a whole number from 1 to 850";
  it.each([
    ["origin", "", airport("departure")],
    ["destination", "Seattle", airport("arrival")],
    ["departureDate", "20.11.2026", "Give the departure day as year-month-day, such as 2026-11-20"],
    ["departureTime", "", clock("departure")],
    ["departureTime", "24:00", clock("departure")],
    ["arrivalTime", "4:45pm", clock("arrival")],
    ["arrivalTime", "1660", clock("arrival")],
    ["capacity", "", seats],
    ["capacity", "0", seats],
    ["capacity", "12.5", seats],
    ["capacity", "-3", seats],
    ["capacity", "851", "No aircraft has more than 850 seats"],
    ["price", " ", "Give the fare, such as 149.00"],
    ["currency", "US", "Give the currency's three letters, such as USD"],
    ["carrier", "ASA", "An airline code has two signs, such as AS"],
    ["flightNumber", "12345", "A flight number has 1 to 4 digits, such as 604"],
    ["flightId", "#1", "A flight ID has 2 to 40 letters, digits, - or _"],
    ["flightId", "x".repeat(41), "A flight ID has 2 to 40 letters, digits, - or _"],
    ["registration", "N", "A registration has letters and digits, such as N318AS"],
    ["aircraftType", "7378X", "An aircraft type has three signs, such as 739"],
    ["gate", "GATE 17", "A gate has at most 6 signs"],
    ["terminal", "NORTHERN", "A terminal has at most 6 signs"],
  ])("refuses %s %j in words, at the field", (field, typed, message) => {
    expect(problemsOf(flightInput, { ...right, [field]: typed })).toEqual({ [field]: message });
  });

  it("names every field that is wrong at once", () => {
    const wrong = { ...right, origin: "", capacity: "many", price: "" };
    expect(Object.keys(problemsOf(flightInput, wrong)).sort()).toEqual(["capacity", "origin", "price"]);
  });

  it.each(["status", "version", "seatsAvailable", "takenSeats", "createdBy"])(
    "takes no %s from outside",
    (field) => {
      expect(flightInput.safeParse({ ...right, [field]: "1" }).success).toBe(false);
    },
  );

  it.each([
    null,
    [],
    "x",
    { ...right, origin: { S: "SEA" } },
    { ...right, capacity: 181 },
    { ...right, price: Number.NaN },
  ])("refuses what is no form: %j", (input) => {
    expect(flightInput.safeParse(input).success).toBe(false);
  });
});

describe("the form of an edit", () => {
  const { flightId: _flightId, ...fields } = right;
  const edit = { ...fields, flightId: "FL100", version: 0 };

  it("may leave out what the stored flight lacks", () => {
    const nothing = Object.fromEntries(Object.keys(fields).map((field) => [field, ""]));
    expect(flightEdit.safeParse({ ...nothing, flightId: "FL100", version: 0 }).success).toBe(true);
    expect(flightEdit.parse(edit)).toEqual(edit);
  });

  it.each([
    ["version", -1],
    ["version", 1.5],
    ["version", "1"],
    ["flightId", ""],
    ["capacity", "851"],
    ["status", "canceled"],
  ])("refuses %s %j", (field, value) => {
    expect(flightEdit.safeParse({ ...edit, [field]: value }).success).toBe(false);
  });

  it("keeps the flight's id as it is stored", () => {
    expect(flightEdit.parse({ ...edit, flightId: "fl 100" }).flightId).toBe("fl 100");
  });
});

describe("a retiming", () => {
  it("is both times, nothing else and nothing less", () => {
    const { departureDate, departureTime, departureOffset, arrivalDate, arrivalTime, arrivalOffset } = right;
    const times = { departureDate, departureTime, departureOffset, arrivalDate, arrivalTime, arrivalOffset };
    const retime = { flightId: "FL100", version: 1, ...times };
    expect(flightRetime.parse(retime)).toEqual(retime);
    expect(flightRetime.safeParse({ ...retime, gate: "N7" }).success).toBe(false);
    expect(flightRetime.safeParse({ ...retime, arrivalTime: "" }).success).toBe(false);
  });
});

describe("a removal", () => {
  it("names the flight and the version that was seen", () => {
    expect(flightRemoval.safeParse({ flightId: "FL100", version: 1 }).success).toBe(true);
    expect(flightRemoval.safeParse({ flightId: "FL100" }).success).toBe(false);
  });
});

describe("the address of the list", () => {
  it("is read also when all of it is nonsense", () => {
    const nonsense = Object.fromEntries(
      ["day", "until", "station", "show", "from", "to", "status", "carrier", "seats"].map((name) => [
        name,
        "?!",
      ]),
    );
    expect(flightFilter.parse(nonsense)).toEqual({});
    expect(flightFilter.parse({ day: ["2026-11-20", "2026-11-21"], after: ["a", "b"] })).toEqual({});
  });
});
