import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight, FlightStatus } from "./flight";
import { capacityProblem, revise, valuesOf } from "./revise";
import { sampleFlight } from "./sample-flight";
import type { FlightValues } from "./schema";

function edit(flight: Flight, after: Partial<FlightValues>) {
  return revise(flight, { ...valuesOf(flight, airport), ...after }, airport);
}

/** As the tutorial program stores one. */
const fl100: Flight = {
  ...sampleFlight({
    flightId: "FL100",
    origin: "KTM",
    destination: "PKR",
    price: "4500",
    seatsAvailable: 120,
  }),
  ...{ carrier: undefined, flightNumber: undefined, aircraftType: undefined, currency: undefined },
  ...{ capacity: undefined, departureDate: undefined, version: 0 },
  departureTime: "2025-06-10T10:00:00",
  arrivalTime: "2025-06-10T13:00:00",
};

describe("the form of a flight", () => {
  it("shows all of it as text, times local to the airports", () => {
    expect(valuesOf(sampleFlight({ gate: "N7" }), airport)).toEqual({
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
      capacity: "12",
      price: "149.50",
      currency: "USD",
      registration: "",
      aircraftType: "739",
      gate: "N7",
      terminal: "",
    });
  });

  it("shows what another program stored as it is, and nothing where nothing is stored", () => {
    expect(valuesOf(fl100, airport)).toMatchObject({
      carrier: "",
      departureDate: "2025-06-10",
      departureTime: "10:00",
      capacity: "",
      price: "4500",
      currency: "",
    });
    const broken = { ...fl100, departureTime: "soon", arrivalTime: undefined };
    expect(valuesOf(broken, airport)).toMatchObject({ departureTime: "", arrivalDate: "" });
  });

  it.each([
    ["2026-11-01T08:30:00Z", "-07:00"],
    ["2026-11-01T09:30:00Z", "-08:00"],
    ["2026-11-01T10:30:00Z", ""],
  ])("says the offset of %s only where the clock shows it twice: %s", (departureTime, departureOffset) => {
    expect(valuesOf(sampleFlight({ departureTime }), airport).departureOffset).toBe(departureOffset);
  });
});

describe("editing a flight", () => {
  it("changes only what was touched", () => {
    const flight = sampleFlight({ gate: "N7" });
    expect(edit(flight, {})).toEqual({ ok: true, value: {} });
    expect(edit(flight, { gate: "C3" })).toEqual({ ok: true, value: { gate: "C3" } });
    expect(edit(flight, { gate: "" })).toEqual({ ok: true, value: { gate: undefined } });
    expect(edit(flight, { price: "180.00" })).toEqual({ ok: true, value: { price: "180", currency: "USD" } });
    expect(edit(flight, { capacity: "14" })).toEqual({ ok: true, value: { capacity: 14 } });
  });

  it("stores both times and the day when one of them moves", () => {
    const day = { departureDate: "2026-11-21", arrivalDate: "2026-11-21" };
    expect(edit(sampleFlight(), { ...day, departureTime: "09:00" })).toEqual({
      ok: true,
      value: {
        origin: "SEA",
        destination: "JFK",
        departureTime: "2026-11-21T17:00:00Z",
        arrivalTime: "2026-11-21T22:05:00Z",
        departureDate: "2026-11-21",
      },
    });
  });

  it("of another program leaves its times as written, and adds the day that lists it", () => {
    expect(edit(fl100, { gate: "3" })).toEqual({
      ok: true,
      value: { gate: "3", departureDate: "2025-06-10" },
    });
    expect(edit(fl100, {})).toEqual({ ok: true, value: {} });
  });

  it("stored with a length that no flight has stays editable, and its times are refused only where they are touched", () => {
    const odd = sampleFlight({ arrivalTime: "2027-11-20T22:05:00Z" });
    expect(edit(odd, { gate: "3" })).toEqual({ ok: true, value: { gate: "3" } });
    expect(edit(odd, { departureTime: "09:00" })).toMatchObject({ ok: false });
    expect(edit(odd, { arrivalDate: "2026-11-20" })).toMatchObject({ ok: true });
  });

  it("moves its estimates along with its schedule, each by as much as its own end", () => {
    const late = { estimatedDeparture: "2026-11-20T17:30:00Z", estimatedArrival: "2026-11-20T22:50:00Z" };
    const times = { departureTime: "10:45", arrivalTime: "19:00" };
    expect(edit(sampleFlight(late), times)).toMatchObject({
      ok: true,
      value: { estimatedDeparture: "2026-11-20T19:30:00Z", estimatedArrival: "2026-11-21T00:45:00Z" },
    });
    const gate = edit(sampleFlight(late), { gate: "N7" });
    expect(gate).toEqual({ ok: true, value: { gate: "N7" } });
    expect(edit(sampleFlight(), times)).not.toMatchObject({
      value: { estimatedDeparture: expect.anything() },
    });
  });

  it("moves its times by an hour when it is told which of two was meant", () => {
    const flight = sampleFlight({
      departureTime: "2026-11-01T08:30:00Z",
      arrivalTime: "2026-11-01T15:00:00Z",
    });
    expect(edit(flight, { departureOffset: "-08:00" })).toMatchObject({
      ok: true,
      value: { departureTime: "2026-11-01T09:30:00Z" },
    });
  });

  it.each([
    ["origin", "A flight needs an origin"],
    ["destination", "A flight needs a destination"],
    ["departureDate", "A flight needs a day of departure"],
    ["departureTime", "A flight needs a time of departure"],
    ["arrivalDate", "A flight needs a day of arrival"],
    ["arrivalTime", "A flight needs a time of arrival"],
    ["capacity", "A flight needs a capacity"],
    ["price", "A flight needs a fare"],
  ] as const)("cannot take the %s away", (field, message) => {
    expect(edit(sampleFlight(), { [field]: "" })).toEqual({ ok: false, error: { [field]: { message } } });
  });

  it("cannot give half a timetable to a flight that has none", () => {
    const ghost = { ...fl100, origin: undefined, destination: undefined };
    expect(edit(ghost, { origin: "KTM" })).toEqual({
      ok: false,
      error: { destination: { message: "A flight needs a destination" } },
    });
  });

  it.each<[FlightStatus, boolean]>([
    ["scheduled", true],
    ["boarding", true],
    ["departed", false],
    ["arrived", false],
    ["canceling", false],
    ["canceled", false],
  ])("that is %s may move its times: %s; its gate it may always change", (status, may) => {
    const flight = sampleFlight({ status });
    const moved = edit(flight, { departureTime: "09:00" });
    expect(moved.ok).toBe(may);
    if (!moved.ok)
      expect(moved.error).toEqual({
        departureTime: { message: `This flight is ${status}: its route and times stay` },
      });
    expect(edit(flight, { gate: "C3" }).ok).toBe(true);
  });

  it("cannot have fewer seats than are sold", () => {
    const flight = sampleFlight({ takenSeats: ["1A", "1B", "1C"] });
    const error = { capacity: { message: "3 seats are sold, so the capacity cannot be 2" } };
    expect(edit(flight, { capacity: "2" })).toEqual({ ok: false, error });
    expect(edit(flight, { capacity: "3" })).toEqual({ ok: true, value: { capacity: 3 } });
    expect(capacityProblem(flight, 2)).toEqual(error);
    expect(capacityProblem(flight, 3)).toBeUndefined();
  });

  it.each<[after: Partial<FlightValues>, field: string, message: string]>([
    [{ currency: "" }, "currency", "Give the currency's three letters, such as USD"],
    [{ currency: "QQQ" }, "currency", "QQQ is not a currency"],
    [{ currency: "JPY" }, "price", "JPY does not have that many decimals"],
    [{ price: "free" }, "price", "Give the fare in digits, such as 149.00"],
    [{ destination: "SEA" }, "destination", "The flight cannot end in SEA, where it begins"],
    [{ arrivalTime: "07:00" }, "arrivalTime", "The flight arrives before it departs"],
  ])("is refused at the field: %j", (after, field, message) => {
    const revised = edit(sampleFlight(), after);
    expect(revised.ok === false && revised.error[field]?.message).toBe(message);
  });

  it("is refused at every field at once", () => {
    const refused = edit(sampleFlight(), { price: "free", destination: "QQQ" });
    expect(refused.ok === false && Object.keys(refused.error).sort()).toEqual(["destination", "price"]);
  });
});
