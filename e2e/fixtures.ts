import { test as base, expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/auth/roles";
import { type Complaints, collectComplaints } from "./complaints";
import { signInAs } from "./sessions";

type Fixtures = {
  /** Fails the test on anything a browser complains of that the test did not allow. */
  complaints: Complaints;
  /** A browser of its own, signed in unless it is nobody's: two of them are two people. */
  desk: (role: Role | "nobody") => Promise<Page>;
  viewer: Page;
  agent: Page;
  ops: Page;
  admin: Page;
};

export const test = base.extend<Fixtures>({
  baseURL: ({ browserName: _ }, provide) => provide(process.env.BASE_URL),
  complaints: [
    async ({ browserName: _ }, provide) => {
      const complaints = collectComplaints();
      await provide(complaints);
      expect(complaints.unexpected(), "what the browsers complained of").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, provide) => {
    complaints.watch(context);
    await provide(context);
  },
  desk: async ({ browser, complaints }, provide) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await provide(async (role) => {
      const context = await browser.newContext();
      contexts.push(context);
      complaints.watch(context);
      if (role !== "nobody") await signInAs(context, role);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  viewer: async ({ desk }, provide) => provide(await desk("viewer")),
  agent: async ({ desk }, provide) => provide(await desk("agent")),
  ops: async ({ desk }, provide) => provide(await desk("ops")),
  admin: async ({ desk }, provide) => provide(await desk("admin")),
});

export { expect } from "@playwright/test";
