import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { speaks } from "@/lib/dynamo/local";
import { isAlive } from "./alive";
import { StartFailure } from "./failure";

const note = z.object({ endpoint: z.url(), owner: z.int() });

/** The database of a folder that is running, and the process that holds it. */
export type Running = z.output<typeof note>;

function fileIn(folder: string): string {
  return path.join(folder, "endpoint");
}

/** Notes that this process runs the folder's database, so that db:create and db:seed find it. */
export function noteRunning(folder: string, endpoint: string): void {
  const running: Running = { endpoint, owner: process.pid };
  writeFileSync(fileIn(folder), JSON.stringify(running), { mode: 0o600 });
}

export function forgetRunning(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

function read(folder: string): Running | undefined {
  try {
    return note.parse(JSON.parse(readFileSync(fileIn(folder), "utf8")));
  } catch {
    return undefined;
  }
}

/** The folder's database when another process is running it now. */
export async function findRunning(folder: string): Promise<Running | undefined> {
  const running = read(folder);
  if (!running || !isAlive(running.owner)) return undefined;
  return (await speaks(running.endpoint)) ? running : undefined;
}

/**
 * Fails when another Apron runs this folder's database: two on the same files would damage them. One that was killed is
 * waited for: its database ends by itself within moments.
 */
export async function requireNotRunning(folder: string): Promise<void> {
  const running = await findRunning(folder);
  if (running)
    throw new StartFailure(
      "already-running",
      `Apron is already running in this folder (process ${running.owner}): stop it first.`,
    );
  const dying = read(folder)?.endpoint;
  const giveUp = Date.now() + 15_000;
  while (dying && Date.now() < giveUp && (await speaks(dying))) await delay(100);
}
