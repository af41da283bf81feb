import { isUtf8 } from "node:buffer";
import { FileProblem } from "./problem";

/** A piece of a file's text and the line on which it begins, from 1. Pieces end where a line does, unless a line is very long. */
export type TextBlock = { text: string; line: number };

/** A line longer than this is handed on in pieces. */
const longLine = 4_000_000;

const newline = 0x0a;

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) lines++;
  return lines;
}

/** Which line of these bytes is not UTF-8, counted from 0. */
function badLine(bytes: Uint8Array): number {
  let line = 0;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(newline, from);
    const until = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, until))) return line;
    from = until;
  }
  return line;
}

function refuseOtherEncodings(head: Uint8Array): void {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new FileProblem(1, "This file is UTF-16 text. Save it as UTF-8 and try again.");
  if (head.subarray(0, 512).includes(0))
    throw new FileProblem(1, "This is not a text file. Give CSV, JSON or JSON Lines, gzipped or not.");
}

function decode(bytes: Uint8Array, line: number): string {
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  const at = line + badLine(bytes);
  throw new FileProblem(
    at,
    `Line ${at} is not UTF-8 text. Save the file as UTF-8 (in a spreadsheet: "CSV UTF-8") and try again.`,
  );
}

/** Where to cut a long line so that no character is cut through: before the last one that has several bytes, if it ends with one. */
function cutBefore(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let cut = length - 1; cut > length - 5 && cut > 0; cut--) {
    const byte = bytes[cut] ?? 0;
    if (byte < 0x80) return cut + 1;
    if (byte >= 0xc0) return cut;
  }
  return length;
}

/**
 * A file as UTF-8 text, block by block, without its byte order mark. Fails with a FileProblem that names the line where the
 * text is not UTF-8, and on UTF-16 and on files that are no text.
 */
export async function* textBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextBlock> {
  let rest: Uint8Array = new Uint8Array(0);
  let line = 1;
  let atStart = true;
  for await (const chunk of chunks) {
    let bytes: Uint8Array = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (atStart) {
      if (bytes.length < 4) {
        rest = bytes;
        continue;
      }
      refuseOtherEncodings(bytes);
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      atStart = false;
    }
    const end = bytes.lastIndexOf(newline) + 1;
    const cut = end > 0 ? end : bytes.length > longLine ? cutBefore(bytes) : 0;
    rest = bytes.subarray(cut);
    if (cut === 0) continue;
    const block = bytes.subarray(0, cut);
    yield { text: decode(block, line), line };
    line += linesIn(block);
  }
  if (atStart && rest.length > 0) refuseOtherEncodings(rest);
  if (atStart && rest[0] === 0xef && rest[1] === 0xbb && rest[2] === 0xbf) rest = rest.subarray(3);
  if (rest.length > 0) yield { text: decode(rest, line), line };
}
