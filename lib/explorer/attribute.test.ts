import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db, table } from "@/lib/dynamo/client";
import { getRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { fromWire, toWire } from "@/lib/dynamo/wire";
import { itemAddress, type RawItem, readAttribute, readRawItem, showAttribute } from "./attribute";
import { numberProblem } from "./number";

useTables();

const item: RawItem = {
  flight_id: { S: "" },
  text: { S: "KTM → PKR" },
  empty: { S: "" },
  number: { N: "12345678901234567890123456789012345678" },
  tiny: { N: "1E-130" },
  binary: { B: "AP8=" },
  truth: { BOOL: false },
  nothing: { NULL: true },
  list: { L: [{ M: { "odd.name": { B: "" } } }, { L: [] }] },
  map: { M: { constructor: { S: "a" }, x: { BS: ["AQ==", "Ag=="] } } },
  texts: { SS: ["1A", "2B"] },
  numbers: { NS: ["1", "-0.5"] },
};

describe("a stored value as plain JSON", () => {
  it("of every type goes to DynamoDB and comes back as it was", async () => {
    const id = `attributes-${crypto.randomUUID()}`;
    const sent: RawItem = { ...item, flight_id: { S: id } };
    const crossed = readRawItem(JSON.parse(JSON.stringify(sent)));
    if (!crossed.ok) throw new Error(crossed.error);
    await db().send(new PutItemCommand({ TableName: table("flights"), Item: toWire(crossed.value) }));
    const stored = fromWire((await getRaw("flights", { flight_id: id })) ?? {});
    expect(stored).toEqual({
      ...sent,
      tiny: { N: stored.tiny && "N" in stored.tiny ? stored.tiny.N : "" },
      numbers: { NS: expect.arrayContaining(["1", "-0.5"]) },
    });
    expect(stored.tiny && "N" in stored.tiny ? Number(stored.tiny.N) : 0).toBe(1e-130);
  });

  it.each<[unknown, RegExp]>([
    [{ N: "1".repeat(39) }, /at most 38 digits: this one has 39/],
    [{ N: 1 }, /number as text/],
    [{ N: "1e126" }, /too large/],
    [{ N: "1e-131" }, /too close to zero/],
    [{ N: "12a" }, /12a is not a number/],
    [{ N: "" }, /Enter a number/],
    [{ B: "a" }, /base64/],
    [{ BOOL: "true" }, /true or false/],
    [{ NULL: false }, /always true/],
    [{ SS: [] }, /no empty sets/],
    [{ SS: ["a", "a"] }, /twice/],
    [{ NS: ["1", "1.0"] }, /twice/],
    [{ BS: ["!"] }, /base64/],
    [{ S: "a", N: "1" }, /names its type/],
    ["a", /names its type/],
    [{ L: [{ M: { x: { N: "x" } } }] }, /^\[0\]\.x: x is not a number/],
    [{ M: { "": { S: "a" } } }, /may not be empty/],
    [{ M: [] }, /A map is written/],
    [{ L: {} }, /A list is written/],
  ])("is refused in words: %j", (given, words) => {
    const read = readAttribute(given);
    expect(read.ok ? "taken" : read.error).toMatch(words);
  });

  it("is refused when it nests deeper than DynamoDB stores, however deep", () => {
    const deep = (levels: number): unknown =>
      Array.from({ length: levels }).reduce((inner) => ({ L: [inner] }), { S: "a" } as unknown);
    expect(readAttribute(deep(32)).ok).toBe(true);
    expect(readAttribute(deep(33))).toMatchObject({ error: expect.stringContaining("32 levels") });
    expect(readAttribute(deep(5_000))).toMatchObject({ error: expect.stringContaining("32 levels") });
  });

  it("is short text in a cell", () => {
    expect(Object.values(item).map(showAttribute)).toEqual([
      "",
      "KTM → PKR",
      "",
      "12345678901234567890123456789012345678",
      "1E-130",
      "2 bytes",
      "false",
      "null",
      "[{odd.name: 0 bytes}, []]",
      '{constructor: "a", x: 1 bytes, 1 bytes}',
      "1A, 2B",
      "1, -0.5",
    ]);
  });

  it("has an address that gives the key back, whatever is in it", () => {
    const key: RawItem = { id: { S: "a&b=c/d?e#f %é" }, at: { N: "1" } };
    const url = new URL(itemAddress("t.1", key), "http://localhost");
    expect(url.pathname).toBe("/explorer/t.1/item");
    expect(JSON.parse(url.searchParams.get("key") ?? "")).toEqual(key);
  });
});

describe("a number", () => {
  it("is taken exactly when DynamoDB takes it", async () => {
    const texts = [
      "+5",
      "5.",
      ".5",
      ".",
      "1e5",
      "1E+125",
      "9.99E125",
      "1E126",
      "1E-130",
      "1E-131",
      "-0",
      "0e999",
    ];
    const more = [
      " 5",
      "5 ",
      "0x5",
      "",
      "1_0",
      "NaN",
      "Infinity",
      "1".repeat(38),
      `1${"0".repeat(50)}`,
      "--1",
    ];
    const id = `numbers-${crypto.randomUUID()}`;
    for (const N of [...texts, ...more]) {
      const taken = await db()
        .send(
          new PutItemCommand({ TableName: table("flights"), Item: { flight_id: { S: id }, number: { N } } }),
        )
        .then(() => true)
        .catch(() => false);
      expect([N, numberProblem(N) === ""]).toEqual([N, taken]);
    }
  });

  it("of up to 38 digits is always taken", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n }),
        fc.integer({ min: -90, max: 80 }),
        (digits, power) => numberProblem(`${digits}e${power}`) === "",
      ),
    );
  });
});
