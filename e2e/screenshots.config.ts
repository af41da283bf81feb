import { defineConfig } from "@playwright/test";
import regression from "../playwright.config";

/** `npm run screenshots`: the pictures of docs/ui.md, taken from a demo day of its own, or from a running desk at BASE_URL. */
export default defineConfig({
  ...regression,
  testDir: "screenshots",
  testMatch: "*.shots.ts",
  globalSetup: "./screenshots/set-up.ts",
  workers: 2,
  reporter: [["list"]],
  use: { ...regression.use, timezoneId: "UTC", trace: "off", screenshot: "off" },
});
