import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/browser";

const { source, env, ...launch } = await findBrowser();
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
if (!isWorker) process.stdout.write(`  browser     ${source} ${launch.executablePath ?? ""}\n`);

const elsewhere = Boolean(process.env.BASE_URL) && !process.env.E2E_OWN_SERVER;

/**
 * The regression through the real screens. Without BASE_URL it starts a database and a server of its own; with BASE_URL and
 * DYNAMODB_ENDPOINT it runs against those, without the tests that stop their database.
 */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/set-up.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: process.env.CI ? 2 : Math.max(2, Math.floor(availableParallelism() / 2)),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  ...(elsewhere ? { grepInvert: /@own/ } : {}),
  reporter: [["list"], ["html", { open: "never" }]],
  use: {
    browserName: "chromium",
    baseURL: process.env.BASE_URL,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "Asia/Tokyo",
    actionTimeout: 15_000,
    contextOptions: { reducedMotion: "reduce" },
    // Without the film of pictures, which alone is a fifth of the run on two cores: the page at each step is in it.
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    screenshot: "only-on-failure",
    launchOptions: { ...launch, ...(env ? { env: { ...definedOnly(process.env), ...env } } : {}) },
  },
});

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
