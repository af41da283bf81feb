import type { FileFormat } from "../schema";
import { looksTyped } from "./json";
import { jsonPieces } from "./json-list";
import { FileProblem } from "./problem";
import { looksLikeSsim } from "./ssim";
import { type TextBlock, textBlocks } from "./text";

/** What a file seems to be; `list` when its records stand in one JSON list. */
export type Guess = { format: FileFormat; list: boolean };

async function beginning(file: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const block of textBlocks(file)) {
    text += block.text;
    if (text.length > 100_000) break;
  }
  return text;
}

async function firstPiece(text: string): Promise<string | undefined> {
  async function* blocks(): AsyncGenerator<TextBlock> {
    yield { text, line: 1 };
  }
  try {
    for await (const piece of jsonPieces(blocks())) return piece.text;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
  }
  return undefined;
}

/**
 * What a file is, by its beginning: a list in brackets or in `{"Items": ...}` is JSON, a record in braces JSON Lines, values that
 * name their types DynamoDB JSON, a header of SSIM chapter 7 a schedule, everything else CSV. Fails with a FileProblem when the file is empty or no UTF-8 text.
 */
export async function guessFormat(file: AsyncIterable<Uint8Array>): Promise<Guess> {
  const text = await beginning(file);
  const start = text.trimStart();
  if (start === "") throw new FileProblem(1, "This file is empty.");
  if (start.startsWith("[") || /^\{\s*"Items"\s*:\s*\[/.test(start)) {
    const first = await firstPiece(text);
    return { format: first && looksTyped(first) ? "dynamodb" : "json", list: true };
  }
  if (start.startsWith("{")) {
    const line = start.split("\n", 1)[0] ?? "";
    return { format: looksTyped(line) ? "dynamodb" : "jsonl", list: false };
  }
  return { format: looksLikeSsim(text) ? "ssim" : "csv", list: false };
}
