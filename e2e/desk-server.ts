import { randomBytes } from "node:crypto";
import path from "node:path";
import { type LocalDatabase, localRegion } from "@/lib/dynamo/local";
import type { KeptProcess } from "@/lib/start/kept-process";
import { freePort } from "@/lib/start/ports";
import { serve } from "@/lib/start/serve";

/** This copy of Apron. */
export const root = path.resolve(import.meta.dirname, "..");

export type DeskServer = {
  origin: string;
  /** What a process needs to read and write the same tables. */
  variables: Record<string, string>;
  server: KeptProcess;
};

/** A production server of this build on a port of its own, on a database and a table prefix. */
export async function serveDesk(
  database: Pick<LocalDatabase, "endpoint" | "accessKeyId">,
  prefix: string,
): Promise<DeskServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const variables = {
    DYNAMODB_ENDPOINT: database.endpoint,
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: database.accessKeyId,
    AWS_SECRET_ACCESS_KEY: "local",
    TABLE_PREFIX: prefix,
    APRON_SECRET: randomBytes(32).toString("base64url"),
    APP_ORIGIN: origin,
    HOME_STATION: "SEA",
    DEMO_USERS: "1",
    LOG_LEVEL: "warn",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...own } = process.env;
  const server = await serve({ root, port, dev: false, env: { ...own, ...variables } });
  return { origin, variables, server };
}
