import { existsSync } from "node:fs";
import { readEnv } from "@/lib/env";
import { StartFailure } from "./failure";

/** Reads .env, if there is one; what is already set in the environment wins. */
export function loadDotEnv(): void {
  // The AWS SDK says on every start that Node 20 will not do for ever; our pins know.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  if (!existsSync(".env")) return;
  if (!("loadEnvFile" in process))
    throw new StartFailure(
      "environment",
      "Reading .env needs Node 20.12 or later: update Node, or remove .env.",
    );
  process.loadEnvFile(".env");
}

/** Fails with a sentence for each variable that is wrong. */
export function requireEnvironment(): void {
  const read = readEnv(process.env);
  if ("problems" in read) throw new StartFailure("environment", read.problems.join("\n"));
}
