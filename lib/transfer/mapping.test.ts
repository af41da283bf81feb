import { describe, expect, it } from "vitest";
import { fingerprint, guessKind, guessMapping, mappingProblems } from "./mapping";

const week =
  "date,carrier,flight,tailnum,origin,dest,sched_dep_local,sched_arr_local,arr_day_offset,sched_dep_utc,sched_arr_utc,block_min,distance_mi,status,dep_delay,arr_delay,aircraft_model,seats".split(
    ",",
  );

describe("columns", () => {
  it("of the tutorial go to what they name", () => {
    const flights = [
      "flight_id",
      "origin",
      "destination",
      "departure_time",
      "arrival_time",
      "price",
      "seats_available",
    ];
    const bookings = ["booking_id", "passenger_name", "flight_id", "seat_number", "status"];
    expect(guessMapping(flights, "flights")).toEqual(Object.fromEntries(flights.map((name) => [name, name])));
    expect(guessMapping(bookings, "bookings")).toEqual(
      Object.fromEntries(bookings.map((name) => [name, name])),
    );
    expect([guessKind(flights), guessKind(bookings)]).toEqual(["flights", "bookings"]);
  });

  it("of the on-time data go to what they mean; others are kept under their names", () => {
    expect(guessMapping(week, "flights")).toMatchObject({
      date: "departure_date",
      flight: "flight_number",
      tailnum: "registration",
      dest: "destination",
      sched_dep_local: "departure_local",
      sched_dep_utc: "departure_time",
      arr_day_offset: "arrival_day_offset",
      distance_mi: "keep",
    });
    expect(mappingProblems(guessMapping(week, "flights"), "flights")).toEqual([]);
  });

  it("that Apron writes itself, and the reasons of wrong rows, are skipped", () => {
    expect(guessMapping(["flight_id", "version", "updated_at", "import_problem"], "flights")).toEqual({
      flight_id: "flight_id",
      version: "skip",
      updated_at: "skip",
      import_problem: "skip",
    });
  });

  it("called as what every object inherits are kept like others", () => {
    expect(Object.entries(guessMapping(["flight_id", "constructor", "toString"], "flights"))).toEqual([
      ["flight_id", "flight_id"],
      ["constructor", "keep"],
      ["toString", "keep"],
    ]);
  });

  it("never go to one place twice", () => {
    const mapping = guessMapping(["Origin", "origin", "From"], "flights");
    expect(Object.values(mapping).filter((target) => target === "origin")).toHaveLength(1);
  });

  it("are recognized in any order", () => {
    expect(fingerprint(["a", "b"], "flights")).toBe(fingerprint(["b", "a"], "flights"));
    expect(fingerprint(["a", "b"], "flights")).not.toBe(fingerprint(["a", "b"], "bookings"));
  });
});

it.each([
  [{ flight_id: "flight_id", a: "origin", b: "origin" }, 'a and b both go to "From".'],
  [{ origin: "origin" }, /Say which column holds the flight ID/],
  [{ flight_id: "flight_id", a: "nowhere" }, 'There is no "nowhere" in flights.'],
])("a mapping that cannot be is refused in words: %o", (mapping, sentence) => {
  expect(mappingProblems(mapping, "flights").join()).toMatch(sentence);
});
