import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./failure";

/** The demo day takes about 15 MB on disk; the rest is room for a day's work. Bytes. */
const roomNeeded = 100_000_000;

const reasons: Record<string, string> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the disk is read-only",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOTDIR: "it is no folder",
  EEXIST: "it is no folder",
  ENOENT: "the folder is not there",
};

function cannotWrite(file: string, error: unknown): StartFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new StartFailure("no-disk", `Apron cannot write to ${file}: ${reasons[code] ?? String(error)}.`);
}

/** Makes a folder that only its owner can read, if it is not there; fails when it cannot be written or has too little room. */
export function requireRoom(folder: string): void {
  const probe = path.join(folder, ".writable");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < roomNeeded)
    throw new StartFailure(
      "no-disk",
      `The disk is nearly full: ${folder} has ${Math.floor((bavail * bsize) / 1e6)} MB left and needs ${roomNeeded / 1e6} MB.`,
    );
}

/** The secret in a file, made at first use and readable by its owner only. */
export function keptSecret(file: string, make: () => string): string {
  try {
    const kept = readFileSync(file, "utf8").trim();
    if (kept) return kept;
  } catch {
    // Not made yet.
  }
  const secret = make();
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  } catch (error) {
    throw cannotWrite(file, error);
  }
  return secret;
}
