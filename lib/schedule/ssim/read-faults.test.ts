import { describe, expect, it } from "vitest";
import { header, segment, trailer } from "./layout";
import { numbered, type sampleLeg, sampleRecord } from "./sample-file";
import { airline, faultsOf, first, last, legOf, piecesOf, withLegs } from "./sample-reading";

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
