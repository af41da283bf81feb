import type { TestProject } from "vitest/node";
import { startLocalDatabase } from "./local";

declare module "vitest" {
  export interface ProvidedContext {
    database: { endpoint: string };
  }
}

/** One DynamoDB Local in memory for the whole test run; each test file has a database of its own in it. */
export default async function startDatabase({ provide }: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startLocalDatabase({ brief: true });
  provide("database", { endpoint });
  return stop;
}
