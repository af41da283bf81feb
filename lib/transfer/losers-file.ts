import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Losers } from "./duplicates";
import { folderOf } from "./folder";

function fileOf(jobId: string): string {
  return path.join(folderOf(jobId), "duplicates.json");
}

/** Keeps which rows yield to others of the same key: the import goes by what the check found. */
export async function keepLosers(jobId: string, losers: Losers): Promise<void> {
  await writeFile(fileOf(jobId), JSON.stringify([...losers]), { mode: 0o600 });
}

export async function readLosers(jobId: string): Promise<Losers> {
  return new Map(JSON.parse(await readFile(fileOf(jobId), "utf8")) as [number, number][]);
}
