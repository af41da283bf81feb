import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/airports/day";
import { isoInstant } from "@/lib/airports/stored-time";
import { writeAll } from "@/lib/dynamo/batch";
import { roundTripsOf } from "@/lib/dynamo/round-trips";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { flightItem } from "@/lib/flights/item";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { groundOf, readBoard } from "./read-board";

useTables();

async function store(flights: Partial<Flight>[]): Promise<Flight[]> {
  const made = flights.map((flight) => sampleFlight(flight));
  await writeAll(made.map((flight) => ({ table: "flights", item: flightItem(flight) })));
  return made;
}

function ids(rows: { flightId: string }[]): string[] {
  return rows.map(({ flightId }) => flightId).sort();
}

describe("an address", () => {
  it.each(["0002-01-01", "9998-12-31", "2041-02-29"])("that asks for %s means today", (day) => {
    const { filter, from } = groundOf({ day, station: "SEA" }, "SEA", new Date("2041-03-01T18:30:00Z"));
    expect(filter).toEqual({ day: "2041-03-01", station: "SEA", show: "departures" });
    expect(from).toBe(Date.parse("2041-03-01T08:00:00Z"));
  });
});

describe("reading a whole day", () => {
  it("finds departures, one three days late too, arrivals from the days around it, and the other legs of their aircraft", async () => {
    const day = "2041-03-01";
    const flights = {
      leaves: { departureDate: day, departureTime: `${day}T18:00:00Z`, arrivalTime: `${day}T23:00:00Z` },
      comes: {
        origin: "JFK",
        destination: "SEA",
        departureDate: "2041-02-28",
        departureTime: "2041-03-01T04:00:00Z",
        arrivalTime: "2041-03-01T10:00:00Z",
        registration: "N1",
      },
      tokyo: {
        origin: "NRT",
        destination: "SEA",
        departureDate: "2041-03-02",
        departureTime: "2041-03-01T15:30:00Z",
        arrivalTime: "2041-03-02T00:30:00Z",
      },
      before: {
        origin: "LAX",
        destination: "JFK",
        departureDate: "2041-02-28",
        departureTime: "2041-02-28T20:00:00Z",
        arrivalTime: "2041-03-01T01:00:00Z",
        registration: "N1",
      },
      late: {
        departureDate: "2041-02-26",
        departureTime: "2041-02-26T20:00:00Z",
        arrivalTime: "2041-02-27T01:00:00Z",
        estimatedDeparture: `${day}T19:00:00Z`,
      },
      gone: {
        departureDate: "2041-02-27",
        departureTime: "2041-02-27T20:00:00Z",
        arrivalTime: "2041-02-28T01:00:00Z",
        actualDeparture: "2041-02-27T20:10:00Z",
      },
      another: {
        origin: "LAX",
        destination: "JFK",
        departureDate: day,
        departureTime: `${day}T20:00:00Z`,
        arrivalTime: "2041-03-02T01:00:00Z",
        registration: "N2",
      },
    };
    await store(Object.entries(flights).map(([flightId, flight]) => ({ flightId, ...flight })));
    const now = new Date(`${day}T18:30:00Z`);
    const board = await readBoard({ day, station: "SEA", show: "both" }, "SEA", now);
    expect(ids(board.rows)).toEqual(["comes", "late", "leaves", "tokyo"]);
    expect(ids(board.others)).toEqual(["before"]);
    expect(board.cities).toMatchObject({ JFK: "New York", SEA: "Seattle" });
    expect(board.from).toBe(Date.parse(`${day}T08:00:00Z`));
    const network = await readBoard({ day, station: "ALL" }, "SEA", now);
    expect(ids(network.rows)).toEqual(["another", "late", "leaves"]);
    const away = await readBoard({ day, station: "SYD", show: "arrivals" }, "SEA", now);
    expect(away.rows).toEqual([]);
  });

  it("reads 1,014 movements with 150 passengers each, and the days before them, in six round trips at most of two deep", async () => {
    const day = "2041-06-01";
    const seats = Array.from({ length: 30 }, (_, row) =>
      ["A", "B", "C", "D", "E"].map((letter) => `${row + 1}${letter}`),
    ).flat();
    const dayOf = (of: string) =>
      Array.from({ length: 1_014 }, (_, n) => ({
        departureDate: of,
        departureTime: isoInstant(Date.parse(`${of}T08:00:00Z`) + n * 60_000),
        arrivalTime: isoInstant(Date.parse(`${of}T10:00:00Z`) + n * 60_000),
        ...(n % 2 === 0 ? {} : { origin: "JFK", destination: "SEA" }),
        registration: `N${n}`,
        capacity: 181,
        takenSeats: seats,
      }));
    await store([...dayOf(day), ...dayOf(addDays(day, -1))]);
    const now = new Date(`${day}T18:30:00Z`);
    let read = 0;
    const { asked, deep } = await roundTripsOf(async () => {
      const board = await readBoard({ day, station: "SEA", show: "both" }, "SEA", now);
      read = board.rows.length;
    });
    expect(read).toBeGreaterThan(1_000);
    expect(asked.filter((operation) => operation === "Query").length).toBeLessThanOrEqual(6);
    expect(deep).toBeLessThanOrEqual(2);
  });
});
