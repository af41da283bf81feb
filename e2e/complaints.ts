import type { BrowserContext } from "@playwright/test";

export type Complaints = {
  /** Lets complaints of the browser that match go by in this test; `because` says why they belong to it. */
  allow(pattern: RegExp, because: string): void;
  /** Listens to every page of a browser context. */
  watch(context: BrowserContext): void;
  /** Those that nobody allowed. */
  unexpected(): string[];
};

/**
 * Collects what browsers complain of: errors in the console, which include every breach of a content security policy and
 * every file that could not be read, and errors that no code caught.
 */
export function collectComplaints(): Complaints {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  return {
    allow: (pattern) => allowed.push(pattern),
    watch(context) {
      context.on("console", (message) => {
        if (message.type() !== "error") return;
        heard.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => heard.push(error.error().stack ?? error.error().message));
    },
    unexpected: () => heard.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
  };
}
