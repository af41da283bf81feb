import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { exportedLeg, idRemark, noRoom, type Remark } from "./exported";
import { recordLength } from "./layout";
import { fileOf, flightOf, flightsOf, morning } from "./sample-flights";
import { iataSeason } from "./write";

describe("a schedule file that is written", () => {
  const season = Array.from({ length: 60 }, (_, day) =>
    flightOf({
      number: "604",
      route: ["SEA", "LAS"],
      day,
      hour: 9,
      block: 155,
      seats: 181,
      type: "739",
      terminal: "N",
    }),
  );

  it("has records of 200 columns, numbered, with the last number checked in its trailer", () => {
    const lines = fileOf(season).trimEnd().split("\r\n");
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([recordLength]));
    const records = lines.filter((line) => !line.startsWith("0"));
    expect(records.map((line) => [line[0], line.slice(194)])).toEqual([
      ["1", "000001"],
      ["2", "000002"],
      ["3", "000003"],
      ["3", "000004"],
      ["5", "000005"],
    ]);
    expect(records.at(-1)?.slice(187, 194)).toBe("000004E");
  });

  it("gathers daily flights into one period each side of a clock change", () => {
    const legs = fileOf(season)
      .split("\r\n")
      .filter((line) => line.startsWith("3"));
    expect(legs.map((line) => line.slice(0, 75))).toEqual([
      "3 AS  6040101J15OCT2631OCT261234567 SEA09350935-0700N LAS12101210-0700  739",
      "3 AS  6040201J01NOV2613DEC261234567 SEA09350935-0800N LAS12101210-0800  739",
    ]);
  });

  it.each([
    ["as they were", { aircraftDeparture: "-175", aircraftArrival: "+5" }, {}, "09350640", "12151210"],
    [
      "moved with a flight that was retimed",
      { aircraftDeparture: "-5", aircraftArrival: "+5" },
      { departureTime: "2026-10-16T07:02:00Z", arrivalTime: "2026-10-17T06:57:00Z" },
      "00022357",
      "00022357",
    ],
    ["as the passengers' where they are none", { aircraftDeparture: "0640" }, {}, "09350935", "12101210"],
  ])("writes times of the aircraft %s", (_how, fields, times, departure, arrival) => {
    const flight = flightOf(morning);
    const line = fileOf([{ ...flight, ...times, other: { ssim: JSON.stringify({ fields, data: [] }) } }])
      .split("\r\n")
      .find((one) => one.startsWith("3"));
    expect([line?.slice(39, 47), line?.slice(57, 65)]).toEqual([departure, arrival]);
  });

  it("writes legs of one number as one itinerary, with the dates of the first", async () => {
    const one = { number: "7", day: 1, block: 155, seats: 181, type: "739", terminal: "" };
    const chain = [
      flightOf({ ...one, route: ["SEA", "LAS"], hour: 23 }),
      flightOf({ ...one, route: ["LAS", "PHX"], day: 2, hour: 9, block: 65 }),
    ];
    const legs = fileOf(chain)
      .split("\r\n")
      .filter((line) => line.startsWith("3"));
    expect(legs.map((line) => [line.slice(9, 13), line.slice(14, 35), line.slice(192, 194)])).toEqual([
      ["0101", "16OCT2616OCT26    5  ", "01"],
      ["0102", "16OCT2616OCT26    5  ", "11"],
    ]);
    expect(await flightsOf(fileOf(chain))).toHaveLength(2);
  });

  it("leaves out itineraries of one number that it has no room for, and says whose they are", () => {
    const many = Array.from({ length: 1001 }, (_, at) => sampleFlight({ flightId: `FL${1000 + at}` }));
    const leftOut: Remark[] = [];
    const legs = fileOf(many, (leg) => leftOut.push(noRoom(leg)))
      .split("\r\n")
      .filter((line) => line.startsWith("3"));
    expect(legs).toHaveLength(999);
    expect([legs[998]?.slice(9, 11), legs[998]?.[127]]).toEqual(["99", "9"]);
    expect(leftOut.map(({ flightId }) => flightId)).toEqual(["FL1999", "FL2000"]);
    expect(leftOut[0]?.words).toMatch(/^AS 448 of 2026-11-20: its number has more than 999 itineraries/);
  });

  it.each<[string, Partial<Flight>, RegExp]>([
    ["canceled", { status: "canceled" }, /canceled/],
    ["without an airline", { carrier: undefined as unknown as string }, /no airline/],
    ["without a type", { aircraftType: undefined as unknown as string }, /no aircraft type/],
    [
      "of the next century",
      { departureTime: "2155-05-10T16:45:00Z", arrivalTime: "2155-05-10T22:05:00Z" },
      /this century/,
    ],
    ["to nowhere", { destination: "QQQ" }, /no route/],
    ["without times", { departureTime: "soon" }, /cannot be read/],
    ["at 09:15:30", { departureTime: "2026-11-20T16:45:30Z" }, /whole minutes/],
  ])("does not have a flight that is %s, and says why", (_title, over, words) => {
    const leg = exportedLeg(sampleFlight(over), airport);
    expect(leg).toMatchObject({ ok: false, error: expect.stringMatching(words) });
  });

  it("warns of a flight with an ID of its own, which would be another flight when it is read", () => {
    const flight = sampleFlight({ flightId: "FL100" });
    const leg = exportedLeg(flight, airport);
    expect(leg.ok && idRemark(flight, leg.value)?.words).toContain("AS448-20261120-SEA");
  });

  it.each([
    ["2026-03-29", "2026-10-24", "S26"],
    ["2026-10-25", "2027-03-27", "W26"],
    ["2027-01-01", "2027-03-27", "W26"],
    ["2026-03-01", "2026-10-24", ""],
  ])("names the season of %s to %s: %s", (from, until, season) => {
    expect(iataSeason(from, until)).toBe(season);
  });
});
