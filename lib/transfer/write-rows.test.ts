import { NumberValue } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/dynamo/item";
import type { ExportFormat } from "./export-formats";
import { readRows } from "./formats/rows";
import { gathered } from "./gathered";
import { ListChanged, writeRows } from "./write-rows";

const number = (digits: string) => NumberValue.from(digits);

const everything: Item = {
  flight_id: "FL100",
  price: number("12345678901234567890.123456789012345678"),
  taken_seats: new Set(["1A", "12C"]),
  delay_reason: 'Crew, "late"\nand wet; =1+1',
  crew: [number("4"), "AS", null, true],
  info: { temperature1: number("-21.5"), wind: { knots: number("12") } },
  readings: new Set([number("1"), number("2.50")]),
  photo: new Uint8Array([0, 255, 16]),
  photos: new Set([new Uint8Array([1])]),
  international: false,
  nothing: null,
};

async function* of(...items: Item[]) {
  yield* items;
}

async function written(format: ExportFormat, ...items: Item[]): Promise<string> {
  const rows = await gathered(writeRows(format, () => of(...items), ["flight_id", "price", "gate"]));
  return rows.join("");
}

async function readBack(format: ExportFormat, ...items: Item[]) {
  const text = await written(format, ...items);
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  return gathered(readRows(bytes, format));
}

describe("an exported list", () => {
  it("as DynamoDB JSON is read back item for item, type for type, digit for digit", async () => {
    const rows = await readBack("dynamodb", everything, { flight_id: "FL101" });
    expect(rows.map(({ values }) => values)).toEqual([everything, { flight_id: "FL101" }]);
    expect((await written("dynamodb", { flight_id: "FL1", price: number("4500") })).trim()).toBe(
      '{"Item":{"flight_id":{"S":"FL1"},"price":{"N":"4500"}}}',
    );
  });

  it("as JSON Lines keeps every value and every digit; sets are lists, binary is base64", async () => {
    const [row] = await readBack("jsonl", everything);
    expect(row?.values).toEqual({
      ...everything,
      taken_seats: ["1A", "12C"],
      readings: [number("1"), number("2.50")],
      photo: "AP8Q",
      photos: ["AQ=="],
    });
  });

  it("as CSV has a column for every attribute of any item, known ones first, and is read back as text", async () => {
    const rows = await readBack("csv", everything, { flight_id: "FL101", crew_2: "x", gate: "N7" });
    expect(Object.keys(rows[0]?.values ?? {}).slice(0, 2)).toEqual(["flight_id", "price"]);
    expect(rows[0]?.values).toMatchObject({
      price: "12345678901234567890.123456789012345678",
      delay_reason: everything.delay_reason,
      info: '{"temperature1":"-21.5","wind":{"knots":"12"}}',
      photo: "AP8Q",
      international: "false",
    });
    expect(rows[1]?.values).toEqual({ flight_id: "FL101", crew_2: "x", gate: "N7" });
    expect(rows.every(({ problem }) => problem === undefined)).toBe(true);
  });

  it("as CSV has no cell that a spreadsheet would run", async () => {
    const text = await written("csv", { flight_id: "=HYPERLINK(1)", gate: "+1", price: number("-4.5") });
    expect(text.split("\r\n")).toEqual(["\ufeffflight_id,price,gate", "'=HYPERLINK(1),-4.5,'+1", ""]);
  });

  it("of nothing has the key's header as CSV, and is empty otherwise", async () => {
    expect(await written("csv")).toBe("\ufeffflight_id\r\n");
    expect(await written("jsonl")).toBe("");
    expect(await written("dynamodb")).toBe("");
  });

  it("that is long is read twice for CSV, and breaks off when it then has an attribute without a column", async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => ({ flight_id: `F${at}` }));
    let read = 0;
    const rows = writeRows("csv", () => {
      read += 1;
      return read === 1 ? of(...many) : of(...many, { flight_id: "NEW", crew: "4" });
    }, ["flight_id"]);
    await expect(gathered(rows)).rejects.toThrow(ListChanged);
    expect(read).toBe(2);
  });
});
