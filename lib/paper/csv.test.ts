import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText, plainCell, safeCell } from "./csv";

function parsed(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: true });
}

describe("a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1 206 555 0100", "'+1 206 555 0100"],
    ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
    ["@SUM(A1:A9)", "'@SUM(A1:A9)"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["\n=1", "'\n'=1"],
    ["\0=1", "'\0=1"],
    ["＝1+1", "'＝1+1"],
    ["'=1", "''=1"],
    ['=HYPERLINK("http://evil.example","x")', '\'=HYPERLINK("http://evil.example","x")'],
    ["quiet;=1+1", "quiet;'=1+1"],
    ["quiet,@SUM(1)", "quiet,'@SUM(1)"],
    ['quiet"\n=1', "quiet\"\n'=1"],
    ["-", "'-"],
    ["-1+1", "'-1+1"],
  ])("that could run, %j, is made %j", (cell, safe) => {
    expect(safeCell(cell)).toBe(safe);
  });

  it.each([
    [-42, "-42"],
    ["-149.50", "-149.50"],
    ["-1e21", "-1e21"],
    [0, "0"],
    ["149.50", "149.50"],
    ["Ludwig van der Berg", "Ludwig van der Berg"],
    ["a = b, c - d", "a = b, c - d"],
    ["Smith-Jones", "Smith-Jones"],
    ["two\r\nlines", "two\r\nlines"],
    ["", ""],
    [undefined, ""],
  ])("that cannot, %j, is left as %j", (cell, text) => {
    expect(safeCell(cell)).toBe(text);
  });

  it("can be read back, whatever it was", () => {
    const hostile = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\0',;\"a1 é") });
    fc.assert(fc.property(fc.oneof(hostile, fc.string()), (cell) => plainCell(safeCell(cell)) === cell));
  });

  it("never begins as a formula does, nor after any separator", () => {
    const hostile = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\0',;\"a") });
    fc.assert(
      fc.property(hostile, (cell) => {
        const safe = safeCell(cell);
        return !/^[=+\-@\t\r\n]/.test(safe) && !/[,;\t\r\n][=+\-@]/.test(safe);
      }),
    );
  });
});

describe("a file", () => {
  it("has a byte order mark, CRLF after every row and quotes doubled", () => {
    expect(
      csvText([
        ["a", 'b "c", d'],
        ["é", -1],
      ]),
    ).toBe('\uFEFFa,"b ""c"", d"\r\né,-1\r\n');
  });

  it("is parsed to the cells that were written, hostile ones made safe", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n',;\"a1 é") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const again = parsed(csvText(rows));
        expect(again).toEqual(rows.map((row) => row.map(safeCell)));
        expect(again.map((row) => row.map(plainCell))).toEqual(rows);
      }),
    );
  });
});
