import { FileProblem, longestRow, rowTooLong } from "./problem";
import type { TextBlock } from "./text";

/** One element of a list as it stands in the file, and the line on which it begins. */
export type Piece = { text: string; line: number };

const wrapped = /^\s*\{\s*"Items"\s*:\s*\[/;
const plain = /^\s*\[/;
const blank = /^\s*$/;

type Scan = { depth: number; inText: boolean; escaped: boolean; piece: string; line: number };

const codes = { quote: 34, backslash: 92, comma: 44, open: 123, close: 125, openList: 91, closeList: 93 };

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function count(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/**
 * Walks one block. Gives the elements that end in it, and where the list ended, if it did: `end` is the place behind its bracket.
 */
function walk(scan: Scan, text: string, line: number): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = [];
  let from = scan.piece || scan.depth > 0 || scan.inText ? 0 : -1;
  let counted = 0;
  let here = line;
  const finish = (until: number) => {
    if (from >= 0) pieces.push({ text: scan.piece + text.slice(from, until), line: scan.line });
    scan.piece = "";
    from = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (scan.inText) {
      if (scan.escaped) scan.escaped = false;
      else if (code === codes.backslash) scan.escaped = true;
      else if (code === codes.quote) scan.inText = false;
      continue;
    }
    if (scan.depth === 0) {
      if (code === codes.closeList) {
        finish(at);
        return { pieces, end: at + 1 };
      }
      if (code === codes.comma) {
        finish(at);
        continue;
      }
      if (from < 0) {
        if (isSpace(code)) continue;
        from = at;
        here += count(text.slice(counted, at));
        counted = at;
        scan.line = here;
      }
    }
    if (code === codes.quote) scan.inText = true;
    else if (code === codes.open || code === codes.openList) scan.depth++;
    else if (code === codes.close || code === codes.closeList) scan.depth--;
  }
  if (from >= 0) scan.piece += text.slice(from);
  return { pieces, end: -1 };
}

/**
 * The elements of a JSON list, one by one, however long the list is: `[{...}, {...}]`, or the `{"Items": [...]}` that a scan with
 * the AWS CLI gives. Fails with a FileProblem when the text is no list, breaks off, or goes on behind the list.
 */
export async function* jsonPieces(blocks: AsyncGenerator<TextBlock>): AsyncGenerator<Piece> {
  const scan: Scan = { depth: 0, inText: false, escaped: false, piece: "", line: 1 };
  let head = "";
  let begun = false;
  let ended = false;
  let goesOn = false;
  let last = 1;
  for await (const { text, line } of blocks) {
    let body = text;
    last = line + count(text);
    if (!begun) {
      head += text;
      if (head.length < 200 && !plain.test(head)) {
        const more = !wrapped.test(head);
        if (more) continue;
      }
      const start = plain.exec(head) ?? wrapped.exec(head);
      if (!start) throw notAList();
      goesOn = wrapped.test(head);
      begun = true;
      // Blank out what was read of the list's beginning, so that lines are counted as in the file.
      body = start[0].replace(/[^\n]/g, " ") + head.slice(start[0].length);
    }
    const first = body.length > text.length ? 1 : line;
    if (!ended) {
      const { pieces, end } = walk(scan, body, first);
      yield* pieces;
      if (scan.piece.length > longestRow) throw rowTooLong(scan.line);
      if (end < 0) continue;
      ended = true;
      body = body.slice(end);
    }
    if (!goesOn && !blank.test(body))
      throw new FileProblem(last, "Something stands behind the end of the list. Give one list of records.");
  }
  if (!begun && !blank.test(head)) throw notAList();
  if (begun && !ended)
    throw new FileProblem(last, `The list breaks off at line ${last}: its closing ] is missing.`);
}

function notAList(): FileProblem {
  return new FileProblem(
    1,
    "This file is no list of records: JSON begins with [ here, or gives one record a line (JSON Lines).",
  );
}
