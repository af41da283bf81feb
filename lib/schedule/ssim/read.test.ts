import { describe, expect, it } from "vitest";
import { keptOfLeg, leg, recordLength, segment } from "./layout";
import { numbered, sampleLeg, sampleRecord } from "./sample-file";
import { airline, first, last, legOf, piecesOf, withLegs } from "./sample-reading";

describe("a schedule file is read", () => {
  it("one flight for each date of a leg, in UTC", async () => {
    const { flights, problems } = await withLegs([legOf({ until: "03DEC26" })]);
    expect(problems).toEqual([]);
    expect(flights.map(({ departs, arrives }) => [departs, arrives])).toEqual([
      ["2026-12-01T17:15:00Z", "2026-12-01T19:50:00Z"],
      ["2026-12-02T17:15:00Z", "2026-12-02T19:50:00Z"],
      ["2026-12-03T17:15:00Z", "2026-12-03T19:50:00Z"],
    ]);
    expect(flights[0]).toMatchObject({
      carrier: "AS",
      flightNumber: "604",
      origin: "SEA",
      destination: "LAS",
      aircraftType: "739",
      seats: 181,
      kept: "",
    });
  });

  it("in UTC where the airline's record says so, so that its days are those of UTC", async () => {
    const { flights } = await withLegs(
      [
        legOf({
          until: "01DEC26",
          passengerDeparture: "0215",
          aircraftDeparture: "0215",
          passengerArrival: "0450",
          aircraftArrival: "0450",
        }),
      ],
      "U",
    );
    expect(flights.map(({ departs }) => departs)).toEqual(["2026-12-01T02:15:00Z"]);
  });

  it.each<[string, Parameters<typeof sampleLeg>[0], string[]]>([
    ["on its weekdays alone", { until: "08DEC26", days: "1 3    " }, ["2026-12-02", "2026-12-07"]],
    [
      "every second week",
      { until: "20DEC26", days: " 2     ", frequency: "2" },
      ["2026-12-01", "2026-12-15"],
    ],
    [
      "on the day after the pattern's",
      { until: "01DEC26", departureDay: "1", arrivalDay: "1" },
      ["2026-12-02"],
    ],
    [
      "on the day before the pattern's",
      { until: "01DEC26", departureDay: "A", arrivalDay: "J" },
      ["2026-11-30"],
    ],
    [
      "until the airline's validity ends, where the leg has no end",
      { from: "30DEC26", until: "00XXX00" },
      ["2026-12-30", "2026-12-31"],
    ],
  ])("%s", async (_title, over, days) => {
    const { flights, problems } = await withLegs([legOf(over)]);
    expect(problems).toEqual([]);
    expect(flights.map(({ departs }) => departs.slice(0, 10))).toEqual(days);
  });

  it("2400 is midnight at the end of the day", async () => {
    const { flights } = await withLegs([
      legOf({ until: "01DEC26", passengerArrival: "2400", aircraftArrival: "2400" }),
    ]);
    expect(flights[0]?.arrives).toBe("2026-12-02T08:00:00Z");
  });

  it("the file's difference from UTC says which of a repeated hour is meant", async () => {
    const night = {
      from: "01NOV26",
      until: "01NOV26",
      passengerDeparture: "0130",
      aircraftDeparture: "0130",
      departureVariation: "-0800",
    };
    expect((await withLegs([legOf(night)])).flights[0]?.departs).toBe("2026-11-01T09:30:00Z");
    const earlier = await withLegs([legOf({ ...night, departureVariation: "-0700" })]);
    expect(earlier.flights[0]?.departs).toBe("2026-11-01T08:30:00Z");
  });

  it("tells of a time that clocks skip, and makes no flight of that date", async () => {
    const { flights, problems } = await withLegs([
      legOf({
        from: "14MAR27",
        until: "15MAR27",
        passengerDeparture: "0230",
        aircraftDeparture: "0230",
        departureVariation: "-0700",
        arrivalVariation: "-0700",
      }),
    ]);
    expect(flights.map(({ departs }) => departs)).toEqual(["2027-03-15T09:30:00Z"]);
    expect(problems).toEqual([
      "02:30 on 2027-03-14 does not exist at SEA, because clocks change; no flight is made of this date",
    ]);
  });

  it("takes the local times where the difference from UTC is not that of the zone, and tells on how many dates", async () => {
    const { flights, problems } = await withLegs([legOf({ until: "02DEC26", departureVariation: "-0700" })]);
    expect(flights.map(({ departs }) => departs)).toEqual(["2026-12-01T17:15:00Z", "2026-12-02T17:15:00Z"]);
    expect(problems).toEqual([
      "columns 48 to 52: SEA is said to be at -0700 from UTC, and on 2 dates from 2026-12-01 it is at -0800; the local times are taken",
    ]);
  });

  it("keeps the data of segments and every field that it has no use for", async () => {
    const data = "AB010AS 1234/DL 5678";
    const type4 = sampleRecord(
      "4",
      {
        airline: "AS",
        number: " 604",
        variation: "01",
        sequence: "01",
        service: "J",
        kept: `${" ".repeat(14)}${data}`,
      },
      segment,
    );
    const odd = sampleRecord(
      "3",
      {
        ...sampleLeg({ until: "01DEC26", configuration: "F016Y165" }),
        service: "P",
        meals: "BM",
        onwardAirline: "AS",
        onwardNumber: "0605",
        spare162: "X",
      },
      { ...leg, ...keptOfLeg },
    );
    const { flights, problems } = await withLegs([odd, type4]);
    expect(problems).toEqual([]);
    expect(JSON.parse(flights[0]?.kept ?? "")).toEqual({
      fields: {
        service: "P",
        meals: "BM",
        onwardAirline: "AS",
        onwardNumber: "0605",
        spare162: "X",
        configuration: "F016Y165",
      },
      data: [`${" ".repeat(14)}${data}`],
    });
    expect(flights[0]?.seats).toBe(181);
  });

  it("skips the zeros between sections and blank lines, and takes either line end", async () => {
    const zeros = "0".repeat(recordLength);
    const text = numbered([first, airline(), legOf({ until: "01DEC26" }), last("000003")]).replaceAll(
      "\r\n",
      `\n${zeros}\n\n`,
    );
    expect((await piecesOf(text)).map(({ kind }) => kind)).toEqual(["leg"]);
  });
});
