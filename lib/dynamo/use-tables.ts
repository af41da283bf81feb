import { beforeAll } from "vitest";
import { env } from "@/lib/env";
import { makeClient } from "./client";
import { createTables } from "./set-up";

/**
 * For a test file that reads or writes: the tables of this worker are there before its first test. They are kept for
 * the worker's next file, so every test makes records of its own.
 */
export function useTables(): void {
  beforeAll(async () => {
    const { dynamodbEndpoint: endpoint, region, tablePrefix: prefix } = env();
    const client = makeClient({ ...(endpoint ? { endpoint } : {}), region });
    await createTables({ client, prefix });
    client.destroy();
  });
}
