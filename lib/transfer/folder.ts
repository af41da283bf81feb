import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, open as openFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { env } from "@/lib/env";
import { FileProblem } from "./formats/problem";
import type { OpenFile } from "./formats/row";

/**
 * Files of imports lie in IMPORTS_FOLDER, on this server's disk unless it says otherwise, one folder a job: jobs and all that undo needs lie in the tables, so a
 * server without the file can show, cancel and undo an import, but only one that has the file can go on reading it.
 */
export function folderOf(jobId: string): string {
  return path.resolve(/* turbopackIgnore: true */ env().importsFolder, jobId);
}

export function uploadOf(jobId: string): string {
  return path.join(folderOf(jobId), "upload");
}

/** Is the file of an import on this server? */
export function hasUpload(jobId: string): boolean {
  return existsSync(uploadOf(jobId));
}

/** Keeps a file as it comes in, however long it is; gives its bytes. What breaks off leaves nothing behind. */
export async function keepUpload(jobId: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const part = `${uploadOf(jobId)}.part`;
  await mkdir(folderOf(jobId), { recursive: true, mode: 0o700 });
  try {
    await pipeline(Readable.from(chunks), createWriteStream(part, { mode: 0o600 }));
  } catch (error) {
    await forgetUpload(jobId);
    throw error;
  }
  await rename(part, uploadOf(jobId));
  return (await stat(uploadOf(jobId))).size;
}

/** Takes away all that this server's disk has of an import. */
export async function forgetUpload(jobId: string): Promise<void> {
  await rm(folderOf(jobId), { recursive: true, force: true });
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await openFile(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(file, { highWaterMark: 64 * 1024 });
  if (!(await isGzip(file))) {
    yield* packed as AsyncIterable<Uint8Array>;
    return;
  }
  const unpacking = createGunzip({ chunkSize: 64 * 1024 });
  packed.once("error", (error) => unpacking.destroy(error));
  packed.pipe(unpacking);
  try {
    yield* unpacking as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))
      throw new FileProblem(1, "This gzip file is damaged or breaks off. Pack it again and try once more.");
    throw error;
  } finally {
    packed.destroy();
    unpacking.destroy();
  }
}

/** Opens a file from its beginning, gunzipped when it is gzip. */
export function opener(file: string): OpenFile {
  return () => unpacked(file);
}
