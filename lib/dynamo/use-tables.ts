import { beforeAll } from "vitest";
import { env } from "@/lib/env";
import { makeClient } from "./client";
import { createTables } from "./set-up";

/**
 * For a test file that reads or writes: its tables are there before its first test. All its tests share them, so
 * every test makes records of its own.
 */
export function useTables(): void {
  beforeAll(async () => {
    const { dynamodbEndpoint: endpoint, region, tablePrefix: prefix } = env();
    const client = makeClient({ ...(endpoint ? { endpoint } : {}), region });
    await createTables({ client, prefix });
    client.destroy();
  });
}
