import { describe, expect, it } from "vitest";
import type { RawItem } from "@/lib/explorer/attribute";
import type { TableView } from "@/lib/tables/table";
import { draftsOf, itemOf, newDraft, readJson, retyped, writeJson } from "./draft";
import { keyFirst, keyOf, keyProblems, keyWords, readKey } from "./key";
import { differences, onTop } from "./merge";
import { readParameters } from "./parameters";
import { itemBytes, sizeProblem } from "./size";
import { readStatement } from "./statement";

const table: Pick<TableView, "hash" | "range" | "indexes"> = {
  hash: [{ name: "device_id", type: "S" }],
  range: [{ name: "at", type: "N" }],
  indexes: [
    {
      name: "by_city",
      kind: "global",
      hash: [{ name: "city", type: "S" }],
      range: [{ name: "at", type: "N" }],
      projection: "ALL",
      state: "ACTIVE",
      filling: false,
      items: 0,
      bytes: 0,
    },
  ],
};
const key: RawItem = { device_id: { S: "d1" }, at: { N: "1" } };

describe("the key of an item", () => {
  it.each<[string, RawItem, string[]]>([
    ["is right with every part of the right type", { ...key, city: { S: "SEA" } }, []],
    ["is wrong without a part", { device_id: { S: "d1" } }, ["at is the sort key and must be there"]],
    ["is wrong in its type", { ...key, at: { S: "1" } }, ["at is the sort key and must be a number (N)"]],
    [
      "is wrong when empty",
      { ...key, device_id: { S: "" } },
      ["device_id is the partition key and must not be empty"],
    ],
    ["of an index may be missing", key, []],
    [
      "of an index has its type",
      { ...key, city: { N: "1" } },
      ["city is a key of the index by_city and must be text (S)"],
    ],
    [
      "of an index is not empty",
      { ...key, city: { S: "" } },
      ["city is a key of the index by_city and must not be empty"],
    ],
  ])("%s", (_what, item, expected) => {
    expect(keyProblems(item, table).map(({ message }) => message)).toEqual(expected);
  });

  it("is taken out of an item, and told in words", () => {
    expect(keyOf({ note: { S: "x" }, ...key }, table)).toEqual(key);
    expect(keyWords(key)).toBe("d1 · 1");
    const item: RawItem = { zone: { S: "x" }, at: { N: "1" }, city: { S: "SEA" }, device_id: { S: "d1" } };
    expect(Object.keys(keyFirst(item, table))).toEqual(["device_id", "at", "city", "zone"]);
  });

  it.each([
    [undefined, /lacks the key/],
    ["{oops", /damaged/],
    ['{"device_id": {"S": "d1"}}', /at is the sort key and must be there\.$/],
    ['{"device_id": {"S": "d1"}, "at": {"N": "1"}, "x": {"S": "y"}}', /^x is not a key of this table\.$/],
  ])("in an address is refused as %s", (text, message) => {
    const read = readKey(text, table);
    expect(read.ok ? "" : read.error).toMatch(message);
  });

  it("in an address is read", () => {
    expect(readKey(JSON.stringify(key), table)).toEqual({ ok: true, value: key });
  });
});

describe("the size of an item", () => {
  it("is refused past 400 KB, names and UTF-8 counted", () => {
    expect(itemBytes({ a: { S: "é" }, n: { N: "-12.5" } })).toBe(1 + 2 + 1 + 4);
    expect(sizeProblem({ a: { S: "x".repeat(400 * 1024 - 1) } })).toBeUndefined();
    expect(sizeProblem({ a: { S: "x".repeat(400 * 1024) } })).toMatch(/at most 400 KB/);
  });
});

describe("a draft", () => {
  function messages(drafts: Parameters<typeof itemOf>[0]): string[] {
    const item = itemOf(drafts);
    return item.ok ? [] : item.error.map(({ message }) => message);
  }

  it.each([
    ["a number of 39 digits", { N: "1".repeat(39) }, /at most 38 digits: this one has 39/],
    ["no number", { N: "twelve" }, /twelve is not a number/],
    ["what is no base64", { B: "hello!" }, /base64/],
    ["an empty set", { SS: [] }, /no empty sets/],
    ["one member twice", { NS: ["1", "1.0"] }, /holds each member once/],
  ])("is refused with %s, at its value", (_what, value, message) => {
    const drafts = draftsOf({ id: { S: "a" }, wrong: { M: { inside: value } } });
    const item = itemOf(drafts);
    expect(messages(drafts)[0]).toMatch(message);
    expect(item.ok ? "" : item.error[0]?.id).toBe(drafts[1]?.members[0]?.id);
  });

  it("is refused with no name and with a name twice", () => {
    const drafts = [...draftsOf({ id: { S: "a" } }), newDraft("", "S"), newDraft("id", "S")];
    expect(messages(drafts)).toEqual(["Give it a name", "There is another id: each name stands once"]);
  });

  it("keeps what was typed when its type is changed", () => {
    const [draft] = draftsOf({ x: { S: "12.50" } });
    if (!draft) throw new Error("no draft");
    expect(itemOf([retyped(draft, "N")])).toEqual({ ok: true, value: { x: { N: "12.50" } } });
    const [list] = draftsOf({ x: { L: [{ S: "1" }, { N: "2" }] } });
    expect(list && itemOf([retyped(list, "NS")])).toEqual({ ok: true, value: { x: { NS: ["1", "2"] } } });
  });

  it("has names that no program expects", () => {
    const odd = JSON.parse('{"__proto__": {"S": "x"}, "constructor": {"N": "1"}, "a.b": {"L": []}}');
    expect(itemOf(draftsOf(odd))).toEqual({ ok: true, value: odd });
    expect(readJson(writeJson(odd))).toEqual({ ok: true, value: odd });
  });

  it("as JSON that is none is told so", () => {
    expect(readJson("{'a': 1}")).toMatchObject({
      ok: false,
      error: expect.stringContaining("This is not JSON"),
    });
  });
});

describe("somebody else’s change", () => {
  const read: RawItem = { a: { N: "1" }, b: { S: "x" }, c: { S: "y" } };
  const stored: RawItem = { a: { N: "2" }, b: { S: "x" }, d: { S: "new" } };
  const mine: RawItem = { a: { N: "1.0" }, b: { S: "mine" }, c: { S: "y" } };

  it("is kept where I changed nothing, and mine where I did", () => {
    expect(onTop(read, stored, mine)).toEqual({ a: { N: "2" }, b: { S: "mine" }, d: { S: "new" } });
  });

  it("is shown attribute by attribute, only where something differs", () => {
    expect(differences(read, stored, mine).map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    expect(differences(read, read, { ...read, a: { N: "1.00" } })).toEqual([]);
  });
});

describe("a statement", () => {
  it.each<[string, ReturnType<typeof readStatement>]>([
    ['  select * from "x"', { kind: "read" }],
    ['INSERT INTO "apron_flights" VALUE {}', { kind: "write", table: "apron_flights" }],
    ["update\n\tApron_flights SET a = 1", { kind: "write", table: "Apron_flights" }],
    ['DELETE FROM "a""b" WHERE x = 1', undefined],
    [
      'DELETE FROM "arn:aws:dynamodb:us-west-2:000000000000:table/apron_flights" WHERE flight_id = ?',
      undefined,
    ],
    ['UPDATE"x" SET a = 1', undefined],
    ['/* */ DELETE FROM "x"', undefined],
    ["EXISTS(SELECT * FROM x)", undefined],
    ['DELETE FROM "x"."y" WHERE a = 1', undefined],
    ["", undefined],
  ])("is known by its first words: %s", (text, what) => {
    expect(readStatement(text)).toEqual(what);
  });

  it.each([
    ["", { ok: true, value: [] }],
    ['[{"S": "a"}, {"N": "1"}]', { ok: true, value: [{ S: "a" }, { N: "1" }] }],
    ['{"S": "a"}', { ok: false, error: expect.stringContaining("are a list") }],
    ["[1]", { ok: false, error: expect.stringMatching(/^Parameter 1: /) }],
    ["a", { ok: false, error: expect.stringContaining("JSON list") }],
  ])("has parameters: %s", (text, read) => {
    expect(readParameters(text)).toEqual(read);
  });
});
