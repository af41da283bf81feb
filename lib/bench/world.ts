import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cookieName } from "@/lib/auth/cookie";
import { openSession } from "@/lib/auth/open-session";
import { loadDemoUsers } from "@/lib/demo/load";
import { demoUsers } from "@/lib/demo/users";
import { startLocalDatabase } from "@/lib/dynamo/local";
import { buildIfStale } from "@/lib/start/build";
import { pointAt } from "@/lib/start/embedded";
import type { Ending } from "@/lib/start/ending";
import { freePort } from "@/lib/start/ports";
import { say } from "@/lib/start/screen";
import { serve } from "@/lib/start/serve";
import { setUpTables } from "@/lib/start/set-up-database";

/** A Next app that answers at `origin`, and the folder that it was built in. */
export type App = { root: string; origin: string };

/** A database in memory with empty tables and the demo users; this process and all it starts are pointed at it. */
export async function openDatabase(ending: Ending): Promise<void> {
  const database = await startLocalDatabase();
  ending.add(() => database.stop());
  pointAt(database);
  Object.assign(process.env, {
    TABLE_PREFIX: "apron_",
    HOME_STATION: "SEA",
    DEMO_USERS: "1",
    APRON_SECRET: "a secret for a database that is gone after the bench",
    APP_ORIGIN: "http://localhost:3000",
    NEXT_TELEMETRY_DISABLED: "1",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  });
  await setUpTables();
  await loadDemoUsers();
}

/** Builds, where it is stale, and serves the Next app in `root` on a free port. */
export async function openApp(root: string, ending: Ending): Promise<App> {
  await buildIfStale(root);
  const port = await freePort();
  const server = await serve({ root, port, dev: false });
  ending.add(() => server.stop());
  const origin = `http://127.0.0.1:${port}`;
  say("serving", `${path.relative(process.cwd(), root) || "Apron"} at ${origin}`);
  return { root, origin };
}

/** The folder in which the bare app is built: beside the packages that it shares, away from the sources of Apron. */
export function copyBareApp(root: string): string {
  const copy = path.join(root, ".data", "bench", "bare");
  mkdirSync(copy, { recursive: true });
  rmSync(path.join(copy, "app"), { recursive: true, force: true });
  cpSync(fileURLToPath(new URL("bare", import.meta.url)), copy, { recursive: true });
  return copy;
}

/** Signs the demo's ops user in by a session row; the cookie that a browser would then send. */
export async function signInOps(): Promise<string> {
  const userId = demoUsers.find(({ role }) => role === "ops")?.userId ?? "";
  return `${cookieName()}=${await openSession({ userId, sessionEpoch: 0 }, 3_600)}`;
}
