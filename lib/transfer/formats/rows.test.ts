import { describe, expect, it } from "vitest";
import { exactNumber } from "@/lib/dynamo/item";
import { asUpload } from "../sample-import";
import type { FileFormat } from "../schema";
import { guessFormat } from "./guess";
import type { SourceRow } from "./row";
import { readRows } from "./rows";

async function read(text: string | Uint8Array, piece = 7): Promise<SourceRow[]> {
  const open = () => asUpload(text, piece);
  const rows: SourceRow[] = [];
  for await (const row of readRows(open, (await guessFormat(open())).format)) rows.push(row);
  return rows;
}

async function values(text: string, piece?: number) {
  return (await read(text, piece)).map((row) => row.values);
}

describe("the format is guessed from the beginning", () => {
  it.each<[FileFormat, string]>([
    ["csv", "flight_id,origin\nA,SEA\n"],
    ["csv", "\ufeffflight_id;origin\r\nA;SEA\r\n"],
    ["json", '\n [ {"flight_id": "A"} ]'],
    ["json", '{"Items": [{"flight_id": "A"}], "Count": 1}'],
    ["jsonl", '{"flight_id": "A"}\n{"flight_id": "B"}'],
    ["dynamodb", '{"Item":{"flight_id":{"S":"A"}}}\n'],
    ["dynamodb", '{"flight_id":{"S":"A"}}\n'],
    ["dynamodb", '[{"flight_id":{"S":"A"}}]'],
    ["dynamodb", '{"Items":[{"flight_id":{"S":"A"}}]}'],
  ])("%s: %s", async (format, text) => {
    expect((await guessFormat(asUpload(text, 3))).format).toBe(format);
  });
});

describe("CSV", () => {
  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "a;b\n1;2\n"],
    ["tabs", "a\tb\n1\t2\n"],
    ["a byte order mark and CRLF", "\ufeffa,b\r\n1,2\r\n"],
    ["no line break at the end", "a,b\n1,2"],
    ["empty lines", "\na,b\n\n1,2\n\n"],
    ["quotes", '"a","b"\n"1","2"\n'],
  ])("is read with %s, wherever the pieces of the upload end", async (_what, text) => {
    for (const piece of [1, 3, 1_000]) expect(await values(text, piece)).toEqual([{ a: "1", b: "2" }]);
  });

  it("keeps quotes, separators and line breaks inside quotes, and counts lines past them", async () => {
    const rows = await read('a,b\n"x ""y""\nz,",1\n2,3\n');
    expect(rows.map(({ line, values: cells }) => [line, cells])).toEqual([
      [2, { a: 'x "y"\nz,', b: "1" }],
      [4, { a: "2", b: "3" }],
    ]);
  });

  it("reads back cells that were made safe from formulas", async () => {
    expect(await values("a\n'=1+1\n-5\n")).toEqual([{ a: "=1+1" }, { a: "-5" }]);
  });

  it("tells a row of another number of cells, and goes on", async () => {
    const rows = await read("a,b\n1\n2,3\n");
    expect(rows[0]?.problem).toBe("This row has 1 cell, and there are 2 headers.");
    expect(rows[1]).toMatchObject({ line: 3, values: { a: "2", b: "3" } });
  });

  it.each([
    ["a quote that is never closed", 'a,b\n"1,2\n3,4\n', /a quote is opened and never closed/],
    ["a quote inside an open cell", 'a,b\n1,2"3\n', /Line 2: a quote stands inside/],
    ["an empty file", "", /empty/],
    ["a file of blanks", " \n \n", /empty/],
  ])("says in words what is wrong: %s", async (_what, text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });
});

describe("text", () => {
  it("that is not UTF-8 is told with its line", async () => {
    const bytes = Buffer.concat([Buffer.from("a,b\n1,2\nJ"), Buffer.from([0xfc]), Buffer.from("rgen,3\n")]);
    for (const piece of [1, 5, 1_000]) await expect(read(bytes, piece)).rejects.toMatchObject({ line: 3 });
  });

  it("that is UTF-16, or no text at all, is told", async () => {
    await expect(read(Buffer.from("\ufeffa,b\n", "utf16le"))).rejects.toThrow(/UTF-16/);
    await expect(read(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).rejects.toThrow(/not a text file/);
  });

  it("is put together where a character is cut in two", async () => {
    expect(await values("name\nFreja Sørensen 東京\n", 1)).toEqual([{ name: "Freja Sørensen 東京" }]);
  });
});

const longest = "12345678901234567890123456789012345678";

describe("JSON", () => {
  it.each([
    ["a list", `[{"n": ${longest}}]`],
    ["lines", `{"n": ${longest}}\n`],
    ["DynamoDB JSON", `{"Item": {"n": {"N": "${longest}"}}}\n`],
  ])("keeps numbers of 38 digits: %s", async (_what, text) => {
    expect(await values(text)).toEqual([{ n: exactNumber(longest) }]);
  });

  it.each(["0.1", "-1.50", "1E-130", "9007199254740993", "100000000000000000000"])(
    "keeps %s as it stands",
    async (text) => {
      expect(await values(`[{"n":${text}}]`)).toEqual([{ n: exactNumber(text) }]);
    },
  );

  it("refuses a number of 39 digits as one wrong row", async () => {
    const [row, next] = await read(`{"n":${longest}9}\n{"n":1}\n`);
    expect(row?.problem).toContain("A number holds at most 38 digits: this one has 39");
    expect(next?.values).toEqual({ n: exactNumber("1") });
  });

  it("reads lists however they are broken into lines and pieces, and knows the lines", async () => {
    const text = '[\n  {"a": "x]},{", "b": [1, {"c": null}]},\n\n  {"a": "\\"\\u00e9\\\\"}\n]\n';
    for (const piece of [1, 4, 1_000]) {
      const rows = await read(text, piece);
      expect(rows.map(({ line, values: row }) => [line, row])).toEqual([
        [2, { a: "x]},{", b: [exactNumber("1"), { c: null }] }],
        [4, { a: '"é\\' }],
      ]);
    }
  });

  it("gives a broken line of JSON Lines as one wrong row, with its line", async () => {
    const rows = await read('{"a": 1}\n\n{"a": \n{"a": 3}\n');
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [1, undefined],
      [3, "This is no JSON: a value is missing: the text breaks off."],
      [4, undefined],
    ]);
  });

  it.each([
    ["breaks off", '[{"a":1},\n{"a":2}', /breaks off at line 2/],
    ["goes on behind its end", '[{"a":1}] {"b":2}', /behind the end of the list/],
  ])("says when a list %s", async (_what, text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });

  it("tells a typed value that is none", async () => {
    const [, row] = await read('{"Item":{"a":{"S":"x"}}}\n{"Item":{"a":{"NS":[]}}}\n');
    expect(row?.problem).toBe("a: DynamoDB has no empty sets: leave the attribute out.");
  });
});

it.each<[FileFormat, string, string]>([
  ["jsonl", '{"a":1}\n{"b":"', "x"],
  ["jsonl", '{"a":1}\n{"b":"', "ø"],
  ["dynamodb", '{"Item":{"a":{"S":"x"}}}\n{"Item":{"b":{"S":"', "x"],
  ["ssim", "1AIRLINE STANDARD SCHEDULE DATA SET\n3", "x"],
  ["json", '[{"a":1},\n{"b":"', "x"],
])("a line that never ends is not taken into memory: %s, %s%s", async (format, head, letter) => {
  const piece = Buffer.from(letter.repeat(100_000));
  let read = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head);
    for (; read < 30_000_000; read += piece.length) yield piece;
  }
  const open = () => endless();
  const reading = async () => {
    for await (const _row of readRows(open, format));
  };
  await expect(reading()).rejects.toThrow("Line 2: this row is longer than 4 MB.");
  expect(read).toBeLessThan(20_000_000);
});

it("a long file is read with flat memory, row after row", async () => {
  async function* long(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("flight_id,note\n");
    const lines = Array.from({ length: 1_000 }, (_, at) => `FL${at},${"x".repeat(300)}\n`).join("");
    for (let at = 0; at < 200; at++) yield Buffer.from(lines);
  }
  let rows = 0;
  let most = 0;
  const before = process.memoryUsage().rss;
  for await (const _row of readRows(long, "csv"))
    if (++rows % 10_000 === 0) most = Math.max(most, process.memoryUsage().rss - before);
  expect(rows).toBe(200_000);
  expect(most).toBeLessThan(150 * 1024 * 1024);
});
