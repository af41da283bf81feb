import { expect, it } from "vitest";
import { csvHead } from "./formats/csv";
import { readRows } from "./formats/rows";
import { gathered } from "./gathered";
import { asUpload } from "./sample-import";
import { wrongHead, wrongLine } from "./wrong-file";

/** The file of wrong rows of a file in which every row that can be read is wrong for `otherwise`. */
async function wrongFile(text: string, otherwise = "It is late."): Promise<string> {
  const open = () => asUpload(text);
  const { headers } = await csvHead(open());
  const rows = await gathered(readRows(open, "csv"));
  const lines = rows.map((row) => wrongLine(row, [row.problem ?? otherwise], headers, "csv"));
  return wrongHead(headers, "csv") + lines.join("");
}

function linesOf(text: string): string[] {
  return text.replace("\ufeff", "").split("\r\n");
}

it("a row with too many or too few cells keeps them all, and is wrong again until it is mended", async () => {
  const long = "This row has 4 cells, and there are 3 headers.";
  const short = "This row has 2 cells, and there are 3 headers.";
  const first = await wrongFile("a,b,c\n1,2,3,4\n1,2\n1,2,3\n");
  expect(linesOf(first)).toEqual([
    "a,b,c,import_problem",
    `1,2,3,4,"${long}"`,
    `1,2,"${short}"`,
    "1,2,3,It is late.",
    "",
  ]);
  const again = await gathered(readRows(() => asUpload(first), "csv"));
  expect(again.map(({ problem }) => problem !== undefined)).toEqual([true, true, false]);
  expect(linesOf(await wrongFile(first, "It is later."))).toEqual([
    "a,b,c,import_problem",
    '1,2,3,4,"This row has 5 cells, and there are 4 headers."',
    '1,2,"This row has 3 cells, and there are 4 headers."',
    "1,2,3,It is later.",
    "",
  ]);
});

it("a row that lacks the cell of the reason stays wrong too", async () => {
  const text = await wrongFile("a,b,import_problem\n1,2\n");
  const [row] = await gathered(readRows(() => asUpload(text), "csv"));
  expect(row).toMatchObject({ problem: expect.stringContaining("has 2 cells"), source: ["1", "2"] });
});
