import { stringify } from "csv-stringify/sync";

export type Cell = string | number | undefined;

// What a spreadsheet takes for the beginning of a formula: also in full width, as Japanese Excel does.
const atStart = /^('*)(?=[=+\-@\t\r\n\0＝＋－＠])/;
// Where the separator is not the one we wrote, a formula may begin anywhere that another separator stands.
const within = /([,;\t\r\n])('*)(?=[=+\-@＝＋－＠])/g;
const wasAtStart = /^'('*)(?=[=+\-@\t\r\n\0＝＋－＠])/;
const wasWithin = /([,;\t\r\n])'('*)(?=[=+\-@＝＋－＠])/g;

const negative = /^-\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A cell that no spreadsheet runs: an apostrophe stands before what could begin a formula. Negative numbers stay as they are. */
export function safeCell(cell: Cell): string {
  const text = String(cell ?? "");
  if (typeof cell === "number" || negative.test(text)) return text;
  return text.replace(atStart, "'$1").replace(within, "$1'$2");
}

/** The text that `safeCell` was given. */
export function plainCell(cell: string): string {
  return cell.replace(wasAtStart, "$1").replace(wasWithin, "$1$2");
}

/**
 * Rows as CSV of RFC 4180, every cell made safe. It begins with a byte order mark, without which Excel reads accents wrongly.
 */
export function csvText(rows: Cell[][]): string {
  return stringify(
    rows.map((row) => row.map(safeCell)),
    { bom: true, record_delimiter: "windows", quoted_match: /[;\t\r\n]/ },
  );
}
