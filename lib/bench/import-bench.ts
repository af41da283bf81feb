import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { makeClient } from "@/lib/dynamo/client";
import { type LocalDatabase, localRegion, startLocalDatabase } from "@/lib/dynamo/local";
import { createTables } from "@/lib/dynamo/set-up";
import type { Ending } from "@/lib/start/ending";
import { flushTime } from "./flush";
import type { ImportSpeed } from "./import-speed";

/** Where the database keeps its data: on disk, as `npm start` does, or in memory. */
export type Storage = "on disk" | "in memory";

async function speedOn(database: LocalDatabase): Promise<ImportSpeed> {
  const { endpoint, accessKeyId } = database;
  const client = makeClient({ endpoint, region: localRegion, accessKeyId });
  await createTables({ client, prefix: "apron_" });
  client.destroy();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", path.join("lib", "bench", "import-process.ts")],
    {
      env: {
        ...process.env,
        DYNAMODB_ENDPOINT: endpoint,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: "local",
        AWS_REGION: localRegion,
        TABLE_PREFIX: "apron_",
        LOG_LEVEL: "silent",
        APRON_SECRET: "a secret for a database that is gone after the bench",
      },
    },
  );
  return JSON.parse(stdout) as ImportSpeed;
}

/** `flush`: what the disk under the database takes to keep something, in milliseconds. */
export type ImportSpeeds = Record<Storage, ImportSpeed & { flush?: number }>;

/** Measures the import on databases of its own, of each kind of storage. */
export async function importBench(ending: Ending): Promise<ImportSpeeds> {
  const folder = mkdtempSync(path.join(tmpdir(), "apron-bench-"));
  const measured = async (options: { folder?: string }) => {
    const database = await startLocalDatabase(options);
    ending.add(() => database.stop());
    const speed = await speedOn(database);
    await database.stop();
    return speed;
  };
  try {
    const flush = flushTime(folder);
    return { "on disk": { ...(await measured({ folder })), flush }, "in memory": await measured({}) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
