import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{lib,components}/**/*.test.ts"],
    globalSetup: ["lib/dynamo/vitest-database.ts"],
    setupFiles: ["lib/dynamo/vitest-worker.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Much of a file's time is waiting for the database, so two cores have room for three workers.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // Tests that run side by side within a file wait for time-outs and retries; they hardly work.
    maxConcurrency: 20,
  },
});
