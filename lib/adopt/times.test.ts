import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Item } from "@/lib/dynamo/item";
import { edited, type Proposal } from "./finding";
import { timesInOrder, timesWithZone } from "./times";

function flight(origin: string, destination: string, departs: string, arrives: string): Item {
  return {
    flight_id: "FL100",
    origin,
    destination,
    departure_time: departs,
    arrival_time: arrives,
  };
}

/** The two times that a proposal leaves. */
function timesAfter(item: Item, { choice, mend }: Proposal): string[] {
  const after = mend.how === "edit" ? edited(item, mend.edits) : item;
  return [choice, String(after.departure_time), String(after.arrival_time)];
}

describe("a flight that arrives before it departs", () => {
  it.each([
    [
      "is offered its times exchanged",
      flight("KTM", "PKR", "2025-06-10T12:00:00", "2025-06-10T09:00:00"),
      [["swap", "2025-06-10T09:00:00", "2025-06-10T12:00:00"]],
    ],
    [
      "is offered the next day where it would fly for a whole day otherwise",
      flight("KTM", "PKR", "2025-06-10T23:30:00", "2025-06-10T00:20:00"),
      [["next-day", "2025-06-10T23:30:00", "2025-06-11T00:20:00"]],
    ],
    [
      "is offered both where both are flights that airlines fly",
      flight("SEA", "JFK", "2026-01-01T20:00:00Z", "2026-01-01T08:00:00Z"),
      [
        ["swap", "2026-01-01T08:00:00Z", "2026-01-01T20:00:00Z"],
        ["next-day", "2026-01-01T20:00:00Z", "2026-01-02T08:00:00Z"],
      ],
    ],
    [
      "is judged by each airport's own clock",
      flight("LHR", "JFK", "2026-01-01T12:00:00", "2026-01-01T06:00:00"),
      [["swap", "2026-01-01T06:00:00", "2026-01-01T12:00:00"]],
    ],
    [
      "is left to a person where neither helps",
      flight("KTM", "PKR", "2025-06-10T12:00:00", "2025-06-01T09:00:00"),
      [],
    ],
    ["is left to a person where a time is none", flight("KTM", "PKR", "noon", "2025-06-10T09:00:00"), []],
  ])("%s", (_what, item, expected) => {
    const offered = timesInOrder(item, airport).map((proposal) => timesAfter(item, proposal));
    expect(offered).toEqual(expected);
  });
});

describe("times without a zone", () => {
  it("are instants by the clocks of both airports, and certain", () => {
    const item = flight("LHR", "JFK", "2026-01-01T12:00:00", "2026-01-01T15:00:00");
    const found = timesWithZone({ ...item, estimated_departure: "2026-01-01T12:20:30" }, airport);
    expect(found).toMatchObject({
      certain: true,
      zoneless: ["departure_time", "arrival_time", "estimated_departure"],
    });
    expect(found.proposals.map((proposal) => timesAfter(item, proposal))).toEqual([
      ["utc", "2026-01-01T12:00:00Z", "2026-01-01T20:00:00Z"],
    ]);
    expect(JSON.stringify(found.proposals)).toContain("2026-01-01T12:20:30Z");
  });

  it("that a clock change repeats are a question with both answers", () => {
    const item = flight("JFK", "SEA", "2026-11-01T01:30:00", "2026-11-01T08:00:00Z");
    const { certain, proposals } = timesWithZone(item, airport);
    expect(certain).toBe(false);
    expect(proposals.map(({ label }) => label)).toEqual([
      "departure time the first 01:30, EDT",
      "departure time the second 01:30, EST",
    ]);
    expect(proposals.map((proposal) => timesAfter(item, proposal)[1])).toEqual([
      "2026-11-01T05:30:00Z",
      "2026-11-01T06:30:00Z",
    ]);
  });

  it("that a clock change skips are a question too", () => {
    const item = flight("JFK", "SEA", "2027-03-14T02:30:00", "2027-03-14T12:00:00Z");
    const { certain, proposals } = timesWithZone(item, airport);
    expect(certain).toBe(false);
    expect(proposals.map((proposal) => timesAfter(item, proposal))).toEqual([
      ["utc-1", "2027-03-14T07:30:00Z", "2027-03-14T12:00:00Z"],
    ]);
  });

  it("stay as they are where nobody knows the airport, or they have a zone", () => {
    expect(
      timesWithZone(flight("QQQ", "SEA", "2026-11-01T01:30:00", "2026-11-01T08:00:00Z"), airport).proposals,
    ).toEqual([]);
    expect(
      timesWithZone(flight("JFK", "SEA", "2026-11-01T01:30:00-04:00", "2026-11-01T08:00:00Z"), airport),
    ).toEqual({ zoneless: [], certain: true, proposals: [] });
  });
});
