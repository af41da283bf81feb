import { describe, expect, it } from "vitest";
import { type BcbpRefusal, bcbp, bcbpName, dayOfYear, explainBcbp, type Leg, sequenceOf } from "./bcbp";

const leg: Leg = {
  passengerName: "Luc Desmarais",
  locator: "ABC123",
  from: "YUL",
  to: "FRA",
  carrier: "AC",
  flightNumber: "834",
  day: "2026-11-22",
  seat: "2B",
  status: "checked_in",
};

function textOf(over: Partial<Leg> = {}): string {
  const coded = bcbp({ ...leg, ...over });
  if (!coded.ok) throw new Error(coded.error);
  return coded.value;
}

/** First sign and width of every item, as Resolution 792 numbers them. */
const items = {
  "format code": [0, 1],
  "number of legs": [1, 1],
  "passenger name": [2, 20],
  "electronic ticket": [22, 1],
  "record locator": [23, 7],
  "from airport": [30, 3],
  "to airport": [33, 3],
  carrier: [36, 3],
  "flight number": [39, 5],
  "day of the year": [44, 3],
  compartment: [47, 1],
  "seat number": [48, 4],
  sequence: [52, 5],
  "passenger status": [57, 1],
  "size of what follows": [58, 2],
  "version mark": [60, 1],
  version: [61, 1],
  "size of the unique items": [62, 2],
  "size of the repeated items": [64, 2],
} as const;

type Item = keyof typeof items;

function item(name: Item, over: Partial<Leg> = {}): string {
  const [from, width] = items[name];
  return textOf(over).slice(from, from + width);
}

describe("the bar-coded boarding pass", () => {
  // The example of Attachment B, "mandatory items only", but for its compartment J, which Apron does not sell, its sequence
  // 0025, which is the seat's here, and the conditional section, which names version 8.
  it("writes Attachment B's example as Attachment B does", () => {
    expect(textOf({ seat: "1A" })).toBe("M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326Y001A0001 106>80000");
    expect(textOf({ seat: "1A" }).slice(0, 47)).toBe("M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326");
  });

  // Attachment B again, another passenger: "M1GRANDMAIRE/MELANIE  EABC123 GVACDGAF 0123 339C002F0025 1".
  it("fills a name of 18 signs to 20, as Attachment B does", () => {
    const melanie = { passengerName: "Mélanie Grandmaire", from: "GVA", to: "CDG", carrier: "AF" };
    const coded = textOf({ ...melanie, flightNumber: "123", day: "2026-12-05", seat: "2F" });
    expect(coded.slice(0, 47)).toBe("M1GRANDMAIRE/MELANIE  EABC123 GVACDGAF 0123 339");
    expect(coded.slice(48, 52)).toBe("002F");
  });

  it.each<[Item, string]>([
    ["format code", "M"],
    ["number of legs", "1"],
    ["passenger name", "DESMARAIS/LUC       "],
    ["electronic ticket", "E"],
    ["record locator", "ABC123 "],
    ["from airport", "YUL"],
    ["to airport", "FRA"],
    ["carrier", "AC "],
    ["flight number", "0834 "],
    ["day of the year", "326"],
    ["compartment", "Y"],
    ["seat number", "002B"],
    ["sequence", "0026 "],
    ["passenger status", "1"],
    ["size of what follows", "06"],
    ["version mark", ">"],
    ["version", "8"],
    ["size of the unique items", "00"],
    ["size of the repeated items", "00"],
  ])("has its %s in its place", (name, text) => {
    expect(item(name)).toBe(text);
  });

  it.each<[Item, Partial<Leg>, string]>([
    ["flight number", { flightNumber: "7" }, "0007 "],
    ["flight number", { flightNumber: "4711" }, "4711 "],
    ["flight number", { flightNumber: "604A" }, "0604A"],
    ["record locator", { locator: "bk00017" }, "BK00017"],
    ["seat number", { seat: "12A" }, "012A"],
    ["seat number", { seat: "099K" }, "099K"],
    ["day of the year", { day: "2026-01-01" }, "001"],
    ["day of the year", { day: "2028-12-31" }, "366"],
    ["passenger status", { status: "confirmed" }, "0"],
    ["passenger status", { status: "no_show" }, "0"],
    ["passenger status", { status: "boarded" }, "5"],
    ["passenger status", { status: undefined }, "0"],
  ])("writes its %s of %o as %j", (name, over, text) => {
    expect(item(name, over)).toBe(text);
  });

  it("has 66 signs whatever the passenger is called", () => {
    for (const passengerName of ["Ng", "Suharto", "Wolfeschlegelsteinhausen Hubert", "ÅÆØ", "O/X", "Ana Q"])
      expect(textOf({ passengerName })).toMatch(/^[A-Z0-9 />]{66}$/);
  });

  it.each<[BcbpRefusal, Partial<Leg>]>([
    ["canceled", { status: "canceled" }],
    ["no-name", { passengerName: undefined }],
    ["no-name", { passengerName: "王小明" }],
    ["no-locator", { locator: undefined }],
    ["no-locator", { locator: "BK-000017" }],
    ["no-route", { from: undefined }],
    ["no-route", { to: "Paris" }],
    ["no-number", { carrier: undefined }],
    ["no-number", { flightNumber: undefined }],
    ["no-number", { flightNumber: "12345" }],
    ["no-day", { day: undefined }],
    ["no-day", { day: "2026-02-29" }],
    ["no-seat", { seat: undefined }],
    ["no-seat", { seat: "12" }],
    ["no-seat", { seat: "12I" }],
  ])("is refused as %s for %o, in a sentence", (refusal, over) => {
    expect(bcbp({ ...leg, ...over })).toEqual({ ok: false, error: refusal });
    expect(explainBcbp(refusal)).toMatch(/^[A-Z].*\.$/);
  });
});

describe("a name in the code", () => {
  it.each([
    ["Freja Sørensen", "SORENSEN/FREJA"],
    ["José Ibáñez", "IBANEZ/JOSE"],
    ["Jürgen Groß", "GROSS/JURGEN"],
    ["Seán O'Brien", "OBRIEN/SEAN"],
    ["Anne-Marie Smith-Jones", "SMITHJONES/ANNEMARIE"],
    ["SHARMA/BINAYA MR", "SHARMA/BINAYA"],
    ["Suharto", "SUHARTO"],
    ["王 Wei", "WEI"],
    ["", ""],
  ])("%s is %s", (name, coded) => {
    expect(bcbpName(name)).toBe(coded);
  });

  it("runs the words of a family name together where the key says that it has several", () => {
    expect(bcbpName("Ludwig van der Berg", "VAN DER BERG/LUDWIG")).toBe("VANDERBERG/LUDWIG");
  });

  it("loses the end of what is too long, but never the slash and the initial", () => {
    expect(bcbpName("Maximiliana Featherstonehaugh")).toBe("FEATHERSTONEHAUGH/MA");
    expect(bcbpName("Hubert Wolfeschlegelsteinhausen")).toBe("WOLFESCHLEGELSTEIN/H");
    expect(bcbpName("Wolfeschlegelsteinhausen")).toBe("WOLFESCHLEGELSTEINHA");
  });
});

describe("the day of the year", () => {
  it.each([
    ["2026-02-28", 59],
    ["2026-03-01", 60],
    ["2028-02-29", 60],
    ["2028-03-01", 61],
    ["2026-12-31", 365],
  ])("%s is %i", (day, count) => {
    expect(dayOfYear(day)).toBe(count);
  });
});

describe("the sequence", () => {
  it("is another for every seat and has at most four digits", () => {
    const rows = Array.from({ length: 99 }, (_, index) => index + 1);
    const numbers = rows.flatMap((row) => [..."ABCDEFGHJKZ"].map((letter) => sequenceOf(`${row}${letter}`)));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(...numbers.map(Number))).toBeLessThan(10_000);
    expect(sequenceOf("1A")).toBe(1);
    expect(sequenceOf("front")).toBeUndefined();
  });
});
