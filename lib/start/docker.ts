import { spawnSync } from "node:child_process";
import path from "node:path";
import { answering, type LocalDatabase, makeAccessKey } from "@/lib/dynamo/local";
import { keep } from "./kept-process";
import { keptSecret, requireRoom } from "./kept-secret";
import { freePort } from "./ports";

/** The first run fetches the image. Seconds. */
const patience = 600;

/** Is there a Docker that runs, with its compose command? */
export function hasDocker(): boolean {
  const works = (...args: string[]) =>
    spawnSync("docker", args, { stdio: "ignore", timeout: 10_000, windowsHide: true }).status === 0;
  return works("compose", "version") && works("info");
}

/** Starts the database of docker-compose.yml, its data in a volume, its key in `folder`; it ends with this process. */
export async function startDockerDatabase(folder: string): Promise<LocalDatabase> {
  requireRoom(folder);
  const accessKeyId = keptSecret(path.join(folder, "access-key"), makeAccessKey);
  const port = await freePort();
  const child = keep("docker", ["compose", "up", "dynamodb"], {
    env: { ...process.env, APRON_DB_PORT: String(port) },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, child, patience);
  return { endpoint, accessKeyId, pid: child.pid, exited: child.exited, stop: () => child.stop(30_000) };
}
