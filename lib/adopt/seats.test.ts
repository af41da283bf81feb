import { describe, expect, it } from "vitest";
import { exactNumber, type Item } from "@/lib/dynamo/item";
import { effectsOf } from "./effect";
import type { Proposal } from "./finding";
import { capacityFound, freeSeatsNear, seatsCounted } from "./seats";

const stored = (count: number) => exactNumber(String(count));

function aboard(...seats: string[]) {
  return seats.map((seatNumber, at) => ({
    bookingId: `B${at}`,
    flightId: "FL1",
    seatNumber,
    status: "confirmed" as const,
  }));
}

function told({ choice, mend }: Proposal): string {
  return [choice, ...effectsOf(mend).map(({ name, to }) => `${name} ${to}`)].join(", ");
}

describe("a flight without a capacity", () => {
  it.each<[string, Item, string[], boolean, string[]]>([
    [
      "whom nobody booked has the seats that are for sale",
      { seats_available: stored(120) },
      [],
      true,
      ["reduce, capacity 120, version 1"],
    ],
    [
      "whose passengers the count may or may not know has one of two, the careful one first",
      { seats_available: stored(120) },
      ["2A", "2B"],
      true,
      [
        "reduce, capacity 120, seats_available 118, taken_seats 2A 2B, version 1",
        "keep, capacity 122, taken_seats 2A 2B, version 1",
      ],
    ],
    [
      "counts what the ledger sold as sold",
      { seats_available: stored(119), taken_seats: new Set(["2B"]) },
      ["2A", "2B"],
      true,
      [
        "reduce, capacity 120, seats_available 118, taken_seats 2A 2B, version 1",
        "keep, capacity 121, taken_seats 2A 2B, version 1",
      ],
    ],
    [
      "with more passengers than seats can only have had them counted",
      { seats_available: stored(1) },
      ["2A", "2B"],
      false,
      ["keep, capacity 3, taken_seats 2A 2B, version 1"],
    ],
    [
      "and without a count has as many as its type",
      { aircraft_type: "320" },
      ["2A"],
      false,
      ["usual, capacity 150, seats_available 149, taken_seats 2A, version 1"],
    ],
    ["or is left to a person", {}, ["2A"], false, []],
  ])("%s", (_what, item, seats, safe, proposals) => {
    const found = capacityFound({ flight_id: "FL1", ...item }, aboard(...seats));
    expect(found.safe).toBe(safe);
    expect(found.proposals.map(told)).toEqual(proposals);
  });
});

describe("seats that are counted wrong", () => {
  const item = { flight_id: "FL1", version: stored(3), capacity: stored(2), seats_available: stored(2) };

  it("are those of the passengers, and the rest is for sale", () => {
    expect(seatsCounted(item, aboard("1A"))).toMatchObject({ safe: true });
    expect(seatsCounted(item, aboard("1A")).proposals.map(told)).toEqual([
      "count, taken_seats 1A, seats_available 1",
    ]);
    const held = { ...item, seats_available: stored(1), taken_seats: new Set(["1B"]) };
    expect(seatsCounted(held, []).proposals.map(told)).toEqual([
      "count, taken_seats undefined, seats_available 2",
    ]);
  });

  it("make the capacity give way only when a person says so", () => {
    const found = seatsCounted(item, aboard("1A", "1B", "1C"));
    expect(found.safe).toBe(false);
    expect(found.proposals.map(told)).toEqual(["raise, taken_seats 1A 1B 1C, capacity 3, seats_available 0"]);
  });
});

describe("another seat", () => {
  const cabin = { capacity: 12, takenSeats: ["2A", "2B"], blockedSeats: ["2C"] };

  it("is near the one that was asked for, free, and offered once", () => {
    expect(freeSeatsNear(cabin, "2A", new Set())).toEqual(["2D", "1A", "1B"]);
    expect(freeSeatsNear(cabin, "2A", new Set(["2D"]))[0]).toBe("1A");
  });

  it("is none where the cabin is not known", () => {
    expect(freeSeatsNear({ ...cabin, capacity: undefined }, "2A", new Set())).toEqual([]);
  });
});
