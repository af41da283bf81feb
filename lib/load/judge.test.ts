import { describe, expect, it } from "vitest";
import type { RawItem } from "@/lib/explorer/attribute";
import type { Key } from "@/lib/tables/table";
import { readRows } from "@/lib/transfer/formats/rows";
import { gathered } from "@/lib/transfer/gathered";
import type { FileFormat } from "@/lib/transfer/schema";
import { cellTypes, type Fit, itemOf, keyText } from "./judge";

function tableOf(hash: Key, range?: Key): Fit {
  const byCity = {
    ...{ name: "by_city", kind: "global" as const, projection: "ALL" as const },
    ...{ hash: [{ name: "level", type: "N" as const }], range: [] },
    ...{ state: "ACTIVE", filling: false, items: 0, bytes: 0 },
  };
  return { hash: [hash], range: range ? [range] : [], indexes: [byCity] };
}

const byId = tableOf({ name: "id", type: "S" });
const byNumber = tableOf({ name: "device", type: "S" }, { name: "at", type: "N" });
const byBytes = tableOf({ name: "id", type: "B" });

async function judged(table: Fit, format: FileFormat, text: string, numbers: string[] = []) {
  const open = () =>
    (async function* () {
      yield new TextEncoder().encode(text);
    })();
  const rows = await gathered(readRows(open, format));
  return rows.map((row) => itemOf(row, table, cellTypes(table, numbers)));
}

describe("a row becomes an item", () => {
  it.each<[string, Fit, FileFormat, string, string[], RawItem]>([
    ["cells are text", byId, "csv", "id,fare\na,12", [], { id: { S: "a" }, fare: { S: "12" } }],
    [
      "cells of named columns are numbers",
      byId,
      "csv",
      "id,fare\na, 12.50",
      ["fare"],
      { id: { S: "a" }, fare: { N: "12.50" } },
    ],
    [
      "empty cells are left out",
      byId,
      "csv",
      "id,fare,gate\na,,N7",
      ["fare"],
      { id: { S: "a" }, gate: { S: "N7" } },
    ],
    [
      "key cells take the table's types",
      byNumber,
      "csv",
      "device,at\n7,7",
      [],
      { device: { S: "7" }, at: { N: "7" } },
    ],
    ["index keys too", byId, "csv", "id,level\n7,7", [], { id: { S: "7" }, level: { N: "7" } }],
    ["bytes in a key are base64", byBytes, "csv", "id\nAP8Q", [], { id: { B: "AP8Q" } }],
    [
      "also in JSON, which has none",
      byBytes,
      "jsonl",
      '{"id":"AP8Q","x":"AP8Q"}',
      [],
      { id: { B: "AP8Q" }, x: { S: "AP8Q" } },
    ],
    [
      "JSON keeps its types and 38 digits",
      byId,
      "jsonl",
      '{"id":"a","n":12345678901234567890123456789012345678,"l":[1,"x",null],"m":{"b":true}}',
      [],
      {
        id: { S: "a" },
        n: { N: "12345678901234567890123456789012345678" },
        l: { L: [{ N: "1" }, { S: "x" }, { NULL: true }] },
        m: { M: { b: { BOOL: true } } },
      },
    ],
    [
      "the reason of a corrected row is not stored",
      byId,
      "jsonl",
      '{"import_problem":"id must be there","id":"a"}',
      [],
      { id: { S: "a" } },
    ],
  ])("%s", async (_what, table, format, text, numbers, item) => {
    expect(await judged(table, format, text, numbers)).toEqual([{ ok: true, value: item }]);
  });

  const big = "x".repeat(410_000);
  it.each<[string, Fit, FileFormat, string, string[], RegExp]>([
    ["lacks its key", byNumber, "jsonl", '{"device":"a"}', [], /^at is the sort key and must be there\.$/],
    [
      "has a key of another type",
      byNumber,
      "jsonl",
      '{"device":"a","at":"1"}',
      [],
      /at is the sort key and must be a number/,
    ],
    ["has an empty key", byId, "jsonl", '{"id":""}', [], /id is the partition key and must not be empty/],
    [
      "has a key that is no number",
      byNumber,
      "csv",
      "device,at\na,noon",
      [],
      /^at holds numbers \(N\)\. noon is not a number\.$/,
    ],
    [
      "has an index key of another type",
      byId,
      "jsonl",
      '{"id":"a","level":"x"}',
      [],
      /key of the index by_city/,
    ],
    [
      "has a key that is not base64",
      byBytes,
      "csv",
      "id\nA!",
      [],
      /^id holds bytes \(B\), and A! is not base64\.$/,
    ],
    [
      "has a key of 3,000 bytes",
      byId,
      "jsonl",
      `{"id":"${"é".repeat(1_500)}"}`,
      [],
      /holds at most 2,048 bytes/,
    ],
    [
      "has 39 digits",
      byId,
      "jsonl",
      `{"id":"a","n":${"1".repeat(39)}}`,
      [],
      /^A number holds at most 38 digits: this one has 39\.$/,
    ],
    [
      "has 39 digits in a cell",
      byId,
      "csv",
      `id,fare\na,${"1".repeat(39)}`,
      ["fare"],
      /fare holds numbers.*38 digits/,
    ],
    [
      "has 39 digits with its type",
      byId,
      "dynamodb",
      `{"id":{"S":"a"},"n":{"N":"${"1".repeat(39)}"}}`,
      [],
      /^n: A number holds at most 38 digits/,
    ],
    ["is over 400 KB", byId, "jsonl", `{"id":"a","x":"${big}"}`, [], /at most 400 KB/],
    ["is not JSON", byId, "jsonl", "{id: 1}", [], /^This is no JSON: /],
    ["has an empty set", byId, "dynamodb", '{"id":{"S":"a"},"s":{"SS":[]}}', [], /no empty sets/],
  ])("a row that %s is refused, in a sentence", async (_what, table, format, text, numbers, sentence) => {
    const [read] = await judged(table, format, text, numbers);
    expect(read?.ok).toBe(false);
    if (read && !read.ok) expect(read.error.join(" ")).toMatch(sentence);
  });

  it("has one key with another that DynamoDB takes for the same", () => {
    const key = (at: string) => keyText({ device: { S: "a" }, at: { N: at } }, byNumber);
    expect(key("1")).toBe(key("1.0"));
    expect(key("1")).not.toBe(key("10"));
  });
});
