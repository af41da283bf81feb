import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { expandLeg } from "./expand";
import { carrier, header, keptOfLeg, leg, recordLength, segment, titleOfContents, trailer } from "./layout";
import { readSsim, type SsimPiece } from "./read";
import { linesOf, numbered, sampleLeg, sampleRecord } from "./sample-file";

const first = sampleRecord("1", { title: titleOfContents }, header);
const airline = (timeMode = "L") =>
  sampleRecord("2", { timeMode, airline: "AS", validUntil: "31DEC26" }, carrier);
const last = (check: string, end = "E") => sampleRecord("5", { airline: "AS", check, end }, trailer);
const legOf = (over: Parameters<typeof sampleLeg>[0] = {}) =>
  sampleRecord("3", { ...sampleLeg(over), service: "J" }, { ...leg, ...keptOfLeg });

async function piecesOf(text: string): Promise<SsimPiece[]> {
  const pieces: SsimPiece[] = [];
  for await (const piece of readSsim(linesOf(text))) pieces.push(piece);
  return pieces;
}

async function faultsOf(records: string[]): Promise<string[]> {
  return (await piecesOf(numbered(records))).flatMap((piece) => (piece.kind === "fault" ? piece.words : []));
}

/** The legs of a file of these leg records, and what is wrong. */
async function withLegs(legs: string[], mode = "L") {
  const check = String(legs.length + 2).padStart(6, "0");
  const pieces = await piecesOf(numbered([first, airline(mode), ...legs, last(check)]));
  const flights = pieces.flatMap((piece) =>
    piece.kind === "leg" ? expandLeg(piece.leg, piece.mode, airport).flights : [],
  );
  const problems = pieces.flatMap((piece) =>
    piece.kind === "leg" ? expandLeg(piece.leg, piece.mode, airport).problems : piece.words,
  );
  return { pieces, flights, problems };
}

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

describe("what is wrong with a line is told with its number and columns", () => {
  it.each<[string, Parameters<typeof sampleLeg>[0], RegExp]>([
    [
      "a time that is none",
      { passengerDeparture: "2561" },
      /^Line 3: columns 40 to 43, passenger departure time: “2561” is wrong; a time is four digits/,
    ],
    [
      "a day that is none",
      { from: "31FEB26" },
      /^Line 3: columns 15 to 21, first day of operation: “31FEB26” is wrong/,
    ],
    [
      "a period that ends before it begins",
      { until: "01NOV26" },
      /columns 22 to 28, last day of operation: the last day is before the first/,
    ],
    ["a weekday in another's column", { days: "21     " }, /columns 29 to 35, days of operation/],
    ["no weekday", { days: undefined }, /columns 29 to 35.*no weekday is named/],
    ["a frequency that is none", { frequency: "9" }, /column 36, frequency rate/],
    ["a station that is none", { origin: "S1A" }, /columns 37 to 39, departure station/],
    [
      "a difference from UTC that is none",
      { arrivalVariation: "08:00" },
      /columns 66 to 70, UTC variation at arrival/,
    ],
    ["a date variation that is none", { arrivalDay: "9" }, /column 194, date variation of the arrival/],
    ["a number that is none", { number: "0000" }, /columns 6 to 9, flight number/],
    ["no aircraft type", { aircraftType: undefined }, /columns 73 to 75, aircraft type: nothing stands here/],
  ])("%s", async (_title, over, words) => {
    const { flights, problems } = await withLegs([legOf(over), legOf({ until: "01DEC26" })]);
    expect(problems).toEqual([expect.stringMatching(words)]);
    expect(flights).toHaveLength(1);
  });

  it("every fault of a line at once", async () => {
    const { problems } = await withLegs([legOf({ passengerDeparture: "9999", origin: "??A" })]);
    expect(problems[0]).toMatch(/columns 37 to 39.*; columns 40 to 43|columns 40 to 43.*; columns 37 to 39/);
  });

  it("a line that is too short, with its length, and its own text", async () => {
    const text = numbered([first, airline(), legOf(), last("000003")]).split("\r\n");
    text[2] = (text[2] ?? "").slice(0, 187);
    const pieces = await piecesOf(text.join("\n"));
    expect(pieces).toEqual([
      { kind: "fault", line: 3, text: text[2], words: "Line 3: it has 187 columns, and a record has 200." },
    ]);
  });

  it.each<[string, string[], RegExp]>([
    ["no header", [airline(), last("000001")], /^Line 1: a file begins with a record of type 1/],
    [
      "a header of something else",
      [sampleRecord("1", { title: "ANYTHING" }, header), airline(), last("000002")],
      /^Line 1: columns 2 to 35/,
    ],
    ["a leg before its airline", [first, legOf()], /^Line 2: no airline's record \(type 2\)/],
    ["no time mode", [first, airline(" "), last("000002")], /^Line 2: column 2, time mode/],
    [
      "another airline's trailer",
      [first, airline(), sampleRecord("5", { airline: "DL", check: "000002", end: "E" }, trailer)],
      /^Line 3: columns 3 to 5/,
    ],
    [
      "a wrong check",
      [first, airline(), last("000009")],
      /^Line 3: columns 188 to 193, serial number check reference: it says that the last record was 000009, and it was 000002/,
    ],
    ["no end code", [first, airline(), last("000002", " ")], /^Line 3: column 194/],
    ["no trailer", [first, airline()], /^Line \d: the file ends here without the trailer \(type 5\) of AS/],
    [
      "a type that is none",
      [first, airline(), `7${legOf().slice(1)}`, last("000003")],
      /^Line 3: column 1: “7” is no type/,
    ],
    [
      "data without a leg",
      [first, airline(), sampleRecord("4", { airline: "AS", number: " 604" }, segment), last("000003")],
      /^Line 3: columns 2 to 13: these data belong to no leg/,
    ],
  ])("%s", async (_title, records, words) => {
    expect(await faultsOf(records)).toEqual([expect.stringMatching(words)]);
  });

  it("a line that is missing, by the serial numbers, though what follows is read", async () => {
    const lines = numbered([first, airline(), legOf(), legOf({ until: "01DEC26" }), last("000004")]).split(
      "\n",
    );
    const pieces = await piecesOf(lines.toSpliced(2, 1).join("\n"));
    expect(pieces.map(({ kind }) => kind)).toEqual(["fault", "leg"]);
    expect(pieces[0]).toMatchObject({
      words: expect.stringMatching(/^Line 3: columns 195 to 200.*000004 follows 000002/),
    });
  });

  it("an empty file", async () => {
    expect(await faultsOf([])).toEqual(["Line 1: nothing stands in this file."]);
  });
});
