import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { opener } from "@/lib/transfer/folder";
import type { OpenFile } from "@/lib/transfer/formats/row";

/** A file that came in, for as long as it is worked on. */
export type Upload = { open: OpenFile; discard: () => Promise<void> };

/**
 * Keeps what comes in, of any length, on the disk and nowhere in memory: it is read twice. The system's own folder for such files is
 * emptied by the system, should this program be killed before it discards it.
 */
export async function keepUpload(chunks: AsyncIterable<Uint8Array>): Promise<Upload> {
  const folder = await mkdtemp(path.join(/* turbopackIgnore: true */ tmpdir(), "apron-load-"));
  const file = path.join(folder, "upload");
  const discard = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(Readable.from(chunks), createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await discard();
    throw error;
  }
  return { open: opener(file), discard };
}
