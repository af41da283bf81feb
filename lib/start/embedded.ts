import { randomBytes } from "node:crypto";
import path from "node:path";
import { type LocalDatabase, localRegion, startLocalDatabase } from "@/lib/dynamo/local";
import { hasDocker, startDockerDatabase } from "./docker";
import { StartFailure } from "./failure";
import { keptSecret } from "./kept-secret";
import { findRunning, forgetRunning, noteRunning, requireNotRunning } from "./running";

/** Where the embedded database, its access key and the secret of this copy of Apron are kept; never committed. */
export function dataFolder(root = process.cwd()): string {
  return path.join(root, ".data");
}

/** `by` says what runs it and where its data is kept. */
export type Embedded = LocalDatabase & { by: string };

/**
 * Starts this folder's database: with Java, else with Docker. Fails with one sentence when there is neither, when another
 * Apron already runs it, or when it cannot start.
 */
export async function openEmbedded(folder: string): Promise<Embedded> {
  await requireNotRunning(folder);
  const opened = await withJavaOrDocker(folder);
  noteRunning(folder, opened.endpoint);
  return {
    ...opened,
    async stop() {
      await opened.stop();
      forgetRunning(folder);
    },
  };
}

async function withJavaOrDocker(folder: string): Promise<Embedded> {
  try {
    return { ...(await startLocalDatabase({ folder })), by: "DynamoDB Local, kept in .data" };
  } catch (error) {
    const javaMissing =
      error instanceof StartFailure && (error.reason === "no-java" || error.reason === "old-java");
    if (!javaMissing || !hasDocker()) throw error;
    return { ...(await startDockerDatabase(folder)), by: "DynamoDB Local in Docker, kept in a volume" };
  }
}

/** This folder's database, the running one if another Apron runs it; `stop` ends only what was started here. */
export async function joinEmbedded(
  folder: string,
): Promise<Pick<Embedded, "endpoint" | "accessKeyId" | "stop">> {
  const running = await findRunning(folder);
  if (!running) return openEmbedded(folder);
  const accessKeyId = keptSecret(path.join(folder, "access-key"), () => "");
  return { endpoint: running.endpoint, accessKeyId, stop: async () => undefined };
}

/** The secret that signs page cursors, made at the first start. */
export function ownSecret(folder: string): string {
  return keptSecret(path.join(folder, "secret"), () => randomBytes(32).toString("base64url"));
}

/** Points this process, and all that it starts, at an embedded database and at no AWS account. */
export function pointAt(database: { endpoint: string; accessKeyId: string }): void {
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_CREDENTIAL_EXPIRATION"])
    delete process.env[name];
  Object.assign(process.env, {
    DYNAMODB_ENDPOINT: database.endpoint,
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: database.accessKeyId,
    AWS_SECRET_ACCESS_KEY: "local",
  });
}
