import { NumberValue } from "@aws-sdk/lib-dynamodb";
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { writeAll } from "./batch";
import { table } from "./client";
import { decimal, exactNumber, type Item, readItem, showValue, stringSet, text, whole } from "./item";
import { readAll } from "./paginate";
import { getRaw, putRaw } from "./raw-items";
import { useTables } from "./use-tables";

useTables();

const shape = { job_id: text, price: decimal, seats: whole, taken: stringSet, open: z.boolean() };
const n = (value: string) => NumberValue.from(value);

async function stored(id: string): Promise<Item> {
  const [item] = await readAll({
    TableName: table("jobs"),
    KeyConditionExpression: "job_id = :id",
    ExpressionAttributeValues: { ":id": id },
  });
  return item ?? {};
}

describe("reading an item", () => {
  it("gives what is known, each in its kind", () => {
    const item = { job_id: "J1", price: n("149.50"), seats: n("12"), taken: new Set(["1A"]), open: true };
    expect(readItem(shape, item)).toEqual({
      known: { job_id: "J1", price: "149.50", seats: 12, taken: new Set(["1A"]), open: true },
      unreadable: [],
      other: {},
    });
  });

  it.each<[attribute: string, value: unknown]>([
    ["job_id", ""],
    ["job_id", n("7")],
    ["price", "149.50"],
    ["price", ["149.50"]],
    ["seats", "12"],
    ["seats", n("12.5")],
    ["seats", n("1e30")],
    ["seats", n("9007199254740993")],
    ["taken", ["1A"]],
    ["taken", new Set([n("1")])],
    ["open", "yes"],
  ])("names %s as unreadable when it is stored as %j, and reads the others", (attribute, value) => {
    const item = { job_id: "J1", seats: n("12"), [attribute]: value };
    const { known, unreadable } = readItem(shape, item);
    expect(unreadable).toEqual([attribute]);
    expect(known).not.toHaveProperty(attribute);
    expect(Object.keys(known)).toHaveLength(attribute === "job_id" || attribute === "seats" ? 1 : 2);
  });

  it("keeps what it does not know, and takes a stored nothing for nothing", () => {
    const { known, unreadable, other } = readItem(shape, { job_id: "J1", meal: "hot", price: null });
    expect([known, unreadable, other]).toEqual([{ job_id: "J1" }, [], { meal: "hot" }]);
  });

  it("does not take an inherited name for an attribute", () => {
    const item = JSON.parse('{"job_id":"J1","constructor":"x","__proto__":"y"}') as Item;
    expect(Object.keys(readItem(shape, item).other).sort()).toEqual(["__proto__", "constructor"]);
  });
});

describe("a number", () => {
  it.each([
    "12345678901234567890123456789012345678",
    "0.12345678901234567890123456789012345678",
    "-99999999999999999999.999999999999999999",
    "9007199254740993",
    "0.1",
    "4500",
  ])("of up to 38 digits, %s, is stored and read without loss", async (figure) => {
    const id = ulid();
    await writeAll([{ table: "jobs", item: { job_id: id, price: exactNumber(figure) } }]);
    expect((await getRaw("jobs", { job_id: id }))?.price).toEqual({ N: figure });
    expect(readItem(shape, await stored(id)).known.price).toBe(figure);
  });
});

describe("an attribute of any kind", () => {
  it.each([
    ["text", { S: "hot" }, "hot"],
    ["a number", { N: "12345678901234567890.5" }, "12345678901234567890.5"],
    ["yes or no", { BOOL: false }, "false"],
    ["nothing", { NULL: true }, "null"],
    ["a list", { L: [{ S: "a" }, { N: "1.5" }, { SS: ["b"] }] }, '["a","1.5",["b"]]'],
    ["a map", { M: { hours: { N: "7.5" } } }, '{"hours":"7.5"}'],
    ["a set of texts", { SS: ["1A"] }, '["1A"]'],
    ["a set of numbers", { NS: ["2"] }, '["2"]'],
    ["binary", { B: new Uint8Array([1, 2, 255]) }, "3 bytes"],
    ["a list of binaries", { L: [{ B: new Uint8Array([1]) }] }, '["1 byte"]'],
  ])("is shown as text: %s", async (_kind, value, shown) => {
    const id = ulid();
    await putRaw("jobs", { job_id: { S: id }, x: value });
    expect(showValue((await stored(id)).x)).toBe(shown);
  });
});
