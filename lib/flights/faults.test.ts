import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { faultsOf } from "./faults";
import type { Flight } from "./flight";
import { sampleFlight } from "./sample-flight";

const zoneless = "The times are stored without a zone and are read as local to each airport.";
const backwards = "It arrives before it departs: the times may be swapped.";

describe("what is wrong with a stored flight", () => {
  it("is nothing for what Apron wrote, sold or not, delayed or canceled", () => {
    for (const over of [
      {},
      { takenSeats: ["1A"], blockedSeats: ["1B"] },
      { status: "canceled", estimatedDeparture: "2026-11-20T18:00:00Z" } as const,
      { price: "0" },
    ])
      expect(faultsOf(sampleFlight(over), airport)).toEqual([]);
  });

  const faults: [what: string, over: Partial<Flight>, sentences: string[]][] = [
    [
      "attributes of a wrong kind",
      { unreadable: ["price", "gate"] },
      ["Stored in a way that cannot be read: price, gate."],
    ],
    ["no origin", { origin: undefined }, ["No route is stored."]],
    ["no destination", { destination: undefined }, ["No route is stored."]],
    ["an airport that nobody knows", { destination: "QQQ" }, ["No airport has the code QQQ."]],
    ["no departure", { departureTime: undefined }, ["A time is missing."]],
    ["no arrival", { arrivalTime: undefined }, ["A time is missing."]],
    ["a departure that is no time", { departureTime: "soon" }, ["The time of departure is no time: soon."]],
    [
      "an arrival that is only a day",
      { arrivalTime: "2026-11-20" },
      ["The time of arrival is no time: 2026-11-20."],
    ],
    ["a departure without a zone", { departureTime: "2026-11-20T08:45:00" }, [zoneless]],
    ["an arrival without a zone", { arrivalTime: "2026-11-20T17:05" }, [zoneless]],
    ["an arrival before the departure", { arrivalTime: "2026-11-20T16:44:00Z" }, [backwards]],
    ["an arrival at the departure", { arrivalTime: "2026-11-20T16:45:00Z" }, [backwards]],
    [
      "both: wall clocks, the wrong way round where they are",
      { departureTime: "2026-11-20T12:00:00", arrivalTime: "2026-11-20T14:00:00" },
      [zoneless, backwards],
    ],
    ["no capacity", { capacity: undefined }, ["No capacity is stored."]],
    ["no count of seats", { seatsAvailable: undefined }, ["No count of seats for sale is stored."]],
    [
      "seats that do not add up",
      { seatsAvailable: 11, takenSeats: ["1A", "1B"] },
      ["The seats do not add up: 11 for sale and 2 taken, of 12."],
    ],
    ["a fare without a currency", { currency: undefined }, ["The fare has no currency."]],
    ["no fare", { price: undefined, currency: undefined }, ["No fare is stored."]],
  ];

  it.each(faults)("is told in words: %s", (_what, over, sentences) => {
    expect(faultsOf(sampleFlight(over), airport)).toEqual(sentences);
  });

  it("is told of an offset of its own as of an instant, not as of a wall clock", () => {
    const times = { departureTime: "2026-11-20T08:45:00-08:00", arrivalTime: "2026-11-20T17:05-0500" };
    expect(faultsOf(sampleFlight(times), airport)).toEqual([]);
  });

  it("is told of nothing but an id without an error", () => {
    const bare: Flight = {
      flightId: "FL100",
      takenSeats: [],
      blockedSeats: [],
      status: "scheduled",
      version: 0,
      unreadable: [],
      other: {},
    };
    expect(faultsOf(bare, airport)).toEqual([
      "No route is stored.",
      "A time is missing.",
      "No capacity is stored.",
      "No count of seats for sale is stored.",
      "No fare is stored.",
    ]);
  });
});
